import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { CONCEPTS, gather, STANDARD_PLACES } from "@lantu/core";
import {
  ALARM_BELOW,
  type BackTestRun,
  type BackTestScores,
  backTestRun,
  madePlans,
  observationsTold,
  type PlanHistory,
  plansOfSeed,
  seriesTold,
  TESTED,
  type ToldSeries,
  WARNING_MONTHS,
} from "@lantu/core/judgements";
import { readAccounts } from "./accounts.ts";
import type { ExtractIo } from "./extract.ts";
import { say } from "./messages/backtest.ts";
import { readObserved } from "./observed.ts";
import { projectRoot } from "./place.ts";
import { tableLines } from "./table.ts";

/** How `lantu backtest` was called. */
interface BackTestRequest {
  readonly files: readonly string[];
  readonly tables: readonly string[];
  readonly plans: number;
  readonly seed: number;
  readonly json: boolean;
}

/** Plans are made of what was told with four years of the past, one every year, and asked every three months. */
const OF_HISTORIES = { least: 4, every: 1, asked: 3 } as const;

/**
 * `lantu backtest [FILE…] [--observations TABLE] [--plans NUMBER] [--seed NUMBER] [--json]`: asks every target again on every
 * day of its past, with what was known then. Without files: made-up plans with a known end and the histories of the samples;
 * with files or tables: plans made of their series. Naive persistence and the linear trend answer the same questions.
 * @returns the exit code: 0 where everything given could be read, else 1
 */
export async function backtest(args: readonly string[], io: ExtractIo): Promise<number> {
  const request = requestOf(args, io);
  if (typeof request === "string") {
    io.err(`${request}\n`);
    return 1;
  }
  const isGiven = request.files.length + request.tables.length > 0;
  const runs = isGiven ? await givenRuns(request, io) : await ownRuns(request, io);
  if (runs === null) return 1;
  io.out(request.json ? runs.map((run) => `${JSON.stringify(run)}\n`).join("") : table(runs, io));
  return 0;
}

function requestOf(args: readonly string[], { language }: ExtractIo): BackTestRequest | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        observations: { type: "string", multiple: true, default: [] },
        plans: { type: "string", default: String(TESTED.plans) },
        seed: { type: "string", default: String(TESTED.seed) },
        json: { type: "boolean", default: false },
      },
    });
    const [plans, seed] = [Number(values.plans), Number(values.seed)];
    if (!isWhole(plans, 1, MOST_PLANS)) return badNumber("--plans", 1, MOST_PLANS, language);
    if (!isWhole(seed, 0, MOST_SEED)) return badNumber("--seed", 0, MOST_SEED, language);
    return { files: positionals, tables: values.observations, plans, seed, json: values.json };
  } catch {
    return say(language, "bad-option", { option: args.filter((arg) => arg.startsWith("-")).join(" ") });
  }
}

const MOST_PLANS = 100_000;
const MOST_SEED = 2 ** 32 - 1;

const isWhole = (number: number, least: number, most: number): boolean =>
  Number.isInteger(number) && number >= least && number <= most;

const badNumber = (option: string, least: number, most: number, language: ExtractIo["language"]): string =>
  say(language, "bad-number", { option, least, most });

/** Made-up plans, and what the samples tell. */
async function ownRuns({ plans, seed }: BackTestRequest, io: ExtractIo): Promise<readonly BackTestRun[] | null> {
  const folder = join(projectRoot, "samples", "files");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".txt") && !name.includes("damaged"));
  const told = await seriesOfFiles({ files: names.sort().map((name) => join(folder, name)), tables: [] }, io);
  if (told === null) return null;
  return [backTestRun("simulated", plansOfSeed({ seed, plans })), backTestRun("samples", plansOf(told))];
}

async function givenRuns(request: BackTestRequest, io: ExtractIo): Promise<readonly BackTestRun[] | null> {
  const told = await seriesOfFiles(request, io);
  return told === null ? null : [backTestRun("given", plansOf(told))];
}

const plansOf = (told: readonly ToldSeries[]): readonly PlanHistory[] =>
  told.flatMap((series, number) => madePlans(series, number, OF_HISTORIES));

/** What documents and tables tell, with the day each number was known; null where something could not be read. */
async function seriesOfFiles(
  { files, tables }: Pick<BackTestRequest, "files" | "tables">,
  io: ExtractIo,
): Promise<readonly ToldSeries[] | null> {
  const { accounts, complete } = await readAccounts(files, io);
  const observations = complete ? await readObserved(tables, accounts, io) : null;
  if (observations === null) return null;
  const { series } = gather(accounts, CONCEPTS, STANDARD_PLACES);
  return [...seriesTold(series, CONCEPTS), ...observationsTold(observations, CONCEPTS)];
}

function table(runs: readonly BackTestRun[], { language }: ExtractIo): string {
  const lines = runs.flatMap((run) => runLines(run, language));
  const legend = say(language, "legend", { alarm: ALARM_BELOW, months: WARNING_MONTHS });
  return `${[...lines, legend].join("\n")}\n`;
}

const SETS = { simulated: "set-simulated", samples: "set-samples", given: "set-given" } as const;

const COLUMNS = [
  "forecaster",
  "answered",
  "reached",
  "brier",
  "base",
  "log",
  "coverage",
  "recall",
  "lead",
  "false",
] as const;

function runLines({ set, plans, forecasters }: BackTestRun, language: ExtractIo["language"]): readonly string[] {
  const name = say(language, SETS[set === "simulated" || set === "samples" ? set : "given"]);
  if (plans === 0) return [say(language, "no-plans", { set: name }), ""];
  const asked = forecasters[0]?.scores.asked ?? 0;
  const columns = COLUMNS.map((title, at) => ({ title: say(language, title), most: 20, right: at > 0 }));
  const rows = forecasters.map(({ forecaster, scores }) => [nameOf(forecaster, language), ...cells(scores, language)]);
  return [say(language, "heading", { set: name, plans, asked }), "", ...tableLines(columns, rows), ""];
}

function nameOf(forecaster: string, language: ExtractIo["language"]): string {
  const known = (["lantu", "persistence", "linear-trend"] as const).find((one) => one === forecaster);
  return known === undefined ? forecaster : say(language, known);
}

/** The scores in the order of the columns; what there is none of is a dash. */
function cells(scores: BackTestScores, language: ExtractIo["language"]): readonly string[] {
  const { leadMonths } = scores;
  return [
    ...[part(scores.asked === 0 ? null : scores.answers / scores.asked), part(scores.baseRate)],
    ...[
      score(scores.brier),
      score(scores.brierBase),
      score(scores.logScore),
      part(scores.coverage),
      part(scores.recall),
    ],
    leadMonths === null ? "–" : say(language, "months", { count: leadMonths }),
    part(scores.falseAlarms),
  ];
}

const part = (value: number | null): string => (value === null ? "–" : `${(value * 100).toFixed(1)} %`);
const score = (value: number | null): string => (value === null ? "–" : value.toFixed(3));
