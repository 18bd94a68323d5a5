import type { HeldCommitment } from "@lantu/core/ledger";
import { periodBounds } from "../period.ts";
import type { commitmentFigures, commitments } from "../schema/index.ts";
import { termVector } from "../terms/index.ts";

type CommitmentRow = typeof commitments.$inferInsert;

/** Terms of a commitment's quote are kept up to this many characters: a longer quote is searched by its beginning. */
const SEARCHED = 4_000;

/** A commitment as its row. `figureValue` gives the value of a figure. */
export function commitmentRow(
  document: string,
  held: HeldCommitment,
  figureValue: (figure: string) => number | undefined,
): CommitmentRow {
  const { title, quote } = held.record;
  return { ...unsearchedRow(document, held, figureValue), terms: commitmentTerms(title, quote) };
}

/** The same without the terms it is searched by: to find those takes longer than all the rest. */
export function unsearchedRow(
  document: string,
  held: HeldCommitment,
  figureValue: (figure: string) => number | undefined,
): Omit<CommitmentRow, "terms"> {
  const { record, state, reviewed, replacedBy, opinions, edited, version } = held;
  const [first] = record.spans;
  const [headline] = record.figures;
  const bounds = periodBounds(record.period);
  return {
    id: record.id,
    document,
    kind: record.kind,
    nature: record.nature,
    title: record.title,
    quote: record.quote,
    spans: record.spans,
    rawStart: first?.start ?? 0,
    rawEnd: first?.end ?? 0,
    block: record.block,
    section: record.section,
    address: record.address,
    period: record.period,
    periodStart: bounds?.start ?? null,
    periodEnd: bounds?.end ?? null,
    deadline: record.deadline,
    lead: record.lead,
    leadNames: record.lead.map(({ name }) => name),
    cooperating: record.cooperating,
    targetText: record.targetText,
    figures: record.figures.length,
    value: headline === undefined ? null : (figureValue(headline) ?? null),
    doubts: record.doubts,
    doubtCodes: [...new Set(record.doubts.map((doubt) => doubt.code))],
    stage: record.stage,
    confidence: record.confidence,
    origin: record.origin,
    state,
    reviewed,
    replacedBy: [...replacedBy],
    opinions,
    edited,
    version,
  };
}

/** The title weighs more than the quote. */
function commitmentTerms(title: string, quote: string): string {
  return termVector({ text: title, weight: "A" }, { text: quote.slice(0, SEARCHED), weight: "B" });
}

/** Which figures a commitment has, as rows. */
export function commitmentFigureRows({ record }: HeldCommitment): readonly (typeof commitmentFigures.$inferInsert)[] {
  return record.figures.map((figure, ordinal) => ({ commitment: record.id, ordinal, figure }));
}
