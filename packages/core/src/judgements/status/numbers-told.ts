import {
  type Bounds,
  boundsOf,
  fulfils,
  goalOf,
  natureOf,
  type Report,
  type SeriesNature,
} from "../../comparisons/index.ts";
import type { SeriesPoint } from "../../indicators/index.ts";
import { knownSince, monthOf } from "./days.ts";
import type { JudgeableTarget } from "./judgeable.ts";
import { newestFirst } from "./reports-told.ts";

/** What a target that is a number is held against. */
export interface Numbers {
  /** Values that fulfil it. */
  readonly goal: Bounds;
  readonly nature: SeriesNature;
  /** What is told of it, newest first. */
  readonly reports: readonly Report[];
  /** The target as its document tells it; null where the number was looked up or calculated. */
  readonly told: SeriesPoint | null;
  /** Month in which it was set, as `Interval` counts; null where its document bears no date. */
  readonly setIn: number | null;
}

/** The numbers of a target; null for one in words, or of which no series tells. */
export function numbersOf(target: JudgeableTarget): Numbers | null {
  const { series, reconciliation, concept } = target;
  const { op, value, valueMax, derived } = reconciliation.target;
  if (series === null || value === null) return null;
  const nature = natureOf(series, concept);
  const wanted = { op, value, valueMax };
  const told = tellingOf(target);
  const set = knownSince(told?.vintage ?? null);
  return {
    goal: derived ? boundsOf(wanted) : goalOf(wanted, nature.direction),
    nature,
    reports: newestFirst(series),
    told,
    setIn: set === "" ? null : monthOf(set),
  };
}

/** The target as its own document tells it. */
function tellingOf({ series, reconciliation: { document, target } }: JudgeableTarget): SeriesPoint | null {
  const found = series?.points.find(
    (point) =>
      point.modality === "target" &&
      point.document === document &&
      point.period === target.period &&
      point.value === target.value,
  );
  return found ?? null;
}

/** Where it began: the last of some reports of a time that was over when the target was set, else the oldest told. */
export function baseOf({ told, setIn }: Pick<Numbers, "told" | "setIn">, reports: readonly Report[]): Report | null {
  const before = reports.find(
    ({ interval, point }) =>
      (setIn !== null && interval.until <= setIn) || (point.document !== "" && point.document === told?.document),
  );
  return before ?? reports.at(-1) ?? null;
}

/**
 * Whether a limit on what is better when less has still to be come down to (PM2.5 at most 32, from 42), instead of being kept
 * from the start: then it is a level to be reached, not a limit that is passed.
 */
export function isToComeDown(numbers: Numbers): boolean {
  const base = numbers.nature.direction === "less" ? baseOf(numbers, numbers.reports) : null;
  return base !== null && fulfils(base.point, numbers.goal) === false;
}
