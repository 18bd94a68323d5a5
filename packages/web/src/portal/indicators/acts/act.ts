/** What a person can do with an indicator: the first two with one that waits for review, the others with a registered one. */
export type Act = "other-name" | "own" | "name" | "version" | "merge" | "split";

/** An act that was done, as the page it leads to tells it. */
export interface DoneAct {
  readonly act: Act;
  /** Id of the indicator on whose page it is told. */
  readonly concept: string;
  /** Name of the indicator that was acted on. */
  readonly told: string;
  /** Entry of the journal. */
  readonly seq: number;
}
