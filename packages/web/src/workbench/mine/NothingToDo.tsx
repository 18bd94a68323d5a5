import type { Role } from "@lantu/core/ledger";
import type { MyWork } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { useVisitor } from "../../shell/visitor.ts";
import { useMineWords } from "../words/mine.ts";

type Expectation = "planner" | "filler" | "checker" | "signer" | "supervisor" | "reader";

/** What each role can expect to find here. */
const expectationOf: Readonly<Record<Role, Expectation>> = {
  planner: "planner",
  filler: "filler",
  checker: "checker",
  signer: "signer",
  supervisor: "supervisor",
  statistician: "reader",
  leader: "reader",
  evaluator: "reader",
  administrator: "reader",
};

/** What a person who has nothing to do can expect here, and where to go meanwhile. */
export const NothingToDo = ({ work }: { readonly work: MyWork }) => {
  const { empty } = useMineWords();
  const { me } = useVisitor();
  const roles = me.person === null ? (["planner"] as const) : me.person.grants.map(({ role }) => role);
  return (
    <div className="ledger-empty" role="status">
      <h2>{empty.title}</h2>
      <ul>
        {[...new Set(roles.map((role) => expectationOf[role]))].map((expected) => (
          <li key={expected}>{empty.roles[expected]}</li>
        ))}
      </ul>
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
