import type { Document, TableBlock } from "../document/index.ts";
import { cellValue } from "./cell-value.ts";
import type { Figure } from "./figure.ts";
import { confidenceOf, tableEvidence } from "./figure-confidence.ts";
import type { ReadingContext } from "./figure-context.ts";
import type { Row } from "./row.ts";
import { columnRole } from "./row-columns.ts";
import { splitUnit } from "./row-parts.ts";
import type { Statement } from "./statement.ts";
import { statementAt } from "./statement-at.ts";
import { captionUnit, captionYear } from "./table-caption.ts";
import { type GridCell, type GridRow, gridOf, textsOf, underHead } from "./table-grid.ts";
import { fullName, isPart, plainName } from "./table-names.ts";
import { isUnsure } from "./table-places.ts";
import { type TableTime, tableTime, type ValueColumn, valueColumn } from "./value-column.ts";

const EVIDENCE = tableEvidence("series");

/** The head is looked for in the first rows: titles may stand above it. */
const HEAD_ROWS = 4;
const NAME =
  /^(?:主要|具体|重点)?(?:经济|发展|统计)?(?:指标|项目|产品|品种|品名|名称|地区|县区|行业|工程|类别|分组)(?:名称)?$|^(?:产品|项目|工程|指标|企业|行业)名称$/u;
const UNIT = /^(?:计量)?单位$/u;

/** Names that say themselves what is measured, and nouns that are said of it again. */
const MEASURED = /(?:[量额率值数]|面积|收入|价格|人口|余额|里程|能力|存款|贷款)$/u;
const SHARE = /^(?:比重|占比)$/u;

/** What the head of a table says of its columns. */
interface Head {
  /** The last row of the head. */
  readonly row: number;
  /** Columns of names; the last one filled names a line. */
  readonly names: readonly number[];
  readonly unit: number;
  readonly values: readonly ValueColumn[];
}

/**
 * The numbers of tables, each told by its line and its column: tables of results, of yearly values, and what indicator tables
 * hold beside the target. Numbers without any unit are read in columns of years only: others may be counts of anything.
 */
export function seriesFigures(
  document: Document,
  statements: readonly Statement[],
  context: ReadingContext,
  rows: readonly Row[],
): readonly Figure[] {
  const targets = new Set(rows.flatMap(({ targetSpan }) => (targetSpan === null ? [] : [targetSpan.start])));
  let above: Head | null = null;
  return document.blocks.flatMap((block) => {
    if (block.kind === "noise") return [];
    if (block.kind !== "table") {
      above = null;
      return [];
    }
    const grid = gridOf(document.text, block);
    const head: Head | null =
      headOf(grid, tableTime(captionYear(document, block), context), context) ??
      (above === null ? null : { ...above, row: -1 });
    above = head;
    return head === null ? [] : gridFigures({ document, block, grid, head, statements, targets });
  });
}

function headOf(grid: readonly GridRow[], time: TableTime, context: ReadingContext): Head | null {
  let above: readonly string[] = [];
  let found: Head | null = null;
  for (let row = 0; row < Math.min(HEAD_ROWS, grid.length); row++) {
    const texts = textsOf(grid[row] ?? new Map());
    if (found !== null && texts.some((text) => /^[-－]?\d[\d.,]*$/.test(text) && !/^(?:19|20)\d\d$/.test(text))) break;
    const head = headIn(underHead(above, texts), row, time, context) ?? headIn(texts, row, time, context);
    if (found !== null && (head === null || head.values.length < found.values.length)) break;
    found = head ?? found;
    above = head === null ? [] : texts;
  }
  return found;
}

function headIn(texts: readonly string[], row: number, time: TableTime, context: ReadingContext): Head | null {
  const labels = texts.map((text) => text.replace(/\s/gu, ""));
  const names = labels.flatMap((label, column) => (NAME.test(label) || NAME.test(toldTwice(label)) ? [column] : []));
  if (names.length === 0) return null;
  const values = labels.flatMap((label, column) => {
    const value =
      names.includes(column) || columnRole(label) === "lead" ? null : valueColumn(label, column, time, context);
    return value === null ? [] : [value];
  });
  return values.length === 0 ? null : { row, names, unit: labels.findIndex((label) => UNIT.test(label)), values };
}

/** What a head of two equal lines says in each; empty where its lines differ. */
function toldTwice(label: string): string {
  const half = label.slice(0, label.length / 2);
  return half + half === label ? half : "";
}

interface Reading {
  readonly document: Document;
  readonly block: TableBlock;
  readonly grid: readonly GridRow[];
  readonly head: Head;
  readonly statements: readonly Statement[];
  /** Where the target cells begin that are read as targets of their rows. */
  readonly targets: ReadonlySet<number>;
}

/** What the lines above say for those below: the whole they are parts of, and the unit of its parts. */
interface Whole {
  readonly name: string | null;
  readonly unit: string | null;
  /** Whether the line above was one of its parts. */
  readonly inParts: boolean;
}

function gridFigures(reading: Reading): readonly Figure[] {
  const { document, block, grid, head } = reading;
  const unit = captionUnit(document, block);
  const noun = soleNoun(head.values);
  let whole: Whole = { name: null, unit: null, inParts: false };
  return grid.slice(head.row + 1).flatMap((row) => {
    const label = head.names
      .map((column) => row.get(column))
      .findLast((cell) => cell !== undefined && cell.text !== "");
    if (label === undefined) return [];
    const name = nameOf(label, whole);
    const part = isPart(label.text) || name.own !== name.full;
    const ofParts = part || (whole.inParts && name.unit === null);
    const own = row.get(head.unit)?.text || name.unit || (ofParts ? whole.unit : null);
    whole = part ? { ...whole, inParts: true } : { name: name.own, unit: own, inParts: ofParts };
    if (isUnsure(head.values.map(({ column }) => row.get(column)))) return [];
    const line: Line = { label, name: name.full, unit: own, shared: unit };
    return head.values.flatMap((column) => cellFigures(row.get(column.column), column, line, noun, reading));
  });
}

/** The noun the amounts of a table share: what grew is the 产量 of the column beside. */
function soleNoun(values: readonly ValueColumn[]): string | null {
  const nouns = new Set(values.filter(({ measure }) => measure === null).map(({ noun }) => noun));
  const [noun] = nouns;
  return nouns.size === 1 ? (noun ?? null) : null;
}

function nameOf(
  label: GridCell,
  whole: Whole,
): { readonly own: string; readonly full: string; readonly unit: string | null } {
  const { name, unit } = splitUnit(label.text);
  const own = plainName(name);
  return { own, full: fullName(own, whole.name), unit };
}

interface Line {
  readonly label: GridCell;
  readonly name: string;
  /** The unit of the line itself, and the one all lines share. */
  readonly unit: string | null;
  readonly shared: string | null;
}

function cellFigures(
  cell: GridCell | undefined,
  column: ValueColumn,
  line: Line,
  noun: string | null,
  { statements, targets }: Reading,
): readonly Figure[] {
  if (cell === undefined || cell.column !== column.column || cell.row < line.label.row || targets.has(cell.span.start))
    return [];
  if (cell.colSpan > 1) return []; // it does not say of which column it is
  const unit = column.unit ?? line.unit ?? line.shared;
  const value = cellValue(cell.text, line.name, unit, column.measure);
  if (value === null || (value.unit === null && column.noun === null && !/^\d{4}$/u.test(column.period ?? "")))
    return [];
  const subject = subjectOf(line.name, column.noun ?? (column.changes ? noun : null));
  const start = line.label.span.start + Math.max(0, line.label.text.indexOf(line.name));
  const stands = line.label.text.includes(line.name);
  return [
    {
      kind: "figure",
      ...value,
      span: cell.span,
      subject,
      subjectSpan: stands ? { start, end: Math.min(line.label.span.end, start + line.name.length) } : null,
      modality: column.modality,
      period: column.period,
      statement: statementAt(statements, cell.span.start),
      evidence: EVIDENCE,
      confidence: confidenceOf(EVIDENCE),
    },
  ];
}

function subjectOf(name: string, noun: string | null): string {
  if (noun === null || name.endsWith(noun)) return name;
  return MEASURED.test(name) && !SHARE.test(noun) ? name : name + noun;
}
