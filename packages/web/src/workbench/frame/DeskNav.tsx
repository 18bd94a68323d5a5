import { Link } from "@tanstack/react-router";
import { useWords } from "../words/use-words.ts";

/** The pages of the workbench. A table's own page counts as one of the tables. */
export const DeskNav = () => {
  const words = useWords().tables.nav;
  const exact = { exact: true, includeSearch: false } as const;
  return (
    <nav className="desk-nav" aria-label={words.label}>
      <Link to="/import" activeOptions={exact}>
        {words.documents}
      </Link>
      <Link to="/import/observations" activeOptions={exact}>
        {words.tables}
      </Link>
      <Link to="/import/observations/values" activeOptions={exact}>
        {words.values}
      </Link>
      <Link to="/import/observations/new" activeOptions={exact}>
        {words.entry}
      </Link>
    </nav>
  );
};
