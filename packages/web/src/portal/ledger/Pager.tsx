import type { CommitmentPage } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { defaultPageSize, type LedgerAddress, pageSizes } from "../../address/ledger.ts";
import { useMessages } from "../../shell/preferences.tsx";

interface PagerProps {
  readonly page: CommitmentPage;
  readonly address: LedgerAddress;
  readonly onChange: (change: LedgerAddress) => void;
}

/** Previous and next page by cursor, and how many lines a page has. */
export const Pager = ({ page, address, onChange }: PagerProps) => {
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
          <Link to="/commitments" search={{ ...address, before: undefined, after: undefined }}>
            {ledger.first}
          </Link>
          <Link to="/commitments" search={{ ...address, before: previous, after: undefined }} rel="prev">
            ← {ledger.previous}
          </Link>
        </>
      )}
      {next === null ? null : (
        <Link to="/commitments" search={{ ...address, after: next, before: undefined }} rel="next">
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
