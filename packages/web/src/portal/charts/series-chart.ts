import type { SeriesDetail } from "@lantu/server/contract";
import type { Chart } from "../../chart/drawing.ts";
import type { ChartMark } from "../../chart/mark.ts";
import { axisNumbers } from "../../format/axis.ts";
import type { Preferences } from "../../shell/preferences.tsx";
import { markOf, numbersOf, type ToldValue } from "./told-mark.ts";
import { keyOf, sourceOf } from "./words.ts";

/** When and where a chart is drawn. */
export interface Drawn {
  readonly today: string;
  /** Path of the page it stands on. */
  readonly address: string;
}

/** Amounts are shown from zero, so that twice as much looks like twice as much; ratios of whatever kind are not amounts. */
export const isFromZero = ({ measure, course }: Pick<SeriesDetail, "measure" | "course">): boolean =>
  measure === "amount" && course !== "ratio";

/** A chart of one series under its name; its marks are those values whose period is known. */
export const seriesChart = (
  { series, name }: { readonly series: SeriesDetail; readonly name: string },
  values: readonly ToldValue[],
  drawn: Drawn,
  said: Pick<Preferences, "language" | "messages">,
): Chart => {
  const { chart } = said.messages.indicators;
  const numbers = axisNumbers(values.flatMap(numbersOf), series.unit, said.language);
  const marks = values.map((value) => markOf(value, numbers.text)).filter((mark): mark is ChartMark => mark !== null);
  const shown = { series: [{ letter: null, pen: 0, marks }], fromZero: isFromZero(series) };
  return {
    words: {
      title: name,
      unit: numbers.unit === "" ? chart.noUnit : chart.unit(numbers.unit),
      key: keyOf(shown, said),
      source: sourceOf(values, drawn, said),
    },
    ...shown,
    axisText: numbers.text,
    years: null,
  };
};
