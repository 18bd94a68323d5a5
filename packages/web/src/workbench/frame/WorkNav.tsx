import { Link } from "@tanstack/react-router";
import { useVisitor } from "../../shell/visitor.ts";
import { useWorkNavWords } from "../words/work-nav.ts";

/** The pages of the work. */
export const WorkNav = () => {
  const words = useWorkNavWords();
  const { may } = useVisitor();
  const exact = { exact: true, includeSearch: false } as const;
  return (
    <nav className="desk-nav" aria-label={words.label}>
      <Link to="/work" activeOptions={exact}>
        {words.mine}
      </Link>
      {may("assign") ? (
        <Link to="/work/assign" activeOptions={exact}>
          {words.assign}
        </Link>
      ) : null}
      {may("read-work") ? (
        <>
          <Link to="/work/breakdowns" activeOptions={exact}>
            {words.breakdowns}
          </Link>
          <Link to="/work/calendar" activeOptions={exact}>
            {words.calendar}
          </Link>
          <Link to="/work/schedules" activeOptions={exact}>
            {words.schedules}
          </Link>
        </>
      ) : null}
      <a href="/key-works">{words.keyWorks}</a>
      <Link to="/units" activeOptions={exact}>
        {words.units}
      </Link>
    </nav>
  );
};
