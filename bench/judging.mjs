// A million commitments with series, judged on two cores. Each worker makes commitments like those of the samples, every one with
// numbers of its own, a batch at a time; only judging counts, so that neither making them nor room for all at once is measured.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { accountOf, CONCEPTS, gather, read, reconcile, STANDARD_PLACES } from "@lantu/core";
import { accountSince, judge, linkedTargets, NO_WORK, targetsKnownOn } from "@lantu/core/judgements";

const COMMITMENTS = 1_000_000;
const WORKERS = 2;
const BATCH = 1_000;

/** Room for short-lived objects in each worker, megabytes: what is judged is soon forgotten. */
const YOUNG = 96;

/** A day on which the plan of the samples runs and some years of it are told. */
const DAY = "2024-06-30";

/** Numbers a series has at least: with fewer there is nothing to forecast. */
const LEAST_NUMBERS = 4;

const SAMPLES = join(import.meta.dirname, "..", "samples", "files");

/** Commitments of the samples that have a number with a past, ready to be judged. */
function likeSamples() {
  const names = readdirSync(SAMPLES).filter((name) => name.endsWith(".txt") && !name.includes("damaged"));
  const accounts = names
    .map((name) => accountOf(read(sourceOf(name)), name.slice(0, -".txt".length)))
    .filter((account) => accountSince(account) <= DAY);
  const { series } = gather(accounts, CONCEPTS, STANDARD_PLACES);
  const told = { accounts, series, registry: CONCEPTS, places: STANDARD_PLACES };
  const { reconciliations } = reconcile(told);
  const documentDates = new Map(accounts.map((one) => [one.document, accountSince(one)]));
  const held = { series, aboveSeries: [], observations: [], reconciliations, registry: CONCEPTS, documentDates };
  const targets = [...targetsKnownOn(held, DAY).values()];
  return accounts.flatMap(({ document, commitments }) => {
    const own = targets.filter(({ reconciliation }) => reconciliation.document === document);
    const linked = linkedTargets(commitments, own);
    return commitments
      .map((commitment) => ({ commitment, document, targets: linked.get(commitment.id) ?? [], documentsSay: [] }))
      .filter((one) => one.targets.some(isNumbered));
  });
}

function sourceOf(name) {
  const text = readFileSync(join(SAMPLES, name), "utf8");
  return { name, format: "txt", encoding: "utf-8", text, regions: [] };
}

const isNumbered = ({ series }) =>
  series !== null && series.points.filter(({ modality }) => modality !== "target").length >= LEAST_NUMBERS;

/** The commitment again with numbers of its own: nothing kept of one serves another. */
function like(one, number) {
  const factor = 1 + ((number % 997) - 498) / 10_000;
  const moved = (series) =>
    series === null
      ? null
      : { ...series, points: series.points.map((point, at) => ({ ...point, value: point.value * factor ** at })) };
  const targets = one.targets.map((target) => ({
    ...target,
    series: moved(target.series),
    growth: moved(target.growth),
  }));
  return {
    ...one,
    commitment: { ...one.commitment, id: `${one.commitment.id}:${number}` },
    targets,
    work: NO_WORK,
    withdrawn: null,
  };
}

/** Judges so many, a batch at a time. */
function judged(count) {
  const models = likeSamples();
  const told = { count: 0, milliseconds: 0, forecasts: 0, statuses: {}, models: models.length };
  for (let from = 0; from < count; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) =>
      like(models[(from + at) % models.length], from + at),
    );
    const begin = performance.now();
    const judgements = batch.map((one) => judge(one, DAY));
    told.milliseconds += performance.now() - begin;
    told.count += judgements.length;
    for (const { status, targets } of judgements) {
      told.statuses[status] = (told.statuses[status] ?? 0) + 1;
      if (targets.some(({ forecast }) => forecast?.kind === "forecast")) told.forecasts += 1;
    }
  }
  return told;
}

/** Runs a worker until it has told what it measured. */
const run = (count) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: { count },
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    worker.once("message", resolve);
    worker.once("error", reject);
  });

if (!isMainThread) parentPort.postMessage(judged(workerData.count));
else {
  const done = await Promise.all(Array.from({ length: WORKERS }, () => run(COMMITMENTS / WORKERS)));
  const most = (of) => Math.max(...done.map(of));
  const sum = (of) => done.reduce((all, one) => all + of(one), 0);
  const told = {
    ...{ commitments: sum(({ count }) => count), workers: WORKERS, models: done[0].models, day: DAY },
    seconds: Number((most(({ milliseconds }) => milliseconds) / 1000).toFixed(1)),
    forecasts: sum(({ forecasts }) => forecasts),
    statuses: done[0].statuses,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  process.stdout.write(JSON.stringify(told));
}
