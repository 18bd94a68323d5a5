/** What the back-test found for a class of series. */
export interface ClassErrors {
  /** How much each method counts, in the order of `FORECAST_METHODS`. */
  readonly weights: readonly number[];
  /** Spread of the errors of the combination, in steps the series itself is used to. */
  readonly spread: number;
}

/** Version of the table below; forecasts name it. */
export const FORECAST_VERSION = 1;

export const FORECAST_TABLE: Readonly<Record<string, ClassErrors>> = {};

/** For a class the table does not hold. */
export const ANY_CLASS: ClassErrors = { weights: [1, 1, 1, 2, 1, 2, 1], spread: 1 };
