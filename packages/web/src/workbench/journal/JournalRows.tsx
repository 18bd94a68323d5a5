import type { JournalEntry } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import type { JournalAddress } from "../../address/journal.ts";
import { minute } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useJournalWords } from "../words/journal.ts";
import { JournalLink } from "./JournalLink.tsx";
import { SubjectWay } from "./SubjectWay.tsx";
import { toldOf, valueText } from "./telling.ts";
import { useActor } from "./use-actor.ts";
import { useTelling, useWhat } from "./use-journal.ts";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Fields shown of an entry in a list; the rest is on its page. */
const most = 3;

/** What changed, shortly. */
const Short = ({ entry }: { readonly entry: JournalEntry }) => {
  const words = useJournalWords();
  const { messages } = usePreferences();
  const telling = useTelling(entry.kind);
  const { before, after } = entry.summary;
  if (!isRecord(after) || !isRecord(before)) return null;
  const fields = Object.keys(after).filter((field) => field !== "id");
  const nameOf = (field: string): string => words.itemFields[field] ?? messages.journal.fields[field] ?? field;
  return (
    <>
      {fields.slice(0, most).map((field) => (
        <span key={field} className="journal-change">
          {nameOf(field)}: {valueText(field, before[field], telling)} → {valueText(field, after[field], telling)}
        </span>
      ))}
      {fields.length > most ? (
        <span className="journal-change second">{words.entry.more(fields.length - most)}</span>
      ) : null}
    </>
  );
};

interface RowProps {
  readonly entry: JournalEntry;
  /** Where the list is narrowed to one person; null where it is no page of its own. */
  readonly address: JournalAddress | null;
}

const Row = ({ entry, address }: RowProps) => {
  const words = useJournalWords();
  const { language, messages } = usePreferences();
  const what = useWhat();
  const actorName = useActor();
  const { act, count, reason, undoes } = toldOf(entry);
  const who = actorName(entry);
  return (
    <li>
      <time dateTime={entry.at}>{minute(entry.at, language)}</time>
      <div className="journal-what">
        <strong>{what(entry.kind, act)}</strong>
        {count === null || count < 2 ? null : <span className="second"> · {words.items(count)}</span>}
        {undoes === null ? null : <span className="second"> · {words.undoes(undoes)}</span>}
        <span className="journal-subject">
          <SubjectWay entry={entry} />
        </span>
        <Short entry={entry} />
        {reason === null ? null : <span className="journal-change second">{messages.journal.reason(reason)}</span>}
      </div>
      <span className="journal-seal">
        {address === null ? (
          who
        ) : (
          <Link to="/journal" search={{ ...address, actor: entry.actor, before: undefined, after: undefined }}>
            {who}
          </Link>
        )}
        <span className="second">
          <JournalLink seq={entry.seq} /> <code title={entry.hash}>{entry.hash.slice(0, 8)}</code>
        </span>
      </span>
    </li>
  );
};

interface JournalRowsProps {
  readonly entries: readonly JournalEntry[];
  readonly address: JournalAddress | null;
}

/** Entries of the journal, one a line; each leads to its own page. */
export const JournalRows = ({ entries, address }: JournalRowsProps) => (
  <ol className="journal journal-rows" aria-label={useJournalWords().table}>
    {entries.map((entry) => (
      <Row key={entry.seq} entry={entry} address={address} />
    ))}
  </ol>
);
