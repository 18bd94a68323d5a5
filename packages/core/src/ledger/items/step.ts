/** What the unit says of its step: it was done. It counts once somebody else has accepted what shows it. */
export interface StepTold {
  /** ISO date it was done on. */
  readonly on: string;
  /** What shows it. */
  readonly proof: string;
  /** Whose hand it is recorded under. */
  readonly by: string;
  /** Why it was sent back; null while it waits to be accepted, or was. */
  readonly returned: string | null;
}

/** A part of a commitment's work: a sub-task with its unit, or a dated milestone. */
export interface WorkStep {
  /** `t` and sixteen hexadecimal digits. */
  readonly id: string;
  readonly commitment: string;
  /** The step it is a part of, null directly under the commitment. */
  readonly parent: string | null;
  readonly kind: "subtask" | "milestone";
  readonly title: string;
  /** Unit that does it, null where nobody was named. */
  readonly unit: string | null;
  /** ISO dates. */
  readonly starts: string | null;
  readonly due: string | null;
  /** Steps of the same commitment that have to be done before; without circles. */
  readonly after: readonly string[];
  /** What proves it. */
  readonly proof: string | null;
  /** ISO date it was done on; null while it is open. */
  readonly done: string | null;
  /** Left out in what earlier versions kept, and where the unit has said nothing. */
  readonly told?: StepTold | null | undefined;
  /** Where it stands among its siblings, ascending. */
  readonly order: number;
}
