import type { AttachedRuleDesk } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { conceptsResource } from "../../api/series-resources.ts";
import { nameIn } from "../../format/name-in.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { deskApi } from "../api/desk-api.ts";
import { ChoiceField, NumberField, TextField } from "../indices/Field.tsx";
import { useRuleDeskWords } from "../words/rule-desk.ts";
import { canFollowYearBefore, type TypedRule, withRule } from "./typed-rule.ts";

const conceptsListId = "rule-concepts";
const placesListId = "rule-places";

interface FieldsProps {
  readonly typed: TypedRule;
  readonly proposed: AttachedRuleDesk["proposed"];
  readonly onChange: (typed: TypedRule) => void;
}

/** The number it is held against: one that is named, or that of the year before. */
const Against = ({ typed, onChange }: Pick<FieldsProps, "typed" | "onChange">) => {
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
          label={words.value(typed.unit)}
          value={typed.value}
          onChange={(value) => onChange({ ...typed, value })}
        />
      )}
    </>
  );
};

/** The published rule, the indicator and its place, and what the number is held against. */
export const RuleFields = ({ typed, proposed, onChange }: FieldsProps) => {
  const said = usePreferences();
  const words = useRuleDeskWords();
  const { data: concepts } = useQuery(conceptsResource(deskApi));
  const chosen = concepts?.items.find(({ id }) => id === typed.concept);
  const unit = chosen?.unit ?? null;
  const unitIn = (concept: string) =>
    typed.measure === "amount" ? (concepts?.items.find(({ id }) => id === concept)?.unit ?? null) : "%";
  return (
    <div className="rule-fields">
      <ChoiceField
        label={words.rule}
        value={typed.rule}
        choices={words.rules}
        onChange={(rule) => onChange(withRule(typed, rule, unit))}
      />
      <TextField
        label={chosen === undefined ? words.concept : words.conceptNamed(nameIn(chosen.name, said))}
        value={typed.concept}
        list={conceptsListId}
        required
        onChange={(concept) => onChange({ ...typed, concept, unit: unitIn(concept) })}
      />
      <datalist id={conceptsListId}>
        {concepts?.items.map(({ id, name }) => (
          <option key={id} value={id}>
            {nameIn(name, said)}
          </option>
        ))}
      </datalist>
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
      <Against typed={typed} onChange={onChange} />
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
