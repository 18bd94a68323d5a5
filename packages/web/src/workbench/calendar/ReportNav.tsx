import { Link } from "@tanstack/react-router";
import { useCalendarWords } from "../words/calendar.ts";

/** The pages of reporting. */
export const ReportNav = () => {
  const words = useCalendarWords();
  const exact = { exact: true, includeSearch: false } as const;
  return (
    <nav className="desk-nav" aria-label={words.nav}>
      <Link to="/work/calendar" activeOptions={exact}>
        {words.calendar}
      </Link>
      <Link to="/work/schedules" activeOptions={exact}>
        {words.schedules}
      </Link>
    </nav>
  );
};
