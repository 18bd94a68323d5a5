// The scores of the last run, to say what changed since.
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** Scores by group and metric as the last run left them; empty before the first. */
export function lastScores(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
}

/** Keeps this run's scores; groups that were not evaluated keep theirs. */
export function keepScores(path, groups) {
  const scores = groups.map(({ name, metrics }) => [name, Object.fromEntries([...metrics].map(rounded))]);
  writeFileSync(path, `${JSON.stringify({ ...lastScores(path), ...Object.fromEntries(scores) }, null, 2)}\n`);
}

/** Places kept: finer than one figure of a thousand, coarser than the noise of adding up. */
const PLACES = 4;
const rounded = ([name, value]) => [name, Number(value.toFixed(PLACES))];

/** How far a metric moved; null where there was none before. */
export function changeOf(last, group, name, value) {
  const before = last[group]?.[name];
  return before === undefined || value === undefined ? null : Number((value - before).toFixed(PLACES));
}
