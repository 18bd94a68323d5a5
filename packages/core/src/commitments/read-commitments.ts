import type { Document } from "../document/index.ts";
import type { Description, DocumentKind, Figure, Row, Statement } from "../statements/index.ts";
import { type RepairReason, type Span, spanMap } from "../text/index.ts";
import type { Commitment } from "./commitment.ts";
import { weighed } from "./confidence.ts";
import { readCountedLists } from "./counted-lists.ts";
import { deedsOf } from "./deeds.ts";
import { figuresWithin, lowest } from "./figures-within.ts";
import { readRowTargets } from "./indicators.ts";
import { targetsIn } from "./prose-targets.ts";
import { recognitionOf } from "./recognised.ts";
import { mergeTargets } from "./same-target.ts";
import { mergeWorks } from "./same-work.ts";

/** Repairs that put back what was lost: the quote should be compared with the original. */
const DAMAGE: ReadonlySet<RepairReason> = new Set<RepairReason>([
  "lost-character",
  "glued-heading",
  "interleaved",
  "markup",
]);

/** Documents that tell what was and promise nothing. */
const LOOKS_BACK: ReadonlySet<DocumentKind> = new Set<DocumentKind>(["bulletin", "statistical-table"]);

/**
 * What somebody undertakes in a document, in text order: indicator targets of tables and prose, tasks, projects.
 * Everything stands on at least one span; nothing is told twice.
 */
export function readCommitments(
  document: Document,
  statements: readonly Statement[],
  figures: readonly Figure[],
  rows: readonly Row[],
  description: Description,
): readonly Commitment[] {
  if (description.kind.value !== null && LOOKS_BACK.has(description.kind.value)) return [];
  const prose = statements
    .filter((statement) => statement.class === "target")
    .flatMap(({ span, block }) => {
      const home = document.blocks[block];
      const isRead = home === undefined || home.kind === "paragraph";
      return isRead ? [] : targetsIn(document, home, span, figures, description);
    });
  const deeds = deedsOf({ document, statements, figures, rows, description });
  const isTarget = ({ kind }: Commitment): boolean => kind === "indicator";
  const told = [...readRowTargets(document, rows, figures, description), ...prose, ...deeds.filter(isTarget)];
  const works = [...deeds.filter((deed) => !isTarget(deed)), ...readCountedLists(document, rows, description)];
  const tasks = works.map((deed) => withFigures(deed, figures));
  const merged = mergeWorks(document.text, tasks);
  const recognise = recognitionOf(document);
  return withDamage(document, [...mergeTargets(told, figures, rows), ...merged])
    .map((commitment) => weighed(commitment, figures, recognise))
    .sort(inTextOrder);
}

/** The figures told inside a commitment's first span; those to be reached come first. */
function withFigures(commitment: Commitment, figures: readonly Figure[]): Commitment {
  const span = commitment.spans[0];
  const inside = span === undefined ? [] : figuresWithin(figures, span);
  const behindTargets = (index: number): number => (figures[index]?.modality === "target" ? 0 : 1);
  return { ...commitment, figures: inside.toSorted((a, b) => behindTargets(a) - behindTargets(b) || a - b) };
}

function withDamage(document: Document, commitments: readonly Commitment[]): Commitment[] {
  const damaged = damagedPlaces(document);
  return commitments.map((commitment) => {
    const quote = commitment.spans[0];
    const hit = quote === undefined ? undefined : damaged[firstEndingBehind(damaged, quote.start)];
    if (quote === undefined || hit === undefined || hit.start >= quote.end) return commitment;
    return { ...commitment, doubts: [...commitment.doubts, { code: "damaged-text", span: hit }] };
  });
}

/** Places of the repaired text that had been damaged, in order. */
function damagedPlaces(document: Document): readonly Span[] {
  const map = spanMap(document.edits, document.source.text.length);
  return document.edits
    .filter(({ reason }) => DAMAGE.has(reason))
    .map(({ span }) => {
      const start = map.positionToRepaired(span.start, "before").offset;
      return { start, end: Math.max(start, map.positionToRepaired(span.end, "after").offset) };
    });
}

function firstEndingBehind(places: readonly Span[], offset: number): number {
  return lowest(places.length, (index) => (places[index]?.end ?? 0) > offset);
}

function inTextOrder(a: Commitment, b: Commitment): number {
  const [first, second] = [a.spans[0], b.spans[0]];
  if (first === undefined || second === undefined) return 0;
  return first.start - second.start || first.end - second.end;
}
