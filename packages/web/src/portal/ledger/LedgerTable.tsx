import type { CommitmentColumn, CommitmentSummary, StatusMarks } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { memo, type RefObject } from "react";
import type { LedgerAddress } from "../../address/ledger.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { StatusMark } from "../status/StatusMark.tsx";
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

type Mark = StatusMarks["items"][string];

interface RowProps {
  readonly commitment: CommitmentSummary;
  readonly shown: readonly CommitmentColumn[];
  /** How it stands; undefined where nobody judged it, null where the table tells no statuses. */
  readonly mark: Mark | undefined | null;
}

const MarkCell = ({ mark }: { readonly mark: Mark | undefined }) => (
  <td className="column-status">
    {mark === undefined ? null : <StatusMark status={mark.status} basis={mark.basis} />}
  </td>
);

const Row = memo(function Row({ commitment, shown, mark }: RowProps) {
  const preferences = usePreferences();
  return (
    <tr tabIndex={-1} data-id={commitment.id}>
      {mark === null ? null : <MarkCell mark={mark} />}
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

/** Leads to the same documents by status, which the list of judgements narrows and sorts by. */
const StatusHead = ({ address: { document, kind, nature, status, asOf } }: { readonly address: LedgerAddress }) => {
  const { ledger } = usePreferences().messages;
  return (
    <th scope="col" className="column-status">
      <Link
        to="/judgements"
        search={{ document, kind, nature, status: status?.filter((one) => one !== "none"), asOf }}
        title={ledger.byStatus}
      >
        {ledger.status}
      </Link>
    </th>
  );
};

interface LedgerTableProps {
  readonly items: readonly CommitmentSummary[];
  readonly shown: readonly CommitmentColumn[];
  readonly address: LedgerAddress;
  readonly frame: RefObject<HTMLElement | null>;
  /** How they stand, by their ids; null where nothing was judged. */
  readonly marks: StatusMarks["items"] | null;
}

/** The table of commitments, a line each. */
export const LedgerTable = ({ items, shown, address, frame, marks }: LedgerTableProps) => {
  const { messages } = usePreferences();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="ledger-frame" aria-label={messages.ledger.table} tabIndex={0} ref={frame}>
      <table className="ledger-table">
        <thead>
          <tr>
            {marks === null ? null : <StatusHead address={address} />}
            {shown.map((column) => (
              <HeadCell key={column} column={column} address={address} />
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((commitment) => (
            <Row
              key={commitment.id}
              commitment={commitment}
              shown={shown}
              mark={marks === null ? null : marks[commitment.id]}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
};
