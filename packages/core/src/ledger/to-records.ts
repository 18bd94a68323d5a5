import type { Commitment } from "../commitments/index.ts";
import type { Document } from "../document/index.ts";
import type { Description, Figure, Proposed, Row } from "../statements/index.ts";
import { type Span, spanMap } from "../text/index.ts";
import { commitmentId, commitmentPlace, figureId } from "./ids.ts";
import type { Attribute, CommitmentRecord, DescriptionRecord, FigureRecord, UnitRecord } from "./record.ts";

/** The parts of a reading that go into the ledger. */
export interface Recordable {
  readonly document: Document;
  readonly description: Description;
  readonly figures: readonly Figure[];
  readonly rows: readonly Row[];
  readonly commitments: readonly Commitment[];
}

/** A reading as the ledger and the store hold it: raw offsets, ids that are the same on every machine. */
export interface Records {
  readonly description: DescriptionRecord;
  /** In the order of `reading.figures`. */
  readonly figures: readonly FigureRecord[];
  /** In the order of `reading.commitments`. */
  readonly commitments: readonly CommitmentRecord[];
}

/** Gives the parts of a reading their ids and leads their spans back to the published text. */
export function toRecords(reading: Recordable, documentId: string): Records {
  const { document, rows } = reading;
  const { toRaw } = spanMap(document.edits, document.source.text.length);
  const figures = figureRecords(reading, documentId, toRaw);
  const taken = new Set<number>();
  const commitments = reading.commitments.map((commitment): CommitmentRecord => {
    const spans = commitment.spans.map(toRaw);
    const first = commitment.spans[0] ?? { start: 0, end: 0 };
    const start = spans[0]?.start ?? 0;
    const { kind, nature, title, block, section, address, period, deadline, stage, confidence, origin } = commitment;
    return {
      id: commitmentId(documentId, firstFree(taken, commitmentPlace(start))),
      ...{ kind, nature, title, block, section, address, period, deadline, stage, confidence, origin },
      quote: document.text.slice(first.start, first.end),
      spans,
      lead: commitment.lead.map((unit) => unitRecord(unit, toRaw)),
      cooperating: commitment.cooperating.map((unit) => unitRecord(unit, toRaw)),
      figures: commitment.figures.flatMap((index) => figures[index]?.id ?? []),
      targetText: commitment.row === null ? null : (rows[commitment.row]?.target ?? null),
      doubts: commitment.doubts.map(({ code, span }) => ({ code, ...place(span, toRaw) })),
    };
  });
  return { description: descriptionRecord(reading, toRaw), figures, commitments };
}

function figureRecords(reading: Recordable, documentId: string, toRaw: (span: Span) => Span): readonly FigureRecord[] {
  const raw = reading.document.source.text;
  const taken = new Set<number>();
  return reading.figures.map((figure) => {
    const { start, end } = toRaw(figure.span);
    const { subject, value, valueMax, unit, op, measure, modality, period } = figure;
    const id = figureId(documentId, firstFree(taken, start));
    return {
      id,
      start,
      end,
      quote: raw.slice(start, end),
      subject,
      value,
      valueMax,
      unit,
      op,
      measure,
      modality,
      period,
      confidence: figure.confidence,
    };
  });
}

/** The first place from `wanted` on that is not taken yet; takes it. Ids stay unique however many begin together. */
function firstFree(taken: Set<number>, wanted: number): number {
  let place = wanted;
  while (taken.has(place)) place++;
  taken.add(place);
  return place;
}

function unitRecord(unit: { readonly name: string; readonly span: Span }, toRaw: (span: Span) => Span): UnitRecord {
  return { name: unit.name, ...place(unit.span, toRaw) };
}

function place(span: Span | null, toRaw: (span: Span) => Span): { start: number | null; end: number | null } {
  return span === null ? { start: null, end: null } : toRaw(span);
}

function descriptionRecord({ document, description }: Recordable, toRaw: (span: Span) => Span): DescriptionRecord {
  const attribute = <T>({ value, span }: Proposed<T>): Attribute<T> => ({
    value,
    quote: span === null ? null : document.text.slice(span.start, span.end),
    ...place(span, toRaw),
    by: "text",
  });
  const { title, kind, place: where, period, review, issuer, date } = description;
  return {
    title: attribute(title),
    kind: attribute(kind),
    place: attribute(where),
    period: attribute(period),
    review: attribute(review),
    issuer: attribute(issuer),
    date: attribute(date),
  };
}
