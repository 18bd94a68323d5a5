/** An item of the yearly folder of works (折子工程): a commitment with its number in the folder and its quarters. */
export interface KeyWork {
  /** `year~commitment`. */
  readonly id: string;
  readonly year: number;
  readonly commitment: string;
  /** Number in the folder, as printed; unique in its year. */
  readonly code: string;
  /** What is to be reached by the end of each quarter; null where nothing was said. */
  readonly quarters: readonly [string | null, string | null, string | null, string | null];
}

/** The id of an item of the folder of a year. */
export const keyWorkId = (year: number, commitment: string): string => `${year}~${commitment}`;
