import type { ObservationImport, TableCellError } from "@lantu/server/contract";
import { useState } from "react";
import { usePreferences } from "../../../shell/preferences.tsx";
import { useWords } from "../../words/use-words.ts";
import { fieldName } from "./field-names.ts";
import { cellId, columnsShown } from "./Preview.tsx";

/** Wrong cells on one page of their list. */
const perPage = 10;

/** Shows a cell of the preview and puts the focus on it. */
const goTo = (row: number, column: number): void => {
  const cell = document.getElementById(cellId(row, column));
  cell?.scrollIntoView({ block: "center", inline: "center" });
  cell?.focus({ preventScroll: true });
};

interface FaultProps {
  readonly fault: TableCellError;
  /** Rows of the preview. */
  readonly shown: number;
}

/** The name of a wrong cell; where the preview shows it, the way there. */
const CellName = ({ fault, shown }: FaultProps) => {
  const { faults: words } = useWords().tables;
  const { row, column, cell } = fault;
  if (column === null || cell === null) return row > 0 ? words.row(row) : words.everyRow;
  if (row > shown || column >= columnsShown) return cell;
  return (
    <button type="button" className="link-button" aria-label={words.go(cell)} onClick={() => goTo(row, column)}>
      {cell}
    </button>
  );
};

const Fault = ({ fault, shown }: FaultProps) => {
  const { language } = usePreferences();
  return (
    <tr>
      <th scope="row">
        <CellName fault={fault} shown={shown} />
      </th>
      <td>{fieldName(fault.field, language)}</td>
      <td className="fault-text">{fault.text}</td>
      <td>{fault.message}</td>
    </tr>
  );
};

interface PagesProps {
  readonly at: number;
  readonly of: number;
  readonly onPage: (page: number) => void;
}

const Pages = ({ at, of, onPage }: PagesProps) => {
  const { faults: words } = useWords().tables;
  if (of < 2) return null;
  return (
    <nav className="pager" aria-label={words.pages}>
      <span role="status">{words.page(at + 1, of)}</span>
      <button type="button" className="link-button" disabled={at === 0} onClick={() => onPage(at - 1)}>
        ← {words.previous}
      </button>
      <button type="button" className="link-button" disabled={at + 1 === of} onClick={() => onPage(at + 1)}>
        {words.next} →
      </button>
    </nav>
  );
};

/** The wrong cells of a table: which, what they say, what is wrong with it, and what to do. */
export const Faults = ({ table }: { readonly table: ObservationImport }) => {
  const { faults: words } = useWords().tables;
  const [asked, setPage] = useState(0);
  const { errors, counts, preview } = table;
  if (errors.length === 0) return null;
  const pages = Math.ceil(errors.length / perPage);
  const page = Math.min(asked, pages - 1);
  const total = counts?.errors ?? errors.length;
  return (
    <section className="faults" aria-labelledby="faults-title">
      <h2 id="faults-title">{words.title}</h2>
      <p className="second">{errors.length < total ? words.shown(errors.length, total) : words.all(total)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.cell}</th>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.text}</th>
            <th scope="col">{words.message}</th>
          </tr>
        </thead>
        <tbody>
          {errors.slice(page * perPage, (page + 1) * perPage).map((fault) => (
            <Fault
              key={`${fault.row}-${fault.column}-${fault.field}-${fault.code}-${fault.text}`}
              fault={fault}
              shown={preview?.rows.length ?? 0}
            />
          ))}
        </tbody>
      </table>
      <Pages at={page} of={pages} onPage={setPage} />
    </section>
  );
};
