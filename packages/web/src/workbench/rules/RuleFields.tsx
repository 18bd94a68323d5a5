import type { AttachedRuleDesk } from "@lantu/server/contract";
import { ChoiceField, NumberField, TextField } from "../indices/Field.tsx";
import { ConceptField } from "../observations/ConceptField.tsx";
import { useConcepts } from "../observations/use-concepts.ts";
import { useRuleDeskWords } from "../words/rule-desk.ts";
import { canFollowYearBefore, type TypedRule, unitAmong, withRule } from "./typed-rule.ts";

const placesListId = "rule-places";

interface FieldsProps {
  readonly typed: TypedRule;
  readonly proposed: AttachedRuleDesk["proposed"];
  readonly onChange: (typed: TypedRule) => void;
}

/** The number it is held against: one that is named, or that of the year before. */
const Against = ({
  typed,
  unit,
  onChange,
}: Pick<FieldsProps, "typed" | "onChange"> & { readonly unit: string | null }) => {
  const words = useRuleDeskWords();
  return (
    <>
      {canFollowYearBefore(typed) ? (
        <label className="desk-check">
          <input
            type="checkbox"
            checked={typed.value === null}
            onChange={({ currentTarget }) => onChange({ ...typed, value: currentTarget.checked ? null : 0 })}
          />
          {words.yearBefore}
        </label>
      ) : null}
      {typed.value === null ? null : (
        <NumberField
          label={words.value(unit)}
          value={typed.value}
          onChange={(value) => onChange({ ...typed, value })}
        />
      )}
    </>
  );
};

/** The published rule, the indicator and its place, and what the number is held against. */
export const RuleFields = ({ typed, proposed, onChange }: FieldsProps) => {
  const words = useRuleDeskWords();
  const { concepts } = useConcepts();
  const unit = unitAmong(concepts, typed.concept);
  return (
    <div className="rule-fields">
      <ChoiceField
        label={words.rule}
        value={typed.rule}
        choices={words.rules}
        onChange={(rule) => onChange(withRule(typed, rule, unit))}
      />
      <ConceptField
        label={words.concept}
        value={typed.concept}
        onChange={(concept) =>
          onChange({ ...typed, concept, unit: typed.measure === "amount" ? unitAmong(concepts, concept) : "%" })
        }
      />
      <TextField
        label={words.place}
        value={typed.place}
        list={placesListId}
        required
        onChange={(place) => onChange({ ...typed, place })}
      />
      <datalist id={placesListId}>
        {proposed.places.map(({ key, place }) => (
          <option key={key} value={key}>
            {place.name}
          </option>
        ))}
      </datalist>
      {typed.measure === "growth" ? null : (
        <ChoiceField
          label={words.measure}
          value={typed.measure}
          choices={words.measures}
          onChange={(measure) => onChange({ ...typed, measure, unit: measure === "amount" ? unit : "%" })}
        />
      )}
      <ChoiceField
        label={words.op}
        value={typed.op}
        choices={words.ops}
        onChange={(op) => onChange({ ...typed, op })}
      />
      <Against typed={typed} unit={typed.unit === undefined ? (unit ?? null) : typed.unit} onChange={onChange} />
      <TextField
        label={words.period}
        value={typed.period}
        required
        onChange={(period) => onChange({ ...typed, period })}
      />
      <TextField
        label={words.reason}
        value={typed.reason}
        required
        onChange={(reason) => onChange({ ...typed, reason })}
      />
    </div>
  );
};
