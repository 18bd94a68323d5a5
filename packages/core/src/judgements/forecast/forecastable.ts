import type { Bounds } from "../../comparisons/index.ts";
import type { Course, Direction, Interval, SeriesMeasure } from "../../indicators/index.ts";

/** A number of the past, of several vintages the one known last. */
export interface PastValue {
  readonly interval: Interval;
  readonly value: number;
  /** Still an estimate, or a preliminary number that will be revised. */
  readonly unsettled: boolean;
}

/** What a forecast is made from. */
export interface Forecastable {
  /** Ascending by end, one a stretch of time; they may be ragged, of different lengths, and with gaps. */
  readonly past: readonly PastValue[];
  readonly measure: SeriesMeasure;
  readonly course: Course | "unknown";
  readonly direction: Direction;
  /** The time the target is for. */
  readonly due: Interval;
  /** Values that fulfil the target. */
  readonly goal: Bounds;
}
