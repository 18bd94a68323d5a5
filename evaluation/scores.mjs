// The scorer's metrics, and the bars they are held to.
import { execFileSync } from "node:child_process";
import { scorer } from "./gold.mjs";

/** Lowest values the project accepts on all annotated documents together. */
export const BARS = {
  "figure.f1": 0.9,
  "figure.whole_f1": 0.65,
  "span.macro_f1": 0.75,
  "row.f1": 0.95,
};

/** Runs the scorer on documents with their records; the metrics by name, micro-averaged over the documents. */
export function score(extracted) {
  const triples = extracted.flatMap(({ gold, records, text }) => [gold, records, text]);
  const printed = execFileSync(process.execPath, [scorer, ...triples], { encoding: "utf8" });
  const metrics = printed
    .split("\n")
    .map((line) => line.split("\t"))
    .filter((parts) => parts.length === 2)
    .map(([name, value]) => [name, Number(value)]);
  return new Map(metrics);
}

/** Each bar with what was reached; a metric that is missing has not reached its bar. */
export function heldToBars(metrics) {
  return Object.entries(BARS).map(([name, bar]) => {
    const value = metrics.get(name) ?? null;
    return { name, bar, value, passed: value !== null && value >= bar };
  });
}
