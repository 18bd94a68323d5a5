import { type ChartMark, type ChartSeries, type Shape, shapeOf } from "./mark.ts";
import type { Scale } from "./scale.ts";

/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A mark with its place: `x` and `y` are its middle, `left` and `right` the ends of what it covers in time. */
export interface PlacedMark {
  readonly mark: ChartMark;
  /** Place of its series in the chart. */
  readonly series: number;
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  /** The part of a bracket or bar where it is met by a pointer: all of it, unless others lie on it. */
  readonly slot: readonly [number, number];
  /** Height of the end of its range; null for a single value. */
  readonly yMax: number | null;
  /** Where its value lies beyond the axis: it stands at the edge then. */
  readonly beyond: "above" | "below" | null;
}

/** Scales of a chart and the rectangle they fill. */
export interface Frame {
  readonly plot: Box;
  readonly time: Scale;
  readonly value: Scale;
}

/** Half the width of a point: nearer to each other than this, marks would hide each other. */
const reach = 6;

/** Marks next to each other stand so far apart, where the time they belong to has the room. */
const apart = 12;

/** A bracket is never so narrow that its ends meet. */
const leastBracket = 6;

/** The middle of the time a mark covers, wherever it stands in it. */
export const middleOf = ({ left, right }: Pick<PlacedMark, "left" | "right">): number => (left + right) / 2;

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Marks above the axis stand so far under the plot's edge, over its last line. */
const edge = 8;

const beyond = (number: number, { value }: Frame): PlacedMark["beyond"] => {
  const [low, high] = value.domain;
  const slack = (high - low) * 1e-9;
  if (number > high + slack) return "above";
  return number < low - slack ? "below" : null;
};

/** Height of a value; of one beyond the axis that of the edge. */
const heightAt = (number: number, frame: Frame): number => {
  const { plot, value } = frame;
  const side = beyond(number, frame);
  if (side === "above") return plot.y + edge;
  return side === "below" ? plot.y + plot.height : value.at(number);
};

const placed = (mark: ChartMark, series: number, frame: Frame): PlacedMark => {
  const { plot, time } = frame;
  const [left, right] = [time.at(mark.stretch.from), time.at(mark.stretch.to)];
  const low = plot.x + reach;
  const high = plot.x + plot.width - reach;
  return {
    ...{
      mark,
      series,
      shape: shapeOf(mark),
      x: within((left + right) / 2, low, high),
      y: heightAt(mark.value, frame),
      left,
      right,
    },
    slot: [left, right],
    yMax: mark.valueMax === null ? null : heightAt(mark.valueMax, frame),
    beyond: beyond(mark.value, frame),
  };
};

/** Brackets and bars cover their time less a gap, so that those of two years following do not run into one. */
const withGap = (one: PlacedMark, { plot }: Frame): PlacedMark => {
  const gap = Math.min(4, (one.right - one.left) * 0.1);
  const half = Math.max(leastBracket / 2, (one.right - one.left) / 2 - gap);
  const middle = within(one.x, plot.x + half, plot.x + plot.width - half);
  const [left, right] = [middle - half, middle + half];
  return { ...one, x: middle, left, right, slot: [left, right] };
};

/**
 * Lets several marks of one place be told apart and met: points stand side by side; brackets and bars keep the time they
 * cover and share its length as the places where each is met.
 */
const shared = (group: readonly PlacedMark[], { plot }: Frame): readonly PlacedMark[] =>
  group.map((one, index) => {
    if (one.shape === "point") {
      const step = Math.min(apart, (one.right - one.left) / group.length);
      const x = one.x + (index - (group.length - 1) / 2) * step;
      return { ...one, x: within(x, plot.x + reach, plot.x + plot.width - reach) };
    }
    const width = (one.right - one.left) / group.length;
    const from = one.left + width * index;
    return { ...one, slot: [from, from + width], x: from + width / 2 };
  });

const clash = (a: PlacedMark, b: PlacedMark): boolean =>
  a.shape === b.shape &&
  Math.abs(a.left - b.left) < 1 &&
  Math.abs(a.right - b.right) < 1 &&
  Math.abs(a.y - b.y) < reach;

/** Marks of one shape and time that would hide each other, together; the order is kept. */
const clashing = (marks: readonly PlacedMark[]): readonly (readonly PlacedMark[])[] => {
  const groups: PlacedMark[][] = [];
  for (const one of marks) {
    const group = groups.find((other) => other.some((mark) => clash(mark, one)));
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups;
};

/** Places every mark of every series; none hides another of its kind of shape and time. */
export const placeMarks = (series: readonly ChartSeries[], frame: Frame): readonly PlacedMark[] => {
  const marks = series.flatMap(({ marks: own }, index) => own.map((mark) => placed(mark, index, frame)));
  const ready = marks.map((one) => (one.shape === "point" ? one : withGap(one, frame)));
  return clashing(ready).flatMap((group) => (group.length === 1 ? group : shared(group, frame)));
};
