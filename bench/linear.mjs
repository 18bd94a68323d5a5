// Whether the time of a reading grows no faster than the text: the same seed grown to one length and to ten times that.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { defaultLimits, youngGeneration } from "@lantu/readers";
import { SEEDS, TELLING_SEEDS } from "./seeds.mjs";
import { median } from "./texts.mjs";

const SIZES = [100_000, 1_000_000];
/** A reading quicker than this many milliseconds is as long as the clock and the compiler make it: longer texts tell, up to the longest taken. */
const QUICK = 10;
const QUICK_SIZES = SIZES.map((size) => (size * defaultLimits.characters) / 1_000_000);
/** Seeds looked at once in one process; those that grow most are measured again, each size in a process of its own. */
const BATCH = 25;
const AGAIN = 20;
const DOUBTFUL = 10;
const RUNS = 3;
/** What is asked: ten times the text, at most so many times the time. */
const MOST_TIMES = 12;

/** The room for short-lived objects that the product gives whoever reads a file; V8 counts three semi-spaces. */
const SEMI_SPACE = `--max-semi-space-size=${youngGeneration / 3}`;

/** Milliseconds of the runs of each seed, read one after the other in one process, as a worker of the product reads. */
function measured(names, size, runs) {
  const script = join(import.meta.dirname, "linear-reading.mjs");
  const options = ["--expose-gc", SEMI_SPACE, "--max-old-space-size=8192", script];
  const done = spawnSync(process.execPath, options, {
    encoding: "utf8",
    input: JSON.stringify({ names, size, runs }),
    stdio: ["pipe", "pipe", "inherit"],
    maxBuffer: 1 << 26,
  });
  if (done.status !== 0) throw new Error(`${names.join(" ")} could not be read at ${size} characters`);
  return JSON.parse(done.stdout);
}

const batches = (names) =>
  Array.from({ length: Math.ceil(names.length / BATCH) }, (_, index) =>
    names.slice(index * BATCH, (index + 1) * BATCH),
  );

/** Every seed once, to see which are worth measuring well. */
function looked(names) {
  return batches(names).flatMap((some) => {
    const [short, long] = SIZES.map((size, index) => measured(some, size, index === 0 ? 3 : 1));
    return some.map((name, index) => result(name, SIZES, short[index], long[index]));
  });
}

function result(name, sizes, short, long) {
  const [few, many] = [median(short), median(long)];
  return { name, sizes, few, many, times: many / few };
}

/** One seed measured well; a quick one at greater lengths. */
function again({ name, few }) {
  const sizes = few < QUICK ? QUICK_SIZES : SIZES;
  return result(name, sizes, ...sizes.map((size) => measured([name], size, RUNS)[0]));
}

/** The seeds that tell most, a few minutes of reading; with a regular expression all that it names, `.` for every one. */
const [, , named] = process.argv;
const seeds = [...SEEDS.keys()].filter((name) =>
  named === undefined ? TELLING_SEEDS.has(name) : new RegExp(named, "us").test(name),
);
const first = looked(seeds).sort((a, b) => b.times - a.times);
const doubtful = first.filter(({ times }, index) => index < AGAIN || times > DOUBTFUL);
const worst = doubtful.map(again).sort((a, b) => b.times - a.times);
process.stdout.write(JSON.stringify({ seeds: seeds.length, most: MOST_TIMES, measured: worst }));
