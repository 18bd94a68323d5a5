import type { CommitmentColumn } from "@lantu/server/contract";
import { defaultColumns, exportQuery, type LedgerAddress, ledgerColumns } from "../../address/ledger.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { Popover } from "../layout/Popover.tsx";
import { KnownOn } from "./KnownOn.tsx";

interface TableToolsProps {
  readonly address: LedgerAddress;
  readonly shown: readonly CommitmentColumn[];
  /** Whether there are documents another edition has taken the place of. */
  readonly olderEditions: boolean;
  readonly onChange: (change: LedgerAddress) => void;
}

const toggled = (shown: readonly CommitmentColumn[], column: CommitmentColumn): readonly CommitmentColumn[] =>
  ledgerColumns.filter((other) => (other === column ? !shown.includes(other) : shown.includes(other)));

const ColumnChooser = ({ shown, onChange }: TableToolsProps) => {
  const { messages } = usePreferences();
  const { ledger } = messages;
  return (
    <Popover className="columns" label={ledger.columns}>
      <ul className="choices">
        {ledgerColumns.map((column) => (
          <li key={column}>
            <label>
              <input
                type="checkbox"
                checked={shown.includes(column)}
                // The title is what a line is; a table without it could not be read.
                disabled={column === "title"}
                onChange={() => onChange({ columns: toggled(shown, column) })}
              />
              <span className="choice-name">{ledger.columnNames[column]}</span>
            </label>
          </li>
        ))}
      </ul>
      <button type="button" className="link-button" onClick={() => onChange({ columns: undefined })}>
        {ledger.columnsReset}
      </button>
    </Popover>
  );
};

const Superseded = ({ address, onChange }: TableToolsProps) => (
  <label className="choice-line">
    <input
      type="checkbox"
      checked={address.superseded !== undefined}
      onChange={(event) => onChange({ superseded: event.target.checked ? "include" : undefined })}
    />
    <span>{usePreferences().messages.edition.includeSuperseded}</span>
  </label>
);

/** Columns to choose, and the export of exactly what is shown. */
export const TableTools = (props: TableToolsProps) => {
  const { messages, language } = usePreferences();
  const { ledger } = messages;
  const query = exportQuery({ ...props.address, columns: props.address.columns ?? defaultColumns }, language);
  return (
    <div className="table-tools">
      {props.olderEditions || props.address.superseded !== undefined ? <Superseded {...props} /> : null}
      <KnownOn asOf={props.address.asOf} onChange={(asOf) => props.onChange({ asOf })} />
      <ColumnChooser {...props} />
      <span title={ledger.exportNote}>
        {ledger.export}{" "}
        <a href={`/api/v1/commitments/export.csv?${query}`} download>
          {ledger.csv}
        </a>{" "}
        <a href={`/api/v1/commitments/export.xlsx?${query}`} download>
          {ledger.xlsx}
        </a>
      </span>
    </div>
  );
};
