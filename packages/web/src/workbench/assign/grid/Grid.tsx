import type { WorkLine } from "@lantu/server/contract";
import { useCallback, useMemo, useRef, useState } from "react";
import { useAssignWords } from "../../words/assign.ts";
import { consistent } from "../consistent.ts";
import type { Edits } from "../edits/edits.ts";
import { keepTyping, readTyping } from "../edits/kept.ts";
import { type LineEdit, withChange } from "../edits/line-edit.ts";
import { type DeskChange, type DeskField, type DeskValues, deskFields, unsaid } from "../fields.ts";
import { proposedSet, valuesOf } from "../held.ts";
import type { UnitIndex } from "../units/unit-search.ts";
import { importanceOrder } from "./ChoiceEditor.tsx";
import { GridRow, type RowActs } from "./GridRow.tsx";
import type { StandActs } from "./RowStand.tsx";
import { type Editing, type GridActs, useGrid } from "./use-grid.ts";

interface GridProps extends StandActs {
  readonly lines: readonly WorkLine[];
  readonly edits: Edits;
  readonly typed: ReadonlyMap<string, LineEdit>;
  readonly index: UnitIndex;
  readonly selected: ReadonlySet<string>;
  /** Under whose name what is being typed is kept. */
  readonly person: string;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onUndo: () => void;
}

/** The cell that was open when the page was closed, with what stood in it. */
const leftOpen = (lines: readonly WorkLine[], person: string): Editing | null => {
  const typing = readTyping(person);
  const row = lines.findIndex(({ id }) => id === typing?.commitment);
  return typing === null || row < 0 ? null : { row, column: deskFields.indexOf(typing.field) + 1, typed: typing.text };
};

const toggled = (selected: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
};

const Head = ({ lines, selected, onSelect }: Pick<GridProps, "lines" | "selected" | "onSelect">) => {
  const words = useAssignWords();
  const all = lines.every(({ id }) => selected.has(id));
  const toggle = () => {
    const next = new Set(selected);
    for (const { id } of lines) {
      if (all) next.delete(id);
      else next.add(id);
    }
    onSelect(next);
  };
  return (
    <thead>
      <tr aria-rowindex={1}>
        <td className="cell-select">
          <input type="checkbox" checked={all} aria-label={words.table.selectAll} onChange={toggle} />
        </td>
        <th scope="col" className="cell-commitment">
          {words.table.commitment}
        </th>
        {deskFields.map((field) => (
          <th key={field} scope="col" className={`cell-${field}`}>
            {words.fields[field]}
          </th>
        ))}
        <th scope="col" className="cell-stand">
          {words.table.stand}
        </th>
      </tr>
    </thead>
  );
};

/** What the keys and rows of the table do to the changes that are under way. */
const useActs = ({ lines, edits, selected, onSelect, onUndo }: GridProps) => {
  // Rows are drawn again only where something of their own has changed: what they call must stay the same.
  const now = useRef({ lines, selected, onSelect, onUndo });
  now.current = { lines, selected, onSelect, onUndo };
  return useMemo(() => {
    const at = (row: number): WorkLine | undefined => now.current.lines[row];
    const valuesAt = (line: WorkLine): DeskValues =>
      withChange(valuesOf(line.assignment), edits.all().get(line.id)?.set);
    const type = (line: WorkLine, change: DeskChange) =>
      edits.type(
        { commitment: line.id, title: line.title, version: line.version, held: valuesOf(line.assignment) },
        consistent(valuesAt(line), change),
      );
    const acts: GridActs = {
      onClear: (row, field) => {
        const line = at(row);
        if (line !== undefined) type(line, { [field]: unsaid[field] });
      },
      onShortcut: (row, field, key) => {
        const line = at(row);
        const importance = field === "importance" ? importanceOrder[Number(key) - 1] : undefined;
        if (line !== undefined && importance !== undefined) type(line, { importance });
        return importance !== undefined;
      },
      onUndo: () => now.current.onUndo(),
      onAccept: (row) => {
        const line = at(row);
        const set = line === undefined ? null : proposedSet(line);
        if (line !== undefined && set !== null) type(line, set);
      },
      onToggle: (row) => {
        const line = at(row);
        if (line !== undefined) now.current.onSelect(toggled(now.current.selected, line.id));
      },
    };
    return { ...acts, type };
  }, [edits]);
};

/** The table of assignments: walked, filled and corrected with the keyboard. */
export const Grid = (props: GridProps) => {
  const { lines, typed, index, selected, person, onSelect, onMerge, onRetry, onDrop } = props;
  const words = useAssignWords();
  const acts = useActs(props);
  const [start] = useState(() => leftOpen(lines, person));
  const { table, at, setAt, editing, open, close, cancel, onKeyDown } = useGrid(lines.length, acts, start);
  const done = useCallback<RowActs["onDone"]>(
    (line, row, field, change, leave) => {
      keepTyping(person, null);
      acts.type(line, change);
      close({ row, column: deskFields.indexOf(field) + 1 }, leave);
    },
    [acts, close, person],
  );
  const rowActs = useMemo<RowActs>(
    () => ({
      ...{ onMerge, onRetry, onDrop, onDone: done, onAccept: acts.onAccept, onToggle: acts.onToggle },
      onFocus: (row, column) =>
        setAt((before) => (before.row === row && before.column === column ? before : { row, column })),
      onOpen: (row, column) => open({ row, column }, null),
      onTyping: (line: WorkLine, field: DeskField, text: string) =>
        keepTyping(person, { commitment: line.id, field, text }),
      onCancel: (row, column) => {
        keepTyping(person, null);
        cancel({ row, column });
      },
    }),
    [onMerge, onRetry, onDrop, done, acts, setAt, open, cancel, person],
  );
  return (
    <section className="grid-frame" aria-label={words.table.label}>
      <table
        ref={table}
        className="assign-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid.
        role="grid"
        aria-label={words.table.label}
        aria-rowcount={lines.length + 1}
        aria-multiselectable="true"
        onKeyDown={onKeyDown}
      >
        <Head lines={lines} selected={selected} onSelect={onSelect} />
        <tbody>
          {lines.map((line, row) => (
            <GridRow
              key={line.id}
              line={line}
              row={row}
              edit={typed.get(line.id)}
              current={at.row === row ? at.column : null}
              editing={editing?.row === row ? editing : null}
              selected={selected.has(line.id)}
              index={index}
              acts={rowActs}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
};
