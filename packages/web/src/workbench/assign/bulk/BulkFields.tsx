import { useId } from "react";
import { useAssignWords } from "../../words/assign.ts";
import { readDeadline } from "../deadline.ts";
import { type DeskField, deskFields, longestText } from "../fields.ts";
import { importanceOrder } from "../grid/ChoiceEditor.tsx";
import { UnitPicker } from "../units/UnitPicker.tsx";
import type { UnitIndex } from "../units/unit-search.ts";
import { type BulkForm, type FieldChange, type How, holdsUnits, howsOf } from "./bulk-form.ts";

interface FieldProps {
  readonly field: DeskField;
  readonly change: FieldChange;
  readonly index: UnitIndex;
  readonly onChange: (change: FieldChange) => void;
}

const Value = ({ field, change, index, onChange }: FieldProps) => {
  const words = useAssignWords();
  const id = useId();
  const label = words.fields[field];
  if (change.how === "keep" || change.how === "clear") return null;
  if (holdsUnits(field))
    return (
      <UnitPicker
        index={index}
        label={label}
        chosen={change.units}
        several={field !== "lead"}
        onChange={(units) => onChange({ ...change, units })}
      />
    );
  if (field === "importance")
    return (
      <select
        aria-label={label}
        value={change.text}
        onChange={({ target }) => onChange({ ...change, text: target.value })}
      >
        <option value="">{words.notSet}</option>
        {importanceOrder.map((word) => (
          <option key={word} value={word}>
            {words.importances[word]}
          </option>
        ))}
      </select>
    );
  const wrong = field === "deadline" && readDeadline(change.text) === undefined;
  return (
    <>
      <input
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        placeholder={field === "deadline" ? words.edit.deadlineHint : undefined}
        maxLength={field === "deadline" ? 20 : longestText[field as "contact"]}
        autoComplete="off"
        value={change.text}
        onChange={({ target }) => onChange({ ...change, text: target.value })}
      />
      {wrong ? (
        <span id={id} className="field-problem">
          {words.edit.deadlineWrong}
        </span>
      ) : null}
    </>
  );
};

const Field = (props: FieldProps) => {
  const { field, change, onChange } = props;
  const words = useAssignWords();
  return (
    <div className="bulk-field" data-how={change.how}>
      <span>{words.fields[field]}</span>
      <select
        aria-label={words.bulk.how(words.fields[field])}
        value={change.how}
        onChange={({ target }) => onChange({ ...change, how: target.value as How })}
      >
        {howsOf(field).map((how) => (
          <option key={how} value={how}>
            {words.bulk.hows[how]}
          </option>
        ))}
      </select>
      <span className="bulk-value">
        <Value {...props} />
      </span>
    </div>
  );
};

interface BulkFieldsProps {
  readonly form: BulkForm;
  readonly index: UnitIndex;
  readonly onChange: (form: BulkForm) => void;
}

/** What is to be changed of all that is chosen, field by field. */
export const BulkFields = ({ form, index, onChange }: BulkFieldsProps) =>
  deskFields.map((field) => (
    <Field
      key={field}
      field={field}
      change={form[field]}
      index={index}
      onChange={(change) => onChange({ ...form, [field]: change })}
    />
  ));
