import type { TableBlock } from "../document/index.ts";
import type { Span } from "../text/index.ts";
import type { CellText } from "./row.ts";
import { columnRole, headerRoles, rolesByContent } from "./row-columns.ts";
import { type RowParts, spreads } from "./row-parts.ts";
import { type ColumnRole, DASH } from "./row-words.ts";
import { type GridCell, type GridRow, gridOf, textsOf, underHead, widthOf } from "./table-grid.ts";
import { fullName, groupName, isPart } from "./table-names.ts";
import { isUnsure } from "./table-places.ts";

/** Rows read, and the header they were read by: a table that goes on over the page has it on its first page only. */
export interface GridReading {
  readonly parts: readonly RowParts[];
  readonly roles: readonly ColumnRole[];
}

/** Fewer attributes make no indicator table of one without a header. */
const FEWEST_ATTRIBUTES = 3;

/**
 * The rows of a table whose columns are known, or null where nothing tells them. `above` is the reading of the table right
 * above, where there is one: a table of as many columns without a header goes on with it. `announced` says that targets are
 * announced above the table.
 */
export function gridRows(
  text: string,
  table: TableBlock,
  above: GridReading | null,
  announced: boolean,
): GridReading | null {
  const rows = gridOf(text, table);
  const goesOn = above !== null && widthOf(rows) === above.roles.length;
  const first = goesOn ? above : null;
  const read = rowsUnder(rows, first, announced);
  if (read !== null) return read;
  const roles = rolesByContent(rows);
  if (roles === null) return null;
  const parts = readAll(rows, roles, null);
  return parts.filter(({ attribute }) => attribute !== null).length < FEWEST_ATTRIBUTES ? null : { parts, roles };
}

/** The rows below the headers of a table, or below that of the table it goes on with; null where there is no header. */
function rowsUnder(rows: readonly GridRow[], above: GridReading | null, announced: boolean): GridReading | null {
  let roles: readonly ColumnRole[] | null = above?.roles ?? null;
  let reader = roles === null ? null : new RowReader(roles, above?.parts.at(-1) ?? null);
  const parts: RowParts[] = [];
  let head: readonly string[] = [];
  for (const row of rows) {
    const texts = textsOf(row);
    const divided = head.length > 0 && roles !== null && dividesHead(row, roles) ? underHead(head, texts) : texts;
    const header = headerRoles(divided, announced) ?? headerRoles(texts, announced);
    if (header !== null && !holdsValues(row, header)) {
      reader = new RowReader(header, reader?.last ?? null);
      roles = header;
      head = texts;
      continue;
    }
    head = [];
    const read = reader?.read(row) ?? null;
    if (read !== null) parts.push(read);
  }
  return roles === null ? null : { parts: withLostOrdinals(parts), roles };
}

/**
 * A line without an ordinal shares that of the line above, unless the next one printed says that numbers are missing between:
 * then it has lost its own, and which it was is not guessed.
 */
function withLostOrdinals(parts: readonly RowParts[]): readonly RowParts[] {
  const read = [...parts];
  let next: number | null = null;
  for (let index = read.length - 1; index >= 0; index--) {
    const part = read[index];
    if (part === undefined) continue;
    const lost =
      part.nested && next !== null && part.ordinal !== null && next > part.ordinal + 1 && part.group === null;
    if (lost) read[index] = { ...part, ordinal: null };
    if (!part.nested) next = part.ordinal;
  }
  return read;
}

/** Whether a row below a head is its second line: it divides columns of values and names nothing itself. */
function dividesHead(row: GridRow, roles: readonly ColumnRole[]): boolean {
  const named = roles.flatMap((role, column) => (role === "name" || role === "ordinal" ? [row.get(column)] : []));
  return named.every((cell) => cell === undefined || cell.text === "" || columnRole(cell.text) !== "other");
}

/** Whether a row is numbered: no header then, whatever its words. */
function holdsValues(row: GridRow, roles: readonly ColumnRole[]): boolean {
  const ordinal = row.get(roles.indexOf("ordinal"))?.text ?? "";
  return /^\d+$/.test(ordinal);
}

function readAll(rows: readonly GridRow[], roles: readonly ColumnRole[], last: RowParts | null): readonly RowParts[] {
  const reader = new RowReader(roles, last);
  return rows.flatMap((row) => reader.read(row) ?? []);
}

/** Reads rows one below the other: what is merged or left out in one was said in a row above. */
class RowReader {
  readonly #roles: readonly ColumnRole[];
  #last: RowParts | null;
  /** The name of the group of rows, where a line of its own tells it. */
  #group: string | null = null;

  constructor(roles: readonly ColumnRole[], last: RowParts | null) {
    this.#roles = roles;
    this.#last = last;
  }

  get last(): RowParts | null {
    return this.#last;
  }

  read(row: GridRow): RowParts | null {
    const title = this.#groupTitle(row);
    if (title !== null) {
      this.#group = title;
      return null;
    }
    const read = readRow(row, this.#roles, this.#last, this.#group);
    if (read !== null) this.#last = read;
    return read;
  }

  /** A row that holds one cell of words and nothing else names the rows below it, unless it is an indicator that has lost its values. */
  #groupTitle(row: GridRow): string | null {
    const [only, ...others] = new Set([...row.values()].filter(({ text }) => text !== ""));
    if (only === undefined || others.length > 0 || !isTitleLike(only.text)) return null;
    const named = this.#roles.some((role, column) => TITLED.has(role) && row.get(column) === only);
    return named ? groupName(only.text) : null;
  }
}

/** Columns in which the name of a group of rows may stand alone. */
const TITLED: ReadonlySet<ColumnRole> = new Set(["category", "name", "ordinal"]);

function isTitleLike(words: string): boolean {
  return !DASH.test(words) && !/\d$|[）)%]$/.test(words) && !isPart(words) && fullName(words, "") === words;
}

function readRow(
  row: GridRow,
  roles: readonly ColumnRole[],
  last: RowParts | null,
  group: string | null,
): RowParts | null {
  const filled = (role: ColumnRole): readonly GridCell[] => cellsOf(row, roles, role);
  const names = filled("name");
  const name = names.at(-1);
  if (name === undefined) return null;
  const ordinal = Number.parseInt(filled("ordinal")[0]?.text ?? "", 10);
  const target = targetOf(row, roles);
  const attribute = filled("attribute")[0];
  const nested = Number.isNaN(ordinal) && roles.includes("ordinal");
  const inGroup = names.length > 1 || (nested && last?.group !== null);
  return {
    span: spanOf([filled("ordinal")[0], name, target, attribute], name),
    nested,
    category: filled("category")[0]?.text ?? group ?? last?.category ?? null,
    ordinal: nested ? (last?.ordinal ?? null) : Number.isNaN(ordinal) ? null : ordinal,
    group: names.length > 1 ? (names[0]?.text ?? null) : inGroup ? (last?.group ?? null) : null,
    name: name.text,
    nameSpan: name.span,
    unit: filled("unit")[0]?.text ?? null,
    target: target?.text ?? null,
    targetSpan: target?.span ?? null,
    unsure: target === undefined && isUnsure(valuesOf(row, roles)),
    beside: target === undefined ? (filled("base").at(-1) ?? null) : null,
    attribute: attribute?.text ?? (nested ? (last?.attribute ?? null) : null),
    lead: leadOf(filled("lead")),
  };
}

/** The cell of the target; none where it is empty, or where the file does not tell whose column a number stands in. */
function targetOf(row: GridRow, roles: readonly ColumnRole[]): GridCell | undefined {
  const printed = (role: ColumnRole): GridCell | undefined => cellsOf(row, roles, role).find(isPrinted);
  const target = printed("target") ?? printed("rate");
  if (target === undefined) return undefined;
  return isUnsure(valuesOf(row, roles)) && !spreads(target.text) ? undefined : target;
}

const VALUES: ReadonlySet<ColumnRole> = new Set(["base", "target", "rate", "other"]);

function valuesOf(row: GridRow, roles: readonly ColumnRole[]): readonly (GridCell | undefined)[] {
  return roles.flatMap((role, column) => (VALUES.has(role) ? [row.get(column)] : []));
}

function leadOf(cells: readonly GridCell[]): CellText | null {
  const cell = cells.find(isPrinted);
  return cell === undefined ? null : { text: cell.text, span: cell.span };
}

function isPrinted(cell: GridCell): boolean {
  return !DASH.test(cell.text);
}

function cellsOf(row: GridRow, roles: readonly ColumnRole[], role: ColumnRole): readonly GridCell[] {
  const cells: GridCell[] = [];
  roles.forEach((each, column) => {
    const cell = row.get(column);
    if (each === role && cell !== undefined && cell.text !== "" && !cells.includes(cell)) cells.push(cell);
  });
  return cells;
}

/** From the first to the last of a row's cells; a merged cell that begins rows above belongs to them and stretches no row. */
function spanOf(cells: readonly (GridCell | undefined)[], name: GridCell): Span {
  const own = cells.filter((cell) => cell !== undefined && cell.row >= name.row);
  const spans = (own.length === 0 ? [name] : own).map((cell) => (cell ?? name).span);
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}
