/** How much hangs on a commitment, as people have said. */
export const IMPORTANCES = ["key", "important", "ordinary"] as const;

export type Importance = (typeof IMPORTANCES)[number];

/** Who answers for a commitment, until when, and by what success is known; said by people, never by the text alone. */
export interface Assignment {
  readonly commitment: string;
  /** Unit that leads (牵头). */
  readonly lead: string | null;
  /** Units that cooperate (配合) and support (支持); none of them leads, none stands twice. */
  readonly cooperating: readonly string[];
  readonly supporting: readonly string[];
  /** Name of who is asked about it. */
  readonly contact: string | null;
  /** ISO date, or a period whose last day counts. */
  readonly deadline: string | null;
  readonly importance: Importance | null;
  /** What shows that it was done. */
  readonly measure: string | null;
  /** Number of the document that named the units. */
  readonly ground: string | null;
}
