import type { Importance } from "@lantu/core/ledger";
import { type KeyboardEvent, useState } from "react";
import { useAssignWords } from "../../words/assign.ts";
import type { DeskChange } from "../fields.ts";
import type { Leave } from "../units/UnitPicker.tsx";

interface ChoiceEditorProps {
  readonly label: string;
  readonly value: Importance | null;
  readonly onDone: (change: DeskChange, leave: Leave) => void;
  readonly onCancel: () => void;
}

/** How much hangs on a commitment, in the order of the keys 1 to 3. */
export const importanceOrder = ["key", "important", "ordinary"] as const;

/** Chooses how much hangs on a commitment. */
export const ChoiceEditor = ({ label, value, onDone, onCancel }: ChoiceEditorProps) => {
  const words = useAssignWords();
  const [chosen, setChosen] = useState<Importance | null>(value);
  const done = (leave: Leave) => onDone({ importance: chosen }, leave);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") done("down");
    else if (event.key === "Tab") done(event.shiftKey ? "previous" : "next");
    else if (event.key === "Escape") onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <select
      className="choice-editor"
      aria-label={label}
      value={chosen ?? ""}
      // biome-ignore lint/a11y/noAutofocus: the reader has just opened this cell in order to choose.
      autoFocus
      onChange={({ target }) => setChosen(importanceOrder.find((word) => word === target.value) ?? null)}
      onKeyDown={onKeyDown}
      onBlur={() => done("stay")}
    >
      <option value="">{words.notSet}</option>
      {importanceOrder.map((word) => (
        <option key={word} value={word}>
          {words.importances[word]}
        </option>
      ))}
    </select>
  );
};
