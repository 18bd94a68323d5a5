import type { ObservationPage } from "@lantu/server/contract";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import {
  readValuesAddress,
  type ValuesAddress,
  valuesExportQuery,
  valuesQuery,
} from "../../../address/observations.ts";
import { firstPage, turned } from "../../../address/turn.ts";
import { createApi } from "../../../api/api.ts";
import { browserTransport } from "../../../api/browser.ts";
import { useChosenAddress } from "../../../shell/chosen-address.ts";
import { Head } from "../../../shell/page-head.tsx";
import { usePreferences } from "../../../shell/preferences.tsx";
import { addressOf } from "../../api/addresses.ts";
import { problemText } from "../../api/problem-text.ts";
import { DeskNav } from "../../frame/DeskNav.tsx";
import { Frame } from "../../frame/Frame.tsx";
import { useShownAddress } from "../../frame/use-shown-address.ts";
import { useWords } from "../../words/use-words.ts";
import { Filter } from "./Filter.tsx";
import { ValuesTable } from "./ValuesTable.tsx";
import "../observations.css";

const route = getRouteApi("/import/observations/values");
const api = createApi(browserTransport);
const formats = ["csv", "xlsx", "sdmx-csv", "sdmx-json"] as const;

interface PageProps {
  readonly page: ObservationPage;
  readonly address: ValuesAddress;
  /** That of the values to be seen. */
  readonly shown: ValuesAddress;
}

/** How many there are, and the way to the others. */
const Pager = ({ page, address, shown }: PageProps) => {
  const { values: words } = useWords().tables;
  const { total, counted, previous, next } = page;
  return (
    <nav className="pager" aria-label={words.pages}>
      <span role="status">{total >= counted ? words.atLeast(counted) : words.total(total)}</span>
      {previous === null ? null : (
        <>
          <Link to="/import/observations/values" search={{ ...address, ...firstPage }}>
            {words.first}
          </Link>
          <Link to="/import/observations/values" search={turned(address, shown, { before: previous })} rel="prev">
            ← {words.previous}
          </Link>
        </>
      )}
      {next === null ? null : (
        <Link to="/import/observations/values" search={turned(address, shown, { after: next })} rel="next">
          {words.next} →
        </Link>
      )}
    </nav>
  );
};

const Exports = ({ address }: Pick<PageProps, "address">) => {
  const { language } = usePreferences();
  const { values: words } = useWords().tables;
  return (
    <p className="values-exports">
      <span className="second">{words.export}</span>
      {formats.map((format) => (
        <a key={format} href={addressOf.observationExport(valuesExportQuery(address, format, language))} download>
          {words.formats[format]}
        </a>
      ))}
    </p>
  );
};

const Found = ({ page, address, shown }: PageProps) => {
  const { values: words } = useWords().tables;
  const filtered = Object.values(address).some((value) => value !== undefined);
  if (page.items.length === 0)
    return (
      <p className="imports-empty second" role="status">
        {filtered ? words.emptyFilter : words.empty}
      </p>
    );
  return (
    <>
      <ValuesTable items={page.items} />
      <Pager page={page} address={address} shown={shown} />
    </>
  );
};

const Values = () => {
  const all = useWords();
  const { values: words, list } = all.tables;
  const { language } = usePreferences();
  const address = useChosenAddress(route.useSearch(), readValuesAddress);
  const navigate = useNavigate();
  const query = valuesQuery(address);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ["observations", query],
    queryFn: () => api.get<ObservationPage>(addressOf.observationsFound(query)),
    placeholderData: keepPreviousData,
    // What was published or withdrawn a moment ago must be seen.
    staleTime: 0,
  });
  const shown = useShownAddress(address, isPlaceholderData);
  const onChange = useCallback(
    (change: ValuesAddress) =>
      void navigate({
        to: "/import/observations/values",
        search: { ...address, ...firstPage, ...change },
        replace: true,
        resetScroll: false,
      }),
    [navigate, address],
  );
  return (
    <div className="imports values-page">
      <Head title={words.title} description={words.lead} canonical="/import/observations/values" />
      <DeskNav />
      <div className="table-head">
        <div>
          <h1>{words.title}</h1>
          <p className="imports-lead">{words.lead}</p>
        </div>
        <Link to="/import/observations/new" className="button">
          {words.enter}
        </Link>
      </div>
      <Filter address={address} onChange={onChange} />
      <Exports address={address} />
      {error !== null ? (
        <div className="imports-empty" role="alert">
          <p>{problemText(error, language, all)}</p>
          <p>
            <button type="button" className="button" onClick={() => void refetch()}>
              {list.again}
            </button>
          </p>
        </div>
      ) : data === undefined ? (
        <p className="imports-empty second" role="status">
          {list.loading}
        </p>
      ) : (
        <Found page={data} address={address} shown={shown} />
      )}
    </div>
  );
};

/** What is held of statistics: filtered, paged, exported, corrected. */
export const ValuesPage = () => (
  <Frame>
    <Values />
  </Frame>
);
