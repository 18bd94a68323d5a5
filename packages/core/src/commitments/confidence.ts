import type { Figure } from "../statements/index.ts";
import type { Commitment, Doubt, DoubtCode } from "./commitment.ts";
import type { Recognise } from "./recognised.ts";

/**
 * Share of commitments of a kind that a reader kept as they are, border, kind, title, day and units alike: 46 of 46, 264 of 284
 * and 9 of 12, counted in seven documents (`evaluation/commitments-read.json`); of indicators, none of which was wrong, by the
 * rule of succession, 47 of 48. One reader's count, not yet decisions of several people.
 */
const KEPT: Readonly<Record<Commitment["kind"], number>> = { indicator: 0.98, task: 0.93, project: 0.75 };

/** What is left where only a proposer pointed at the words: nothing was measured, so no more than a coin would say. */
export const PROPOSED = 0.5;

/** How much each doubt leaves of that: a cell that was put back is right more often than a duty nobody could cut. */
const LEFT: Readonly<Record<DoubtCode, number>> = {
  "value-inferred": 0.8,
  "value-missing": 0.7,
  "relative-target": 0.9,
  "period-unknown": 0.8,
  "subject-unknown": 0.5,
  "nature-unknown": 0.95,
  "damaged-text": 0.85,
  "prose-table-differ": 0.8,
  "long-quote": 0.7,
  "low-confidence": 1,
  recognised: 0.95,
  proposed: PROPOSED,
};

/** Below this a commitment is less likely kept than changed; where no doubt says why, one says that. */
const LOW = 0.45;

/**
 * The commitment with what it is believed to be worth: the product of how often its kind is read right, of what its
 * doubts leave of that, of its headline figure's fields and of the recognition of its words.
 */
export function weighed(commitment: Commitment, figures: readonly Figure[], recognise: Recognise): Commitment {
  const doubts: Doubt[] = [...commitment.doubts];
  const recognised = commitment.spans.map(recognise).filter((one) => one !== null);
  if (recognised.length > 0) doubts.push({ code: "recognised", span: commitment.spans[0] ?? null });
  let share = KEPT[commitment.kind] * headline(commitment, figures);
  for (const { code } of doubts) share *= LEFT[code];
  for (const one of recognised) share *= one.confidence;
  const confidence = rounded(share);
  if (confidence < LOW && commitment.doubts.length === 0) doubts.push({ code: "low-confidence", span: null });
  return { ...commitment, doubts, confidence };
}

/** What the commitment takes from its headline figure: the number; for a target, whose title it gives, all of it. */
function headline({ kind, figures: [first] }: Commitment, figures: readonly Figure[]): number {
  const figure = figures[first ?? -1];
  if (figure === undefined) return 1;
  const { found, value, unit, subject, period } = figure.confidence;
  return found * value * unit * (kind === "indicator" ? subject * period : 1);
}

/** Three digits: more would say more than is known. */
function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
