// Whether the reader is as often right as it says: confidence held against what was right.

/** What a confidence is told for: that there is a figure at all, and each field of those found. */
export const ASPECTS = ["found", "value", "unit", "op", "measure", "modality", "period", "subject"];

/** Upper edges of the bins; the last holds 1 itself. Narrow at the top, where most confidences lie. */
const EDGES = [0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1];

/** Confidence and truth of one aspect over all figures that tell one. */
export function toldOf(judgements, aspect) {
  const told = judgements.flatMap(({ pairs, extra }) => [
    ...pairs.map(({ got, verdict }) => ({ confidence: got.confidence?.[aspect], right: verdict[aspect] ?? true })),
    ...(aspect === "found" ? extra.map((got) => ({ confidence: got.confidence?.found, right: false })) : []),
  ]);
  return told.filter(({ confidence }) => typeof confidence === "number");
}

/**
 * Reliability of confidences (0–1) against truths.
 * Brier score: mean squared distance (0 is perfect). ECE, the expected calibration error: distance of mean confidence and
 * share right in a bin, weighted by the bin's size (Guo et al. 2017). Null where nothing was told.
 */
export function reliabilityOf(told) {
  if (told.length === 0) return null;
  const bins = EDGES.map((to, at) => binOf(told, EDGES[at - 1] ?? 0, to)).filter(({ count }) => count > 0);
  const brier = mean(told.map(({ confidence, right }) => (confidence - Number(right)) ** 2));
  const ece = bins.reduce(
    (error, { count, stated, right }) => error + (count / told.length) * Math.abs(stated - right),
    0,
  );
  return { count: told.length, bins, brier, ece, stated: mean(told.map(confidence)), right: mean(told.map(truth)) };
}

const confidence = (one) => one.confidence;
const truth = ({ right }) => Number(right);

function binOf(told, from, to) {
  const inside = told.filter((one) => one.confidence >= from && (one.confidence < to || to === 1));
  return { from, to, count: inside.length, stated: mean(inside.map(confidence)), right: mean(inside.map(truth)) };
}

function mean(numbers) {
  return numbers.length === 0 ? 0 : numbers.reduce((total, one) => total + one, 0) / numbers.length;
}
