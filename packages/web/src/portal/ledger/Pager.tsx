import type { CommitmentPage } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { defaultPageSize, type LedgerAddress, pageSizes } from "../../address/ledger.ts";
import { firstPage, turned } from "../../address/turn.ts";
import { useMessages } from "../../shell/preferences.tsx";

interface PagerProps {
  readonly page: CommitmentPage;
  /** As chosen last. */
  readonly address: LedgerAddress;
  /** That of the page. */
  readonly shown: LedgerAddress;
  readonly onChange: (change: LedgerAddress) => void;
}

/** Previous and next page by cursor, and how many lines a page has. */
export const Pager = ({ page, address, shown, onChange }: PagerProps) => {
  const { ledger } = useMessages();
  const { previous, next, items, total } = page;
  return (
    <nav className="pager" aria-label={ledger.pages}>
      <span role="status">
        {ledger.total(total)}
        {items.length < total ? ` · ${ledger.pageOf(items.length)}` : ""}
      </span>
      {previous === null ? null : (
        <>
          <Link to="/commitments" search={{ ...address, ...firstPage }}>
            {ledger.first}
          </Link>
          <Link to="/commitments" search={turned(address, shown, { before: previous })} rel="prev">
            ← {ledger.previous}
          </Link>
        </>
      )}
      {next === null ? null : (
        <Link to="/commitments" search={turned(address, shown, { after: next })} rel="next">
          {ledger.next} →
        </Link>
      )}
      <label>
        {ledger.perPage}{" "}
        <select
          value={address.limit ?? defaultPageSize}
          onChange={(event) => onChange({ limit: Number(event.target.value) })}
        >
          {pageSizes.map((size) => (
            <option key={size}>{size}</option>
          ))}
        </select>
      </label>
    </nav>
  );
};
