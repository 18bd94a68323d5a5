import { Link } from "@tanstack/react-router";
import type { LedgerAddress } from "../../address/ledger.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { withoutFilters } from "./filters.ts";

/** In place of the table where the filters leave nothing over. */
export const NothingFound = ({ address }: { readonly address: LedgerAddress }) => {
  const { ledger } = useMessages();
  return (
    <div className="ledger-empty">
      <h2>{ledger.emptyFiltered}</h2>
      <p>{ledger.emptyFilteredHint}</p>
      <p>
        <Link to="/commitments" search={withoutFilters(address)}>
          {ledger.clear}
        </Link>
      </p>
    </div>
  );
};

/** The ledger before the first commitment: what will be here, and how to get it here. */
export const EmptyLedger = () => {
  const { ledger, home } = useMessages();
  const { canWrite } = useVisitor();
  return (
    <div className="ledger-empty">
      <h2>{ledger.empty}</h2>
      <p>{ledger.emptyHint}</p>
      {canWrite ? (
        <p>
          <a className="button primary" href="/import">
            {home.empty.action}
          </a>
        </p>
      ) : (
        <p className="second">{home.empty.readOnly}</p>
      )}
    </div>
  );
};
