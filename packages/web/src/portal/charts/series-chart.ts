import type { SeriesDetail } from "@lantu/server/contract";
import type { Chart } from "../../chart/drawing.ts";
import type { ChartMark } from "../../chart/mark.ts";
import { axisNumbers } from "../../format/axis.ts";
import type { Preferences } from "../../shell/preferences.tsx";
import { markOf, numbersOf, type ToldValue } from "./told-mark.ts";
import { keyOf, nameIn, placeOf, sourceOf } from "./words.ts";

/** When and where a chart is drawn. */
export interface Drawn {
  readonly today: string;
  /** Path of the page it stands on. */
  readonly address: string;
}

/** Amounts are shown from zero, so that twice as much looks like twice as much; ratios of whatever kind are not amounts. */
export const isFromZero = ({ measure, course }: Pick<SeriesDetail, "measure" | "course">): boolean =>
  measure === "amount" && course !== "ratio";

/** A chart of one series; its marks are those values whose period is known. */
export const seriesChart = (
  series: SeriesDetail,
  values: readonly ToldValue[],
  drawn: Drawn,
  said: Pick<Preferences, "language" | "messages">,
): Chart => {
  const { chart, one } = said.messages.indicators;
  const numbers = axisNumbers(values.flatMap(numbersOf), series.unit, said.language);
  const marks = values.map((value) => markOf(value, numbers.text)).filter((mark): mark is ChartMark => mark !== null);
  const shown = { series: [{ letter: null, pen: 0, marks }], fromZero: isFromZero(series) };
  const told = series.measure === "amount" ? "" : ` · ${one.measures[series.measure]}`;
  return {
    words: {
      title: `${nameIn(series.name, said)}${told} · ${placeOf(series, said)}`,
      unit: numbers.unit === "" ? chart.noUnit : chart.unit(numbers.unit),
      key: keyOf(shown, said),
      source: sourceOf(values, drawn, said),
    },
    ...shown,
    axisText: numbers.text,
    years: null,
  };
};
