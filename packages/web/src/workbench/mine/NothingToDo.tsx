import type { MyWork } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { useMineWords } from "../words/mine.ts";

/** What a person who has nothing to do can expect here, and where to go meanwhile. */
export const NothingToDo = ({ work }: { readonly work: MyWork }) => {
  const { empty } = useMineWords();
  return (
    <div className="ledger-empty" role="status">
      <h2>{empty.title}</h2>
      <p>{work.gaps === null ? empty.roles.filler : empty.roles.planner}</p>
      <p className="form-actions">
        {work.gaps === null ? (
          <Link to="/units" className="button">
            {empty.toUnits}
          </Link>
        ) : (
          <Link to="/work/assign" className="button primary">
            {empty.toAssign}
          </Link>
        )}
        <Link to="/commitments">{empty.toLedger}</Link>
      </p>
    </div>
  );
};
