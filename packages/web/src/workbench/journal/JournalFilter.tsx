import type { JournalEntry } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useEffect, useRef } from "react";
import type { JournalAddress } from "../../address/journal.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { useJournalWords } from "../words/journal.ts";
import { useActor } from "./use-actor.ts";
import { useTelling, useWhat } from "./use-journal.ts";

interface JournalFilterProps {
  readonly address: JournalAddress;
  /** Entries that are shown: they know the names of who did them. */
  readonly entries: readonly JournalEntry[];
  readonly onChange: (address: JournalAddress) => void;
}

/** Kinds the journal can have: those documents bring about, then those of the work. */
const useKinds = (): readonly string[] => {
  const { journal } = useMessages();
  const words = useJournalWords();
  return [...new Set([...Object.keys(words.nouns).map((noun) => `${noun}.changed`), ...Object.keys(journal.kinds)])];
};

const textOf = (form: FormData, name: string): string | undefined => {
  const text = String(form.get(name) ?? "").trim();
  return text === "" ? undefined : text;
};

const addressIn = (form: FormData, subject: string | undefined): JournalAddress => {
  const kind = textOf(form, "kind");
  return {
    ...{ subject, kind: kind?.split(","), actor: textOf(form, "actor"), q: textOf(form, "q") },
    ...{ from: textOf(form, "from"), until: textOf(form, "until") },
  };
};

const KindChoice = ({ address }: Pick<JournalFilterProps, "address">) => {
  const words = useJournalWords();
  const what = useWhat();
  const kinds = useKinds();
  const chosen = address.kind?.join(",") ?? "";
  return (
    <label className="desk-field">
      <span>{words.fields.kind}</span>
      <select name="kind" defaultValue={chosen} key={chosen}>
        <option value="">{words.anyKind}</option>
        {chosen === "" || kinds.includes(chosen) ? null : (
          <option value={chosen}>{address.kind?.map((kind) => what(kind, null)).join(" · ")}</option>
        )}
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {what(kind, null)}
          </option>
        ))}
      </select>
    </label>
  );
};

const ActorChoice = ({ address, entries }: Omit<JournalFilterProps, "onChange">) => {
  const words = useJournalWords();
  const nameOf = useActor();
  const chosen = address.actor ?? "";
  const names = new Map(entries.map((entry) => [entry.actor, nameOf(entry)]));
  if (chosen !== "" && !names.has(chosen)) names.set(chosen, nameOf({ actor: chosen }));
  return (
    <label className="desk-field">
      <span>{words.fields.actor}</span>
      <select name="actor" defaultValue={chosen} key={`${chosen}-${names.size}`}>
        <option value="">{words.anyActor}</option>
        {[...names].map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
};

/** Narrows the journal; everything chosen stands in the address. */
export const JournalFilter = ({ address, entries, onChange }: JournalFilterProps) => {
  const words = useJournalWords();
  const telling = useTelling();
  const form = useRef<HTMLFormElement>(null);
  const { subject, from, until, q } = address;
  const query = JSON.stringify([from, until, q]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fields are written anew when the address has changed by other means.
  useEffect(() => {
    const set = (name: string, value: string | undefined) => {
      const field = form.current?.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value ?? "";
    };
    set("from", from);
    set("until", until);
    set("q", q);
  }, [query]);
  const read = () => form.current !== null && onChange(addressIn(new FormData(form.current), subject));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    read();
  };
  const filtered = Object.values(address).some((value) => value !== undefined);
  return (
    <search aria-label={words.filter}>
      <form
        ref={form}
        className="journal-filter"
        onSubmit={submit}
        onChange={({ target }) => target instanceof HTMLSelectElement && read()}
      >
        <KindChoice address={address} />
        <ActorChoice address={address} entries={entries} />
        <label className="desk-field">
          <span>{words.fields.from}</span>
          <input type="date" name="from" defaultValue={from} />
        </label>
        <label className="desk-field">
          <span>{words.fields.until}</span>
          <input type="date" name="until" defaultValue={until} />
        </label>
        <label className="desk-field words">
          <span>{words.fields.q}</span>
          <input type="search" name="q" maxLength={200} defaultValue={q} />
        </label>
        <button type="submit" className="button">
          {words.apply}
        </button>
      </form>
      {filtered ? (
        <p className="journal-narrowed">
          {subject === undefined ? null : (
            <>
              <span>{words.about(telling.nameOf(subject) ?? subject)}</span>
              <Link to="/journal" search={{ ...address, subject: undefined, before: undefined, after: undefined }}>
                {words.dropSubject}
              </Link>
            </>
          )}
          <Link to="/journal">{words.clear}</Link>
        </p>
      ) : null}
    </search>
  );
};
