// `npm run evaluate:forecasts [-- --learn]`: asks the past how good the forecasts are, beside peers on the same questions, and
// writes what the product shows (core/judgements/back-test/kept-back-test.data.ts) and a section of results.md. With `--learn` the
// published weights and errors are worked out anew first. Peers that are not at hand are skipped with the reason.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { accountOf, CONCEPTS, gather, read, STANDARD_PLACES } from "@lantu/core";
import {
  ALARM_BELOW,
  backTestRun,
  FORECAST_VERSION,
  LEARNED,
  learnedTable,
  madePlans,
  plansOfSeed,
  seriesTold,
  TESTED,
  WARNING_MONTHS,
} from "@lantu/core/judgements";
import { readFile } from "@lantu/readers";
import { backTestSection } from "./forecasts/back-test-section.mjs";
import { peerAnswers, publicSeries } from "./forecasts/peers.mjs";
import { publicPlans, readSeries, runningPlans, sourcesOf } from "./forecasts/public-plans.mjs";
import { joined, withoutForecasts } from "./forecasts/section-of-page.mjs";

const HERE = import.meta.dirname;
const JUDGEMENTS = join(HERE, "..", "packages", "core", "src", "judgements");
const TABLE = join(JUDGEMENTS, "forecast", "forecast-table.ts");
const KEPT = join(JUDGEMENTS, "back-test", "kept-back-test.data.ts");
const RESULTS = join(HERE, "results.md");
const SAMPLES = join(HERE, "..", "samples", "files");

/** Made-up plans with a number for every year that the peers are asked of, too. */
const EVEN = 400;

/** Samples tell few years: plans are made with four, one every year, and asked every three months. */
const OF_SAMPLES = { least: 4, every: 1, asked: 3 };

const { values: options } = parseArgs({ options: { learn: { type: "boolean", default: false } } });

/** Puts the learned weights and errors into the published table. */
function learn() {
  const rows = Object.entries(learnedTable(plansOfSeed(LEARNED))).map(
    ([name, { weights, spread }]) => `  "${name}": { weights: [${weights.join(", ")}], spread: ${spread} },`,
  );
  const source = readFileSync(TABLE, "utf8");
  const begin = source.indexOf("export const FORECAST_TABLE");
  const end = source.indexOf("\n};\n", begin);
  const head = "export const FORECAST_TABLE: Readonly<Record<string, ClassErrors>> = {\n";
  writeFileSync(TABLE, source.slice(0, begin) + head + rows.join("\n") + source.slice(end));
  console.log(`${rows.length} classes learned. Build, and run without --learn.`);
}

/** The runs that need no peer, and those beside R where it is there. */
async function runs() {
  const simulated = plansOfSeed(TESTED);
  const found = publicSeries();
  const even = simulated.filter((plan) => plan.even).slice(0, EVEN);
  const own = [backTestRun("simulated", simulated)];
  if (found === null)
    console.log("R is not installed: no peers, no public series (Debian: r-base-core r-cran-forecast).");
  else if (found.forecast === null) console.log("R has no package forecast: no peers (Debian: r-cran-forecast).");
  const peers = found?.forecast ? peerAnswers : () => [];
  const series = found === null ? [] : readSeries(found.text);
  const [running, asTheyAre] = [true, false].map((wanted) => series.filter(({ isRunning }) => isRunning === wanted));
  const beside = [
    backTestRun("simulated-even", even, peers(even)),
    ...publicRun("public", asTheyAre, publicPlans(asTheyAre), peers),
    ...publicRun("public-running", running, runningPlans(running), peers),
  ];
  return {
    runs: [...own, ...beside, await sampleRun()],
    peers: { r: found?.r ?? null, forecast: found?.forecast ?? null },
  };
}

const publicRun = (set, series, plans, peers) =>
  series.length === 0 ? [] : [backTestRun(set, plans, peers(plans), sourcesOf(series))];

/** What the documents of the samples tell, year by year. */
async function sampleRun() {
  const names = readdirSync(SAMPLES).filter((name) => name.endsWith(".txt") && !name.includes("damaged"));
  const accounts = [];
  for (const name of names)
    accounts.push(
      accountOf(read(await readFile(readFileSync(join(SAMPLES, name)), name)), name.slice(0, -".txt".length)),
    );
  const { series } = gather(accounts, CONCEPTS, STANDARD_PLACES);
  const plans = seriesTold(series, CONCEPTS).flatMap((one, number) => madePlans(one, number, OF_SAMPLES));
  return backTestRun("samples", plans);
}

/** Numbers as they are kept: finer than anybody reads them, and the same on every machine. */
const rounded = (_, value) => (typeof value === "number" ? Number(value.toFixed(4)) : value);

async function test() {
  const day = new Date().toISOString().slice(0, 10);
  const kept = {
    ...{
      version: FORECAST_VERSION,
      on: day,
      seed: TESTED.seed,
      alarmBelow: ALARM_BELOW,
      warningMonths: WARNING_MONTHS,
    },
    ...(await runs()),
  };
  const data = JSON.stringify(kept, rounded, 2);
  const head = readFileSync(KEPT, "utf8");
  const begin = head.indexOf("export const KEPT_BACK_TEST");
  writeFileSync(KEPT, `${head.slice(0, begin)}export const KEPT_BACK_TEST: BackTest = ${data};\n`);
  const section = backTestSection(JSON.parse(data));
  console.log(section);
  const page = existsSync(RESULTS) ? readFileSync(RESULTS, "utf8") : "";
  writeFileSync(RESULTS, joined(withoutForecasts(page), section));
}

if (options.learn) learn();
else await test();
