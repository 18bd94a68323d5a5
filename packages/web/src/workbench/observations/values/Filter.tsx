import type { ObservationImportList } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useEffect, useId, useState } from "react";
import { timeForm, type ValuesAddress } from "../../../address/observations.ts";
import { createApi } from "../../../api/api.ts";
import { browserTransport } from "../../../api/browser.ts";
import { addressOf } from "../../api/addresses.ts";
import { useWords } from "../../words/use-words.ts";
import { ConceptSelect } from "../ConceptSelect.tsx";

const api = createApi(browserTransport);

interface FilterProps {
  readonly address: ValuesAddress;
  readonly onChange: (change: ValuesAddress) => void;
}

interface TypedProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** What is wrong with a text; null where nothing is. */
  readonly check: (text: string) => string | null;
  readonly onSet: (text: string) => void;
}

/** A text that counts when it is left or Enter is pressed. */
const Typed = ({ label, hint, value, check, onSet }: TypedProps) => {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const wrong = check(text.trim());
  const set = () => {
    if (wrong === null && text.trim() !== value) onSet(text.trim());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set();
  };
  return (
    <form className="desk-field" onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={text}
        placeholder={hint}
        autoComplete="off"
        maxLength={200}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        onChange={({ target }) => setText(target.value)}
        onBlur={set}
      />
      {wrong === null ? null : (
        <span id={`${id}-wrong`} className="field-problem">
          {wrong}
        </span>
      )}
    </form>
  );
};

const ConceptChoice = ({ address, onChange }: FilterProps) => {
  const { values: words } = useWords().tables;
  const id = useId();
  return (
    <div className="filter-concept">
      <label htmlFor={id}>{words.concept}</label>
      <ConceptSelect<string[]>
        id={id}
        mode="multiple"
        allowClear
        placeholder={words.anyConcept}
        value={address.concept === undefined ? [] : [...address.concept]}
        maxTagCount="responsive"
        onChange={(chosen) => onChange({ concept: chosen.length === 0 ? undefined : chosen })}
      />
    </div>
  );
};

const ReleaseChoice = ({ address, onChange }: FilterProps) => {
  const { values: words } = useWords().tables;
  const { data } = useQuery({
    queryKey: ["published-tables"],
    queryFn: () => api.get<ObservationImportList>(addressOf.publishedTables),
  });
  const tables = (data?.items ?? []).filter(({ fileName }) => fileName !== null);
  const { release } = address;
  return (
    <label className="desk-field">
      <span>{words.release}</span>
      <select
        value={release ?? ""}
        onChange={({ target }) => onChange({ release: target.value === "" ? undefined : target.value })}
      >
        <option value="">{words.anyRelease}</option>
        {tables.map(({ id, fileName }) => (
          <option key={id} value={id}>
            {fileName}
          </option>
        ))}
        {release === undefined || tables.some(({ id }) => id === release) ? null : (
          <option value={release}>{words.otherRelease(release)}</option>
        )}
      </select>
    </label>
  );
};

const places = (text: string): readonly string[] | undefined => {
  const found = text.split(/[,，、;；]+/).flatMap((one) => (one.trim() === "" ? [] : [one.trim()]));
  return found.length === 0 ? undefined : found;
};

/** Narrows the list of observations; everything chosen stands in the address. */
export const Filter = ({ address, onChange }: FilterProps) => {
  const { values: words } = useWords().tables;
  const { from, to } = address;
  const time = (text: string): string | null => (text === "" || timeForm.test(text) ? null : words.periodWrong);
  const end = (text: string): string | null =>
    time(text) ?? (text !== "" && from !== undefined && `${text}-99` < from ? words.periodReversed : null);
  const filtered = Object.entries(address).some(([, value]) => value !== undefined);
  return (
    <search className="values-filter" aria-label={words.filter}>
      <ConceptChoice address={address} onChange={onChange} />
      <Typed
        label={words.place}
        hint={words.placeHint}
        value={address.place?.join(", ") ?? ""}
        check={() => null}
        onSet={(text) => onChange({ place: places(text) })}
      />
      <Typed
        label={words.from}
        hint={words.yearHint}
        value={from ?? ""}
        check={time}
        onSet={(text) => onChange({ from: text === "" ? undefined : text })}
      />
      <Typed
        label={words.to}
        hint={words.yearHint}
        value={to ?? ""}
        check={end}
        onSet={(text) => onChange({ to: text === "" ? undefined : text })}
      />
      <ReleaseChoice address={address} onChange={onChange} />
      <p className="filter-end">
        <label className="desk-check">
          <input
            type="checkbox"
            checked={address.vintages !== undefined}
            onChange={({ target }) => onChange({ vintages: target.checked ? "true" : undefined })}
          />{" "}
          {words.vintages}
        </label>
        {filtered ? (
          <Link to="/import/observations/values" className="clear-link">
            {words.clear}
          </Link>
        ) : null}
      </p>
    </search>
  );
};
