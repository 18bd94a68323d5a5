import type { SheetChange, SheetChecked, SheetRemark } from "@lantu/server/contract";
import { useState } from "react";
import { useSheetsWords } from "../words/sheets.ts";

/** Lines shown at first, and at every further asking. */
const some = 50;

const useSome = <T,>(list: readonly T[]) => {
  const { more, showMore } = useSheetsWords();
  const [most, setMost] = useState(some);
  const rest = list.length - most;
  const button =
    rest <= 0 ? null : (
      <p>
        <span className="second">{more(rest)}</span>{" "}
        <button type="button" className="link-button" onClick={() => setMost(most + some)}>
          {showMore}
        </button>
      </p>
    );
  return { shown: list.slice(0, most), button };
};

/** What a sheet comes to, in numbers. */
export const CountsTold = ({ counts }: Pick<SheetChecked, "counts">) => {
  const { counts: words } = useSheetsWords();
  return (
    <ul className="owes" role="status">
      <li>{words.rows(counts.rows)}</li>
      {counts.errors === 0 ? null : <li className="wrong">{words.errors(counts.errors)}</li>}
      <li>{words.added(counts.added)}</li>
      <li>{words.changed(counts.changed)}</li>
      <li>{words.same(counts.same)}</li>
    </ul>
  );
};

interface RemarksProps {
  readonly title: string;
  readonly note: string | null;
  readonly remarks: readonly SheetRemark[];
  /** Whether the cells cannot be accepted. */
  readonly wrong?: boolean;
}

/** Cells with what is to be said of each, as spreadsheets name them. */
export const RemarksTold = ({ title, note, remarks, wrong = false }: RemarksProps) => {
  const words = useSheetsWords();
  const { shown, button } = useSome(remarks);
  return (
    <section className={wrong ? "faults" : "faults notes"} aria-label={title}>
      <h3>{title}</h3>
      {note === null ? null : <p className="second">{note}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{words.cell}</th>
            <th scope="col">{words.text}</th>
            <th scope="col">{words.problem}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, column, cell, heading, text, code, message }) => (
            <tr key={`${row} ${column} ${code}`}>
              <th scope="row">
                {cell ?? `${words.row} ${row}`} <span className="second">{heading}</span>
              </th>
              <td className="fault-text" title={text}>
                {text}
              </td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {button}
    </section>
  );
};

/** What a sheet changes, row by row and field by field. */
export const ChangesTold = ({
  title,
  changes,
}: {
  readonly title: string;
  readonly changes: readonly SheetChange[];
}) => {
  const words = useSheetsWords();
  const { shown, button } = useSome(changes);
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <table className="changes-table">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        {shown.map((change) => (
          <tbody key={`${change.row} ${change.id}`}>
            <tr className="changed-thing">
              <th scope="rowgroup" colSpan={3}>
                {change.title} <span className="sample-mark">{words.kinds[change.change]}</span>{" "}
                <span className="second">
                  {words.row} {change.row}
                </span>
              </th>
            </tr>
            {change.fields.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td className="value-before">{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {button}
    </section>
  );
};
