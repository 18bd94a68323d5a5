// What was taken for what: counts of annotated against read labels.

/** Fields of a figure that are one of few words. */
export const LABELLED = ["measure", "modality", "op"];

/**
 * A square of counts.
 * @typedef {object} Confusion
 * @property {readonly string[]} labels those that occur on either side, sorted
 * @property {(gold: string, got: string) => number} count
 */

/** Classes of spans, in characters. @returns {Confusion} */
export function classConfusion(judgements) {
  return confusion(judgements.flatMap(({ characters }) => [...characters].map(([key, n]) => [...key.split("\t"), n])));
}

/** A labelled field of the figures found, in figures. @returns {Confusion} */
export function fieldConfusion(judgements, field) {
  const pairs = judgements.flatMap((one) => one.pairs);
  return confusion(pairs.map(({ gold, got }) => [String(gold[field]), String(got[field]), 1]));
}

function confusion(cells) {
  const counts = new Map();
  for (const [gold, got, n] of cells) counts.set(`${gold}\t${got}`, (counts.get(`${gold}\t${got}`) ?? 0) + n);
  const labels = [...new Set([...cells.map(([gold]) => gold), ...cells.map(([, got]) => got)])].sort();
  return { labels, count: (gold, got) => counts.get(`${gold}\t${got}`) ?? 0 };
}
