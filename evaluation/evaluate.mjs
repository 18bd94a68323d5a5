// `npm run evaluate [-- --gold FOLDER …]`: reads the annotated documents, scores them, prints the scores and writes
// results.md. Exit code 1 where a bar is missed; what is not at hand is skipped with the reason.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ENGINE } from "@lantu/core";
import { extractor } from "./extraction.mjs";
import { forecastsOf, joined } from "./forecasts/section-of-page.mjs";
import { goldGroups } from "./gold.mjs";
import { keepScores, lastScores } from "./history.mjs";
import { judge } from "./judgement.mjs";
import { metricsOf } from "./metrics.mjs";
import { resultsPage, terminalText } from "./report.mjs";
import { heldToBars, officialScores } from "./scores.mjs";
import { seriesScores } from "./series.mjs";
import { worstCases, worstPage } from "./worst.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const results = join(here, "results.md");
const scores = join(here, "results.json");
const worst = join(here, "out", "worst.md");
const WORST = 50;
/** Sets that may be missing without harm; a folder somebody names may not. */
const EVERY_RUN = new Set(["shared", "dev", "held-out"]);

/** Reads and judges the documents of a group; with its metrics together and for each document. */
async function evaluated(group, extract, folder) {
  const read = [];
  for (const document of group.documents)
    read.push({ ...document, ...(await extract(document.text)), path: document.path, file: document.text });
  const judgements = read.map(judge);
  const official =
    group.name === "shared"
      ? officialScores(
          folder,
          read.map((one) => ({ ...one, text: one.file })),
        )
      : null;
  const each = judgements.map((one) => ({ name: one.name, metrics: metricsOf([one]) }));
  return {
    ...group,
    judgements,
    each,
    official,
    metrics: judgements.length === 0 ? new Map() : (official ?? metricsOf(judgements)),
  };
}

function writeWorst(groups) {
  const open = groups.filter(({ secret }) => !secret).flatMap(({ judgements }) => judgements);
  mkdirSync(dirname(worst), { recursive: true });
  writeFileSync(worst, worstPage(worstCases(open, WORST)));
}

/** Evaluates everything at hand; whether all bars that could be held were reached. */
async function evaluate(further, folder) {
  const extract = extractor();
  const groups = [];
  for (const group of goldGroups(further)) groups.push(await evaluated(group, extract, folder));
  const shared = groups.find(({ name }) => name === "shared");
  const bars = shared.official === null ? [] : heldToBars(shared.official);
  const last = lastScores(scores);
  const told = { engine: ENGINE, groups, bars, last, worst: relative(process.cwd(), worst) };
  process.stdout.write(terminalText(told));
  const series = await seriesScores();
  process.stdout.write(series.text);
  writeWorst(groups);
  if (further.length === 0 && bars.length > 0) {
    const before = existsSync(results) ? readFileSync(results, "utf8") : "";
    writeFileSync(results, joined(resultsPage(told), forecastsOf(before)));
    keepScores(scores, groups);
  }
  const given = groups.filter(({ name }) => !EVERY_RUN.has(name));
  return series.passed && bars.every(({ passed }) => passed) && given.every(({ documents }) => documents.length > 0);
}

const { gold } = parseArgs({ options: { gold: { type: "string", multiple: true, default: [] } } }).values;
const folder = mkdtempSync(join(tmpdir(), "lantu-evaluation-"));
try {
  if (!(await evaluate(gold, folder))) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
