import type { Calendar } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useCalendarWords } from "../words/calendar.ts";
import { useReportWords } from "../words/report.ts";
import { type MonthDay, weeksOf } from "./month.ts";
import { stateSigns } from "./state-signs.ts";

type Due = Calendar["items"][number];

/** Reports of one day that are named; more are counted. */
const shownAtOnce = 4;

const Item = ({ due }: { readonly due: Due }) => {
  const { language } = usePreferences();
  const words = useCalendarWords();
  const { states } = useReportWords();
  const { title } = due.commitment;
  const when = period(due.period, language);
  return (
    <li className={`due-item ${due.state}`}>
      <Link
        to="/work/report/$report"
        params={{ report: due.id }}
        aria-label={`${words.open(title, when)} · ${states[due.state]}`}
        title={`${title} · ${when} · ${states[due.state]}`}
      >
        <span aria-hidden="true">{stateSigns[due.state]}</span> {title}
      </Link>
    </li>
  );
};

interface DayProps {
  readonly day: MonthDay;
  readonly due: readonly Due[];
  readonly today: string;
  readonly free: boolean;
  /** Why it is other than its weekday. */
  readonly special: "off" | "on" | null;
  readonly onMore: () => void;
}

const Day = ({ day, due, today, free, special, onMore }: DayProps) => {
  const words = useCalendarWords();
  const classes = ["month-day", day.inside ? "" : "outside", free ? "free" : "", day.date === today ? "today" : ""];
  return (
    <td className={classes.filter((name) => name !== "").join(" ")}>
      <span className="month-number">
        {day.number}
        {day.date === today ? <span> {words.today}</span> : null}
        {special === null ? null : <span className="second month-special"> {words.special[special]}</span>}
      </span>
      {due.length === 0 ? null : (
        <ul>
          {due.slice(0, shownAtOnce).map((one) => (
            <Item key={one.id} due={one} />
          ))}
        </ul>
      )}
      {due.length > shownAtOnce ? (
        <button type="button" className="link-button" onClick={onMore}>
          {words.more(due.length - shownAtOnce)}
        </button>
      ) : null}
    </td>
  );
};

interface MonthViewProps {
  readonly month: string;
  readonly calendar: Calendar;
  /** Opens the list. */
  readonly onMore: () => void;
}

/** A month with what is due on each of its days. */
export const MonthView = ({ month, calendar, onMore }: MonthViewProps) => {
  const words = useCalendarWords();
  const [year = 0, number = 1] = month.split("-").map(Number);
  const specialOf = (date: string) => {
    const found = calendar.holidays.days.find((one) => one.date === date);
    return found === undefined ? null : found.working ? ("on" as const) : ("off" as const);
  };
  const isFree = (day: MonthDay): boolean => {
    const special = specialOf(day.date);
    return special === null ? day.weekday > 4 : special === "off";
  };
  return (
    <table className="month">
      <caption className="visually-hidden">{words.month(year, number)}</caption>
      <thead>
        <tr>
          {words.weekdays.split(",").map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]?.date}>
            {week.map((day) => (
              <Day
                key={day.date}
                {...{ day, onMore, today: calendar.today, free: isFree(day), special: specialOf(day.date) }}
                due={calendar.items.filter(({ due }) => due === day.date)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
