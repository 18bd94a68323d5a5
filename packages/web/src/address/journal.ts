import { type Query, writeQuery } from "./query.ts";
import { readForm, readForms, readText } from "./value.ts";

/** What the address of the journal holds: which entries are shown, and where among them one is. */
export interface JournalAddress {
  /** Id of what entries are about. */
  readonly subject?: string | undefined;
  readonly kind?: readonly string[] | undefined;
  /** Id of who did it. */
  readonly actor?: string | undefined;
  /** Days, `2026-03-01`, in Beijing time. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly q?: string | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

const dayForm = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const subjectForm = /^[A-Za-z0-9][A-Za-z0-9@~:._-]{0,120}$/;
const kindForm = /^[a-z][a-z.-]{0,60}$/;

/** Reads {@link JournalAddress} out of a query; what cannot be read is left out. */
export const readJournalAddress = (query: Readonly<Record<string, unknown>>): JournalAddress => ({
  subject: readForm(query.subject, subjectForm),
  kind: readForms(query.kind, kindForm),
  actor: readText(query.actor, 120),
  from: readForm(query.from, dayForm),
  until: readForm(query.until, dayForm),
  q: readText(query.q, 200),
  after: readText(query.after, 500),
  before: query.after === undefined ? readText(query.before, 500) : undefined,
});

/** Query of the list behind a page of the journal. */
export const journalQuery = (address: JournalAddress, limit: number): string => {
  const query: Query = { ...address, limit };
  return writeQuery(query);
};
