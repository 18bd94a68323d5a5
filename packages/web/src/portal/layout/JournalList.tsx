import type { JournalEntry } from "@lantu/server/contract";
import { integer } from "../../format/number.ts";
import { minute } from "../../format/time.ts";
import { useFindingsWords } from "../../messages/findings.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { SubjectLink } from "./SubjectLink.tsx";

const textOf = (value: unknown): string | null =>
  typeof value === "string" || typeof value === "number" ? String(value) : null;

const countOf = ({ summary }: JournalEntry): number | null => {
  const count = summary.count ?? summary.accepted ?? summary.commitments;
  return typeof count === "number" ? count : null;
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const shown = (value: unknown): string => {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return "—";
  if (Array.isArray(value))
    return value.map((one) => (isRecord(one) ? textOf(one.name) : textOf(one)) ?? "…").join("、");
  return textOf(value) ?? "…";
};

/** What a person says of a finding or a target, in the reader's language; what is no such word stays as it is. */
const useVerdict = (): ((field: string, value: unknown) => string) => {
  const { reconciliation } = usePreferences().messages;
  const findings = useFindingsWords();
  const words: Readonly<Record<string, string>> = { ...findings.states, ...reconciliation.verdicts };
  return (field, value) => (field === "verdict" && typeof value === "string" ? (words[value] ?? value) : shown(value));
};

const Changes = ({ entry }: { readonly entry: JournalEntry }) => {
  const { messages } = usePreferences();
  const { before, after, reason } = entry.summary;
  const names: Readonly<Record<string, string>> = messages.journal.fields;
  const fields = isRecord(after) ? Object.keys(after) : [];
  const told = useVerdict();
  return (
    <>
      {fields.map((field) => (
        <span key={field} className="journal-change">
          {names[field] ?? field}: {isRecord(before) ? told(field, before[field]) : "—"} →{" "}
          {isRecord(after) ? told(field, after[field]) : "—"}
        </span>
      ))}
      {textOf(reason) === null ? null : (
        <span className="journal-change">{messages.journal.reason(textOf(reason) ?? "")}</span>
      )}
    </>
  );
};

/** What an entry is about; a value entered by hand has no name but its release's. */
const nameOf = ({ summary, subject }: JournalEntry): string => {
  const title = textOf(summary.title) ?? "";
  return title === "" ? subject : title;
};

interface JournalListProps {
  readonly entries: readonly JournalEntry[];
  /** Whether each entry names and links what it is about. */
  readonly subjects: boolean;
}

/** Lines of the journal: what happened, to what, by whom, when, and the seal. */
export const JournalList = ({ entries, subjects }: JournalListProps) => {
  const { messages, language } = usePreferences();
  const kinds = messages.journal.kinds;
  const actors = messages.journal.actor;
  return (
    <ol className="journal">
      {entries.map((entry) => {
        const count = countOf(entry);
        return (
          <li key={entry.seq}>
            <time dateTime={entry.at}>{minute(entry.at, language)}</time>
            <span>
              <strong>{kinds[entry.kind] ?? entry.kind}</strong>
              {count === null ? null : ` · ${messages.home.commitmentsOf(count)}`}
              {subjects ? (
                <span className="journal-subject">
                  <SubjectLink kind={entry.kind} subject={entry.subject}>
                    {nameOf(entry)}
                  </SubjectLink>
                </span>
              ) : null}
              <Changes entry={entry} />
            </span>
            <span className="second journal-seal" title={`SHA-256 ${entry.hash}`}>
              {actors[entry.actor] ?? entry.actor} · {messages.journal.number(integer(entry.seq, language))}{" "}
              <code>{entry.hash.slice(0, 8)}</code>
            </span>
          </li>
        );
      })}
    </ol>
  );
};
