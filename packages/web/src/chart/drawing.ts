import { type ChartWords, type Head, headOf, sourceLines, wordSize } from "./head.ts";
import { type Joint, joints } from "./join.ts";
import { type Label, labelsOf } from "./labels.ts";
import type { ChartSeries } from "./mark.ts";
import { type Box, type PlacedMark, placeMarks } from "./place-marks.ts";
import { linear, type Scale, usualValues, valueAxis, yearsAround, yearTicks } from "./scale.ts";
import { type TextLine, textWidth } from "./text.ts";

/** A chart before it is laid out. */
export interface Chart {
  readonly words: ChartWords;
  readonly series: readonly ChartSeries[];
  /** Whether the axis begins at zero whatever the values: true for amounts. */
  readonly fromZero: boolean;
  /** A number on the axis of values. */
  readonly axisText: (value: number) => string;
  /** Years to show at least, the last one not included: charts beside each other share them. */
  readonly years: readonly [number, number] | null;
  /** Further numbers the axis of values has to hold. */
  readonly also?: readonly number[];
}

/** The size of a drawing; its height follows from its words. */
export interface DrawingSize {
  readonly width: number;
  readonly plotHeight: number;
}

/** A tick of an axis with its words. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** A chart laid out: everything at its place in pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly head: Head;
  readonly plot: Box;
  readonly years: readonly Tick[];
  readonly values: readonly Tick[];
  readonly marks: readonly PlacedMark[];
  /** Number of the colour of each series. */
  readonly pens: readonly number[];
  readonly joints: readonly Joint[];
  readonly labels: readonly Label[];
  /** Where a time in years and a value lie. */
  readonly time: Scale;
  readonly value: Scale;
  readonly source: readonly TextLine[];
}

const axisRoom = 24;
const stepHeight = 44;
/** Room for a bracket's ends and a number above the highest value. */
const overhead = 22;
const yearRoom = textWidth("2024", wordSize) + 10;

const valuesOf = (series: readonly ChartSeries[]): readonly number[] =>
  series.flatMap(({ marks }) =>
    marks.flatMap(({ value, valueMax }) => (valueMax === null ? [value] : [value, valueMax])),
  );

/** The years of all charts that are to share one axis; null without any value. */
export const sharedYears = (series: readonly ChartSeries[]): readonly [number, number] | null => {
  const stretches = series.flatMap(({ marks }) => marks.map(({ stretch }) => stretch));
  return stretches.length === 0 ? null : yearsAround(stretches);
};

/** Whether some value of a chart lies beyond its axis. */
export const reachesBeyond = ({ series, fromZero }: Pick<Chart, "series" | "fromZero">): boolean => {
  const all = valuesOf(series);
  return !fromZero && usualValues(all).length < all.length;
};

/** Lays a chart out. Null where it has no value to show. */
export const drawingOf = (chart: Chart, size: DrawingSize): Drawing | null => {
  const { words, series, fromZero, axisText, years, also = [] } = chart;
  const span = years ?? sharedYears(series);
  const all = [...valuesOf(series), ...also];
  if (span === null || all.length === 0) return null;
  const values = fromZero ? all : usualValues(all);
  const head = headOf(words, size.width);
  const axis = valueAxis(values, fromZero, Math.max(2, Math.floor(size.plotHeight / stepHeight)));
  const left = Math.max(...axis.ticks.map((tick) => textWidth(axisText(tick), wordSize))) + 10;
  const plot: Box = { x: left, y: head.height, width: size.width - left, height: size.plotHeight };
  const time = linear(span, [plot.x, plot.x + plot.width]);
  const value = linear(axis.domain, [plot.y + plot.height, plot.y + overhead]);
  const marks = placeMarks(series, { plot, time, value });
  const lines = joints(marks);
  const bottom = plot.y + plot.height + axisRoom;
  const source = sourceLines(words.source, size.width, bottom);
  return {
    ...{ width: size.width, height: (source.at(-1)?.y ?? bottom) + 8, head, plot, marks, source, time, value },
    years: yearTicks(span, plot.width / (span[1] - span[0]), yearRoom).map((year) => ({
      at: time.at(year + 0.5),
      text: String(year),
    })),
    values: axis.ticks.map((tick) => ({ at: value.at(tick), text: axisText(tick) })),
    joints: lines,
    pens: series.map(({ pen }) => pen),
    labels: labelsOf({ marks, joints: lines, letters: series.map(({ letter }) => letter), plot }),
  };
};
