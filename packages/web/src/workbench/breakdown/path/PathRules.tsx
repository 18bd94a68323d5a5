import type { Breakdown } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { usePreferences } from "../../../shell/preferences.tsx";
import { useBreakdownWords } from "../../words/breakdown.ts";
import { held } from "../number.ts";
import type { PathForm } from "./path-form.ts";

const kinds = ["level", "sum", "growth", "each"] as const;
const rules = ["linear", "compound", "front", "back", "hand"] as const;

interface PathRulesProps {
  readonly breakdown: Breakdown;
  readonly form: PathForm;
  readonly onChange: (form: PathForm) => void;
}

const Why = ({ suggestion, form }: { readonly suggestion: Breakdown["suggestion"]; readonly form: PathForm }) => {
  const { language } = usePreferences();
  const { path: words } = useBreakdownWords();
  if (suggestion === null) return null;
  return (
    <p className="second path-why">
      {suggestion.kind === form.kind ? `${words.why} ` : `${words.kinds[suggestion.kind]}: `}
      {suggestion.said[language]}
      {suggestion.baseCitation === null ? null : (
        <>
          {" · "}
          <Link
            to="/documents/$id"
            params={{ id: suggestion.baseCitation.document }}
            search={{ at: `${suggestion.baseCitation.start}-${suggestion.baseCitation.end}` }}
          >
            {words.baseFrom} →
          </Link>
        </>
      )}
    </p>
  );
};

/** How the years make up the target, how they are drawn, and where they start. */
export const PathRules = ({ breakdown, form, onChange }: PathRulesProps) => {
  const { path: words } = useBreakdownWords();
  const disabled = !breakdown.mayChange;
  return (
    <fieldset className="path-rules" disabled={disabled}>
      <legend className="visually-hidden">{words.rule}</legend>
      <label className="desk-field">
        <span>{words.kind}</span>
        <select
          value={form.kind}
          onChange={({ target }) => onChange({ ...form, kind: target.value as PathForm["kind"] })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <label className="desk-field">
        <span>{words.rule}</span>
        <select
          value={form.rule}
          onChange={({ target }) => onChange({ ...form, rule: target.value as PathForm["rule"] })}
        >
          {rules.map((rule) => (
            <option key={rule} value={rule}>
              {words.rules[rule]}
            </option>
          ))}
        </select>
      </label>
      {form.kind === "level" ? (
        <>
          <label className="desk-field short">
            <span>{words.baseYear}</span>
            <input
              inputMode="numeric"
              value={form.baseYear}
              aria-invalid={held(form.baseYear) === "wrong"}
              onChange={({ target }) => onChange({ ...form, baseYear: target.value })}
            />
          </label>
          <label className="desk-field short">
            <span>{words.baseValue}</span>
            <input
              inputMode="decimal"
              value={form.baseValue}
              aria-invalid={held(form.baseValue) === "wrong"}
              onChange={({ target }) => onChange({ ...form, baseValue: target.value })}
            />
          </label>
        </>
      ) : null}
      <Why suggestion={breakdown.suggestion} form={form} />
    </fieldset>
  );
};
