import { useReportWords } from "../words/report.ts";
import type { TypedBlocker } from "./content.ts";
import { UnitSelect } from "./UnitSelect.tsx";
import { useUnits } from "./use-units.ts";

interface BlockersProps {
  readonly value: readonly TypedBlocker[];
  readonly wrong: boolean;
  readonly onChange: (blockers: readonly TypedBlocker[]) => void;
}

const nothing: TypedBlocker = { what: "", unit: null, until: "" };

/** What stands in the way, who has to act, and by when. */
export const Blockers = ({ value, wrong, onChange }: BlockersProps) => {
  const words = useReportWords();
  const units = useUnits();
  const set = (at: number, part: Partial<TypedBlocker>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <section className="report-part" aria-labelledby="blockers">
      <h2 id="blockers">{words.blockers}</h2>
      {value.map((blocker, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a blocker has no name of its own while it is typed.
        <fieldset key={at} className="report-blocker">
          <legend>{words.blocker(at + 1)}</legend>
          <label className="desk-field">
            <span>{words.blockerWhat}</span>
            <textarea
              rows={2}
              maxLength={1000}
              value={blocker.what}
              aria-invalid={wrong && blocker.what.trim() === ""}
              onChange={({ target }) => set(at, { what: target.value })}
            />
            {wrong && blocker.what.trim() === "" ? <span className="field-problem">{words.blockerEmpty}</span> : null}
          </label>
          <div className="form-pair">
            <div className="desk-field">
              <span aria-hidden="true">{words.blockerUnit}</span>
              <UnitSelect
                label={words.blockerUnit}
                units={units}
                value={blocker.unit}
                none={words.nobody}
                onChange={(unit) => set(at, { unit })}
              />
            </div>
            <label className="desk-field">
              <span>{words.blockerUntil}</span>
              <input type="date" value={blocker.until} onChange={({ target }) => set(at, { until: target.value })} />
            </label>
          </div>
          <button
            type="button"
            className="link-button"
            onClick={() => onChange(value.filter((_, index) => index !== at))}
          >
            {words.remove(words.blocker(at + 1))}
          </button>
        </fieldset>
      ))}
      <button type="button" className="button" onClick={() => onChange([...value, nothing])}>
        {words.addBlocker}
      </button>
    </section>
  );
};
