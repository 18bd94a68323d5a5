import type { Calendar } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { day, period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useCalendarWords } from "../words/calendar.ts";
import { useReportWords } from "../words/report.ts";
import { stateSigns } from "./state-signs.ts";

/** What is due, by day: a table on a wide screen, lines on a phone. */
export const ListView = ({ items }: Pick<Calendar, "items">) => {
  const { language } = usePreferences();
  const words = useCalendarWords();
  const report = useReportWords();
  return (
    <ol className="due-list" aria-label={words.title}>
      {items.map((due) => (
        <li key={due.id} className={due.state}>
          <span className="due-day">{day(due.due, language)}</span>
          <span className="due-what">
            <Link to="/work/report/$report" params={{ report: due.id }}>
              {due.commitment.title}
            </Link>
            <span className="second">
              {[
                period(due.period, language),
                due.unit?.name ?? report.noUnit,
                due.side === "beside" ? report.beside : null,
                due.draft ? words.draft : null,
              ]
                .filter((part) => part !== null)
                .join(" · ")}
            </span>
            {due.disagrees ? <span className="due-apart">{words.disagrees}</span> : null}
          </span>
          <span className="due-state">
            <span aria-hidden="true">{stateSigns[due.state]}</span> {report.states[due.state]}
            {due.state === "overdue" ? <span className="second"> {report.overdue(-due.days)}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
};
