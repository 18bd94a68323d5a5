import type { Block, Document, TableBlock } from "../document/index.ts";
import type { Span } from "../text/index.ts";
import type { Row } from "./row.ts";
import { cellFigure } from "./row-figure.ts";
import { flatRows } from "./row-flat.ts";
import { type GridReading, gridRows } from "./row-grid.ts";
import { natureOf, type RowParts, splitUnit, spreads } from "./row-parts.ts";
import { captionUnit, captionWords } from "./table-caption.ts";
import { fullName, groupName, isPart, nameWithoutMarks, plainName, withoutMarks } from "./table-names.ts";

/** What a caption says of a table that sets targets, and of one that tells results. */
const SETS_TARGETS = /目标|规划指标|发展指标|预期|计划指标|指标体系/;
const TELLS_RESULTS = /完成情况|实现情况|执行情况|统计|公报|评估/;

/** The rows of the document's official indicator tables, in order. */
export function readRows(document: Document): readonly Row[] {
  const rows: Row[] = [];
  let above: GridReading | null = null;
  for (const block of document.blocks) {
    if (block.kind === "noise" || continues(document.text, block)) continue;
    above = block.kind === "table" ? readTable(document, block, above, rows) : null;
  }
  return rows;
}

/** 续表 between two pages of a table. */
function continues(text: string, { kind, span }: Block): boolean {
  return kind !== "table" && span.end - span.start < 12 && /^[（(]?续/.test(text.slice(span.start, span.end));
}

/** Adds the rows of a table, and returns its columns where the next table may go on with them. */
function readTable(document: Document, table: TableBlock, above: GridReading | null, into: Row[]): GridReading | null {
  const words = captionWords(document, table);
  const announced = SETS_TARGETS.test(words) && !TELLS_RESULTS.test(words);
  const grid = gridRows(document.text, table, above, announced);
  const parts = grid !== null && grid.parts.length > 0 ? grid.parts : (flatRows(document.text, table) ?? []);
  const unit = captionUnit(document, table);
  let last = above === null ? null : (into.at(-1) ?? null);
  for (const part of parts) {
    last = finish(part, last, unit);
    into.push(last);
  }
  return grid;
}

function finish(part: RowParts, above: Row | null, captioned: string | null): Row {
  const { name: marked, unit } = splitUnit(withoutMarks(part.name));
  const name = nameWithoutMarks(marked);
  const target = targetOf(part, above);
  const shown = withoutBrackets(part.unit) ?? unit ?? captioned;
  const said = isPart(name) ? plainName(name) : name;
  const start = part.nameSpan.start + Math.max(0, part.name.indexOf(said));
  return {
    kind: "row",
    span: part.span,
    category: part.category === null ? null : groupName(part.category),
    ordinal: part.ordinal,
    group: groupOf(part, above),
    name: said,
    nameSpan: { start, end: Math.min(part.nameSpan.end, start + said.length) },
    unit: shown,
    target: target.text,
    targetSpan: target.span,
    targetInferred: target.inferred,
    nature: natureOf(part.attribute),
    lead: part.lead,
    figure: target.text === null ? null : cellFigure(target.text, said, shown),
  };
}

/** A part (其中：城镇) belongs to the row above it; the other part (农村) to what that row is a part of. */
function groupOf(part: RowParts, above: Row | null): string | null {
  if (part.group !== null) return splitUnit(part.group).name;
  if (above === null) return null;
  if (isPart(part.name)) return above.group ?? above.name;
  const { name } = splitUnit(part.name);
  return fullName(name, above.group) === name ? null : above.group;
}

function withoutBrackets(unit: string | null): string | null {
  return unit === null ? null : unit.replace(/^[（(](.*)[）)]$/, "$1");
}

interface Target {
  readonly text: string | null;
  readonly span: Span | null;
  readonly inferred: boolean;
}

/** An empty target cell beside or under words that can be merged (达到市级要求) is read as those words, and says so. */
function targetOf(part: RowParts, above: Row | null): Target {
  if (part.target !== null) {
    const text = withoutMarks(part.target);
    return { text, span: shortened(part.targetSpan, part.target.length - text.length), inferred: false };
  }
  if (part.beside !== null && spreads(part.beside.text)) return { ...part.beside, inferred: true };
  const merged = !part.unsure && above !== null && above.target !== null && spreads(above.target);
  return merged
    ? { text: above.target, span: above.targetSpan, inferred: true }
    : { text: null, span: null, inferred: false };
}

/** A span without the mark of a note at its end. */
function shortened(span: Span | null, by: number): Span | null {
  return span === null ? null : { start: span.start, end: Math.max(span.start, span.end - by) };
}
