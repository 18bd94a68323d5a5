import type { CommitmentColumn, CommitmentSummary } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { memo, type RefObject } from "react";
import type { LedgerAddress } from "../../address/ledger.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { columns } from "./cells.tsx";
import { withFilters } from "./filters.ts";
import { nextSort, orderOf } from "./sorting.ts";

interface HeadCellProps {
  readonly column: CommitmentColumn;
  readonly address: LedgerAddress;
}

const arrows = { ascending: "▴", descending: "▾", none: "" } as const;

const HeadCell = ({ column, address }: HeadCellProps) => {
  const { messages } = usePreferences();
  const { sort, numeric } = columns[column];
  const name = messages.ledger.columnNames[column];
  const className = `column-${column}${numeric === true ? " numeric" : ""}`;
  if (sort === undefined) {
    return (
      <th scope="col" className={className}>
        {name}
      </th>
    );
  }
  const order = orderOf(address.sort, sort);
  return (
    <th scope="col" className={className} aria-sort={order}>
      <Link
        to="/commitments"
        search={withFilters(address, { sort: nextSort(address.sort, sort) })}
        title={messages.ledger.sortBy(name)}
      >
        {name} <span aria-hidden="true">{arrows[order]}</span>
      </Link>
    </th>
  );
};

interface RowProps {
  readonly commitment: CommitmentSummary;
  readonly shown: readonly CommitmentColumn[];
}

const Row = memo(function Row({ commitment, shown }: RowProps) {
  const preferences = usePreferences();
  return (
    <tr tabIndex={-1} data-id={commitment.id}>
      {shown.map((column) => {
        const { cell, numeric } = columns[column];
        return (
          <td key={column} className={`column-${column}${numeric === true ? " numeric" : ""}`}>
            {cell(commitment, preferences)}
          </td>
        );
      })}
    </tr>
  );
});

interface LedgerTableProps {
  readonly items: readonly CommitmentSummary[];
  readonly shown: readonly CommitmentColumn[];
  readonly address: LedgerAddress;
  readonly frame: RefObject<HTMLElement | null>;
}

/** The table of commitments, a line each. */
export const LedgerTable = ({ items, shown, address, frame }: LedgerTableProps) => {
  const { messages } = usePreferences();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="ledger-frame" aria-label={messages.ledger.table} tabIndex={0} ref={frame}>
      <table className="ledger-table">
        <thead>
          <tr>
            {shown.map((column) => (
              <HeadCell key={column} column={column} address={address} />
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((commitment) => (
            <Row key={commitment.id} commitment={commitment} shown={shown} />
          ))}
        </tbody>
      </table>
    </section>
  );
};
