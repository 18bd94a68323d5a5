// `npm run evaluate`: reads the annotated documents, scores them, prints the scores and writes results.md.
// Exit code 1 where a bar is missed; 0 with the reason where the annotated documents are not at hand.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ENGINE } from "@lantu/core";
import { extractInto } from "./extraction.mjs";
import { goldDocuments } from "./gold.mjs";
import { resultsPage, terminalText } from "./report.mjs";
import { heldToBars, score } from "./scores.mjs";

const results = join(dirname(fileURLToPath(import.meta.url)), "results.md");

/** Extracts and scores; whether all bars were reached. */
async function evaluate(documents, folder) {
  const extracted = [];
  for (const document of documents) extracted.push({ ...document, records: await extractInto(folder, document) });
  const together = score(extracted);
  const bars = heldToBars(together);
  const each = extracted.map((document) => ({ name: document.name, metrics: score([document]) }));
  process.stdout.write(terminalText(together, bars));
  writeFileSync(results, resultsPage(ENGINE, each, together, bars));
  return bars.every(({ passed }) => passed);
}

const documents = goldDocuments();
if (documents.length === 0) {
  process.stdout.write("Nothing was evaluated: the annotated documents (../shared/extraction/gold) are not at hand.\n");
} else {
  const folder = mkdtempSync(join(tmpdir(), "lantu-evaluation-"));
  try {
    if (!(await evaluate(documents, folder))) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
