import type { ReportDetail } from "@lantu/server/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { ApiError } from "../../api/api.ts";
import { period } from "../../format/time.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { deskApi } from "../api/desk-api.ts";
import { problemText } from "../api/problem-text.ts";
import { Frame } from "../frame/Frame.tsx";
import { useReportWords } from "../words/report.ts";
import { useWords } from "../words/use-words.ts";
import { AfterSending } from "./AfterSending.tsx";
import { reportAddress } from "./addresses.ts";
import { Verdict } from "./Beside.tsx";
import { Changed, Content, Earlier, Sides } from "./Content.tsx";
import { FillForm } from "./FillForm.tsx";
import { byName, Hands } from "./Hands.tsx";
import { Passing } from "./Passing.tsx";
import { Due, Promised } from "./Promised.tsx";
import "./report.css";

const route = getRouteApi("/work/report/$report");

const ReportHead = ({ report }: { readonly report: ReportDetail }) => {
  const { language } = usePreferences();
  const words = useReportWords();
  const { unit, side, commitment } = report;
  return (
    <header>
      <p className="second">
        <Link to="/work/calendar">{words.calendar}</Link>
      </p>
      <h1>{commitment.title}</h1>
      <p className="report-facts">
        <strong>{period(report.period, language)}</strong>
        <span>
          {unit?.name ?? words.noUnit}
          {side === "beside" ? ` · ${words.beside}` : ""}
        </span>
        <Due report={report} />
      </p>
    </header>
  );
};

/** What was sent: for whoever checks, signs or reads. */
const Sent = ({ report }: { readonly report: ReportDetail }) => {
  const words = useReportWords();
  const { content, sentBack } = report;
  if (content === null) return <p className="second">{words.nothingYet}</p>;
  return (
    <>
      <Verdict report={report} />
      {sentBack === null || report.state === "returned" ? null : <Changed before={sentBack} now={content} />}
      <Content content={content} unit={report.commitment.target?.unit ?? null} others={report.said.others} />
    </>
  );
};

/** Whether the report is the reader's to fill in: who could pass it on looks at what was sent, and sends it back to change it. */
const isFilledIn = ({ may }: ReportDetail): boolean => may.fill && !may.check && !may.sign;

interface WorkOnProps {
  readonly report: ReportDetail;
  readonly onDone: (report: ReportDetail, said: string) => void;
}

const WorkOn = ({ report, onDone }: WorkOnProps) => {
  const words = useReportWords();
  const { may, returned, state } = report;
  const told = { check: words.passed, sign: words.signedNow, return: words.returnedNow, reopen: words.reopenedNow };
  const idle = !may.fill && !may.check && !may.sign && !may.return && !may.reopen;
  return (
    <>
      {returned === null || state !== "returned" ? null : (
        <p className="notice report-returned">{words.whyReturned(byName(returned.by, words), returned.reason)}</p>
      )}
      {isFilledIn(report) ? (
        <FillForm report={report} onDone={(next) => onDone(next, words.sent)} />
      ) : (
        <Sent report={report} />
      )}
      <Passing report={report} onDone={(next, act) => onDone(next, told[act])} />
      {idle && state !== "signed" ? <p className="second">{words.notYours}</p> : null}
      {report.accounts ? null : <p className="second">{words.noAccounts}</p>}
    </>
  );
};

const Held = ({ first }: { readonly first: ReportDetail }) => {
  const words = useReportWords();
  const queries = useQueryClient();
  const [report, setReport] = useState(first);
  const [said, setSaid] = useState<string | null>(null);
  const done = useCallback(
    (next: ReportDetail, what: string) => {
      queries.setQueryData([reportAddress.report(next.id)], next);
      setReport(next);
      setSaid(what);
      window.scrollTo({ top: 0 });
    },
    [queries],
  );
  const unit = report.commitment.target?.unit ?? null;
  return (
    <div className="report-page">
      <Head title={`${words.title} · ${report.commitment.title}`} description={words.lead} canonical="/work/calendar" />
      <ReportHead report={report} />
      {said === null ? null : <AfterSending report={report.id} said={said} />}
      <div className="report-columns">
        <div className="report-context">
          <Promised report={report} />
          {report.previous === null ? (
            <p className="second">{words.noPrevious}</p>
          ) : (
            <Earlier line={report.previous} title={words.previous} unit={unit} />
          )}
        </div>
        <div>
          {said !== null && isFilledIn(report) ? null : (
            <WorkOn key={`${report.id} ${report.version} ${report.state}`} report={report} onDone={done} />
          )}
          <Sides report={report} />
          <Hands hands={report.hands} />
        </div>
      </div>
    </div>
  );
};

const Loaded = () => {
  const { report: id } = route.useParams();
  const { language } = usePreferences();
  const [words, all] = [useReportWords(), useWords()];
  const path = reportAddress.report(id);
  const { data, error, isFetchedAfterMount } = useQuery({
    ...{ queryKey: [path], queryFn: () => deskApi.get<ReportDetail>(path) },
    ...{ refetchOnWindowFocus: false, refetchOnReconnect: false, refetchOnMount: "always" as const },
  });
  if (error !== null && data === undefined) {
    const gone = error instanceof ApiError && error.status === 404;
    return (
      <div className="notice-page" role="alert">
        <h1>{gone ? words.gone : words.title}</h1>
        <p>{gone ? words.goneText : problemText(error, language, all)}</p>
        <p>
          <Link to="/work/calendar">{words.toCalendar}</Link>
        </p>
      </div>
    );
  }
  if (data === undefined || !isFetchedAfterMount)
    return (
      <p className="report-page" role="status">
        {words.loading}
      </p>
    );
  return <Held key={id} first={data} />;
};

/** One report: for who fills it in, checks it, signs it, or reads it. */
export const ReportPage = () => (
  <Frame needs="read-work">
    <Loaded />
  </Frame>
);
