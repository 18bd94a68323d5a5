// `npm run bench`: measures and writes bench/results.md.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";

function measured(script) {
  const done = spawnSync(process.execPath, [join(import.meta.dirname, script)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 26,
  });
  if (done.status !== 0) process.exit(1);
  return JSON.parse(done.stdout);
}

const number = (value) => Math.round(value).toLocaleString("en");
const row = (...cells) => `| ${cells.join(" | ")} |`;

const engine = measured("engine.mjs");
const server = measured("server.mjs");
const documents = measured("documents.mjs");
const linear = measured("linear.mjs");

/** The seeds shown: those whose time grows most. */
const SHOWN = 15;
const tooMuch = linear.measured.filter(({ times }) => times > linear.most).length;

const lines = [
  "# Benchmarks",
  "",
  `Medians, on ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node.js ${process.versions.node}; written by \`npm run bench\`.`,
  "",
  `## Reading, one core, ${engine.name} (${number(engine.characters)} characters)`,
  "",
  row("what", "characters per second", "ours : theirs"),
  row("---", "---:", "---:"),
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
  `## The product with ${server.files}`,
  "",
  row("what", "measured", "bar"),
  row("---", "---:", "---:"),
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
  "## Large and scanned originals",
  "",
  row("what", "measured", "bar"),
  row("---", "---:", "---:"),
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
  "## Time against length",
  "",
  `Processor time of one thread, ${linear.seeds} seeds grown to a length and to ten times that (bar: ${linear.most} times the time);`,
  `${linear.measured.length} of them measured again, each length in a process of its own: ${tooMuch} above the bar. The worst:`,
  "",
  row("seed", "characters", "time", "ten times the characters", "times"),
  row("---", "---:", "---:", "---:", "---:"),
  ...linear.measured
    .slice(0, SHOWN)
    .map(({ name, sizes, few, many, times }) =>
      row(`\`${name}\``, number(sizes[0]), `${number(few)} ms`, `${number(many)} ms`, times.toFixed(1)),
    ),
  "",
];
writeFileSync(join(import.meta.dirname, "results.md"), lines.join("\n"));
process.stdout.write(lines.join("\n"));
