import { useId } from "react";
import { usePreferences } from "../../../shell/preferences.tsx";
import { useWords, type Words } from "../../words/use-words.ts";
import { fieldName } from "./field-names.ts";
import { columnLetter, type Field, isSpreadOver, withConstant } from "./mapping.ts";
import type { MappingState } from "./use-mapping.ts";

interface ConstantsProps {
  readonly state: MappingState;
  readonly disabled: boolean;
}

interface ConstantProps extends ConstantsProps {
  readonly field: Field;
}

/** Fields asked for where no column tells them, and those asked for where somebody wants to say them. */
const usual = ["concept", "place", "period", "unit", "knownOn", "source"] as const satisfies readonly Field[];
const rare = ["status", "measure", "breakdown", "note"] as const satisfies readonly Field[];

/** Stands for the unit of each indicator itself. */
const ownUnit = "*";
/** Characters of a constant. */
const longest = 500;

/** Where a field is told already; null where only a constant can tell it. */
const toldBy = ({ mapping }: MappingState, field: Field, words: Words["tables"]["mapping"]): string | null => {
  const column = mapping.columns[field];
  if (column !== undefined) return words.fromColumn(columnLetter(column));
  return isSpreadOver(mapping, field) ? words.fromHeads : null;
};

/** A constant in words: what is kept as a code has a name. */
const wordOf = (field: Field, text: string, words: Words["tables"]["mapping"]): string => {
  if (field === "unit" && text === ownUnit) return words.ownUnit;
  const names: Readonly<Record<string, string>> = { ...words.statuses, ...words.measures };
  return field === "status" || field === "measure" ? (names[text] ?? text) : text;
};

const Choice = ({ field, state, disabled, id }: ConstantProps & { readonly id: string }) => {
  const { mapping: words } = useWords().tables;
  const names: Readonly<Record<string, string>> = field === "status" ? words.statuses : words.measures;
  const value = state.mapping.constants[field] ?? "";
  return (
    <select
      id={id}
      value={value}
      disabled={disabled}
      onChange={({ target }) => state.change(withConstant(state.mapping, field, target.value))}
    >
      <option value="">{words.choose}</option>
      {Object.entries(names).map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
      {value === "" || value in names ? null : <option>{value}</option>}
    </select>
  );
};

const OwnUnit = ({ state, disabled }: ConstantsProps) => {
  const { mapping: words } = useWords().tables;
  const { mapping, change } = state;
  return (
    <label className="desk-check">
      <input
        type="checkbox"
        checked={mapping.constants.unit === ownUnit}
        disabled={disabled}
        onChange={({ target }) => change(withConstant(mapping, "unit", target.checked ? ownUnit : ""))}
      />{" "}
      {words.ownUnit}
    </label>
  );
};

/** One field that holds for every row: a text or a choice, and what is known of it already. */
const Constant = ({ field, state, disabled }: ConstantProps) => {
  const { language } = usePreferences();
  const { mapping: words } = useWords().tables;
  const id = useId();
  const told = toldBy(state, field, words);
  const { mapping, change, open } = state;
  const hints: Readonly<Record<string, string>> = words.hints;
  const own = field === "unit" && mapping.constants.unit === ownUnit;
  const isOpen = open.includes(field);
  return (
    <div className="constant" data-open={isOpen || undefined}>
      <label htmlFor={id}>
        {fieldName(field, language)}
        {told === null ? null : <span className="second"> · {told}</span>}
        {isOpen ? <strong className="doubt"> · {words.missing}</strong> : null}
      </label>
      {field === "status" || field === "measure" ? (
        <Choice field={field} state={state} disabled={disabled} id={id} />
      ) : (
        <input
          id={id}
          value={own ? "" : (mapping.constants[field] ?? "")}
          maxLength={longest}
          autoComplete="off"
          disabled={disabled || own}
          aria-describedby={hints[field] === undefined ? undefined : `${id}-hint`}
          onChange={({ target }) => change(withConstant(mapping, field, target.value))}
        />
      )}
      {hints[field] === undefined ? null : (
        <p id={`${id}-hint`} className="second constant-hint">
          {hints[field]}
        </p>
      )}
      {field === "unit" ? <OwnUnit state={state} disabled={disabled} /> : null}
    </div>
  );
};

/** What held for every row of a table that can no longer be mapped. */
export const SaidConstants = ({ state }: Pick<ConstantsProps, "state">) => {
  const { language } = usePreferences();
  const { mapping: words } = useWords().tables;
  const said = [...usual, ...rare].flatMap((field) => {
    const text = state.mapping.constants[field] ?? "";
    return text === "" ? [] : [{ field, text: wordOf(field, text, words) }];
  });
  if (said.length === 0) return null;
  return (
    <section className="constants" aria-labelledby="constants-title">
      <h2 id="constants-title">{words.constants}</h2>
      <dl className="attributes">
        {said.map(({ field, text }) => (
          <div key={field} className="attribute">
            <dt>{fieldName(field, language)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** What holds for every row of a table. */
export const Constants = ({ state, disabled }: ConstantsProps) => {
  const { mapping: words } = useWords().tables;
  const told = usual.filter((field) => toldBy(state, field, words) !== null);
  const needed = usual.filter((field) => !told.includes(field));
  const further = [...told.filter((field) => !isSpreadOver(state.mapping, field)), ...rare];
  const said = further.some((field) => field !== "status" && (state.mapping.constants[field] ?? "") !== "");
  return (
    <section className="constants" aria-labelledby="constants-title">
      <h2 id="constants-title">{words.constants}</h2>
      {needed.length === 0 ? null : <p className="second">{words.constantsHint}</p>}
      <div className="constant-fields">
        {needed.map((field) => (
          <Constant key={field} field={field} state={state} disabled={disabled} />
        ))}
      </div>
      <details open={said}>
        <summary>{words.moreFields}</summary>
        <div className="constant-fields">
          {further.map((field) => (
            <Constant key={field} field={field} state={state} disabled={disabled} />
          ))}
        </div>
      </details>
    </section>
  );
};
