import type { WorkLine } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { Modal } from "antd";
import { useState } from "react";
import { useAssignWords } from "../../words/assign.ts";
import { useWords } from "../../words/use-words.ts";
import type { DeskField, DeskValues } from "../fields.ts";
import { valuesOf } from "../held.ts";
import { SaidText, saidIn } from "../SaidText.tsx";
import type { UnitIndex } from "../units/unit-search.ts";
import { lookAt } from "../use-desk.ts";
import type { Held } from "./edits.ts";
import { type Clash, clashes, type LineEdit } from "./line-edit.ts";

interface MergeDialogProps {
  readonly edit: LineEdit;
  readonly index: UnitIndex;
  readonly onMerge: (mine: ReadonlySet<DeskField>, held: Held) => void;
  readonly onClose: () => void;
}

interface ChoiceProps {
  readonly clash: Clash;
  readonly mine: boolean;
  readonly index: UnitIndex;
  readonly onChoose: (mine: boolean) => void;
}

const withField = (field: DeskField, value: DeskValues[DeskField]): DeskValues =>
  ({ ...valuesOf(null), [field]: value }) as DeskValues;

/** One field, the other's word and one's own, one of which is chosen. */
const Choice = ({ clash, mine, index, onChoose }: ChoiceProps) => {
  const words = useAssignWords();
  const { field, both } = clash;
  const said = (value: DeskValues[DeskField]) => (
    <SaidText said={saidIn(withField(field, value), field)} index={index} />
  );
  const side = (chosen: boolean, label: string, value: DeskValues[DeskField]) => (
    <label className="merge-side" data-chosen={mine === chosen || undefined}>
      <input type="radio" name={`merge-${field}`} checked={mine === chosen} onChange={() => onChoose(chosen)} />
      <span>
        <span className="second">{label}</span>
        <strong>{said(value)}</strong>
      </span>
    </label>
  );
  return (
    <fieldset className="merge-field">
      <legend>
        {words.fields[field]} <span className="second">{both ? words.merge.both : words.merge.onlyMine}</span>
      </legend>
      <p className="second">
        {words.merge.was}: {said(clash.before)}
      </p>
      <div className="merge-sides">
        {side(false, words.merge.theirs, clash.theirs)}
        {side(true, words.merge.mine, clash.mine)}
      </div>
    </fieldset>
  );
};

const Fields = ({ edit, line, index, onMerge }: Omit<MergeDialogProps, "onClose"> & { readonly line: WorkLine }) => {
  const { merge: words } = useAssignWords();
  const theirs = valuesOf(line.assignment);
  const found = clashes(edit, theirs);
  // What only one side has changed goes with what the other did; what both have changed is the other's until chosen.
  const [mine, setMine] = useState<ReadonlySet<DeskField>>(
    () => new Set(found.filter(({ both }) => !both).map(({ field }) => field)),
  );
  const choose = (field: DeskField, chosen: boolean) => {
    const next = new Set(mine);
    if (chosen) next.add(field);
    else next.delete(field);
    setMine(next);
  };
  return (
    <>
      <p className="second">{words.lead}</p>
      {found.map((clash) => (
        <Choice
          key={clash.field}
          clash={clash}
          mine={mine.has(clash.field)}
          index={index}
          onChoose={(chosen) => choose(clash.field, chosen)}
        />
      ))}
      <p className="form-actions">
        <button
          type="button"
          className="button primary"
          onClick={() => onMerge(mine, { version: line.version, held: theirs })}
        >
          {words.save}
        </button>
      </p>
    </>
  );
};

/** What somebody else made of a line beside what was typed here, field by field. */
export const MergeDialog = (props: MergeDialogProps) => {
  const { merge: words } = useAssignWords();
  const { cancel } = useWords();
  const { data, isPending } = useQuery({
    queryKey: ["desk-line", props.edit.commitment],
    queryFn: () => lookAt(props.edit.commitment),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Modal
      open
      title={`${words.title}: ${props.edit.title}`}
      footer={null}
      width={720}
      onCancel={props.onClose}
      closable={{ "aria-label": cancel }}
    >
      {isPending ? <p role="status">{words.loading}</p> : null}
      {data === null ? <p role="alert">{words.gone}</p> : null}
      {data == null ? null : <Fields {...props} line={data} />}
    </Modal>
  );
};
