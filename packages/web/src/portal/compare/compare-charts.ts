import { writeQuery } from "../../address/query.ts";
import type { Chart } from "../../chart/drawing.ts";
import { sharedYears } from "../../chart/drawing.ts";
import type { KeyEntry } from "../../chart/head.ts";
import type { ChartMark, ChartSeries } from "../../chart/mark.ts";
import { type AxisNumbers, axisNumbers } from "../../format/axis.ts";
import { nameIn } from "../../format/name-in.ts";
import type { Preferences } from "../../shell/preferences.tsx";
import { isFromZero } from "../charts/series-chart.ts";
import { type Calculated, markOf, numbersOf, type ToldValue } from "../charts/told-mark.ts";
import { keyOf, seriesName, sourceOf } from "../charts/words.ts";
import { type Compared, groupsOf, type Indexed, indexed, type LeftOut } from "./compared.ts";

type Said = Pick<Preferences, "language" | "messages">;

/** A chart of several series, with the values its marks stand for. */
export interface ComparedChart {
  readonly chart: Chart;
  readonly values: readonly ToldValue[];
  readonly ids: readonly string[];
}

/** All charts of a comparison, and the series that could not be told as an index. */
export interface ComparedCharts {
  readonly charts: readonly ComparedChart[];
  readonly leftOut: readonly { readonly of: Compared; readonly reason: LeftOut }[];
}

interface Part {
  readonly of: Compared;
  readonly calculated: Calculated;
}

const marksOf = ({ of, calculated }: Part, numbers: AxisNumbers): readonly ChartMark[] =>
  of.values.map((value) => markOf(value, numbers.text, calculated)).filter((mark): mark is ChartMark => mark !== null);

const namesOf = (parts: readonly Part[], said: Said): readonly KeyEntry[] =>
  parts.map(({ of: { letter, series } }, index) => ({ sign: letter, series: index, text: seriesName(series, said) }));

interface Setting {
  readonly title: string;
  readonly unit: string;
  readonly numbers: AxisNumbers;
  readonly fromZero: boolean;
  /** The year that is 100, for an index. */
  readonly base?: number;
}

const chartOf = (parts: readonly Part[], setting: Setting, today: string, said: Said): ComparedChart => {
  const { title, unit, numbers, fromZero, base } = setting;
  const ids = parts.map(({ of }) => of.series.id);
  const drawn = { today, address: `/compare?${writeQuery({ series: ids, base })}` };
  const series = parts.map(
    (part): ChartSeries => ({ letter: part.of.letter, pen: part.of.pen, marks: marksOf(part, numbers) }),
  );
  const values = parts.flatMap(({ of }) => of.values);
  const signs = keyOf({ series, fromZero }, said);
  return {
    chart: {
      words: { title, unit, key: [...namesOf(parts, said), ...signs], source: sourceOf(values, drawn, said) },
      ...{ series, fromZero, axisText: numbers.text, years: null },
    },
    values,
    ids,
  };
};

const asIs: Calculated = (value) => value;

const plainChart = (group: readonly Compared[], today: string, said: Said): ComparedChart => {
  const { chart, one, compare } = said.messages.indicators;
  const { measure = "amount", unit = null } = group[0]?.series ?? {};
  const numbers = axisNumbers(
    group.flatMap(({ values }) => values.flatMap(numbersOf)),
    unit,
    said.language,
  );
  const counted = numbers.unit === "" ? chart.noUnit : numbers.unit;
  const names = [...new Set(group.map(({ series }) => nameIn(series.name, said)))];
  const told = one.measures[measure];
  const [name = told] = names;
  const full = measure === "amount" ? name : `${name} · ${told}`;
  const setting = {
    ...{ title: compare.group(counted, names.length > 1 ? told : full), unit: chart.unit(counted), numbers },
    fromZero: group.some(({ series }) => isFromZero(series)),
  };
  return chartOf(
    group.map((of) => ({ of, calculated: asIs })),
    setting,
    today,
    said,
  );
};

type InIndex = Extract<Indexed, { readonly kind: "indexed" }>;

const indexChart = (group: readonly InIndex[], year: number, today: string, said: Said): ComparedChart => {
  const { chart, compare } = said.messages.indicators;
  const parts = group.map(({ of, base }): Part => ({ of, calculated: (value) => (value / base) * 100 }));
  const numbers = axisNumbers([100], null, said.language);
  const setting = { title: compare.indexGroup, unit: chart.index(year), numbers, fromZero: false, base: year };
  return chartOf(parts, setting, today, said);
};

/** Charts beside each other show the same years. */
const withSharedYears = (charts: readonly ComparedChart[]): readonly ComparedChart[] => {
  const years = sharedYears(charts.flatMap(({ chart }) => chart.series));
  return charts
    .filter(({ chart }) => chart.series.some(({ marks }) => marks.length > 0))
    .map((one) => ({ ...one, chart: { ...one.chart, years } }));
};

/** Lays series out in charts: one for each unit and way of telling, or one for all as an index of `base`. */
export const comparedCharts = (
  compared: readonly Compared[],
  base: number | undefined,
  today: string,
  said: Said,
): ComparedCharts => {
  if (base === undefined) {
    const charts = groupsOf(compared).map((group) => plainChart(group, today, said));
    return { charts: withSharedYears(charts), leftOut: [] };
  }
  const all = compared.map((one) => indexed(one, base));
  const inside = all.filter((one): one is InIndex => one.kind === "indexed");
  const charts = inside.length === 0 ? [] : [indexChart(inside, base, today, said)];
  return { charts: withSharedYears(charts), leftOut: all.flatMap((one) => (one.kind === "left-out" ? [one] : [])) };
};
