import type { Chart } from "../../chart/drawing.ts";
import type { ChartMark, MarkKind } from "../../chart/mark.ts";
import { axisNumbers } from "../../format/axis.ts";
import { day } from "../../format/time.ts";
import type { Preferences } from "../../shell/preferences.tsx";
import type { MarkLink } from "./ChartSvg.tsx";
import { keyOf } from "./words.ts";

/** A value of one year on or beside a path. */
export interface PathPoint {
  readonly key: string;
  readonly kind: "planned" | "actual" | "observed" | "base" | "yearly" | "target";
  readonly year: number;
  readonly value: number;
  /** Where it is told. */
  readonly href: string;
  /** What it is called beside its year and value. */
  readonly name: string;
}

type Op = "=" | ">=" | ">" | "<=" | "<" | "~";

/** A path as it is drawn. */
export interface PathPicture {
  readonly title: string;
  readonly unit: string | null;
  readonly op: Op;
  readonly binding: boolean;
  /** The title of the plan it belongs to. */
  readonly source: string;
  readonly fromZero: boolean;
  readonly points: readonly PathPoint[];
  /** ISO day and path of the page it is drawn on. */
  readonly today: string;
  readonly address: string;
}

const bounds = { "=": "exact", ">=": "least", ">": "least", "<=": "most", "<": "most", "~": "about" } as const;
const kinds: Readonly<Record<PathPoint["kind"], MarkKind>> = {
  ...{ planned: "planned", actual: "actual", base: "actual", observed: "observed" },
  ...{ yearly: "target", target: "target" },
};

const markOf = (point: PathPoint, { op, binding }: PathPicture, text: (value: number) => string): ChartMark => {
  const goal = kinds[point.kind] === "target";
  return {
    ...{ key: point.key, kind: kinds[point.kind], value: point.value, valueMax: null, added: false, earlier: false },
    stretch: { from: point.year, to: point.year + 1 },
    bound: goal ? bounds[op] : "exact",
    binding: binding && point.kind === "target",
    label: text(point.value),
  };
};

/** The chart of a path: target, base, years, and results where they are known; its source is part of it. */
export const pathChart = (picture: PathPicture, said: Pick<Preferences, "language" | "messages">): Chart => {
  const { chart } = said.messages.indicators;
  const values = picture.points.map(({ value }) => value);
  const numbers = axisNumbers(values, picture.unit, said.language);
  const marks = picture.points.map((point) => markOf(point, picture, numbers.text));
  const shown = { series: [{ letter: null, pen: 0, marks }], fromZero: picture.fromZero };
  const quoted = said.language === "en" ? `“${picture.source}”` : `《${picture.source}》`;
  return {
    ...shown,
    words: {
      title: picture.title,
      unit: numbers.unit === "" ? chart.noUnit : chart.unit(numbers.unit),
      key: keyOf(shown, said),
      source: [chart.source(quoted), `${chart.drawn(day(picture.today, said.language))} · ${picture.address}`],
    },
    axisText: numbers.text,
    years: null,
  };
};

/** Where each mark of a path leads, and all it says in one line. */
export const pathLinks = (
  { points, unit }: PathPicture,
  { language }: Pick<Preferences, "language">,
): ReadonlyMap<string, MarkLink> => {
  const numbers = axisNumbers(
    points.map(({ value }) => value),
    unit,
    language,
  );
  return new Map(
    points.map(({ key, year, value, name, href }) => [
      key,
      { href, name: [year, name, `${numbers.text(value)} ${numbers.unit}`.trim()].join(" · ") },
    ]),
  );
};
