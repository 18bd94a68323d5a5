// `node evaluation/calibrate.mjs`: counts on the annotated documents how often each kind of evidence was right, and writes
// packages/core/src/statements/confidence-table.ts. Held-out documents are never counted. Run it after the readers changed.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { extractor } from "./extraction.mjs";
import { goldGroups } from "./gold.mjs";
import { judge } from "./judgement.mjs";
import { ASPECTS } from "./reliability.mjs";

const table = join(
  dirname(fileURLToPath(import.meta.url)),
  ...["..", "packages", "core", "src", "statements", "confidence-table.ts"],
);

/**
 * What a reading on each set weighs. The reader was written beside the shared annotations and is more often right on them
 * than anywhere else; only half of what they say is believed.
 */
const WEIGHTS = new Map([
  ["shared", 0.5],
  ["dev", 1],
]);

/** Adds up what was right and what was read: field → evidence → [right, read]. */
async function counted() {
  const extract = extractor();
  const counts = new Map(ASPECTS.map((field) => [field, new Map()]));
  for (const { name, documents } of goldGroups()) {
    const weight = WEIGHTS.get(name);
    if (weight === undefined) continue;
    for (const document of documents) {
      const judgement = judge({ ...document, ...(await extract(document.text)) });
      for (const { got, verdict } of judgement.pairs)
        for (const field of ASPECTS) add(counts.get(field), got.evidence[field], verdict[field] ?? true, weight);
      for (const got of judgement.extra) add(counts.get("found"), got.evidence.found, false, weight);
    }
  }
  return counts;
}

function add(cells, evidence, right, weight) {
  const [hits, read] = cells.get(evidence) ?? [0, 0];
  cells.set(evidence, [hits + (right ? weight : 0), read + weight]);
}

/** The table's cells as source text, fields in order, evidence by name. */
function written(counts) {
  const fields = [...counts].map(([field, cells]) => {
    const lines = [...cells]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([evidence, [right, read]]) => `    ${keyOf(evidence)}: [${right}, ${read}],`);
    return `  ${field}: {\n${lines.join("\n")}\n  },`;
  });
  return `export const COUNTS: Readonly<Record<FigureField, Readonly<Record<string, Counts>>>> = {\n${fields.join("\n")}\n};\n`;
}

const keyOf = (evidence) => (/^[a-z]+$/.test(evidence) ? evidence : JSON.stringify(evidence));

const source = readFileSync(table, "utf8");
const begin = source.indexOf("export const COUNTS");
writeFileSync(table, source.slice(0, begin) + written(await counted()));
