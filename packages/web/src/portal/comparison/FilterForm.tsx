import type { ChangeEvent, FormEvent } from "react";
import { integer } from "../../format/number.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useField } from "../layout/use-field.ts";

/** One value a filter can have. */
export interface FilterChoice {
  readonly value: string;
  readonly label: string;
  /** How many lines it would leave; null where that is not known. */
  readonly count: number | null;
}

/** A filter of a list. `value` is what the address chosen last holds: several values are joined with commas. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly value: string | undefined;
  readonly choices: readonly FilterChoice[];
}

interface WordsProps {
  readonly label: string;
  readonly value: string | undefined;
}

interface FilterFormProps {
  readonly filters: readonly Filter[];
  /** The field for words; null where a list cannot be searched by them. */
  readonly words: WordsProps | null;
  /** Parts of the address chosen last that the form leaves as they are. */
  readonly kept: Readonly<Record<string, string | undefined>>;
  /** Called with all of the form's fields, the empty ones too. */
  readonly onChange: (query: Readonly<Record<string, string>>) => void;
}

/** An address may hold a value the list does not offer, or several at once: they stay to be seen. */
const withChosen = ({ value, choices }: Filter, separator: string): readonly FilterChoice[] => {
  if (value === undefined || choices.some((choice) => choice.value === value)) return choices;
  const labelOf = (part: string) => choices.find((choice) => choice.value === part)?.label ?? part;
  return [...choices, { value, label: value.split(",").map(labelOf).join(separator), count: null }];
};

const Select = (filter: Filter) => {
  const { messages, language } = usePreferences();
  const { name, label, all, value = "" } = filter;
  const choose = ({ currentTarget }: ChangeEvent<HTMLSelectElement>) => currentTarget.form?.requestSubmit();
  return (
    <label className="filter">
      <span className="second">{label}</span>
      <select name={name} value={value} onChange={choose}>
        <option value="">{all}</option>
        {withChosen(filter, messages.separators.list).map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.count === null ? choice.label : `${choice.label} (${integer(choice.count, language)})`}
          </option>
        ))}
      </select>
    </label>
  );
};

const Words = ({ label, value }: WordsProps) => {
  const field = useField(value);
  return (
    <label className="filter words">
      <span className="second">{label}</span>
      <input ref={field} type="search" name="q" maxLength={100} defaultValue={value} />
    </label>
  );
};

const fieldsOf = (form: HTMLFormElement): Readonly<Record<string, string>> =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));

/** Filters of a list; a plain form where there is no script. */
export const FilterForm = ({ filters, words, kept, onChange }: FilterFormProps) => {
  const { messages } = usePreferences();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onChange(fieldsOf(event.currentTarget));
  };
  return (
    <search>
      <form className="filter-form" onSubmit={submit}>
        {Object.entries(kept).map(([name, value]) =>
          value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        {filters.map((filter) => (
          <Select key={filter.name} {...filter} />
        ))}
        {words === null ? null : <Words {...words} />}
        <button type="submit" className="button">
          {messages.edition.find}
        </button>
      </form>
    </search>
  );
};
