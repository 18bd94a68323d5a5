import type { Block, Document, TableBlock } from "../document/index.ts";
import { type DescriptionRecord, type Recordable, toRecords } from "../ledger/index.ts";
import type { Row, Statement } from "../statements/index.ts";
import { type Span, spanMap } from "../text/index.ts";
import type { Account, ToldFigure, ToldWords } from "./account.ts";
import { impossibleDates } from "./dates/index.ts";
import { listsOf } from "./lists/index.ts";
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
  const blockAt = finder(document.blocks, (block) => block.span);
  const sentenceAt = sentenceFinder(document);
  const rowAt = rowFinder(reading.rows);
  const figures = reading.figures.flatMap(({ span }, index): ToldFigure[] => {
    const figure = records.figures[index];
    const block = blockAt(span.start);
    if (figure === undefined) return [];
    const row = rowAt(span);
    const raw = toRaw(row?.span ?? (block === undefined ? span : sentenceAt(block, span)));
    const quote = document.source.text.slice(raw.start, raw.end);
    return [{ figure, sentence: { ...raw, quote }, path: pathOf(document, block), row: row && rowPart(row) }];
  });
  const description = withPlace(records.description, document.source.text);
  const { commitments } = records;
  const reported = reportedIn(reading, toRaw);
  const [lists, dates] = [listsOf(document, toRaw), impossibleDates(document, toRaw)];
  return { document: documentId, description, figures, reported, commitments, lists, dates };
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

/** Finds what a place stands in among stretches that are in order and do not overlap, by halving. */
function finder<T>(items: readonly T[], spanOf: (item: T) => Span): (at: number) => T | undefined {
  return (at) => {
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const item = items[middle];
      if (item !== undefined && spanOf(item).end <= at) low = middle + 1;
      else high = middle;
    }
    const found = items[low];
    return found !== undefined && spanOf(found).start <= at ? found : undefined;
  };
}

/** Finds the row of an indicator table whose target cell holds a figure. */
function rowFinder(rows: readonly Row[]): (span: Span) => Row | null {
  const targets = rows.flatMap((row) => (row.targetSpan === null ? [] : [{ row, cell: row.targetSpan }]));
  targets.sort((a, b) => a.cell.start - b.cell.start);
  const find = finder(targets, ({ cell }) => cell);
  return (span) => find(span.start)?.row ?? find(span.end - 1)?.row ?? null;
}

/** Finds the sentence, table line or block around a figure; each table is looked through once. */
function sentenceFinder({ text }: Document): (block: Block, span: Span) => Span {
  const tables = new Map<TableBlock, (span: Span) => Span | undefined>();
  return (block, span) => {
    if (block.kind === "paragraph") return finder(block.sentences, (one) => one)(span.start) ?? block.span;
    if (block.kind !== "table") return block.span;
    const lineOf = tables.get(block) ?? lineFinder(block);
    tables.set(block, lineOf);
    return lineOf(span) ?? lineAround(text, block.span, span);
  };
}

/** Finds the line of a table a figure's cell stands in; cells that reach over several lines belong to their first. */
function lineFinder({ cells }: TableBlock): (span: Span) => Span | undefined {
  const lines = new Map<number, Span>();
  for (const { row, span } of cells) {
    const { start, end } = lines.get(row) ?? span;
    lines.set(row, { start: Math.min(start, span.start), end: Math.max(end, span.end) });
  }
  const cellAt = finder(
    [...cells].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    ({ span }) => span,
  );
  return (span) => lines.get(cellAt(span.start)?.row ?? -1);
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
