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

/** Which lines: about a document (with its commitments) or one commitment, of which kinds. Newest first. */
export interface JournalFilter {
  readonly subject?: string | undefined;
  readonly kinds?: readonly string[] | undefined;
}
