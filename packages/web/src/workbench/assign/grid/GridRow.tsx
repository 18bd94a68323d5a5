import type { WorkLine } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useAssignWords } from "../../words/assign.ts";
import { type LineEdit, withChange } from "../edits/line-edit.ts";
import { type DeskChange, type DeskField, deskFields } from "../fields.ts";
import { valuesOf } from "../held.ts";
import type { Leave } from "../units/UnitPicker.tsx";
import type { UnitIndex } from "../units/unit-search.ts";
import { CellEditor } from "./CellEditor.tsx";
import { CellValue } from "./CellValue.tsx";
import { RowStand, type StandActs } from "./RowStand.tsx";
import type { Editing } from "./use-grid.ts";

/** What a row can be asked to do; the same for all rows, so that one that is not touched is not drawn again. */
export interface RowActs extends StandActs {
  readonly onFocus: (row: number, column: number) => void;
  readonly onOpen: (row: number, column: number) => void;
  readonly onTyping: (line: WorkLine, field: DeskField, text: string) => void;
  readonly onDone: (line: WorkLine, row: number, field: DeskField, change: DeskChange, leave: Leave) => void;
  readonly onCancel: (row: number, column: number) => void;
  readonly onAccept: (row: number) => void;
  readonly onToggle: (row: number) => void;
}

interface GridRowProps {
  readonly line: WorkLine;
  readonly row: number;
  readonly edit: LineEdit | undefined;
  /** The column that has the keyboard; null where another row has it. */
  readonly current: number | null;
  readonly editing: Editing | null;
  readonly selected: boolean;
  readonly index: UnitIndex;
  readonly acts: RowActs;
}

const Commitment = ({ line }: Pick<GridRowProps, "line">) => {
  const { table } = useAssignWords();
  const { document, id, kind, address, sentence } = line;
  return (
    <>
      <Link to="/commitments/$id" params={{ id }} className="line-title" tabIndex={-1} title={line.title}>
        {line.title}
      </Link>
      <span className="line-facts">
        {table.kinds[kind]} · {address} ·{" "}
        <Link
          to="/documents/$id"
          params={{ id: document.id }}
          search={{ c: id }}
          tabIndex={-1}
          title={`${table.sentence}: ${sentence}`}
          lang="zh-CN"
        >
          {sentence}
        </Link>
      </span>
    </>
  );
};

const proposedUnits = ({ proposal }: WorkLine, field: DeskField): readonly string[] => {
  const named = field === "lead" ? proposal.lead : field === "cooperating" ? proposal.cooperating : [];
  return named.flatMap(({ matches }) => matches.map(({ id }) => id));
};

/** A commitment with what is said of it, field by field. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { line, row, edit, current, editing, selected, index, acts } = props;
  const words = useAssignWords();
  const values = withChange(valuesOf(line.assignment), edit?.set);
  const cell = (column: number) => ({
    "data-at": `${row}:${column}`,
    tabIndex: current === column ? 0 : -1,
    onFocus: () => acts.onFocus(row, column),
  });
  return (
    <tr aria-rowindex={row + 2} aria-selected={selected} data-id={line.id} data-stand={edit?.stand}>
      <td className="cell-select">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          aria-label={`${words.table.select}: ${line.title}`}
          onChange={() => acts.onToggle(row)}
        />
      </td>
      <th scope="row" className="cell-commitment" {...cell(0)}>
        <Commitment line={line} />
      </th>
      {deskFields.map((field, at) => {
        const column = at + 1;
        const open = editing?.column === column;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of all cells are those of the table.
          <td
            key={field}
            className={`cell-${field}`}
            data-label={words.fields[field]}
            data-open={open || undefined}
            data-typed={edit?.set[field] !== undefined || undefined}
            {...cell(column)}
            onClick={() => open || acts.onOpen(row, column)}
          >
            {open ? (
              <CellEditor
                field={field}
                title={line.title}
                values={values}
                index={index}
                proposed={proposedUnits(line, field)}
                typed={editing.typed}
                onTyping={(text) => acts.onTyping(line, field, text)}
                onDone={(change, leave) => acts.onDone(line, row, field, change, leave)}
                onCancel={() => acts.onCancel(row, column)}
              />
            ) : (
              <CellValue line={line} field={field} values={values} index={index} onAccept={() => acts.onAccept(row)} />
            )}
          </td>
        );
      })}
      <td className="cell-stand">{edit === undefined ? null : <RowStand edit={edit} acts={acts} />}</td>
    </tr>
  );
});
