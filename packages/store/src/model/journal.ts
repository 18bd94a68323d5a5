import type { Entry } from "@lantu/core/ledger";

/** A line of the journal as it is listed: `summary` is what changed, small enough for a list. */
export interface JournalLine {
  readonly seq: number;
  /** ISO 8601. */
  readonly at: string;
  readonly actor: string;
  readonly kind: string;
  readonly subject: string;
  readonly summary: Readonly<Record<string, unknown>>;
  readonly hash: string;
  readonly previous: string;
}

/** An entry whole, and what lists show of it. */
export interface WholeEntry {
  readonly entry: Entry;
  readonly summary: Readonly<Record<string, unknown>>;
}

/** Which lines: about something (a document with its commitments), of which kinds, by whom, of which days. */
export interface JournalFilter {
  readonly subject?: string | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly actor?: string | undefined;
  /** First and last day, ISO dates of Asia/Shanghai. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Words in what lists show. */
  readonly q?: string | undefined;
  /** Leaves out what is about items. */
  readonly withoutItems?: boolean | undefined;
}
