import type { EconomySeries } from "@lantu/server/contract";
import { useMemo, useRef } from "react";
import { type ChartWords, headOf, sourceLines } from "../../chart/head.ts";
import type { TextLine } from "../../chart/text.ts";
import { axisNumbers } from "../../format/axis.ts";
import { nameIn } from "../../format/name-in.ts";
import { day } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { ChartFiles } from "../charts/ChartFiles.tsx";
import { placeName } from "../comparison/names.ts";
import { type SeriesDrawing, seriesDrawing } from "./series-drawing.ts";
import { useEconomyWords } from "./words.ts";

/** Two drawings: type must stay readable on a phone, where a scaled picture would not. */
const sizes = { wide: { width: 1072, height: 320 }, narrow: { width: 358, height: 240 } } as const;

const pathOf = (dots: readonly { readonly x: number; readonly y: number }[]): string =>
  dots.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");

/** The interval of the forecast as one shape, from the last number on. */
const Fan = ({ drawing: { fan, dots } }: { readonly drawing: SeriesDrawing }) => {
  const last = dots.at(-1);
  if (fan.length === 0 || last === undefined) return null;
  const begin = { ...last, low: last.y, high: last.y };
  const all = [begin, ...fan];
  const edge = [
    ...all.map(({ x, high }) => ({ x, y: high })),
    ...all.toReversed().map(({ x, low }) => ({ x, y: low })),
  ];
  return (
    <g className="forecast">
      <polygon points={pathOf(edge)} />
      <polyline points={pathOf(all)} />
      {fan.map(({ key, x, y }) => (
        <circle key={key} cx={x} cy={y} r="3.5" />
      ))}
    </g>
  );
};

const Axes = ({ drawing: { values, years, left, width, height } }: { readonly drawing: SeriesDrawing }) => (
  <g>
    {values.map(({ y, text }, at) => (
      <g key={text}>
        <line className={at === 0 ? "base" : "rule"} x1={left} x2={width} y1={y} y2={y} />
        <text className="word" x={left - 8} y={y + 4} textAnchor="end">
          {text}
        </text>
      </g>
    ))}
    {years.map(({ x, text }) => (
      <text key={text} className="word" x={x} y={height - 8} textAnchor="middle">
        {text}
      </text>
    ))}
  </g>
);

const Lines = ({ lines, className }: { readonly lines: readonly TextLine[]; readonly className: string }) =>
  lines.map(({ text, x, y }) => (
    <text key={y} className={className} x={x} y={y}>
      {text}
    </text>
  ));

interface PictureProps {
  readonly drawing: SeriesDrawing;
  readonly className: string;
  /** What a picture says of itself, wherever it is taken. */
  readonly said: ChartWords;
}

const Picture = ({ drawing, className, said }: PictureProps) => {
  const words = useEconomyWords();
  const { target, paths, dots, width, height } = drawing;
  const { title, unit, height: top } = headOf(said, width);
  const source = sourceLines(said.source, width, top + height);
  return (
    <svg
      className={`chart-drawing series-drawing ${className}`}
      viewBox={`0 0 ${width} ${(source.at(-1)?.y ?? top + height) + 8}`}
      aria-hidden="true"
    >
      <Lines lines={title} className="title" />
      <Lines lines={[unit]} className="word" />
      <g transform={`translate(0 ${top})`}>
        <Axes drawing={drawing} />
        <Fan drawing={drawing} />
        {paths.map((path) => (
          <polyline key={path[0]?.key} className="course" points={pathOf(path)} />
        ))}
        {dots.map(({ key, x, y }) => (
          <circle key={key} className="told" cx={x} cy={y} r="3" />
        ))}
        {target === null ? null : (
          <g className="goal-line">
            <path d={`M${target.from} ${target.y + 5}V${target.y}H${target.to}V${target.y + 5}`} />
            <text x={target.from - 4} y={target.y + 4} textAnchor="end">
              {words.target}
            </text>
          </g>
        )}
      </g>
      <Lines lines={source} className="word" />
    </svg>
  );
};

/** Who published the numbers, until when, and when and by what they were drawn. */
const useSource = (series: EconomySeries): readonly string[] => {
  const { points, on } = series;
  const { language, messages } = usePreferences();
  const { chart } = messages.indicators;
  const told = points.flatMap(({ vintages }) => vintages.at(-1) ?? []);
  const sources = [...new Set(told.map(({ source }) => source))];
  const latest =
    told
      .map(({ knownOn }) => knownOn)
      .toSorted()
      .at(-1) ?? series.on;
  return [
    [chart.source(sources.join(messages.separators.list)), chart.observedSource(day(latest, language))].join(
      messages.separators.clause,
    ),
    chart.drawn(day(on, language)),
  ];
};

interface SeriesChartProps {
  readonly series: EconomySeries;
  /** Address of the same numbers as CSV. */
  readonly csv: string;
}

/** The numbers so far and the year to come, with the target; the tables under it hold every number it draws. */
export const SeriesChart = ({ series, csv }: SeriesChartProps) => {
  const said = usePreferences();
  const words = useEconomyWords();
  const figure = useRef<HTMLElement>(null);
  const source = useSource(series);
  const { language } = said;
  const drawn = useMemo(() => {
    const numbers = axisNumbers(
      [...series.points, ...series.fan].map(({ value }) => value),
      series.unit,
      language,
    );
    const wide = seriesDrawing(series, sizes.wide, numbers.text);
    const narrow = seriesDrawing(series, sizes.narrow, numbers.text);
    return { wide, narrow, unit: numbers.unit };
  }, [series, language]);
  if (drawn.wide === null || drawn.narrow === null) return null;
  const name = `${placeName(series.place)} · ${nameIn(series.name, said)}`;
  const shown = { title: name, unit: words.unit(drawn.unit), key: [], source };
  return (
    <figure className="chart series-chart" aria-label={words.chartLabel(nameIn(series.name, said))} ref={figure}>
      <Picture drawing={drawn.wide} className="wide" said={shown} />
      <Picture drawing={drawn.narrow} className="narrow" said={shown} />
      <figcaption className="second">
        <span>
          ● {words.actual}
          {series.fan.length === 0 ? "" : ` · ○ ${words.forecast}`}
          {series.target === null ? "" : ` · ⎴ ${words.target}`}
        </span>
        <ChartFiles figure={figure} title={name} csv={csv} />
      </figcaption>
    </figure>
  );
};
