import type { Block, Document } from "../document/index.ts";
import { type DescriptionRecord, type Recordable, toRecords } from "../ledger/index.ts";
import type { Row, Statement } from "../statements/index.ts";
import { type Span, spanMap } from "../text/index.ts";
import type { Account, ToldFigure, ToldWords } from "./account.ts";
import { mostNamed } from "./named-places.ts";
import { STANDARD_PLACES } from "./place-index.ts";

/** A reading, or what of it an account is made from. */
export type Accountable = Recordable & { readonly statements: readonly Statement[] };

/**
 * One document's account from its reading: every figure with the sentence or table line it stands in. Offsets are raw.
 * @param documentId id of the document, or its file name without ending where nothing is stored
 */
export function accountOf(reading: Accountable, documentId: string): Account {
  const { document } = reading;
  const records = toRecords(reading, documentId);
  const { toRaw } = spanMap(document.edits, document.source.text.length);
  const blockAt = blockFinder(document.blocks);
  const rowAt = rowFinder(reading.rows);
  const figures = reading.figures.flatMap(({ span }, index): ToldFigure[] => {
    const figure = records.figures[index];
    const block = blockAt(span.start);
    if (figure === undefined) return [];
    const row = rowAt(span);
    const raw = toRaw(row?.span ?? (block === undefined ? span : sentenceIn(document, block, span)));
    const quote = document.source.text.slice(raw.start, raw.end);
    return [{ figure, sentence: { ...raw, quote }, path: pathOf(document, block), row: row && rowPart(row) }];
  });
  const description = withPlace(records.description, document.source.text);
  const { commitments } = records;
  return { document: documentId, description, figures, reported: reportedIn(reading, toRaw), commitments };
}

/** A description that does not tell its place with the place the text names most, without a quote since no words say it. */
function withPlace(description: DescriptionRecord, text: string): DescriptionRecord {
  if (description.place.value !== null) return description;
  const value = mostNamed(text, STANDARD_PLACES);
  return value === null ? description : { ...description, place: { ...description.place, value } };
}

function reportedIn({ document, statements }: Accountable, toRaw: (span: Span) => Span): readonly ToldWords[] {
  return statements.flatMap((one): readonly ToldWords[] => {
    if (one.class !== "achievement" && one.class !== "problem") return [];
    const raw = toRaw(one.span);
    return [{ ...raw, quote: document.source.text.slice(raw.start, raw.end) }];
  });
}

const rowPart = ({ nature, targetInferred }: Row): ToldFigure["row"] => ({ nature, inferred: targetInferred });

/** Finds the block a place of the repaired text stands in, by halving. */
function blockFinder(blocks: readonly Block[]): (at: number) => Block | undefined {
  return (at) => {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle]?.span.end ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const found = blocks[low];
    return found !== undefined && found.span.start <= at ? found : undefined;
  };
}

/** Finds the row of an indicator table whose target cell holds a figure. */
function rowFinder(rows: readonly Row[]): (span: Span) => Row | null {
  const byStart = rows.flatMap((row) => (row.targetSpan === null ? [] : [{ row, cell: row.targetSpan }]));
  if (byStart.length === 0) return () => null;
  return (span) => byStart.find(({ cell }) => cell.start < span.end && cell.end > span.start)?.row ?? null;
}

/** The sentence, table line or block around a place. */
function sentenceIn({ text }: Document, block: Block, span: Span): Span {
  if (block.kind === "paragraph") {
    return block.sentences.find(({ start, end }) => start <= span.start && end > span.start) ?? block.span;
  }
  if (block.kind !== "table") return block.span;
  const own = block.cells.find((cell) => cell.span.start <= span.start && cell.span.end >= span.end);
  if (own === undefined) return lineAround(text, block.span, span);
  const line = block.cells.filter(({ row, rowSpan }) => row <= own.row && own.row < row + rowSpan).map((c) => c.span);
  return { start: Math.min(...line.map((c) => c.start)), end: Math.max(...line.map((c) => c.end)) };
}

function lineAround(text: string, within: Span, { start, end }: Span): Span {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const until = text.indexOf("\n", end);
  return { start: Math.max(within.start, from), end: Math.min(within.end, until < 0 ? text.length : until) };
}

/** Titles of the sections a block stands in, outermost first; the document's own title is left out. */
function pathOf({ sections }: Document, block: Block | undefined): readonly string[] {
  const titles: string[] = [];
  for (let at = block?.section ?? 0; at > 0; at = sections[at]?.parent ?? 0) titles.unshift(sections[at]?.title ?? "");
  return titles;
}
