import type { Unit } from "@lantu/server/contract";
import { useAdminWords } from "../../words/admin.ts";
import type { Ending, FreshUnit } from "./ending.ts";
import { UnitChoice, UnitChoices } from "./UnitChoice.tsx";

interface EndingFieldsProps {
  readonly ending: Ending;
  readonly unit: Unit;
  /** Units it can go over to. */
  readonly units: readonly Unit[];
  readonly onChange: (change: Partial<Ending>) => void;
}

const ways = ["merge", "split", "close"] as const;

interface FreshProps {
  readonly fresh: readonly FreshUnit[];
  /** How many may be set up. */
  readonly most: number;
  readonly onChange: (fresh: readonly FreshUnit[]) => void;
}

/** Units that are to be set up as successors. */
const Fresh = ({ fresh, most, onChange }: FreshProps) => {
  const { units: words } = useAdminWords();
  const set = (key: number, change: Partial<FreshUnit>) =>
    onChange(fresh.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const next = Math.max(0, ...fresh.map(({ key }) => key)) + 1;
  return (
    <>
      {fresh.map((one) => (
        <div key={one.key} className="fresh-unit">
          <label className="desk-field">
            <span>{words.fields.name}</span>
            <input value={one.name} maxLength={100} onChange={({ target }) => set(one.key, { name: target.value })} />
          </label>
          <label className="desk-field">
            <span>{words.fields.code}</span>
            <input value={one.code} maxLength={40} onChange={({ target }) => set(one.key, { code: target.value })} />
          </label>
          <button
            type="button"
            className="link-button"
            onClick={() => onChange(fresh.filter(({ key }) => key !== one.key))}
          >
            {words.ending.dropNew}
          </button>
        </div>
      ))}
      {fresh.length >= most ? null : (
        <button
          type="button"
          className="link-button fresh-add"
          onClick={() => onChange([...fresh, { key: next, name: "", code: "" }])}
        >
          + {words.ending.addNew}
        </button>
      )}
    </>
  );
};

const Into = ({ ending, units, onChange }: Omit<EndingFieldsProps, "unit">) => {
  const { ending: words } = useAdminWords().units;
  if (ending.how === "split")
    return (
      <div className="desk-field">
        <span>{words.intoMany}</span>
        <UnitChoices
          units={units}
          value={ending.parts}
          label={words.intoExisting}
          onChange={(parts) => onChange({ parts })}
        />
        <Fresh fresh={ending.fresh} most={20} onChange={(fresh) => onChange({ fresh })} />
      </div>
    );
  return (
    <>
      <div className="desk-field">
        <span>{words.into}</span>
        {ending.fresh.length > 0 ? null : (
          <UnitChoice
            units={units}
            value={ending.into}
            placeholder={words.chooseInto}
            label={words.into}
            onChange={(into) => onChange({ into })}
          />
        )}
        {ending.into === "" ? <Fresh fresh={ending.fresh} most={1} onChange={(fresh) => onChange({ fresh })} /> : null}
      </div>
      <div className="desk-field">
        <span>{words.others}</span>
        <UnitChoices
          units={units.filter(({ id }) => id !== ending.into)}
          value={ending.others}
          label={words.others}
          onChange={(others) => onChange({ others })}
        />
      </div>
    </>
  );
};

/** How a unit ends, and into which it goes. */
export const EndingFields = ({ ending, units, onChange }: EndingFieldsProps) => {
  const all = useAdminWords();
  const { ending: words } = all.units;
  return (
    <>
      <fieldset className="ending-ways">
        <legend className="second">{words.how}</legend>
        {ways.map((how) => (
          <label key={how} className="desk-check">
            <input
              type="radio"
              name="ending"
              checked={ending.how === how}
              onChange={() => onChange({ how, fresh: [] })}
            />{" "}
            {words[how]}
          </label>
        ))}
      </fieldset>
      {ending.how === "close" ? null : <Into ending={ending} units={units} onChange={onChange} />}
      <div className="form-pair">
        <label className="desk-field">
          <span>{all.reason}</span>
          <input value={ending.reason} maxLength={500} onChange={({ target }) => onChange({ reason: target.value })} />
        </label>
        <label className="desk-field">
          <span>
            {words.until} <span className="optional">{all.optional}</span>
          </span>
          <input type="date" value={ending.until} onChange={({ target }) => onChange({ until: target.value })} />
        </label>
      </div>
    </>
  );
};
