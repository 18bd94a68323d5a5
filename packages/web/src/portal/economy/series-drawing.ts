import type { EconomySeries } from "@lantu/server/contract";
import { linear, type Scale, valueAxis, yearsAround, yearTicks } from "../../chart/scale.ts";
import { textWidth } from "../../chart/text.ts";

/** Size of type on the axes, in pixels. */
const type = 12;
const room = { bottom: 28, top: 16, gap: 10 } as const;
const stepHeight = 44;
const yearRoom = 44;

/** A number at its place. */
export interface Dot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** A series with its forecast laid out, in pixels. */
export interface SeriesDrawing {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly values: readonly { readonly y: number; readonly text: string }[];
  readonly years: readonly { readonly x: number; readonly text: string }[];
  readonly dots: readonly Dot[];
  /** Dots that are joined: what was added up within a year is never joined with the next year's. */
  readonly paths: readonly (readonly Dot[])[];
  readonly fan: readonly {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly low: number;
    readonly high: number;
  }[];
  /** The target over its time; null where there is none. */
  readonly target: { readonly from: number; readonly to: number; readonly y: number } | null;
}

const quarterLength = 3;
const monthsOf = { H1: 6, H2: 12 } as const;

/** End of a period in years: the end of 2025 is 2026. */
export const endOf = (period: string): number => {
  const last = period.split("/").at(-1) ?? period;
  const [, year = "0", rest = ""] = /^(\d{4})(?:-(.+))?$/.exec(last) ?? [];
  if (rest === "") return Number(year) + 1;
  if (rest === "H1" || rest === "H2") return Number(year) + monthsOf[rest] / 12;
  const quarter = /^Q([1-4])$/.exec(rest)?.[1];
  if (quarter !== undefined) return Number(year) + (Number(quarter) * quarterLength) / 12;
  const [month = "12", day] = rest.split("-");
  return Number(year) + (Number(month) - (day === undefined ? 0 : 1 - Number(day) / 31)) / 12;
};

type Given = Pick<EconomySeries, "points" | "fan" | "target" | "measure" | "course">;

const numbersOf = ({ points, fan, target }: Given): readonly number[] => [
  ...points.map(({ value }) => value),
  ...fan.flatMap(({ value, low, high }) => [value, low, high]),
  ...(target === null ? [] : [target.value]),
];

/** What was added up since January begins anew every year; all else is one line. */
const pathsOf = (points: Given["points"], dots: readonly Dot[]): readonly (readonly Dot[])[] => {
  const paths = new Map<string, Dot[]>();
  const addedUp = new Set(points.filter(({ cumulated }) => cumulated).map(({ start }) => start));
  for (const [at, dot] of dots.entries()) {
    const point = points[at];
    if (point === undefined) continue;
    const length = Math.round((Date.parse(point.end) - Date.parse(point.start)) / 86_400_000 / 28);
    const key = addedUp.has(point.start) ? `since ${point.start}` : `alone ${length}`;
    paths.set(key, [...(paths.get(key) ?? []), dot]);
  }
  return [...paths.values()].filter((path) => path.length > 1);
};

const targetAt = ({ target }: Given, x: Scale, y: Scale): SeriesDrawing["target"] => {
  if (target === null) return null;
  const to = endOf(target.period);
  return { from: x.at(to - 1), to: x.at(to), y: y.at(target.value) };
};

/** Lays a series out with its forecast and target. Null where nothing is held. */
export const seriesDrawing = (
  given: Given,
  size: { readonly width: number; readonly height: number },
  text: (value: number) => string,
): SeriesDrawing | null => {
  const { points, fan, measure, course } = given;
  if (points.length === 0) return null;
  const ends = [...points.map(({ period }) => endOf(period)), ...fan.map(({ period }) => endOf(period))];
  const years = yearsAround(ends.map((end) => ({ from: end - 0.01, to: end })));
  const axis = valueAxis(
    numbersOf(given),
    measure === "amount" && course !== "ratio",
    Math.max(2, Math.floor(size.height / stepHeight)),
  );
  const left = Math.max(...axis.ticks.map((tick) => textWidth(text(tick), type))) + room.gap;
  const x = linear(years, [left, size.width - room.gap]);
  const y = linear(axis.domain, [size.height - room.bottom, room.top]);
  const dots = points.map(({ period, value }) => ({ key: period, x: x.at(endOf(period)), y: y.at(value) }));
  const width = (size.width - left) / (years[1] - years[0]);
  return {
    ...{ ...size, left, dots, paths: pathsOf(points, dots), target: targetAt(given, x, y) },
    values: axis.ticks.map((tick) => ({ y: y.at(tick), text: text(tick) })),
    years: yearTicks(years, width, yearRoom).map((year) => ({ x: x.at(year + 0.5), text: String(year) })),
    fan: fan.map(({ period, value, low, high }) => ({
      ...{ key: period, x: x.at(endOf(period)), y: y.at(value), low: y.at(low), high: y.at(high) },
    })),
  };
};
