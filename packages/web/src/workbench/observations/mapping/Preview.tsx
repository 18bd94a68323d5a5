import type { ObservationImport, TableCellError } from "@lantu/server/contract";
import { memo, useMemo } from "react";
import { usePreferences } from "../../../shell/preferences.tsx";
import { useWords } from "../../words/use-words.ts";
import { fieldName } from "./field-names.ts";
import {
  columnLetter,
  type Field,
  furtherFields,
  type Role,
  requiredFields,
  roleOf,
  withHead,
  withRole,
  withSpreadText,
} from "./mapping.ts";
import type { MappingState } from "./use-mapping.ts";

type Rows = NonNullable<ObservationImport["preview"]>["rows"];
type Cell = Rows[number][number];

/** Columns the server shows of a table. */
export const columnsShown = 60;

/** Id of a cell of the preview, so that its fault can lead to it. */
export const cellId = (row: number, column: number): string => `cell-${columnLetter(column)}${row}`;

interface PreviewProps {
  readonly rows: Rows;
  readonly faults: readonly TableCellError[];
  readonly state: MappingState;
  readonly disabled: boolean;
}

interface ColumnProps extends Pick<PreviewProps, "state" | "disabled"> {
  readonly column: number;
  readonly head: string;
}

const FieldOptions = ({ fields, label }: { readonly fields: readonly Field[]; readonly label: string }) => {
  const { language } = usePreferences();
  return (
    <optgroup label={label}>
      {fields.map((field) => (
        <option key={field} value={field}>
          {fieldName(field, language)}
        </option>
      ))}
    </optgroup>
  );
};

/** What one column holds: a choice, and of a column of values of a wide table what it is of. */
const ColumnRole = ({ column, head, state, disabled }: ColumnProps) => {
  const { mapping: words } = useWords().tables;
  const { mapping, change } = state;
  const role = roleOf(mapping, column);
  const letter = columnLetter(column);
  const spreadText = mapping.spread?.columns.find((one) => one.column === column)?.text;
  return (
    <>
      <select
        aria-label={words.columnIs(letter, head)}
        value={role ?? ""}
        data-role={role === null ? "none" : "some"}
        disabled={disabled}
        onChange={({ target }) => {
          const chosen = target.value === "" ? null : (target.value as Role);
          change(withRole(mapping, column, chosen, head));
        }}
      >
        <option value="">{words.unused}</option>
        <FieldOptions fields={requiredFields} label={words.required} />
        <optgroup label={words.wide}>
          <option value="spread">{words.spread}</option>
        </optgroup>
        <FieldOptions fields={furtherFields} label={words.further} />
      </select>
      {role === "spread" ? (
        <input
          aria-label={words.spreadText(letter)}
          value={spreadText ?? ""}
          maxLength={200}
          disabled={disabled}
          onChange={({ target }) => change(withSpreadText(mapping, column, target.value))}
        />
      ) : null}
    </>
  );
};

interface CellProps {
  readonly cell: Cell | undefined;
  readonly id: string;
  readonly fault: TableCellError | undefined;
  readonly used: boolean;
}

const PreviewCell = memo(function PreviewCell({ cell, id, fault, used }: CellProps) {
  const { mapping: words } = useWords().tables;
  const formula = cell?.formula ?? null;
  return (
    <td
      id={id}
      data-wrong={fault === undefined ? undefined : true}
      data-unused={used ? undefined : true}
      title={fault?.message ?? (formula === null ? undefined : words.formula(formula))}
      tabIndex={fault === undefined ? undefined : -1}
    >
      {fault === undefined ? null : (
        <span className="cell-mark" aria-hidden="true">
          ◆
        </span>
      )}
      {formula === null ? null : (
        <span className="cell-formula" aria-hidden="true">
          ƒ
        </span>
      )}
      {cell?.text}
      {fault === undefined ? null : <span className="visually-hidden"> {words.wrong(fault.message)}</span>}
    </td>
  );
});

const useFaultsByCell = (faults: readonly TableCellError[]): ReadonlyMap<string, TableCellError> =>
  useMemo(
    () => new Map(faults.flatMap((one) => (one.column === null ? [] : [[cellId(one.row, one.column), one] as const]))),
    [faults],
  );

/** The first rows of a table: over each column what it holds, before each row whether it has the names. */
export const Preview = ({ rows, faults, state, disabled }: PreviewProps) => {
  const { mapping: words } = useWords().tables;
  const { mapping, change } = state;
  const byCell = useFaultsByCell(faults);
  const heads = (rows[mapping.headerRow] ?? []).map(({ text }) => text.trim());
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const used = columns.map((column) => roleOf(mapping, column) !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keys.
    <section className="preview" aria-label={words.preview(rows.length)} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnLetter(column)}
              </th>
            ))}
          </tr>
          <tr className="preview-roles">
            <td />
            {columns.map((column) => (
              <td key={column}>
                <ColumnRole column={column} head={heads[column] ?? ""} state={state} disabled={disabled} />
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing but their number.
              key={index}
              data-row={index < mapping.headerRow ? "above" : index === mapping.headerRow ? "head" : undefined}
            >
              <th scope="row">
                <label>
                  <input
                    type="radio"
                    name="header-row"
                    aria-label={words.headOf(index + 1)}
                    checked={index === mapping.headerRow}
                    disabled={disabled}
                    onChange={() =>
                      change(
                        withHead(
                          mapping,
                          index,
                          row.map(({ text }) => text),
                        ),
                      )
                    }
                  />
                  <span>{index + 1}</span>
                </label>
              </th>
              {columns.map((column) => (
                <PreviewCell
                  key={column}
                  cell={row[column]}
                  id={cellId(index + 1, column)}
                  fault={byCell.get(cellId(index + 1, column))}
                  used={used[column] === true}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
