import type { BreakdownLine, BreakdownPage, DocumentList } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { writeQuery } from "../../../address/query.ts";
import {
  type BreakdownsAddress,
  breakdownAlarms,
  breakdownStates,
  readBreakdownsAddress,
} from "../../../address/work.ts";
import { documentName } from "../../../format/document-name.ts";
import { type Filter, FilterForm } from "../../../portal/comparison/FilterForm.tsx";
import { useChosenAddress } from "../../../shell/chosen-address.ts";
import { Head } from "../../../shell/page-head.tsx";
import { usePreferences } from "../../../shell/preferences.tsx";
import { deskApi } from "../../api/desk-api.ts";
import { problemText } from "../../api/problem-text.ts";
import { Frame } from "../../frame/Frame.tsx";
import { Onward } from "../../frame/Onward.tsx";
import { WorkNav } from "../../frame/WorkNav.tsx";
import { amount, difference } from "../../report/amount.ts";
import { useUnits } from "../../report/use-units.ts";
import { useBreakdownWords } from "../../words/breakdown.ts";
import { useWords } from "../../words/use-words.ts";
import { breakdownAddress } from "../addresses.ts";
import { GapWord } from "../Gap.tsx";
import "../breakdown.css";

const route = getRouteApi("/work/breakdowns");

const documentsPath = "/api/v1/documents?superseded=include";

const Filters = ({
  address,
  page,
}: {
  readonly address: BreakdownsAddress;
  readonly page: BreakdownPage | undefined;
}) => {
  const { language } = usePreferences();
  const { lists: words } = useBreakdownWords();
  const navigate = useNavigate();
  const units = useUnits();
  const { data } = useQuery({ queryKey: [documentsPath], queryFn: () => deskApi.get<DocumentList>(documentsPath) });
  const { all } = words;
  const filters: readonly Filter[] = [
    {
      ...{ name: "document", label: words.document, all, value: address.document?.join(",") },
      choices: (data?.items ?? []).map((one) => ({ value: one.id, label: documentName(one, language), count: null })),
    },
    {
      ...{ name: "unit", label: words.unit, all, value: address.unit },
      choices: units.map(({ id, name }) => ({ value: id, label: name, count: null })),
    },
    {
      ...{ name: "alarm", label: words.alarm, all, value: address.alarm?.join(",") },
      choices: breakdownAlarms.map((one) => ({
        value: one,
        label: words.alarms[one],
        count: page?.alarms[one] ?? null,
      })),
    },
    {
      ...{ name: "state", label: words.state, all, value: address.state?.join(",") },
      choices: breakdownStates.map((one) => ({ value: one, label: words.states[one], count: null })),
    },
  ];
  return (
    <FilterForm
      filters={filters}
      words={{ label: words.q, value: address.q }}
      kept={{ kind: address.kind?.join(",") }}
      onChange={(query) => void navigate({ to: "/work/breakdowns", search: readBreakdownsAddress(query) })}
    />
  );
};

const Line = ({ line }: { readonly line: BreakdownLine }) => {
  const { language } = usePreferences();
  const { lists: words, path } = useBreakdownWords();
  const { target, shares, steps } = line;
  const gap = line.path?.check.gap ?? null;
  const parts = shares.reduce((sum, share) => sum + share.parts, 0);
  const loud = shares.find(({ check }) => check.alarm === "gap");
  return (
    <tr>
      <th scope="row">
        <Link to="/work/breakdown/$commitment" params={{ commitment: line.commitment }}>
          {line.title}
        </Link>
        <span className="second"> 《{line.document.title}》</span>
      </th>
      <td className="numeric" data-label={words.target}>
        {target === null ? words.none : amount(target.value, target.unit, language)}
      </td>
      <td data-label={words.leadUnit}>{line.lead?.name ?? words.none}</td>
      <td data-label={words.path}>{line.path === null ? words.none : path.rules[line.path.rule]}</td>
      <td data-label={words.gap}>
        {line.path === null ? null : (
          <>
            <GapWord check={line.path.check} />{" "}
            {gap === null || line.path.check.alarm !== "gap" ? "" : difference(gap, target?.unit ?? null, language)}
          </>
        )}
      </td>
      <td data-label={words.shares}>
        {parts === 0 ? words.none : words.sharesOf(parts)} {loud === undefined ? null : <GapWord check={loud.check} />}
      </td>
      <td data-label={words.steps}>
        {steps.total === 0 ? words.none : words.stepsOf(steps.done, steps.total, steps.late)}
      </td>
    </tr>
  );
};

const List = () => {
  const address = useChosenAddress(route.useSearch(), readBreakdownsAddress);
  const { language } = usePreferences();
  const [{ lists: words, loading }, all] = [useBreakdownWords(), useWords()];
  const path = breakdownAddress.list(writeQuery({ ...address, limit: 100 }));
  const { data, error } = useQuery({ queryKey: [path], queryFn: () => deskApi.get<BreakdownPage>(path), staleTime: 0 });
  const heads = [words.name, words.target, words.leadUnit, words.path, words.gap, words.shares, words.steps];
  return (
    <div className="breakdown-page">
      <Head title={words.title} description={words.lead} canonical="/work/breakdowns" />
      <WorkNav />
      <h1>{words.title}</h1>
      <p className="second">{words.lead}</p>
      <div className="comparison-tools">
        <Filters address={address} page={data} />
      </div>
      {error === null ? null : <p role="alert">{problemText(error, language, all)}</p>}
      {data === undefined ? (
        error === null ? (
          <p role="status">{loading}</p>
        ) : null
      ) : data.items.length === 0 ? (
        <div className="ledger-empty">
          <h2>{words.empty}</h2>
          <p>{words.emptyHint}</p>
          <p>
            <Link to="/work/breakdowns">{words.clear}</Link>
          </p>
        </div>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
          <section className="table-frame breakdown-list" aria-label={words.title} tabIndex={0}>
            <table className="data as-cards">
              <thead>
                <tr>
                  {heads.map((head, at) => (
                    <th key={head} scope="col" className={at === 1 ? "numeric" : undefined}>
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.items.map((line) => (
                  <Line key={line.commitment} line={line} />
                ))}
              </tbody>
            </table>
          </section>
          <Onward
            label={words.title}
            total={words.total(data.total)}
            words={words}
            back={
              address.after === undefined ? null : { to: "/work/breakdowns", search: { ...address, after: undefined } }
            }
            onward={data.next === null ? null : { to: "/work/breakdowns", search: { ...address, after: data.next } }}
          />
        </>
      )}
    </div>
  );
};

/** How far targets are broken down, with gaps and alarms. */
export const BreakdownsPage = () => (
  <Frame needs="read-work">
    <List />
  </Frame>
);
