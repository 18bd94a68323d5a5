import type { EconomySeries } from "@lantu/server/contract";
import { getRouteApi, Link } from "@tanstack/react-router";
import { writeQuery } from "../../address/query.ts";
import { nameIn } from "../../format/name-in.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { Files } from "../comparison/Files.tsx";
import { namesOf, placeKey, placeName } from "../comparison/names.ts";
import { AsOfBanner } from "../layout/AsOfBanner.tsx";
import { AsOfChoice } from "./AsOfChoice.tsx";
import { Contributions } from "./Contributions.tsx";
import { seriesPath } from "./load-economy.ts";
import { ForecastValue, TargetValue } from "./Numbers.tsx";
import { Seasonal } from "./Seasonal.tsx";
import { SeriesChart } from "./SeriesChart.tsx";
import { Vintages } from "./Vintages.tsx";
import { WarnedOf } from "./WarnedOf.tsx";
import { useEconomyWords } from "./words.ts";

const route = getRouteApi("/economy/$place/$series");

/** Target and forecast of the year side by side, the target on its sentence. */
const Ahead = ({ series: { target, forecast, unit, documents } }: { readonly series: EconomySeries }) => {
  const { language } = usePreferences();
  const words = useEconomyWords();
  const nameOf = namesOf(documents, language);
  return (
    <dl className="unit-facts">
      <div>
        <dt>{words.columns.target}</dt>
        <dd>
          <TargetValue target={target} />{" "}
          {target === null ? null : (
            <Link
              to="/documents/$id"
              params={{ id: target.citation.document }}
              search={{ at: `${target.citation.start}-${target.citation.end}` }}
              lang="zh-CN"
            >
              {nameOf(target.citation.document)}
            </Link>
          )}
        </dd>
      </div>
      <div>
        <dt>{words.columns.forecast}</dt>
        <dd>
          <ForecastValue forecast={forecast} unit={unit} />
        </dd>
      </div>
    </dl>
  );
};

const Told = ({ series, csv }: { readonly series: EconomySeries; readonly csv: string }) => {
  const { language } = usePreferences();
  const words = useEconomyWords();
  const { sentences, method } = series.said[language];
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence} className="economy-sentence">
          {sentence}
        </p>
      ))}
      <WarnedOf warnings={series.warnings} />
      <Ahead series={series} />
      <section aria-labelledby="chart">
        <h2 id="chart">{words.chart}</h2>
        <SeriesChart series={series} csv={csv} />
      </section>
      <Contributions series={series} />
      <Seasonal series={series} />
      <Vintages series={series} />
      {method.length === 0 ? null : (
        <section aria-labelledby="method">
          <h2 id="method">{words.method}</h2>
          <ul>
            {method.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

/** One number of the economy: what was published of it and when, its seasons and parts, and where the year will end. */
export const SeriesPage = () => {
  const { told: series, address } = route.useLoaderData();
  const said = usePreferences();
  const words = useEconomyWords();
  const { asOf } = address;
  const place = placeKey(series.place);
  const name = nameIn(series.name, said);
  const title = `${placeName(series.place)} · ${name}`;
  const exported = (format: string) =>
    `${seriesPath(place, series.key)}/export?${writeQuery({ asOf, format, lang: said.language })}`;
  return (
    <div className="comparison-page economy-series">
      <Head
        title={title}
        description={words.chartLabel(title)}
        canonical={`/economy/${encodeURIComponent(place)}/${series.key}`}
      />
      {asOf === undefined ? null : <AsOfBanner asOf={asOf} />}
      <p className="comparison-back">
        <Link to="/economy/$place" params={{ place }} search={{ asOf }}>
          ← {words.toBoard(placeName(series.place))}
        </Link>
        <Link to="/indicators/$concept" params={{ concept: series.concept }} search={{}}>
          {name}
        </Link>
      </p>
      <h1>{title}</h1>
      <div className="comparison-tools">
        <AsOfChoice asOf={asOf} />
        <Files to={exported} />
      </div>
      {series.points.length === 0 ? (
        <div className="ledger-empty">
          <h2>{words.empty}</h2>
          <p>{words.emptyHint}</p>
        </div>
      ) : (
        <Told series={series} csv={exported("csv")} />
      )}
    </div>
  );
};
