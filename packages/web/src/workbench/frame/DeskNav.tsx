import { Link } from "@tanstack/react-router";
import { useWords } from "../words/use-words.ts";

interface DeskNavProps {
  /** The page this one belongs to, where it is none of them itself. */
  readonly within?: "tables";
}

/** The pages of the workbench. */
export const DeskNav = ({ within }: DeskNavProps) => {
  const words = useWords().tables.nav;
  const exact = { exact: true, includeSearch: false } as const;
  return (
    <nav className="desk-nav" aria-label={words.label}>
      <Link to="/import" activeOptions={exact}>
        {words.documents}
      </Link>
      <Link
        to="/import/observations"
        activeOptions={exact}
        {...(within === "tables" ? { "aria-current": "true" as const } : {})}
      >
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
