import { Link } from "@tanstack/react-router";
import { useVisitor } from "../../shell/visitor.ts";
import { useWarningsWords } from "./words.ts";

/** The feed of warnings, and for those who may read the work the morning page beside it. */
export const WarningTabs = () => {
  const words = useWarningsWords();
  const { may } = useVisitor();
  if (!may("read-work")) return null;
  const exact = { exact: true, includeSearch: false } as const;
  return (
    <nav className="search-tabs" aria-label={words.tabs}>
      <Link to="/warnings" activeOptions={exact}>
        {words.title}
      </Link>
      <Link to="/briefing" activeOptions={exact}>
        {words.briefing}
      </Link>
    </nav>
  );
};
