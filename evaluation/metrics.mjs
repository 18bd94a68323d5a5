// The scorer's metrics, computed from judgements: names and values as it prints them.

/** Fields of a figure, in the order they are reported. */
export const FIELDS = ["value", "unit", "op", "measure", "modality", "period", "subject_exact", "subject"];

/** Fields that make a figure the number that counts (the scorer's `whole`). */
const WHOLE = ["value", "unit", "modality", "period", "subject"];

const f1 = (precision, recall) => (precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall));
const share = (part, whole) => (whole === 0 ? 0 : part / whole);
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);

/** Metrics by name over all judgements together (micro-averaged). */
export function metricsOf(judgements) {
  return new Map([...spanMetrics(judgements), ...figureMetrics(judgements), ...rowMetrics(judgements)]);
}

function spanMetrics(judgements) {
  const cells = judgements
    .flatMap(({ characters }) => [...characters])
    .map(([key, count]) => [...key.split("\t"), count]);
  const total = sum(cells.map(([, , count]) => count));
  if (total === 0) return [];
  const count = (wanted) => sum(cells.filter(([gold, got]) => wanted(gold, got)).map(([, , n]) => n));
  const classes = [...new Set(cells.map(([gold]) => gold))].sort();
  const scores = classes.map((name) => {
    const both = count((gold, got) => gold === name && got === name);
    const read = count((_, got) => got === name);
    return [
      `span.${name}.f1`,
      f1(
        share(both, read),
        share(
          both,
          count((gold) => gold === name),
        ),
      ),
    ];
  });
  return [
    [
      "span.accuracy",
      share(
        count((gold, got) => gold === got),
        total,
      ),
    ],
    ...scores,
    ["span.macro_f1", share(sum(scores.map(([, value]) => value)), scores.length)],
  ];
}

function figureMetrics(judgements) {
  const pairs = judgements.flatMap((one) => one.pairs);
  const gold = pairs.length + sum(judgements.map(({ missed }) => missed.length));
  const found = pairs.length + sum(judgements.map(({ extra }) => extra.length));
  const right = (...fields) => pairs.filter(({ verdict }) => fields.every((field) => verdict[field])).length;
  const [precision, recall] = [share(pairs.length, found), share(pairs.length, gold)];
  return [
    ["figure.gold", gold],
    ["figure.found", found],
    ["figure.precision", precision],
    ["figure.recall", recall],
    ["figure.f1", f1(precision, recall)],
    ...FIELDS.map((field) => [`figure.${field}`, share(right(field), pairs.length)]),
    ["figure.whole_f1", f1(share(right(...WHOLE), found), share(right(...WHOLE), gold))],
  ];
}

function rowMetrics(judgements) {
  const total = (key) => sum(judgements.map(({ rows }) => rows[key]));
  if (total("gold") === 0) return [];
  return [
    ["row.f1", f1(share(total("hit"), total("got")), share(total("hit"), total("gold")))],
    ["row.target", share(total("target"), total("hit"))],
    ["row.attribute", share(total("attribute"), total("hit"))],
  ];
}
