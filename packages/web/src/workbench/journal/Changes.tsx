import type { JournalWhole } from "@lantu/server/contract";
import { useState } from "react";
import { useMessages } from "../../shell/preferences.tsx";
import { useJournalWords } from "../words/journal.ts";
import { type Changed, changesOf, valueText } from "./telling.ts";
import { useTelling } from "./use-journal.ts";
import { useTitles } from "./use-names.ts";

/** Things shown of an entry that changed many, until all are asked for. */
const first = 20;

/** Commitments whose titles are asked for at once. */
const mostTitles = 100;

interface ThingProps {
  readonly one: Changed;
  /** Of the entry. */
  readonly kind: string;
  /** Of the commitment it is about; null where that is not known. */
  readonly title: string | null;
}

const Thing = ({ one, kind, title }: ThingProps) => {
  const words = useJournalWords();
  const { journal } = useMessages();
  const telling = useTelling(kind);
  const nameOf = (field: string): string => words.itemFields[field] ?? journal.fields[field] ?? field;
  const called = [one.name, title].filter((part) => part !== null).join(" · ") || one.id;
  const fate = one.before ? (one.after ? null : words.entry.removed) : words.entry.added;
  return (
    <tbody>
      {one.id === null ? null : (
        <tr className="changed-thing">
          <th scope="rowgroup" colSpan={3}>
            {called} {fate === null ? null : <span className="sample-mark">{fate}</span>}
          </th>
        </tr>
      )}
      {one.fields.map(({ field, before, after }) => (
        <tr key={field}>
          <th scope="row">{nameOf(field)}</th>
          <td className="value-before">{one.before ? valueText(field, before, telling) : null}</td>
          <td>{one.after ? valueText(field, after, telling) : null}</td>
        </tr>
      ))}
    </tbody>
  );
};

/** What an entry changed, field by field, before and after; where it tells no values, all it holds. */
export const Changes = ({ entry }: { readonly entry: JournalWhole }) => {
  const { entry: words } = useJournalWords();
  const [all, setAll] = useState(false);
  const changes = changesOf(entry);
  const shown = all ? changes : changes.slice(0, first);
  const titles = useTitles([...new Set(shown.flatMap(({ commitment }) => commitment ?? []))].slice(0, mostTitles));
  if (entry.payload === null) return null;
  if (changes.length === 0)
    return (
      <details className="whole">
        <summary>{words.whole}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
        <pre className="sealed" tabIndex={0}>
          {JSON.stringify(entry.payload, null, 2)}
        </pre>
      </details>
    );
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.changes}</h2>
      <table className="changes-table">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        {shown.map((one, index) => (
          <Thing key={one.id ?? index} one={one} kind={entry.kind} title={titles.get(one.commitment ?? "") ?? null} />
        ))}
      </table>
      {shown.length < changes.length ? (
        <p>
          <span className="second">{words.more(changes.length - shown.length)}</span>{" "}
          <button type="button" className="link-button" onClick={() => setAll(true)}>
            {words.moreShow}
          </button>
        </p>
      ) : null}
    </section>
  );
};
