// `npm run bench`: measures and writes bench/results.md; with names (`npm run bench -- engine linear`) only those parts of it.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { youngGeneration } from "@lantu/readers";

/** The room for short-lived objects that the product gives whoever reads a file; V8 counts three semi-spaces. */
const AS_A_READER = [`--max-semi-space-size=${youngGeneration / 3}`];
const RESULTS = join(import.meta.dirname, "results.md");

const number = (value) => Math.round(value).toLocaleString("en");
const row = (...cells) => `| ${cells.join(" | ")} |`;
const head = (...cells) => [row(...cells), row("---", ...cells.slice(1).map(() => "---:"))];

/** What is measured by a script of its own, and how it is told; the first line of a part is its heading. */
const PARTS = {
  engine: { options: AS_A_READER, told: engineLines },
  server: { told: serverLines },
  documents: { told: documentLines },
  linear: { told: linearLines },
  observations: { told: observationLines },
  plans: { options: ["--expose-gc"], told: planLines },
  journal: { told: journalLines },
  judging: { told: judgingLines },
  cockpit: { told: cockpitLines },
  killed: { told: killedLines },
};

function cockpitLines({ commitments, plans, fromNothing, day, observed, withinBar, cockpit, all, list, past, memory }) {
  const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
  const spread = ({ p50, p95, worst }) => `${p50} / ${p95} / ${worst} ms`;
  return [
    `## Plans at a glance: ${number(commitments)} commitments of ${plans} plans`,
    "",
    ...head("what", "measured", "bar"),
    row(
      `a new observation, until judgement, list and both cockpits tell it: median / p95 / worst of ${observed.times}`,
      spread(observed),
      "1,000 ms",
    ),
    row("… within the bar; the first of them, just after a start", `${withinBar}; ${observed.first} ms`, ""),
    row("cockpit of a plan: median / p95 / worst", spread(cockpit), "100 ms"),
    row("cockpit of all plans", spread(all), "100 ms"),
    row("list of judgements with filter and counts", spread(list), "100 ms"),
    row("everything judged from nothing, in the background", seconds(fromNothing), ""),
    row("everything judged for another day, in the background", seconds(day), ""),
    row("cockpit of a plan as of a past day, the first time", seconds(past.plan), ""),
    row("cockpit of all plans as of a past day, the first time", seconds(past.all), ""),
    row("cockpit of a plan as of that day, asked again", spread(past.again), "100 ms"),
    row("cockpit of all plans as of that day, asked again", spread(past.allAgain), "100 ms"),
    row("memory of the server after all that", `${memory} MiB`, ""),
    "",
  ];
}

/** What a script prints. */
function measured(script, options = []) {
  const done = spawnSync(process.execPath, [...options, join(import.meta.dirname, script)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 26,
  });
  if (done.status !== 0) process.exit(1);
  return JSON.parse(done.stdout);
}

function engineLines(engine) {
  return [
    `## Reading, one core, ${engine.name} (${number(engine.characters)} characters)`,
    "",
    ...head("what", "characters per second", "ours : theirs"),
    row("Lantu: from text to commitments", number(engine.perSecond), "(bar: 1,000,000)"),
    ...Object.entries(engine.peers).map(([peer, { characters, perSecond }]) =>
      row(
        characters < engine.characters ? `${peer} (on ${number(characters)} characters)` : peer,
        number(perSecond),
        (engine.perSecond / perSecond).toFixed(2),
      ),
    ),
    ...engine.each.map(({ file, characters, perSecond }) =>
      row(`Lantu on ${file} (${number(characters)})`, number(perSecond), ""),
    ),
    "",
  ];
}

function serverLines(server) {
  return [
    `## The product with ${server.files}`,
    "",
    ...head("what", "measured", "bar"),
    row("very first start to first page, samples imported", `${number(server.firstStart)} ms`, ""),
    row("warm start to first page", `${number(server.warmStart)} ms`, "3,000 ms"),
    row(
      `import of ${server.import.files.length} files dropped together, until each can be reviewed`,
      `${number(server.import.milliseconds)} ms`,
      "10,000 ms",
    ),
    row(
      "home: first paint / largest paint / loaded",
      `${server.home.first} / ${server.home.largest} / ${server.home.load} ms`,
      "",
    ),
    row(
      `plan of ${number(server.plan.characters)} characters: first paint / largest paint / loaded`,
      `${server.plan.first} / ${server.plan.largest} / ${server.plan.load} ms`,
      "1,500 ms",
    ),
    row(
      "… scrolled through: median / 95th percentile frame",
      `${server.plan.scroll.median} / ${server.plan.scroll.p95} ms`,
      "",
    ),
    row(
      "ledger: first paint / largest paint / loaded",
      `${server.ledger.first} / ${server.ledger.largest} / ${server.ledger.load} ms`,
      "",
    ),
    row(
      "search: first paint / largest paint / loaded",
      `${server.search.first} / ${server.search.largest} / ${server.search.load} ms`,
      "",
    ),
    row("memory of the server after all that", `${server.memory.server} MiB`, "350 MiB"),
    row("memory of the database", `${server.memory.database} MiB`, ""),
    "",
  ];
}

function documentLines(documents) {
  return [
    "## Large and scanned originals",
    "",
    ...head("what", "measured", "bar"),
    row(
      `PDF of ${documents.pages} pages (${number(documents.long.counts.characters)} characters), sent to reviewable`,
      `${number(documents.long.milliseconds)} ms`,
      "30,000 ms",
    ),
    row("… peak memory of the server (before it)", `${documents.long.peak} MiB (${documents.before} MiB)`, ""),
    row("… a page of it drawn, 1,200 pixels wide", `${number(documents.image)} ms`, ""),
    row("one scanned page recognised, sent to reviewable", `${number(documents.recognised.milliseconds)} ms`, ""),
    row("… peak memory of the server", `${documents.recognised.peak} MiB`, ""),
    "",
  ];
}

/** The seeds shown: those whose time grows most. */
const SHOWN = 15;

function linearLines(linear) {
  const tooMuch = linear.measured.filter(({ times }) => times > linear.most).length;
  return [
    "## Time against length",
    "",
    `Processor time, ${linear.seeds} seeds grown to a length and to ten times that (bar: ${linear.most} times the time);`,
    `${linear.measured.length} of them measured again, each length in a process of its own: ${tooMuch} above the bar. The worst:`,
    "",
    ...head("seed", "characters", "time", "ten times the characters", "times"),
    ...linear.measured
      .slice(0, SHOWN)
      .map(({ name, sizes, few, many, times }) =>
        row(`\`${name}\``, number(sizes[0]), `${number(few)} ms`, `${number(many)} ms`, times.toFixed(1)),
      ),
    "",
  ];
}

function observationLines({ import: taken, stock, reading, pages }) {
  return [
    "## Observations",
    "",
    ...head("what", "measured", "bar"),
    row(
      `import of a CSV of ${number(taken.rows)} rows (${taken.megabytes} MB): checked / published / whole`,
      `${taken.checked} / ${taken.published} / ${taken.seconds} s`,
      `${taken.bar} s`,
    ),
    ...["concept", "compare", "list"].map((page) =>
      row(
        `${page} query over ${number(stock.held)} values: median / 95th percentile`,
        `${reading[page].p50} / ${reading[page].p95} ms`,
        "",
      ),
    ),
    ...["concept", "compare"].map((page) =>
      row(
        `${page} page over them, whole, from the server: median / 95th percentile`,
        `${pages[page].p50} / ${pages[page].p95} ms`,
        `${pages[page].bar} ms`,
      ),
    ),
    "",
  ];
}

function planLines({ name, documents, places, figures, found, everything, oneDocument, peakMegabytes }) {
  return [
    `## ${number(documents)} plans beside each other`,
    "",
    `Variants of ${name}: ${number(places)} places, ${number(figures)} figures; ${number(found.series)} series,`,
    `${number(found.reconciliations)} reconciliations, ${number(found.findings)} findings. Reading is not counted.`,
    "",
    ...head("what", "measured", "bar"),
    row("series, reconciliations and findings of everything", `${everything.seconds} s`, `${everything.bar} s`),
    row(
      "… after one new document: median / worst",
      `${oneDocument.median} / ${oneDocument.worst} ms`,
      `${number(oneDocument.bar)} ms`,
    ),
    row("… peak memory, reading included", `${number(peakMegabytes)} MiB`, ""),
    "",
  ];
}

function journalLines({ units, people, commitments, verification, reading, writing }) {
  const p95 = (what, { p50, p95 }, bar) =>
    row(`${what}: median / 95th percentile`, `${p50} / ${p95} ms`, bar === undefined ? "" : `${bar} ms`);
  return [
    "## The ledger at work",
    "",
    `${number(units)} units, ${number(people)} people, ${number(commitments)} commitments, ${number(verification.entries)} entries of the journal.`,
    "",
    ...head("what", "measured", "bar"),
    row(
      `verification: chain, summaries and every row (entries a second): median of ${verification.times}`,
      number(verification.perSecond),
      "100,000",
    ),
    row("… the first of them, just after a start", number(verification.first), ""),
    p95("list of the ledger", reading.ledger, 100),
    p95("one commitment", reading.commitment, 60),
    p95("list of the ledger as of a day", reading.asOf, 300),
    p95("journal of one commitment", reading.journal),
    row(
      `${writing.people} people writing for ${writing.seconds} s: writes / errors`,
      `${number(writing.writes)} / ${writing.errors}`,
      "0 errors",
    ),
    p95("… one write", writing),
    "",
  ];
}

function judgingLines({ commitments, workers, models, day, seconds, forecasts, megabytes }) {
  return [
    "## Judging",
    "",
    `${number(commitments)} commitments like ${number(models)} of the samples, each with series of its own, as of ${day}; ${number(forecasts)} of them with a forecast; ${workers} workers.`,
    "",
    ...head("what", "measured", "bar"),
    row("judged", `${seconds} s`, "30 s"),
    row("most memory", `${number(megabytes)} MB`, ""),
    "",
  ];
}

function killedLines({ rounds, acknowledged, lost, broken, slowestStart }) {
  return [
    "## Killed in the middle of writes",
    "",
    ...head("what", "measured", "bar"),
    row("server and database killed, times", number(rounds), ""),
    row("acknowledged writes / lost", `${number(acknowledged)} / ${lost}`, "none lost"),
    row("journals broken", broken.length, "none"),
    row("slowest start after it", `${number(slowestStart)} ms`, ""),
    "",
  ];
}

/** The parts of the results as they were written, by name: each stands behind a comment that says it. */
function written() {
  const text = existsSync(RESULTS) ? readFileSync(RESULTS, "utf8") : "";
  return Object.fromEntries(
    [...text.matchAll(/<!-- (\w+) -->\n([\s\S]*?)(?=\n<!-- |$)/g)].map(([, name, part]) => [name, part]),
  );
}

const [, , ...named] = process.argv;
const unknown = named.find((name) => !(name in PARTS));
if (unknown !== undefined) {
  process.stderr.write(`${unknown}: no such part; there are ${Object.keys(PARTS).join(", ")}\n`);
  process.exit(1);
}
const before = written();
const parts = Object.entries(PARTS).flatMap(([name, { options, told }]) => {
  const isKept = named.length > 0 && !named.includes(name);
  const part = isKept ? before[name] : told(measured(`${name}.mjs`, options)).join("\n");
  return part === undefined ? [] : [`<!-- ${name} -->\n${part.trimEnd()}\n`];
});
const opening = [
  "# Benchmarks",
  "",
  `Medians, on ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node.js ${process.versions.node}; written by \`npm run bench\`.`,
  "",
  "",
].join("\n");
writeFileSync(RESULTS, opening + parts.join("\n"));
process.stdout.write(readFileSync(RESULTS, "utf8"));
