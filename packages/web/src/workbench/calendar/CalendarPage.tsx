import type { Calendar, DocumentList } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { writeQuery } from "../../address/query.ts";
import { turned } from "../../address/turn.ts";
import { type CalendarAddress, readCalendarAddress, workStates } from "../../address/work.ts";
import { todayResource } from "../../api/series-resources.ts";
import { documentName } from "../../format/document-name.ts";
import { type Filter, FilterForm } from "../../portal/comparison/FilterForm.tsx";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { deskApi } from "../api/desk-api.ts";
import { problemText } from "../api/problem-text.ts";
import { Frame } from "../frame/Frame.tsx";
import { useMedia } from "../frame/use-media.ts";
import { useShownAddress } from "../frame/use-shown-address.ts";
import { WorkNav } from "../frame/WorkNav.tsx";
import { useUnits } from "../report/use-units.ts";
import { useCalendarWords } from "../words/calendar.ts";
import { useReportWords } from "../words/report.ts";
import { useWords } from "../words/use-words.ts";
import { ListView } from "./ListView.tsx";
import { MonthView } from "./MonthView.tsx";
import { lastDayOf, otherMonth, weeksOf } from "./month.ts";
import "./calendar.css";

const route = getRouteApi("/work/calendar");
const documentsPath = "/api/v1/documents?superseded=include";

const Filters = ({
  address,
  calendar,
}: {
  readonly address: CalendarAddress;
  readonly calendar: Calendar | undefined;
}) => {
  const { language } = usePreferences();
  const words = useCalendarWords();
  const { states } = useReportWords();
  const navigate = useNavigate();
  const units = useUnits();
  const { data } = useQuery({ queryKey: [documentsPath], queryFn: () => deskApi.get<DocumentList>(documentsPath) });
  const { all } = words;
  const counts: Readonly<Record<string, number | undefined>> = calendar?.counts ?? {};
  const filters: readonly Filter[] = [
    {
      ...{ name: "unit", label: words.unit, all, value: address.unit?.join(",") },
      choices: units.map(({ id, name }) => ({ value: id, label: name, count: null })),
    },
    {
      ...{ name: "document", label: words.document, all, value: address.document?.join(",") },
      choices: (data?.items ?? []).map((one) => ({ value: one.id, label: documentName(one, language), count: null })),
    },
    {
      ...{ name: "state", label: words.state, all, value: address.state?.join(",") },
      choices: workStates.map((one) => ({ value: one, label: states[one], count: counts[one] ?? 0 })),
    },
  ];
  return (
    <FilterForm
      filters={filters}
      words={null}
      kept={{ view: address.view, month: address.month, mine: address.mine, person: address.person }}
      onChange={(query) => void navigate({ to: "/work/calendar", search: readCalendarAddress(query) })}
    />
  );
};

const Tools = ({ address, month }: { readonly address: CalendarAddress; readonly month: string }) => {
  const { language } = usePreferences();
  const words = useCalendarWords();
  const navigate = useNavigate();
  const [year = 0, number = 1] = month.split("-").map(Number);
  const to = (part: CalendarAddress) => ({ ...address, after: undefined, ...part });
  const ics = writeQuery({ unit: address.unit, mine: address.mine === undefined ? undefined : "true", lang: language });
  return (
    <div className="calendar-tools">
      {address.view === "list" ? null : (
        <nav className="month-nav" aria-label={words.byMonth}>
          <Link to="/work/calendar" search={to({ month: otherMonth(month, -1) })} aria-label={words.previous}>
            ←
          </Link>
          <h2>{words.month(year, number)}</h2>
          <Link to="/work/calendar" search={to({ month: otherMonth(month, 1) })} aria-label={words.next}>
            →
          </Link>
          <Link to="/work/calendar" search={to({ month: undefined })}>
            {words.today}
          </Link>
        </nav>
      )}
      <label className="desk-check">
        <input
          type="checkbox"
          checked={address.mine !== undefined}
          onChange={({ target }) =>
            void navigate({ to: "/work/calendar", search: to({ mine: target.checked ? "1" : undefined }) })
          }
        />
        {words.mine}
      </label>
      <span className="calendar-views">
        {address.view === "list" ? (
          <Link to="/work/calendar" search={to({ view: undefined })}>
            {words.byMonth}
          </Link>
        ) : (
          <Link to="/work/calendar" search={to({ view: "list" })}>
            {words.asList}
          </Link>
        )}{" "}
        <a href={`/api/v1/calendar.ics?${ics}`} download>
          {words.ics}
        </a>{" "}
        <a href="/account#calendars" title={words.icsNote}>
          {words.subscribe}
        </a>
      </span>
    </div>
  );
};

const Nothing = () => {
  const words = useCalendarWords();
  return (
    <div className="ledger-empty">
      <h2>{words.none}</h2>
      <p>{words.noneHint}</p>
      <p>
        <Link to="/work/schedules">{words.setSchedules}</Link> <Link to="/work/calendar">{words.clear}</Link>
      </p>
    </div>
  );
};

interface MoreProps {
  readonly calendar: Calendar;
  readonly address: CalendarAddress;
  /** That of the lines to be seen. */
  readonly shown: CalendarAddress;
}

const More = ({ calendar, address, shown }: MoreProps) => {
  const words = useCalendarWords();
  return (
    <nav className="pager" aria-label={words.title}>
      <span role="status">{words.total(calendar.total)}</span>
      {address.after === undefined ? null : (
        <Link to="/work/calendar" search={{ ...address, after: undefined }}>
          {words.firstPage}
        </Link>
      )}
      {calendar.next === null ? null : (
        <Link to="/work/calendar" search={turned(address, shown, { after: calendar.next })}>
          {words.nextPage} →
        </Link>
      )}
    </nav>
  );
};

const queryOf = ({ view, month: _, mine, ...address }: CalendarAddress, month: string): string => {
  const days = weeksOf(month);
  const span =
    view === "list"
      ? { limit: 100 }
      : { limit: 500, from: days[0]?.[0]?.date ?? `${month}-01`, until: days.at(-1)?.at(-1)?.date ?? lastDayOf(month) };
  return writeQuery({ ...address, ...span, mine: mine === undefined ? undefined : "true" });
};

const Page = () => {
  const address = useChosenAddress(route.useSearch(), readCalendarAddress);
  const { language } = usePreferences();
  const [words, all] = [useCalendarWords(), useWords()];
  const navigate = useNavigate();
  const { data: today = "2025-01-01" } = useQuery(todayResource);
  const narrow = useMedia("(max-width: 759px)");
  const month = address.month ?? today.slice(0, 7);
  const path = `/api/v1/calendar?${queryOf(address, month)}`;
  const { data, error, isPlaceholderData } = useQuery({
    ...{ queryKey: [path], queryFn: () => deskApi.get<Calendar>(path), staleTime: 0 },
    placeholderData: (before: Calendar | undefined) => before,
  });
  const shown = useShownAddress(address, isPlaceholderData);
  // On a phone a month of boxes could not be read: its days stand as a list.
  const asList = address.view === "list" || narrow;
  return (
    <div className="calendar-page">
      <Head title={words.title} description={words.lead} canonical="/work/calendar" />
      <WorkNav />
      <h1>{words.title}</h1>
      <p className="second">{words.lead}</p>
      <div className="comparison-tools">
        <Filters address={address} calendar={data} />
      </div>
      <Tools address={address} month={month} />
      {data?.person == null ? null : (
        <p role="status">
          {words.ofPerson(data.person.name ?? data.person.id)}{" "}
          <Link to="/work/calendar" search={{ ...address, person: undefined, after: undefined }}>
            {words.ofAll}
          </Link>
        </p>
      )}
      {error === null ? null : <p role="alert">{problemText(error, language, all)}</p>}
      {data === undefined ? (
        error === null ? (
          <p role="status">{words.loading}</p>
        ) : null
      ) : (
        <>
          {data.holidays.unknown.length === 0 ? null : (
            <p className="second">{words.holidaysUnknown(data.holidays.unknown.join(all.list))}</p>
          )}
          {data.items.length === 0 && asList ? <Nothing /> : null}
          {asList ? (
            <ListView items={data.items} />
          ) : (
            <MonthView
              {...{ month, calendar: data }}
              onMore={() => void navigate({ to: "/work/calendar", search: { ...address, view: "list" } })}
            />
          )}
          {data.items.length === 0 && !asList ? <Nothing /> : null}
          <More calendar={data} address={address} shown={shown} />
        </>
      )}
    </div>
  );
};

/** What is due, by month and as a list. */
export const CalendarPage = () => (
  <Frame needs="read-work">
    <Page />
  </Frame>
);
