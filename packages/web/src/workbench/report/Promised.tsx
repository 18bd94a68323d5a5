import type { CommitmentDetail, ReportDetail } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { day, period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { addressOf } from "../api/addresses.ts";
import { deskApi } from "../api/desk-api.ts";
import { useReportWords } from "../words/report.ts";
import { amount } from "./amount.ts";

type Target = NonNullable<ReportDetail["commitment"]["target"]>;

const Aim = ({ target, deadline }: { readonly target: Target; readonly deadline: string | null }) => {
  const { language, messages } = usePreferences();
  const words = useReportWords();
  const { value, op, unit, text } = target;
  const when = target.period ?? deadline;
  return (
    <p className="report-target">
      <span className="second">{words.target}</span>{" "}
      <strong>
        {value === null
          ? (text ?? words.noTarget)
          : `${messages.figure.ops[op ?? "="]}${amount(value, unit, language)}`}
      </strong>
      {when === null ? null : <span className="second"> · {period(when, language)}</span>}
    </p>
  );
};

/** The sentence that was promised, and what it aims at. */
export const Promised = ({ report }: { readonly report: ReportDetail }) => {
  const words = useReportWords();
  const { commitment } = report;
  const path = addressOf.commitment(commitment.id);
  const { data } = useQuery({ queryKey: [path], queryFn: () => deskApi.get<CommitmentDetail>(path) });
  return (
    <section className="report-promised" aria-label={words.promised}>
      <blockquote lang="zh-CN">{data?.quote ?? commitment.title}</blockquote>
      <p className="second report-source">
        <Link to="/commitments/$id" params={{ id: commitment.id }}>
          《{commitment.document.title}》{data === undefined ? "" : ` ${data.address}`}
        </Link>{" "}
        {data === undefined ? null : (
          <Link
            to="/documents/$id"
            params={{ id: commitment.document.id }}
            search={{ at: `${data.start}-${data.end}` }}
          >
            {words.book} →
          </Link>
        )}
      </p>
      {commitment.target === null ? null : <Aim target={commitment.target} deadline={commitment.deadline} />}
    </section>
  );
};

/** When the report is due, said in words: colour alone says nothing. */
export const Due = ({ report: { due, days, late, state, holidaysKnown } }: { readonly report: ReportDetail }) => {
  const { language } = usePreferences();
  const words = useReportWords();
  const open = state === "open" || state === "due-soon" || state === "overdue" || state === "returned";
  return (
    <>
      <span className={`report-state ${state}`}>{words.states[state]}</span>
      <span>
        {words.due} {day(due, language)}
        {open ? ` · ${days < 0 ? words.overdue(-days) : words.dueIn(days)}` : ""}
        {late && !open ? ` · ${words.late}` : ""}
      </span>
      {holidaysKnown ? null : <span className="second">{words.onlyWeekends}</span>}
    </>
  );
};
