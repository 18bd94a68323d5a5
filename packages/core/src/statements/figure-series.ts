import type { Document, TableBlock, TableCell } from "../document/index.ts";
import type { Figure } from "./figure.ts";
import { confidenceOf, tableEvidence } from "./figure-confidence.ts";
import { type ReadingContext, reviewYearsOf } from "./figure-context.ts";
import type { Row } from "./row.ts";
import { cellFigure } from "./row-figure.ts";
import { splitUnit } from "./row-parts.ts";
import type { Statement } from "./statement.ts";
import { statementAt } from "./statement-at.ts";

const EVIDENCE = tableEvidence("series");

/** Fewer columns of years are no series. */
const FEWEST_YEARS = 2;
const YEAR = /^((?:19|20)\d{2})年?$/u;
const NAME = /^(?:主要)?(?:指标|项目)(?:名称)?$/u;
const UNIT = /^(?:计量)?单位$/u;
/** A cell that holds one number and nothing else; what carries words is left to people. */
const NUMBER = /^[-－−]?\d[\d,，.]*[%％]?$/u;

/** What the head of a table of yearly values says of its columns. */
interface Series {
  readonly name: number;
  readonly unit: number;
  /** The year of each column that holds values. */
  readonly years: ReadonlyMap<number, number>;
}

/**
 * The values of tables that tell indicators year by year, as facts: subject and unit from the row, the year from the
 * column. Only regular tables are read, and only years that were over when the document was written.
 */
export function seriesFigures(
  document: Document,
  statements: readonly Statement[],
  context: ReadingContext,
  rows: readonly Row[],
): readonly Figure[] {
  const known = lastKnown(context);
  return document.blocks.flatMap((block) => {
    if (block.kind !== "table" || rows.some(({ span }) => within(span, block.span))) return [];
    const series = seriesOf(document.text, block);
    if (series === null || [...series.years.values()].some((year) => year > known)) return [];
    return tableFigures(document.text, block, series, statements);
  });
}

/** The last year that can be reported; a document of which nothing is known reports nothing. */
function lastKnown(context: ReadingContext): number {
  const { issued, plan } = context.years;
  if (context.kind === "bulletin" || context.kind === "statistical-table") {
    return Number((plan ?? issued ?? "").slice(-4)) || Number((issued ?? "").slice(0, 4));
  }
  return reviewYearsOf(context)?.last ?? 0;
}

function within(inner: Row["span"], outer: TableBlock["span"]): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function seriesOf(text: string, { cells }: TableBlock): Series | null {
  if (cells.some(({ rowSpan, colSpan }) => rowSpan > 1 || colSpan > 1)) return null;
  const head = cells.filter(({ row }) => row === 0);
  const column = (pattern: RegExp): number => head.find((cell) => pattern.test(wordsOf(text, cell)))?.column ?? -1;
  const years = new Map<number, number>();
  for (const cell of head) {
    const year = YEAR.exec(wordsOf(text, cell))?.[1];
    if (year !== undefined) years.set(cell.column, Number(year));
  }
  const name = column(NAME);
  return name < 0 || years.size < FEWEST_YEARS ? null : { name, unit: column(UNIT), years };
}

function tableFigures(
  text: string,
  { cells }: TableBlock,
  { name: nameColumn, unit: unitColumn, years }: Series,
  statements: readonly Statement[],
): readonly Figure[] {
  const names = new Map(cells.filter(({ column }) => column === nameColumn).map((cell) => [cell.row, cell]));
  const units = new Map(cells.filter(({ column }) => column === unitColumn).map((cell) => [cell.row, cell]));
  return cells.flatMap((cell) => {
    const [year, label, unitCell] = [years.get(cell.column), names.get(cell.row), units.get(cell.row)];
    const written = wordsOf(text, cell);
    if (cell.row === 0 || year === undefined || label === undefined || !NUMBER.test(written)) return [];
    const { name, unit } = splitUnit(wordsOf(text, label));
    const value = name === "" ? null : cellFigure(written, name, unitCell ? wordsOf(text, unitCell) : unit);
    if (value === null) return [];
    return [
      {
        kind: "figure",
        ...value,
        span: cell.span,
        subject: name,
        subjectSpan: { start: label.span.start, end: Math.min(label.span.end, label.span.start + name.length) },
        modality: "actual",
        period: String(year),
        statement: statementAt(statements, cell.span.start),
        evidence: EVIDENCE,
        confidence: confidenceOf(EVIDENCE),
      },
    ];
  });
}

function wordsOf(text: string, { span }: TableCell): string {
  return text.slice(span.start, span.end).replace(/\s+/gu, "");
}
