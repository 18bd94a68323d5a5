import type { PlacedMark } from "./place-marks.ts";
import { type Length, lengthOf } from "./stretch.ts";

/** Two values following each other, joined by a line; `gap` where values between them are not known. */
export interface Joint {
  readonly from: PlacedMark;
  readonly to: PlacedMark;
  readonly gap: boolean;
}

/** What is told of the same length of time and in the same way; null for what is never joined. */
const trackOf = ({ mark, series, shape }: PlacedMark): string | null => {
  if (shape !== "point" || mark.earlier || mark.valueMax !== null) return null;
  if (mark.kind !== "actual" && mark.kind !== "observed" && mark.kind !== "planned") return null;
  return [series, mark.kind, mark.added, lengthOf(mark.stretch)].join(" ");
};

/** Years between two values of one length that follow each other. */
const usual: Readonly<Record<Length, number>> = {
  ...{ day: 1, month: 1 / 12, quarter: 1 / 4, half: 1 / 2, year: 1, several: 0, part: 0 },
};

const joint = (from: PlacedMark, to: PlacedMark): Joint => {
  const step = to.mark.stretch.from - from.mark.stretch.from;
  return { from, to, gap: step > usual[lengthOf(from.mark.stretch)] + 0.01 };
};

/** Of marks of one time the value told most often; of values told as often the first. */
const mostTold = (marks: readonly PlacedMark[]): PlacedMark | undefined => {
  const timesTold = ({ mark }: PlacedMark): number => marks.filter((other) => other.mark.value === mark.value).length;
  return [...marks].sort((a, b) => timesTold(b) - timesTold(a))[0];
};

/** One mark for each time of a track, in the order of time. */
const oneOfEachTime = (track: readonly PlacedMark[]): readonly PlacedMark[] => {
  const times = [...new Set(track.map(({ mark }) => mark.stretch.from))].sort((a, b) => a - b);
  return times.flatMap((from) => mostTold(track.filter(({ mark }) => mark.stretch.from === from)) ?? []);
};

/**
 * Lines between reported, published or planned values. Only values of one series, kind, and length of time are joined: running
 * totals and several years never with years, additions never with totals, goals with nothing.
 */
export const joints = (marks: readonly PlacedMark[]): readonly Joint[] => {
  const tracks = new Map<string, PlacedMark[]>();
  for (const one of marks) {
    const track = trackOf(one);
    if (track !== null) tracks.set(track, [...(tracks.get(track) ?? []), one]);
  }
  return [...tracks.values()].flatMap((track) => {
    const line = oneOfEachTime(track);
    return line.slice(1).map((to, index) => joint(line[index] ?? to, to));
  });
};
