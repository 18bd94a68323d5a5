import type { Document, TableBlock, TableCell } from "../document/index.ts";
import type { Description } from "../statements/index.ts";
import type { Span } from "../text/index.ts";
import type { Commitment, NamedUnit } from "./commitment.ts";
import { draftOf } from "./draft.ts";
import { endOf } from "./indicators.ts";
import { unitsOfCell } from "./named-units.ts";

/** Headings of the columns of a list of projects. */
const NAME_COLUMN = /^(?:重[大点])?(?:建设)?(?:项目|工程)(?:名称)?$|^项目和工程名称$/u;
const LEAD_COLUMN = /牵头|责任|主责|实施(?:单位|主体)|建设(?:单位|主体)|负责/u;
const COOPERATING_COLUMN = /配合|协办|协同|参与/u;
const YEARS_COLUMN = /年限|起止|工期|建设时间|建设期|完成时[间限]|时限/u;

const YEARS = /(20\d{2})(?:年?(?:—+|－|-|–|~|～|至)(20\d{2}))?/u;

/** What a head row says of the columns, and the row it ends in; -1 where there is no such column or row. */
export interface ProjectColumns {
  /** How many columns there are. */
  readonly width: number;
  readonly head: number;
  readonly name: number;
  readonly lead: number;
  readonly cooperating: number;
  readonly years: number;
}

/**
 * The columns of a table that lists projects; null where it lists something else. `above` are those of the table right
 * above, where there is one: a list that goes on over the page has its head on the first page only.
 */
export function projectColumns(
  document: Document,
  block: TableBlock,
  above: ProjectColumns | null,
): ProjectColumns | null {
  const own = columnsOf(document.text, block.cells);
  return own ?? (above !== null && widthOf(block.cells) === above.width ? { ...above, head: -1 } : null);
}

/** The rows of a table that lists projects, each a project. */
export function readProjectTable(
  document: Document,
  block: TableBlock,
  columns: ProjectColumns,
  description: Description,
): readonly Commitment[] {
  const { text } = document;
  const own = (row: number): readonly TableCell[] => block.cells.filter((cell) => cell.row === row);
  return block.cells
    .filter((cell) => cell.column === columns.name && cell.row > columns.head && cell.colSpan === 1)
    .filter((cell) => wordsOf(text, cell) !== "" && own(cell.row).length > 1)
    .map((cell) => {
      const row = own(cell.row);
      const years = yearsIn(
        row.find(({ column }) => column === columns.years),
        text,
      );
      const period = years ?? description.period.value;
      return draftOf(block, {
        kind: "project",
        title: wordsOf(text, cell),
        spans: [around(row.filter((other) => other.rowSpan === 1 || other === cell))],
        period,
        deadline: years === null ? null : endOf(years),
        lead: unitsIn(
          row.find(({ column }) => column === columns.lead),
          text,
        ),
        cooperating: unitsIn(
          row.find(({ column }) => column === columns.cooperating),
          text,
        ),
      });
    });
}

function widthOf(cells: readonly TableCell[]): number {
  return cells.reduce((width, { column, colSpan }) => Math.max(width, column + colSpan), 0);
}

function columnsOf(text: string, cells: readonly TableCell[]): ProjectColumns | null {
  const name = cells.find((cell) => cell.row < 3 && NAME_COLUMN.test(wordsOf(text, cell)));
  if (name === undefined) return null;
  const head = cells.filter(({ row }) => row === name.row);
  const column = (pattern: RegExp): number => head.find((cell) => pattern.test(wordsOf(text, cell)))?.column ?? -1;
  return {
    width: widthOf(cells),
    head: name.row + name.rowSpan - 1,
    name: name.column,
    lead: column(LEAD_COLUMN),
    cooperating: column(COOPERATING_COLUMN),
    years: column(YEARS_COLUMN),
  };
}

function wordsOf(text: string, { span }: TableCell): string {
  return text.slice(span.start, span.end).replace(/\s+/gu, "");
}

function yearsIn(cell: TableCell | undefined, text: string): string | null {
  const match = cell === undefined ? null : YEARS.exec(wordsOf(text, cell));
  if (match?.[1] === undefined) return null;
  return match[2] === undefined ? match[1] : `${match[1]}/${match[2]}`;
}

function unitsIn(cell: TableCell | undefined, text: string): readonly NamedUnit[] {
  return cell === undefined ? [] : unitsOfCell(text, cell.span);
}

function around(cells: readonly TableCell[]): Span {
  return {
    start: Math.min(...cells.map(({ span }) => span.start)),
    end: Math.max(...cells.map(({ span }) => span.end)),
  };
}
