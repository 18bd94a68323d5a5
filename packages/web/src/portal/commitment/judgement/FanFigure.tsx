import type { SeriesDetails, TargetJudged } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { writeQuery } from "../../../address/query.ts";
import { createApi } from "../../../api/api.ts";
import { browserTransport } from "../../../api/browser.ts";
import { seriesDetailsResource } from "../../../api/series-resources.ts";
import type { Chart, Drawing } from "../../../chart/drawing.ts";
import { yearsAround } from "../../../chart/scale.ts";
import { stretchOf } from "../../../chart/stretch.ts";
import { percent } from "../../../format/number.ts";
import { quantityText } from "../../../format/quantity-text.ts";
import { useCockpitWords } from "../../../messages/cockpit.ts";
import { type Preferences, usePreferences } from "../../../shell/preferences.tsx";
import { ChartFigure } from "../../charts/ChartFigure.tsx";
import { seriesChart } from "../../charts/series-chart.ts";
import { type ToldValue, valuesOf } from "../../charts/told-mark.ts";
import { seriesName } from "../../comparison/names.ts";

const api = createApi(browserTransport);

export interface FanProps {
  readonly target: TargetJudged;
  /** The day it is judged for: later numbers are not shown. */
  readonly on: string;
  readonly commitment: string;
}

/** Where a series is expected to stand: from its last value to a value, and a range around it. Times are years. */
interface Fan {
  readonly from: { readonly at: number; readonly value: number };
  readonly to: { readonly at: number; readonly value: number; readonly low: number; readonly high: number };
  /** What is written beside its end. */
  readonly label: string;
}

const middleOf = (period: string | null): number | null => {
  const stretch = period === null ? null : stretchOf(period);
  return stretch === null ? null : (stretch.from + stretch.to) / 2;
};

/** The fan from the last number to where the forecast ends; null where either has no place in time. */
const fanOf = ({ last, forecast, unit }: TargetJudged, language: Preferences["language"]): Fan | null => {
  if (last === null || forecast?.kind !== "forecast") return null;
  const [from, to] = [middleOf(last.period), middleOf(forecast.period)];
  if (from === null || to === null || to <= from) return null;
  const { value, low, high, probability } = forecast;
  return {
    from: { at: from, value: last.value },
    to: { at: to, value, low, high },
    label: `${quantityText(value, unit, language)} · ${percent(probability, language)}`,
  };
};

/** What was known on a day: later documents and later publications are left out. */
const knownOn = (values: readonly ToldValue[], on: string): readonly ToldValue[] =>
  values.filter(({ origin }) =>
    origin.kind === "observed"
      ? origin.point.knownOn <= on
      : origin.point.vintage === null || origin.point.vintage <= on,
  );

/** The range opening towards its end, its middle, and the ends of the range. Readers of a screen are told in words beside. */
const unspoken = { "aria-hidden": true } as const;

const FanDrawn = ({ drawing: { time, value }, fan }: { readonly drawing: Drawing; readonly fan: Fan | null }) => {
  if (fan === null) return null;
  const { from, to, label } = fan;
  const start = `${time.at(from.at)} ${value.at(from.value)}`;
  const x = time.at(to.at);
  const [y, low, high] = [value.at(to.value), value.at(to.low), value.at(to.high)];
  return (
    <g className="fan" {...unspoken}>
      <path className="range" d={`M${start}L${x} ${high}V${low}Z`} />
      <path className="joint broken" d={`M${start}L${x} ${y}`} />
      <path className="stroke" d={`M${x - 4} ${high}h8M${x - 4} ${low}h8M${x} ${high}V${low}`} />
      <circle className="hollow" cx={x} cy={y} r="4" />
      <text className="value" x={x} y={low + 16} textAnchor="end">
        {label}
      </text>
    </g>
  );
};

type Shown = SeriesDetails["items"][number];

const useFanChart = (
  { series, values, fan }: { readonly series: Shown; readonly values: readonly ToldValue[]; readonly fan: Fan | null },
  { target, on, commitment }: FanProps,
): Chart => {
  const said = usePreferences();
  const { panel } = useCockpitWords();
  return useMemo(() => {
    const name = seriesName(target.name, target.measure, said.language, said.messages);
    const drawn = { today: on, address: `/commitments/${commitment}` };
    const chart = seriesChart({ series, name }, values, drawn, said);
    if (fan === null) return chart;
    const key = [...chart.words.key, { sign: "fan", series: null, text: panel.fan }];
    const { from, to } = fan;
    const marks = chart.series.flatMap((one) => one.marks.map(({ stretch }) => stretch));
    const years = yearsAround([...marks, { from: from.at, to: to.at }]);
    return { ...chart, years, also: [from.value, to.low, to.value, to.high], words: { ...chart.words, key } };
  }, [series, values, fan, target, on, commitment, said, panel]);
};

const Drawn = ({ shown, series, ...props }: FanProps & { readonly shown: SeriesDetails; readonly series: Shown }) => {
  const { language } = usePreferences();
  const values = useMemo(() => {
    const documents = new Map(shown.documents.map((document) => [document.id, document]));
    return knownOn(valuesOf(series, documents), props.on);
  }, [shown, series, props.on]);
  const fan = useMemo(() => fanOf(props.target, language), [props.target, language]);
  const chart = useFanChart({ series, values, fan }, props);
  const csv = `/api/v1/series/export?${writeQuery({ id: [series.id], format: "csv", lang: language })}`;
  return (
    <ChartFigure
      chart={chart}
      values={values}
      csv={csv}
      size="small"
      under={(drawing) => <FanDrawn drawing={drawing} fan={fan} />}
    />
  );
};

/** The series of a target with what it is expected to come to. */
export const FanFigure = (props: FanProps) => {
  const { data: shown } = useQuery(seriesDetailsResource(api, `id=${props.target.series ?? ""}`));
  const [series] = shown?.items ?? [];
  if (shown === undefined || series === undefined) return null;
  return <Drawn shown={shown} series={series} {...props} />;
};
