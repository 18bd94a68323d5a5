import type { DocumentList, ScheduleLine, SchedulePage } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { writeQuery } from "../../../address/query.ts";
import { readSchedulesAddress, type SchedulesAddress, scheduleHas } from "../../../address/work.ts";
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
import { useUnits } from "../../report/use-units.ts";
import { useSchedulesWords } from "../../words/calendar.ts";
import { useWords } from "../../words/use-words.ts";
import { scheduleText } from "./Preview.tsx";
import { Setting } from "./Setting.tsx";
import "../calendar.css";

const route = getRouteApi("/work/schedules");
const documentsPath = "/api/v1/documents?superseded=include";
const schedulesPath = "/api/v1/schedules";

const Filters = ({ address }: { readonly address: SchedulesAddress }) => {
  const { language } = usePreferences();
  const words = useSchedulesWords();
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
      ...{ name: "unit", label: words.unit, all, value: address.unit?.join(",") },
      choices: units.map(({ id, name }) => ({ value: id, label: name, count: null })),
    },
    {
      ...{ name: "has", label: words.has, all, value: address.has },
      choices: scheduleHas.map((one) => ({ value: one, label: words.hasChoices[one], count: null })),
    },
  ];
  return (
    <FilterForm
      filters={filters}
      words={null}
      kept={{ commitment: address.commitment?.join(",") }}
      onChange={(query) => void navigate({ to: "/work/schedules", search: readSchedulesAddress(query) })}
    />
  );
};

interface LinesProps {
  readonly items: readonly ScheduleLine[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

const Lines = ({ items, chosen, onChoose }: LinesProps) => {
  const { language } = usePreferences();
  const words = useSchedulesWords();
  const choose = (id: string, yes: boolean) => {
    const next = new Set(chosen);
    if (yes) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-frame" aria-label={words.title} tabIndex={0}>
      <table className="data schedule-lines">
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={words.chooseAll}
                checked={items.length > 0 && items.every(({ commitment }) => chosen.has(commitment.id))}
                onChange={({ target }) =>
                  onChoose(new Set(target.checked ? items.map(({ commitment }) => commitment.id) : []))
                }
              />
            </th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.now}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ commitment, schedule, proposal }) => (
            <tr key={commitment.id}>
              <td>
                <input
                  type="checkbox"
                  aria-label={words.choose(commitment.title)}
                  checked={chosen.has(commitment.id)}
                  onChange={({ target }) => choose(commitment.id, target.checked)}
                />
              </td>
              <th scope="row">
                <Link to="/commitments/$id" params={{ id: commitment.id }}>
                  {commitment.title}
                </Link>
                <span className="second"> 《{commitment.document.title}》</span>
              </th>
              <td>{commitment.lead?.name ?? "—"}</td>
              <td>
                {schedule === null && proposal !== null ? (
                  <span className="second">
                    {words.proposal}: {scheduleText(proposal, words, language)}
                  </span>
                ) : (
                  <span className={schedule === null ? "second" : undefined}>
                    {scheduleText(schedule, words, language)}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Page = () => {
  const address = useChosenAddress(route.useSearch(), readSchedulesAddress);
  const { language } = usePreferences();
  const [words, all] = [useSchedulesWords(), useWords()];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const path = `${schedulesPath}?${writeQuery({ ...address, limit: 50 })}`;
  const { data, error } = useQuery({ queryKey: [path], queryFn: () => deskApi.get<SchedulePage>(path), staleTime: 0 });
  return (
    <div className="calendar-page">
      <Head title={words.title} description={words.lead} canonical="/work/schedules" />
      <WorkNav />
      <h1>{words.title}</h1>
      <p className="second">{words.lead}</p>
      <div className="comparison-tools">
        <Filters address={address} />
      </div>
      {error === null ? null : <p role="alert">{problemText(error, language, all)}</p>}
      {data === undefined ? (
        error === null ? (
          <p role="status">{words.loading}</p>
        ) : null
      ) : data.items.length === 0 ? (
        <div className="ledger-empty">
          <h2>{words.empty}</h2>
          <p>
            <Link to="/work/schedules">{words.clear}</Link>
          </p>
        </div>
      ) : (
        <>
          <Setting
            items={data.items}
            chosen={chosen}
            address={address}
            total={data.total}
            onDone={() => setChosen(new Set())}
          />
          <Lines items={data.items} chosen={chosen} onChoose={setChosen} />
          <Onward
            label={words.title}
            total={words.total(data.total)}
            words={words}
            back={
              address.after === undefined ? null : { to: "/work/schedules", search: { ...address, after: undefined } }
            }
            onward={data.next === null ? null : { to: "/work/schedules", search: { ...address, after: data.next } }}
          />
        </>
      )}
    </div>
  );
};

/** How often commitments are reported on: set one by one, or many at once with a look before. */
export const SchedulesPage = () => (
  <Frame needs="read-work">
    <Page />
  </Frame>
);
