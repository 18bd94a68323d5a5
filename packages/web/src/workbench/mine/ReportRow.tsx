import type { DueReport } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { day, period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useMineWords } from "../words/mine.ts";

type Act = "fill" | "refill" | "check" | "sign" | "open";

const actOf = ({ next, state }: DueReport): Act =>
  next === "fill" && state === "returned" ? "refill" : (next ?? "open");

/** How much time is left, or how long it has passed; nothing for what is signed. */
const Time = ({ report }: { readonly report: DueReport }) => {
  const { language } = usePreferences();
  const words = useMineWords();
  const { days, due, state, holidaysKnown } = report;
  const told = days < 0 ? words.late(-days) : words.left(days);
  return (
    <span className="mine-time">
      {words.dueOn(day(due, language))}
      {state === "signed" ? null : (
        <strong data-late={days < 0 || undefined} title={holidaysKnown ? undefined : words.weekendsOnly}>
          {told}
          {holidaysKnown ? "" : " *"}
        </strong>
      )}
    </span>
  );
};

/** A report that waits: what it is on, by when, and the way to its form. */
export const ReportRow = ({ report }: { readonly report: DueReport }) => {
  const { language } = usePreferences();
  const words = useMineWords();
  const { id, commitment, unit, state, draft, disagrees } = report;
  const act = words.acts[actOf(report)];
  return (
    <li className="mine-row" data-state={state} data-late={report.days < 0 || undefined}>
      <div className="mine-what">
        <Link to="/work/report/$report" params={{ report: id }} className="mine-title" lang="zh-CN">
          {commitment.title}
        </Link>
        <span className="mine-facts">
          {period(report.period, language)} · {unit === null ? words.noUnit : (unit.shortName ?? unit.name)} ·{" "}
          <span lang="zh-CN">{commitment.document.title}</span>
        </span>
        <span className="mine-marks">
          <span className="mine-state">{words.states[state]}</span>
          {draft ? <span>{words.draft}</span> : null}
          {disagrees ? <span className="doubt">≠ {words.disagrees}</span> : null}
        </span>
      </div>
      <Time report={report} />
      <Link
        to="/work/report/$report"
        params={{ report: id }}
        className={report.next === null ? "button" : "button primary"}
        aria-label={words.actOf(act, commitment.title)}
      >
        {act}
      </Link>
    </li>
  );
};
