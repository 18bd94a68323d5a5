import { type ReactNode, useMemo, useRef } from "react";
import { type Chart, type Drawing, type DrawingSize, drawingOf } from "../../chart/drawing.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { ChartFiles } from "./ChartFiles.tsx";
import { ChartSvg, type MarkLink } from "./ChartSvg.tsx";
import { MarkCard } from "./MarkCard.tsx";
import { addressOf, type ToldValue } from "./told-mark.ts";
import { useMarks } from "./use-marks.ts";
import { kindText, originText, periodText, seriesName, valueText } from "./words.ts";

/** Two drawings of every chart: type must stay readable on a phone, where a scaled picture would not. */
const sizes = {
  whole: { wide: { width: 1072, plotHeight: 340 }, narrow: { width: 358, plotHeight: 240 } },
  /** Beside other things. */
  small: { wide: { width: 520, plotHeight: 240 }, narrow: { width: 358, plotHeight: 220 } },
} as const;

/** What few values say needs no height: up to this many are drawn in a lower chart. */
const fewValues = 3;
const lowHeight = 150;

const sizeFor = (chart: Chart, size: DrawingSize): DrawingSize =>
  chart.series.flatMap(({ marks }) => marks).length > fewValues ? size : { ...size, plotHeight: lowHeight };

interface ChartFigureProps {
  readonly chart: Chart;
  readonly values: readonly ToldValue[];
  /** Address of the same numbers as CSV. */
  readonly csv: string;
  readonly size?: keyof typeof sizes;
  readonly under?: (drawing: Drawing) => ReactNode;
}

const useLinks = (values: readonly ToldValue[], named: boolean): ReadonlyMap<string, MarkLink> => {
  const said = usePreferences();
  return useMemo(() => {
    const nameOf = (value: ToldValue): string =>
      [
        ...(named ? [seriesName(value.series, said)] : []),
        ...[periodText(value, said), kindText(value, said), valueText(value, said), originText(value, said)],
      ].join(said.messages.separators.clause);
    return new Map(values.map((value) => [value.key, { href: addressOf(value), name: nameOf(value) }]));
  }, [values, named, said]);
};

/** A chart with all that belongs to it: marks that tell what they are and lead to their sentences, and its files. */
export const ChartFigure = ({ chart, values, csv, size = "whole", under }: ChartFigureProps) => {
  const { messages } = usePreferences();
  const words = messages.indicators.chart;
  const figure = useRef<HTMLElement>(null);
  const named = chart.series.length > 1;
  const links = useLinks(values, named);
  const wide = useMemo(() => drawingOf(chart, sizeFor(chart, sizes[size].wide)), [chart, size]);
  const narrow = useMemo(() => drawingOf(chart, sizeFor(chart, sizes[size].narrow)), [chart, size]);
  const { pointed, reached, handlers } = useMarks();
  const value = pointed === null ? undefined : values.find(({ key }) => key === pointed.key);
  if (wide === null || narrow === null) return null;
  const shared = { label: words.label(chart.words.title), links, reached, under };
  return (
    <figure className={named ? "chart several" : "chart"} ref={figure} {...handlers}>
      <ChartSvg drawing={wide} className="wide" {...shared} />
      <ChartSvg drawing={narrow} className="narrow" {...shared} />
      {pointed === null || value === undefined ? null : <MarkCard value={value} pointed={pointed} named={named} />}
      <figcaption className="second">
        <span className="chart-keys">{words.keys}</span>
        <ChartFiles figure={figure} title={chart.words.title} csv={csv} />
      </figcaption>
    </figure>
  );
};
