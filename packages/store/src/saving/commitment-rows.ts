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
  const { record, state, edited, version } = held;
  const { id, kind, nature, title, quote, spans, block, section, address, period, deadline } = record;
  const { lead, cooperating, targetText, doubts } = record;
  const [first] = spans;
  const [headline] = record.figures;
  const bounds = periodBounds(period);
  return {
    ...{ id, document, kind, nature, title, quote, spans, block, section, address, period, deadline },
    ...{ rawStart: first?.start ?? 0, rawEnd: first?.end ?? 0 },
    ...{ periodStart: bounds?.start ?? null, periodEnd: bounds?.end ?? null },
    ...{ lead, leadNames: lead.map(({ name }) => name), cooperating, targetText, doubts },
    ...{ figures: record.figures.length, value: headline === undefined ? null : (figureValue(headline) ?? null) },
    ...{ doubtCodes: [...new Set(doubts.map((doubt) => doubt.code))], state, edited, version },
    terms: commitmentTerms(title, quote),
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
