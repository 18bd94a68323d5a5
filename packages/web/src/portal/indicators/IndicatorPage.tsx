import type { SeriesDetail } from "@lantu/server/contract";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { readIndicatorAddress, seriesMeasures } from "../../address/indicators.ts";
import { writeQuery } from "../../address/query.ts";
import { nameIn } from "../../format/name-in.ts";
import { integer } from "../../format/number.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { ChartFigure } from "../charts/ChartFigure.tsx";
import { seriesChart } from "../charts/series-chart.ts";
import { valuesOf } from "../charts/told-mark.ts";
import { ValueTable } from "../charts/ValueTable.tsx";
import { distinctNames } from "../charts/words.ts";
import { Acts, LastAct } from "./acts/Acts.tsx";
import { Definition } from "./Definition.tsx";
import { Became, History } from "./History.tsx";
import type { Indicator } from "./load-indicator.ts";
import { PlaceChoice } from "./PlaceChoice.tsx";

const route = getRouteApi("/indicators/$concept");

interface PanelProps {
  readonly indicator: Indicator;
  readonly series: SeriesDetail;
  readonly name: string;
  readonly concept: string;
  /** Whether its table is open from the start. */
  readonly open: boolean;
}

/** So many tables are open from the start; what many small series say is found by their charts first. */
const tablesOpen = 4;

const Panel = ({ indicator, series, name, concept, open }: PanelProps) => {
  const said = usePreferences();
  const words = said.messages.indicators.chart;
  const { shown, today } = indicator;
  const values = useMemo(() => {
    const documents = new Map(shown.documents.map((document) => [document.id, document]));
    return valuesOf(series, documents);
  }, [series, shown.documents]);
  const chart = useMemo(
    () => seriesChart({ series, name }, values, { today, address: `/indicators/${concept}` }, said),
    [series, name, values, today, concept, said],
  );
  const undated = values.length - (chart.series[0]?.marks.length ?? 0);
  return (
    <section className="panel" aria-label={name}>
      <h2 className="visually-hidden">{name}</h2>
      <ChartFigure
        chart={chart}
        values={values}
        csv={`/api/v1/series/export?${writeQuery({ id: [series.id], format: "csv", lang: said.language })}`}
      />
      {undated === 0 ? null : <p className="second">{words.undated(undated)}</p>}
      <details open={open}>
        <summary>
          {words.table} <span className="second number">{integer(values.length, said.language)}</span>
        </summary>
        <ValueTable values={values} label={words.tableOf(name)} />
      </details>
    </section>
  );
};

interface PartProps {
  readonly indicator: Indicator;
  readonly concept: string;
}

const Measures = ({ indicator, concept }: PartProps) => {
  const words = usePreferences().messages.indicators.one;
  const address = useChosenAddress(route.useSearch(), readIndicatorAddress);
  const told = seriesMeasures.filter((measure) => indicator.list.items.some((item) => item.measure === measure));
  return told.length < 2 ? null : (
    <nav className="search-tabs" aria-label={words.measuresLabel}>
      {told.map((measure) => (
        <Link
          key={measure}
          to="/indicators/$concept"
          params={{ concept }}
          search={{ ...address, measure }}
          aria-current={measure === indicator.measure ? "page" : undefined}
          activeProps={{}}
        >
          {words.measures[measure]}
        </Link>
      ))}
    </nav>
  );
};

const Exports = ({ indicator }: Pick<PartProps, "indicator">) => {
  const { messages, language } = usePreferences();
  const words = messages.indicators.one;
  const address = route.useSearch();
  const query = (format: string): string =>
    writeQuery({ concept: [indicator.id], place: address.place, format, lang: language });
  return (
    <span>
      {words.export}{" "}
      {(["csv", "xlsx", "jsonl"] as const).map((format) => (
        <span key={format}>
          <a href={`/api/v1/series/export?${query(format)}`} download>
            {words[format]}
          </a>{" "}
        </span>
      ))}
    </span>
  );
};

const Shown = ({ indicator, concept }: PartProps) => {
  const said = usePreferences();
  const words = said.messages.indicators.one;
  const { items, more } = indicator.shown;
  const names = distinctNames(items, said);
  if (items.length === 0) {
    return (
      <div className="ledger-empty" role="status">
        <h2>{words.nothing}</h2>
        <p>{words.nothingHint}</p>
      </div>
    );
  }
  return (
    <>
      {more ? (
        <p className="second page-note" role="status">
          {words.moreSeries}
        </p>
      ) : null}
      {items.map((series, index) => (
        <Panel
          key={series.id}
          {...{ indicator, series, concept }}
          name={names[index] ?? series.id}
          open={index < tablesOpen}
        />
      ))}
    </>
  );
};

const nameOf = ({ kind, versions, list }: Indicator) =>
  kind === "registered"
    ? versions[0]?.name
    : (list.items.find(({ breakdown }) => breakdown === null)?.name ?? list.items[0]?.name);

/** One indicator: its charts and tables by place, each value on its sentence, and its definition. */
export const IndicatorPage = () => {
  const indicator = route.useLoaderData();
  const { concept } = route.useParams();
  const said = usePreferences();
  const words = said.messages.indicators.one;
  const name = nameIn(nameOf(indicator) ?? { zh: indicator.id, en: indicator.id }, said);
  const { history, related, versions } = indicator;
  const [latest, ...earlier] = versions;
  const gone = history !== null && history.state !== "present" && indicator.shown.items.length === 0;
  return (
    <div className="indicator-page">
      <Head
        title={name}
        description={words.description(name)}
        canonical={`/indicators/${encodeURIComponent(concept)}`}
      />
      <p className="edition-back">
        <Link to="/indicators">← {words.back}</Link>
      </p>
      <h1>{name}</h1>
      <LastAct indicator={indicator} name={name} />
      {history === null ? null : <Became history={history} related={related} />}
      {indicator.kind === "provisional" ? (
        <p className="notice">
          <strong>{words.provisional}</strong> {words.provisionalNote}
        </p>
      ) : null}
      {indicator.list.items.length === 0 ? null : (
        <div className="indicator-tools">
          <PlaceChoice indicator={indicator} concept={concept} />
          <p className="indicator-links">
            <Link to="/compare" search={{ series: indicator.shown.items.map(({ id }) => id) }}>
              {words.compare}
            </Link>
            <Exports indicator={indicator} />
          </p>
        </div>
      )}
      <Measures indicator={indicator} concept={concept} />
      {gone ? null : <Shown indicator={indicator} concept={concept} />}
      {latest === undefined ? null : <Definition latest={latest} earlier={earlier} related={related} />}
      <Acts key={indicator.id} indicator={indicator} />
      {history === null ? null : <History history={history} related={related} />}
    </div>
  );
};
