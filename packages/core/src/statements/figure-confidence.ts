import type { Document } from "../document/index.ts";
import { type Span, spanMap } from "../text/index.ts";
import { COUNTS, PRIORS } from "./confidence-table.ts";
import type { Figure, FigureConfidence, FigureEvidence, FigureField } from "./figure.ts";

function sharesOf(field: FigureField): (evidence: string) => number {
  const [share, weight] = PRIORS[field];
  const shares = new Map<string, number>();
  for (const [evidence, [right, read]] of Object.entries(COUNTS[field])) {
    shares.set(evidence, rounded((right + share * weight) / (read + weight)));
  }
  return (evidence) => shares.get(evidence) ?? share;
}

const SHARES: Readonly<Record<FigureField, (evidence: string) => number>> = {
  found: sharesOf("found"),
  value: sharesOf("value"),
  unit: sharesOf("unit"),
  op: sharesOf("op"),
  measure: sharesOf("measure"),
  modality: sharesOf("modality"),
  period: sharesOf("period"),
  subject: sharesOf("subject"),
};

/**
 * How likely each field is right, by what it was read from: the share of right readings from such evidence in annotated
 * documents, drawn towards the field's prior; the prior alone for evidence never counted. Never 0 and never 1; three digits.
 */
export function confidenceOf(evidence: FigureEvidence): FigureConfidence {
  return {
    found: SHARES.found(evidence.found),
    value: SHARES.value(evidence.value),
    unit: SHARES.unit(evidence.unit),
    op: SHARES.op(evidence.op),
    measure: SHARES.measure(evidence.measure),
    modality: SHARES.modality(evidence.modality),
    period: SHARES.period(evidence.period),
    subject: SHARES.subject(evidence.subject),
  };
}

/** Three digits: more would say more than was counted. */
function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

/** The evidence of a figure that a table states: its fields stand in cells of their own. */
export function tableEvidence(table: "indicators" | "series"): FigureEvidence {
  return {
    found: table,
    value: table,
    unit: table,
    op: table,
    measure: table,
    modality: table,
    period: table,
    subject: table,
  };
}

/**
 * Figures whose characters were recognised in an image: that they are there, and what value they have, is no surer than
 * the least sure run of characters under them. `document.source.regions` hold the runs with raw offsets.
 */
export function heldToRecognition(document: Document, figures: readonly Figure[]): readonly Figure[] {
  const runs = recognisedRuns(document);
  if (runs.length === 0) return figures;
  const { toRaw } = spanMap(document.edits, document.source.text.length);
  return figures.map((figure) => {
    const least = rounded(leastSure(runs, toRaw(figure.span)));
    const { found, value } = figure.confidence;
    if (least >= Math.max(found, value)) return figure;
    return {
      ...figure,
      confidence: { ...figure.confidence, found: Math.min(found, least), value: Math.min(value, least) },
    };
  });
}

interface Run {
  readonly span: Span;
  readonly confidence: number;
}

/** The recognised runs, in order of their offsets. */
function recognisedRuns({ source }: Document): readonly Run[] {
  return source.regions
    .flatMap((region) =>
      region.kind === "box" && region.confidence !== null ? [{ span: region.span, confidence: region.confidence }] : [],
    )
    .sort((a, b) => a.span.start - b.span.start);
}

/** Confidence of the least sure run a span touches, found by halving; 1 where it touches none. */
function leastSure(runs: readonly Run[], { start, end }: Span): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.span.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let least = 1;
  for (let at = low; at < runs.length; at++) {
    const run = runs[at];
    if (run === undefined || run.span.start >= end) break;
    least = Math.min(least, run.confidence);
  }
  return least;
}
