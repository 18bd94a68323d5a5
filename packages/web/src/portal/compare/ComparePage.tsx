import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { type CompareAddress, readCompareAddress } from "../../address/indicators.ts";
import { writeQuery } from "../../address/query.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { ChartFigure } from "../charts/ChartFigure.tsx";
import { seriesName } from "../charts/words.ts";
import { ChosenSeries } from "./ChosenSeries.tsx";
import { type ComparedCharts, comparedCharts } from "./compare-charts.ts";
import { baseYears, type Compared, comparedOf } from "./compared.ts";
import { PeriodTable } from "./PeriodTable.tsx";
import { SeriesSearch } from "./SeriesSearch.tsx";

const route = getRouteApi("/compare");

interface PartProps {
  readonly compared: readonly Compared[];
  readonly address: CompareAddress;
}

const Base = ({ compared, address }: PartProps) => {
  const { compare } = usePreferences().messages.indicators;
  const navigate = useNavigate();
  const years = baseYears(compared);
  const all = address.base === undefined || years.includes(address.base) ? years : [...years, address.base];
  const choose = (value: string) => {
    const base = value === "" ? undefined : Number(value);
    void navigate({ to: "/compare", search: { ...address, base }, resetScroll: false });
  };
  return (
    <label className="filter-line">
      <span className="second">{compare.base}</span>
      <select value={address.base ?? ""} onChange={(event) => choose(event.target.value)}>
        <option value="">{compare.noBase}</option>
        {all.map((year) => (
          <option key={year} value={year}>
            {compare.year(year)}
          </option>
        ))}
      </select>
    </label>
  );
};

const exportAddress = (ids: readonly string[], format: string, language: string): string =>
  `/api/v1/series/export?${writeQuery({ id: ids, format, lang: language })}`;

const Tools = ({ compared, address }: PartProps) => {
  const { messages, language } = usePreferences();
  const { one, compare } = messages.indicators;
  const ids = compared.map(({ series }) => series.id);
  return (
    <div className="indicator-tools">
      <Base compared={compared} address={address} />
      <p className="indicator-links">
        <span>
          {one.export}{" "}
          {(["csv", "xlsx", "jsonl"] as const).map((format) => (
            <span key={format}>
              <a href={exportAddress(ids, format, language)} download>
                {one[format]}
              </a>{" "}
            </span>
          ))}
        </span>
        <Link to="/compare" search={{}}>
          {compare.clear}
        </Link>
      </p>
    </div>
  );
};

const LeftOut = ({ leftOut }: Pick<ComparedCharts, "leftOut">) => {
  const said = usePreferences();
  const { compare } = said.messages.indicators;
  return leftOut.length === 0 ? null : (
    <section className="left-out" aria-label={compare.leftOut}>
      <h2>{compare.leftOut}</h2>
      <ul>
        {leftOut.map(({ of: { letter, series }, reason }) => (
          <li key={series.id}>
            <strong>{letter}</strong> {seriesName(series, said)}
            <span className="second"> · {compare.leftOutReasons[reason]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Charts = ({ compared, address, today }: PartProps & { readonly today: string }) => {
  const said = usePreferences();
  const { charts, leftOut } = useMemo(
    () => comparedCharts(compared, address.base, today, said),
    [compared, address.base, today, said],
  );
  return (
    <>
      {charts.map(({ chart, values, ids }) => (
        <section key={ids.join()} className="panel" aria-label={chart.words.title}>
          <ChartFigure chart={chart} values={values} csv={exportAddress(ids, "csv", said.language)} />
        </section>
      ))}
      <LeftOut leftOut={leftOut} />
    </>
  );
};

const Empty = ({ asked }: { readonly asked: boolean }) => {
  const { compare } = usePreferences().messages.indicators;
  return (
    <div className="ledger-empty" role="status">
      <h2>{asked ? compare.unknown : compare.empty}</h2>
      <p>{compare.emptyHint}</p>
    </div>
  );
};

/** Any series side by side; which ones, in which order and how is all in the address. */
export const ComparePage = () => {
  const { details, found, today } = route.useLoaderData();
  const shown = route.useSearch();
  const address = useChosenAddress(shown, readCompareAddress);
  const { compare, one } = usePreferences().messages.indicators;
  const compared = useMemo(() => (details === null ? [] : comparedOf(details.items, details.documents)), [details]);
  const chosen = address.series ?? compared.map(({ series }) => series.id);
  return (
    <div className="indicator-page">
      <Head title={compare.title} description={compare.description} canonical="/compare" />
      <p className="edition-back">
        <Link to="/indicators">← {one.back}</Link>
      </p>
      <h1>{compare.title}</h1>
      <p className="second page-lead">{compare.lead}</p>
      {compared.length === 0 ? null : <ChosenSeries compared={compared} chosen={chosen} address={address} />}
      {details?.more === true ? (
        <p className="second" role="status">
          {compare.more}
        </p>
      ) : null}
      <SeriesSearch address={address} chosen={chosen} found={found} />
      {compared.length === 0 ? (
        <Empty asked={details !== null} />
      ) : (
        <>
          <Tools compared={compared} address={address} />
          <Charts compared={compared} address={shown} today={today} />
          <PeriodTable compared={compared} />
        </>
      )}
    </div>
  );
};
