import { type Commitment, readCommitments } from "./commitments/index.ts";
import { type ContentsFinding, checkContents, type Document, organise } from "./document/index.ts";
import {
  classify,
  type Description,
  datedRows,
  describe,
  type Figure,
  type ReadingContext,
  type Row,
  readFigures,
  readRows,
  type Statement,
} from "./statements/index.ts";
import { repair, type Source, type Span, type SpanMap, spanMap } from "./text/index.ts";

/** Version of the reader; grows whenever the same bytes can be read differently. */
export const ENGINE = "3";

/**
 * Everything read out of one source. Spans are offsets into `document.text` (repaired);
 * `rawSpan(document, span)` leads back to `document.source.text`.
 */
export interface Reading {
  readonly document: Document;
  readonly description: Description;
  readonly statements: readonly Statement[];
  readonly figures: readonly Figure[];
  readonly rows: readonly Row[];
  readonly commitments: readonly Commitment[];
  /** The list of contents held against the body; empty where the document has none. */
  readonly contents: readonly ContentsFinding[];
}

/** Stages of reading, in order, as reported to `onStage`. */
export type ReadingStage = "repair" | "document" | "statements" | "figures" | "commitments";

/** How a reading is followed. */
export interface ReadOptions {
  /** Called as each stage begins. */
  readonly onStage?: (stage: ReadingStage) => void;
  /** Stretches of the published text that are to stand as published: no repair changes anything in them. */
  readonly keep?: readonly Span[];
}

/** Reads a plan: from what was published to what was undertaken, every step keeping its place in the text. */
export function read(source: Source, { onStage = () => {}, keep = [] }: ReadOptions = {}): Reading {
  onStage("repair");
  const repaired = repair(source, { keep });
  onStage("document");
  const document = organise(source, repaired);
  onStage("statements");
  const description = describe(document, source.name);
  const statements = classify(document);
  const context = contextOf(description);
  const rows = datedRows(readRows(document), context);
  onStage("figures");
  const figures = readFigures(document, statements, context, rows);
  onStage("commitments");
  const commitments = readCommitments(document, statements, figures, rows, description);
  return { document, description, statements, figures, rows, commitments, contents: checkContents(document) };
}

/** What the figures need to know of the document: the years it speaks of. */
function contextOf({ kind, period, review, date }: Description): ReadingContext {
  return { kind: kind.value, years: { plan: period.value, review: review.value, issued: date.value } };
}

const maps = new WeakMap<Document, SpanMap>();

/** Where a span of the repaired text stands in the published text. */
export function rawSpan(document: Document, span: Span): Span {
  const map = maps.get(document) ?? spanMap(document.edits, document.source.text.length);
  maps.set(document, map);
  return map.toRaw(span);
}
