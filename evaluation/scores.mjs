// The bars, and the scorer that decides about them.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { writeRecords } from "./extraction.mjs";
import { scorer } from "./gold.mjs";

/** Lowest values the project accepts on the shared annotated documents together. */
export const BARS = {
  "figure.f1": 0.97,
  "figure.value": 0.99,
  "figure.unit": 0.98,
  "figure.op": 0.95,
  "figure.measure": 0.93,
  "figure.modality": 0.96,
  "figure.period": 0.93,
  "figure.subject": 0.92,
  "figure.whole_f1": 0.88,
  "span.macro_f1": 0.9,
  "row.f1": 1,
  "row.target": 1,
  "row.attribute": 1,
};

/** What the scorer itself says of documents with their records, by metric; null where it is not at hand. */
export function officialScores(folder, documents) {
  if (!existsSync(scorer) || documents.length === 0) return null;
  const triples = documents.flatMap(({ name, path, text, records }) => [
    path,
    writeRecords(folder, name, records),
    text,
  ]);
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
