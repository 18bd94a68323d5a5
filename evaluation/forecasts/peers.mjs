// The package forecast of R on the same questions, all in one run of Rscript.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isReached, lineOf, monthOfDay, pastOn, told } from "@lantu/core/judgements";

const HERE = import.meta.dirname;

/** Half the width of an interval that holds eight of ten values of a normal distribution, in its spread. */
const EIGHT_OF_TEN = 1.2815515655446004;

export const PEERS = ["r-ets", "r-arima", "r-theta"];

/** The long public series of the installed packages, with the versions of R and of `forecast`; null where there is no R. */
export function publicSeries() {
  return inFolder((folder) => {
    const path = join(folder, "series.tsv");
    const done = rscript("public-series.R", [path]);
    if (done.status !== 0) return null;
    const [r, forecast] = done.stdout.trim().split("\t");
    return { text: readFileSync(path, "utf8"), r, forecast: forecast || null };
  });
}

const rscript = (script, args) =>
  spawnSync("Rscript", ["--vanilla", join(HERE, script), ...args], { encoding: "utf8", maxBuffer: 1 << 26 });

function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), "lantu-peers-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What each peer answers on every target and day; a peer that says nothing of a series leaves the question open. */
export function peerAnswers(plans) {
  const questions = plans.flatMap((plan) => plan.asked.map((day) => questionOf(plan, day)));
  const found = inFolder((folder) => forecasts(folder, questions));
  return PEERS.map((forecaster) => ({
    forecaster,
    answers: questions.map(({ plan, day, given, line, job }) => {
      const cells = found.get(job)?.get(forecaster);
      const { truth, step } = plan;
      const monthsLeft = given.due.until - 1 - monthOfDay(day);
      const answer = cells === undefined ? null : toldBy(given, line, cells);
      return { plan: plan.id, monthsLeft, reached: isReached(plan), truth, step, told: answer };
    }),
  }));
}

function questionOf(plan, day) {
  const given = { ...plan.question, past: pastOn(plan, day) };
  const line = lineOf(given);
  return { plan, day, given, line, job: line === null ? null : jobOf(line) };
}

/** A line without gaps as a job for R: numbers a year, steps ahead, numbers; null for one R cannot read. */
function jobOf({ times, values, until }) {
  if (values.length < 3) return null;
  const spacing = (times.at(-1) - times[0]) / (times.length - 1);
  const even = times.every((time, at) => Math.abs(time - times[0] - at * spacing) < spacing / 10);
  const ahead = Math.round((until - times.at(-1)) / spacing);
  if (!even || ahead < 1) return null;
  return [Math.max(1, Math.round(1 / spacing)), ahead, values.join(" ")].join("\t");
}

/** Forecasts by job and method; what is asked on several days is forecast once. */
function forecasts(folder, questions) {
  const jobs = [...new Set(questions.flatMap(({ job }) => job ?? []))];
  const [asked, answered] = ["jobs.tsv", "answers.tsv"].map((name) => join(folder, name));
  writeFileSync(asked, `${jobs.map((job, id) => `${id}\t${job}`).join("\n")}\n`);
  const done = rscript("peers.R", [asked, answered]);
  if (done.status !== 0) throw new Error(done.stderr);
  const found = new Map(jobs.map((job) => [job, new Map()]));
  for (const line of readFileSync(answered, "utf8").split("\n")) {
    const [id, method, , mean, low, high] = line.split("\t");
    if (method !== undefined)
      found.get(jobs[Number(id)])?.set(method, { mean: Number(mean), low: Number(low), high: Number(high) });
  }
  return found;
}

function toldBy(given, line, { mean, low, high }) {
  if (![mean, low, high].every(Number.isFinite)) return null;
  return told(given, line, mean, (high - low) / 2 / EIGHT_OF_TEN);
}
