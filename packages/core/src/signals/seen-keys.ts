import { type Observation, placeCode } from "./observation.ts";

/**
 * Remembers in which row each key stood. Series and times are numbered, so that a million keys are a million numbers
 * and not a million texts.
 */
export class SeenKeys {
  readonly #series = new Map<string, number>();
  readonly #times = new Map<string, number>();
  readonly #rows = new Map<number, number>();

  /** The row an observation with the same key and the same date of knowledge stood in before, else null. */
  note(observation: Observation, row: number): number | null {
    const { concept, place, measure, breakdown, period, knownOn } = observation;
    const series = numberOf(
      this.#series,
      `${concept}\u001f${placeCode(place)}\u001f${measure}\u001f${breakdown ?? ""}`,
    );
    const time = numberOf(this.#times, `${period} ${knownOn}`);
    const key = series * MOST_TIMES + time;
    const before = this.#rows.get(key);
    if (before === undefined) this.#rows.set(key, row);
    return before ?? null;
  }
}

/** Pairs of period and date one file can hold: 2³² of them and 2²¹ series stay exact in a double. */
const MOST_TIMES = 2 ** 32;

function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}
