import type { JournalWhole } from "@lantu/server/contract";
import { useState } from "react";
import { useMessages } from "../../shell/preferences.tsx";
import { useJournalWords } from "../words/journal.ts";
import { type Changed, changesOf, valueText } from "./telling.ts";
import { useTelling } from "./use-journal.ts";

/** Things shown of an entry that changed many, until all are asked for. */
const first = 20;

const Thing = ({ one }: { readonly one: Changed }) => {
  const words = useJournalWords();
  const { journal } = useMessages();
  const telling = useTelling();
  const nameOf = (field: string): string => words.itemFields[field] ?? journal.fields[field] ?? field;
  const fate = one.before ? (one.after ? null : words.entry.removed) : words.entry.added;
  return (
    <tbody>
      {one.id === null ? null : (
        <tr className="changed-thing">
          <th scope="rowgroup" colSpan={3}>
            {telling.nameOf(one.id) ?? one.id} {fate === null ? null : <span className="sample-mark">{fate}</span>}
          </th>
        </tr>
      )}
      {one.fields.map(({ field, before, after }) => (
        <tr key={field}>
          <th scope="row">{nameOf(field)}</th>
          <td className="value-before">{one.before ? valueText(before, telling) : telling.none}</td>
          <td>{one.after ? valueText(after, telling) : telling.none}</td>
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
  if (entry.payload === null) return null;
  if (changes.length === 0)
    return (
      <details className="whole">
        <summary>{words.whole}</summary>
        <pre className="sealed">{JSON.stringify(entry.payload, null, 2)}</pre>
      </details>
    );
  const shown = all ? changes : changes.slice(0, first);
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
          <Thing key={one.id ?? index} one={one} />
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
