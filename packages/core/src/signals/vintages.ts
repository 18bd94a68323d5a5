import { type Observation, observationKey } from "./observation.ts";

/** All that was ever known of one key, the latest first. */
export interface VintageHistory {
  readonly current: Observation;
  readonly history: readonly Observation[];
}

/** How an observation stands to those of its key that are held. */
export type Standing =
  | "new" // nothing is held of its key
  | "same" // it is held already, word for word
  | "vintage" // something is held of its key, known on other dates
  | "conflict"; // another value is held that was known on the same date: a correction needs a later date

/** How an observation stands to what is held of the same key. */
export function standingOf(observation: Observation, held: readonly Observation[]): Standing {
  const same = held.find(({ knownOn }) => knownOn === observation.knownOn);
  if (same === undefined) return held.length === 0 ? "new" : "vintage";
  return isSame(observation, same) ? "same" : "conflict";
}

/** Whether two observations of one key and date say the same; where they were found is beside the point. */
export function isSame(a: Observation, b: Observation): boolean {
  return a.value === b.value && a.status === b.status && a.unit === b.unit;
}

/**
 * What is known, key by key. The order in which observations came does not matter, nor how often one came: of several
 * that were known on the same day and differ (which no import lets in) the one that sorts last is the current.
 */
export function fold(observations: Iterable<Observation>): ReadonlyMap<string, VintageHistory> {
  const byKey = new Map<string, Observation[]>();
  for (const observation of observations) {
    const key = observationKey(observation);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [observation]);
    else if (!known.some((one) => one.knownOn === observation.knownOn && isSame(one, observation)))
      known.push(observation);
  }
  return new Map([...byKey].map(([key, known]) => [key, historyOf(known)]));
}

function historyOf(known: readonly Observation[]): VintageHistory {
  const history = known.toSorted(latestFirst);
  const [current] = history;
  if (current === undefined) throw new RangeError("a key without observations");
  return { current, history };
}

function latestFirst(a: Observation, b: Observation): number {
  const [first, second] = [rankOf(a), rankOf(b)];
  return first < second ? 1 : first > second ? -1 : 0;
}

const STATUS_RANK = { preliminary: 0, revised: 1, final: 2 } as const;

function rankOf({ knownOn, status, value, unit }: Observation): string {
  return `${knownOn} ${STATUS_RANK[status]} ${value} ${unit}`;
}

/** The observations that were known on a date; folded, they are the state of knowledge of that day. */
export function asKnownOn(observations: readonly Observation[], date: string): readonly Observation[] {
  return observations.filter(({ knownOn }) => knownOn <= date);
}
