import type { Block, Document } from "../document/index.ts";
import { type Description, type Figure, type Row, rowSubject } from "../statements/index.ts";
import type { Span } from "../text/index.ts";
import { cutClauses } from "./clauses.ts";
import type { Commitment, Doubt, DoubtCode } from "./commitment.ts";
import { draftOf } from "./draft.ts";
import { figuresWithin, lowest } from "./figures-within.ts";
import { unitsOfCell } from "./named-units.ts";
import { titleOf } from "./title.ts";

/** The rows of the indicator tables, each a target the issuer answers for. */
export function readRowTargets(
  document: Document,
  rows: readonly Row[],
  figures: readonly Figure[],
  description: Description,
): readonly Commitment[] {
  return rows.flatMap((row, index) => {
    const block = blockAt(document, row.span.start);
    if (block === undefined) return [];
    const own = figuresOfRow(row, figures);
    const period = figures[own[0] ?? -1]?.period ?? row.figure?.period ?? description.period.value;
    return [
      draftOf(block, {
        kind: "indicator",
        nature: row.nature,
        title: rowSubject(row),
        spans: [row.span],
        period,
        deadline: endOf(period),
        lead: row.lead === null ? [] : unitsOfCell(document.text, row.lead.span),
        figures: own,
        row: index,
        doubts: doubtsOfRow(row, period),
      }),
    ];
  });
}

function figuresOfRow({ targetSpan }: Row, figures: readonly Figure[]): readonly number[] {
  return targetSpan === null ? [] : figuresWithin(figures, targetSpan);
}

function doubtsOfRow(row: Row, period: string | null): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const add = (code: DoubtCode, span = row.targetSpan): void => {
    doubts.push({ code, span });
  };
  if (row.target === null) add("value-missing", row.span);
  else if (row.figure === null && !/\d/u.test(row.target)) add("relative-target");
  if (row.targetInferred) add("value-inferred");
  if (row.nature === null) add("nature-unknown", row.span);
  if (period === null) add("period-unknown", row.span);
  return doubts;
}

/** The last day of an ISO-like period of years; null where it is unknown or not told in years. */
export function endOf(period: string | null): string | null {
  const year = /(?:^|\/)(\d{4})$/u.exec(period ?? "")?.[1];
  return year === undefined ? null : `${year}-12-31`;
}

/**
 * Targets told in prose: every figure to be reached in a stretch that states ends and not deeds.
 * The clause that holds the number is the quote; where it names no subject of its own, the clause before belongs to it.
 */
export function readProseTargets(
  document: Document,
  block: Block,
  stretch: Span,
  figures: readonly Figure[],
  description: Description,
): readonly Commitment[] {
  const clauses = cutClauses(document.text, stretch).map(({ span }) => span);
  return figuresWithin(figures, stretch).flatMap((index) => {
    const figure = figures[index];
    if (figure?.modality !== "target") return [];
    const span = quoteOf(document.text, stretch, clauses, figure);
    const period = figure.period ?? description.period.value;
    return [
      draftOf(block, {
        kind: "indicator",
        title: figure.subject ?? titleOf(document.text, span),
        spans: [span],
        period,
        deadline: endOf(period),
        figures: [index],
        doubts: doubtsOfFigure(figure, period),
      }),
    ];
  });
}

/** A clause of damaged text may have no end; a quote reaches no further than this from its number. */
const FURTHEST = 300;

/** From the clause that names the subject, without what announces it (主要目标是：), to the clause of the number. */
function quoteOf(text: string, stretch: Span, clauses: readonly Span[], figure: Figure): Span {
  const number = figure.span;
  const clause = firstEndingAt(clauses, number.end) ?? stretch;
  const named = subjectOffset(text, stretch, figure) ?? clause.start;
  const first = firstEndingAt(clauses, named + 1) ?? clause;
  const start = Math.max(first.start, number.start - FURTHEST);
  return {
    start: behindColon(text, start, named),
    end: Math.max(number.end, Math.min(clause.end, number.end + FURTHEST)),
  };
}

/** The first of some clauses, in order, that ends at an offset or behind it. */
function firstEndingAt(clauses: readonly Span[], offset: number): Span | undefined {
  return clauses[lowest(clauses.length, (index) => (clauses[index]?.end ?? 0) >= offset)];
}

/** Where the words begin that stand behind the last colon between two offsets; the first offset where there is none. */
function behindColon(text: string, from: number, to: number): number {
  const words = text.slice(from, Math.max(from, to));
  return from + Math.max(words.lastIndexOf("："), words.lastIndexOf(":")) + 1;
}

/** Where the subject of a figure stands in its sentence, before the number; null where it stands elsewhere. */
function subjectOffset(text: string, stretch: Span, { subject, subjectSpan, span: number }: Figure): number | null {
  if (subjectSpan !== null) return inside(subjectSpan.start, stretch, number) ? subjectSpan.start : null;
  if (subject === null) return null;
  const from = Math.max(stretch.start, number.start - FURTHEST);
  const at = text.slice(from, number.start + subject.length).lastIndexOf(subject);
  return at >= 0 && inside(from + at, stretch, number) ? from + at : null;
}

function inside(at: number, sentence: Span, number: Span): boolean {
  return at >= sentence.start && at < number.start;
}

function doubtsOfFigure(figure: Figure, period: string | null): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (figure.subject === null) doubts.push({ code: "subject-unknown", span: figure.span });
  if (period === null) doubts.push({ code: "period-unknown", span: figure.span });
  return doubts;
}

function blockAt({ blocks }: Document, offset: number): Document["blocks"][number] | undefined {
  const block = blocks[lowest(blocks.length, (index) => (blocks[index]?.span.end ?? 0) > offset)];
  return block !== undefined && block.span.start <= offset ? block : undefined;
}
