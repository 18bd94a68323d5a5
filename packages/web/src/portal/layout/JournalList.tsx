import type { JournalEntry } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { integer } from "../../format/number.ts";
import { minute } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";

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

const Changes = ({ entry }: { readonly entry: JournalEntry }) => {
  const { messages } = usePreferences();
  const { before, after, reason } = entry.summary;
  const names: Readonly<Record<string, string>> = messages.journal.fields;
  const fields = isRecord(after) ? Object.keys(after) : [];
  return (
    <>
      {fields.map((field) => (
        <span key={field} className="journal-change">
          {names[field] ?? field}: {isRecord(before) ? shown(before[field]) : "—"} →{" "}
          {isRecord(after) ? shown(after[field]) : "—"}
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

/** A figure has no page of its own: its document is shown. */
const linked = ({ kind, subject }: JournalEntry): string =>
  kind.startsWith("figure.") ? (subject.split("-")[0] ?? subject) : subject;

/** A release of observations has its page in the workbench, which is another load; others are told its name. */
const releaseLink = (subject: string, title: ReactNode, canWrite: boolean): ReactNode =>
  canWrite ? <a href={`/import/observations/${subject}`}>{title}</a> : title;

const subjectLink = (kind: string, subject: string, title: ReactNode, canWrite: boolean): ReactNode =>
  kind.startsWith("observations.") ? (
    releaseLink(subject, title, canWrite)
  ) : subject.includes("-") ? (
    <Link to="/commitments/$id" params={{ id: subject }}>
      {title}
    </Link>
  ) : (
    <Link to="/documents/$id" params={{ id: subject }}>
      {title}
    </Link>
  );

interface JournalListProps {
  readonly entries: readonly JournalEntry[];
  /** Whether each entry names and links what it is about. */
  readonly subjects: boolean;
}

/** Lines of the journal: what happened, to what, by whom, when, and the seal. */
export const JournalList = ({ entries, subjects }: JournalListProps) => {
  const { messages, language } = usePreferences();
  const { canWrite } = useVisitor();
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
                  {subjectLink(entry.kind, linked(entry), nameOf(entry), canWrite)}
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
