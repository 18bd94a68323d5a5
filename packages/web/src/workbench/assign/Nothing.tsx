import { Link } from "@tanstack/react-router";
import { useAssignWords } from "../words/assign.ts";

/** In place of the table: what would be here, and how to get it here. */
export const NoLines = ({ narrowed }: { readonly narrowed: boolean }) => {
  const { empty, filter } = useAssignWords();
  return (
    <div className="ledger-empty" role="status">
      <h2>{narrowed ? empty.nothing : empty.none}</h2>
      <p>{narrowed ? empty.nothingHint : empty.noneHint}</p>
      <p>
        {narrowed ? (
          <Link to="/work/assign">{filter.clear}</Link>
        ) : (
          <Link to="/import" className="button primary">
            {empty.import}
          </Link>
        )}
      </p>
    </div>
  );
};

/** Before there are units nothing can be assigned. */
export const NoUnits = () => {
  const { empty } = useAssignWords();
  return (
    <div className="notice no-units" role="status">
      <strong>{empty.noUnits}</strong> {empty.noUnitsHint} <a href="/work/units">{empty.units}</a>
    </div>
  );
};
