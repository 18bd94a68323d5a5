import { isDrawnLong, lengthOf, type Stretch } from "./stretch.ts";

/** What a value is: set as a goal, reported, expected to come, published by statistics, or planned on the way to a goal. */
export type MarkKind = "target" | "actual" | "estimate" | "observed" | "planned";

/** One value as a chart draws it. */
export interface ChartMark {
  readonly key: string;
  readonly kind: MarkKind;
  readonly stretch: Stretch;
  readonly value: number;
  /** End of a range; null for a single value. */
  readonly valueMax: number | null;
  /** Which side of the value counts as well: `least` for at least, `most` for at most. */
  readonly bound: "least" | "most" | "exact" | "about";
  readonly binding: boolean;
  /** An addition (增量), which is never joined with totals. */
  readonly added: boolean;
  /** An earlier version of a value that was told otherwise later. */
  readonly earlier: boolean;
  /** The number as it may stand beside the mark. */
  readonly label: string;
}

/** Values of one series. `letter` names it in a chart of several; null where it is alone. */
export interface ChartSeries {
  readonly letter: string | null;
  /** The colour it is drawn with, by its number; the same in all charts of a page. */
  readonly pen: number;
  readonly marks: readonly ChartMark[];
}

/** How a mark is drawn: a bracket for a goal, a bar along its time for several years, else a point. */
export type Shape = "bracket" | "bar" | "point";

/** The shape of a mark. */
export const shapeOf = ({ kind, stretch }: ChartMark): Shape => {
  if (kind === "target") return "bracket";
  return isDrawnLong(lengthOf(stretch)) ? "bar" : "point";
};
