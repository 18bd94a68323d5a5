import { type PageBlock, withHeader } from "./block.ts";
import { around } from "./geometry.ts";
import { type Line, segmentsOf } from "./line.ts";

/** Gap between the columns of a table without rules, in parts of the size of writing. */
const columnGap = 1;
/** Fewer columns or rows than these align by chance. */
const leastColumns = 3;
const leastRows = 3;

interface Interval {
  left: number;
  right: number;
}

/** Lines divided into tables of aligned columns and what stands between them, in order. */
export function alignedTables(lines: readonly Line[]): readonly (PageBlock | Line)[] {
  const parts: (PageBlock | Line)[] = [];
  let rows: Line[] = [];
  const close = () => {
    const table = tableOf(rows);
    parts.push(...(table ? [table] : rows));
    rows = [];
  };
  for (const line of lines) {
    if (segmentsOf(line, columnGap).length >= leastColumns) rows.push(line);
    else {
      close();
      parts.push(line);
    }
  }
  close();
  return parts;
}

function tableOf(rows: readonly Line[]): PageBlock | null {
  if (rows.length < leastRows) return null;
  const segments = rows.map((row) => segmentsOf(row, columnGap));
  const columns = columnsOf(segments.flat());
  if (columns.length < leastColumns) return null;
  const places = segments.map((row) => row.map((segment) => columns.findIndex((column) => covers(column, segment))));
  if (places.some((row) => new Set(row).size < row.length)) return null;
  const cells = segments.flatMap((row, r) =>
    row.map((segment, s) => ({
      text: segment.text,
      lines: [segment],
      row: r,
      column: places[r]?.[s] ?? 0,
      rowSpan: 1,
      colSpan: 1,
    })),
  );
  return { kind: "table", box: around(rows), columns: columns.length, cells: withHeader(cells) };
}

/** Columns as the unions of overlapping segments. */
function columnsOf(segments: readonly Line[]): readonly Interval[] {
  const columns: Interval[] = [];
  for (const { left, right } of segments.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

function covers(column: Interval, segment: Line): boolean {
  return segment.left >= column.left && segment.right <= column.right;
}
