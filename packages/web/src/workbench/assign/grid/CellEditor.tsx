import { useState } from "react";
import { useAssignWords } from "../../words/assign.ts";
import { readDeadline } from "../deadline.ts";
import { type DeskChange, type DeskField, type DeskValues, longestText } from "../fields.ts";
import { type Leave, UnitPicker } from "../units/UnitPicker.tsx";
import type { UnitIndex } from "../units/unit-search.ts";
import { ChoiceEditor } from "./ChoiceEditor.tsx";
import { TextEditor } from "./TextEditor.tsx";

interface CellEditorProps {
  readonly field: DeskField;
  readonly title: string;
  readonly values: DeskValues;
  readonly index: UnitIndex;
  readonly proposed: readonly string[];
  /** What was typed to open it; null where it goes on with what it holds. */
  readonly typed: string | null;
  readonly onTyping: (text: string) => void;
  readonly onDone: (change: DeskChange, leave: Leave) => void;
  readonly onCancel: () => void;
}

const UnitsEditor = ({
  field,
  values,
  onDone,
  onCancel,
  typed,
  ...props
}: CellEditorProps & { readonly label: string }) => {
  const held = field === "lead" ? [values.lead].filter((unit) => unit !== null) : values[field as "cooperating"];
  const [chosen, setChosen] = useState<readonly string[]>(held);
  const several = field !== "lead";
  const done = (units: readonly string[], leave: Leave) =>
    onDone(several ? { [field]: [...units] } : { lead: units[0] ?? null }, leave);
  return (
    <UnitPicker
      index={props.index}
      label={props.label}
      chosen={chosen}
      several={several}
      typed={typed ?? ""}
      proposed={props.proposed}
      autoFocus
      onChange={setChosen}
      onLeave={done}
      onCancel={onCancel}
    />
  );
};

const textOf = (value: string | null): string => value ?? "";

/** The field a cell turns into when it is opened. */
export const CellEditor = (props: CellEditorProps) => {
  const words = useAssignWords();
  const { field, title, values, typed, onTyping, onDone, onCancel } = props;
  const label = words.edit.cell(words.fields[field], title);
  const shared = { label, onTyping, onCancel, marked: typed === null };
  switch (field) {
    case "lead":
    case "cooperating":
    case "supporting":
      return <UnitsEditor {...props} label={label} />;
    case "importance":
      return <ChoiceEditor {...shared} value={values.importance} onDone={onDone} />;
    case "deadline":
      return (
        <TextEditor
          {...shared}
          text={typed ?? textOf(values.deadline)}
          hint={words.edit.deadlineHint}
          longest={20}
          check={(text) => (readDeadline(text) === undefined ? words.edit.deadlineWrong : null)}
          onLeave={(text, leave) => onDone({ deadline: readDeadline(text) ?? null }, leave)}
        />
      );
    default:
      return (
        <TextEditor
          {...shared}
          text={typed ?? textOf(values[field])}
          longest={longestText[field]}
          check={() => null}
          onLeave={(text, leave) => onDone({ [field]: text.trim() === "" ? null : text.trim() }, leave)}
        />
      );
  }
};
