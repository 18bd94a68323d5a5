// How well figures of several documents are put together: pairwise scores of annotated series (positions and labels only).
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { accountOf, gather, read } from "@lantu/core";
import { readFile } from "@lantu/readers";

const here = dirname(fileURLToPath(import.meta.url));
const shared = join(here, "..", "..", "shared");
const TEXTS = [join(shared, "plans"), join(shared, "plans", "more")];

/** Sets of annotated series; the shared one has a bar. */
const SETS = [
  { name: "shared", path: join(shared, "extraction", "gold", "series-dev.jsonl"), bar: 0.9 },
  ...readdirSync(join(here, "gold", "series"))
    .filter((file) => file.endsWith(".jsonl"))
    .map((file) => ({ name: basename(file, ".jsonl"), path: join(here, "gold", "series", file), bar: null })),
];

const goldOf = (path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

const textOf = (document) => TEXTS.map((folder) => join(folder, `${document}.txt`)).find(existsSync);

async function accountOfText(path) {
  return accountOf(read(await readFile(readFileSync(path), basename(path))), basename(path, extname(path)));
}

/** Unit without magnitude and remarks: figures of one series in different units are no pair. */
const plainUnit = (unit) =>
  (unit ?? "")
    .replace(/[（(].*$/, "")
    .replace(/\s|a year|rule/g, "")
    .replace(/^(百|千)?(万亿|万|亿)(?=.)/, "");

/** Pairs of annotated figures put together rightly, wrongly, and missed. */
export function pairsOf(gold, series) {
  const placed = gold.map(({ document, start, end }) =>
    series.findIndex(({ points }) => points.some((p) => p.document === document && p.start < end && p.end > start)),
  );
  const counts = { right: 0, wrong: 0, missed: 0 };
  for (let i = 0; i < gold.length; i++) {
    for (let j = i + 1; j < gold.length; j++) {
      const same = gold[i].series === gold[j].series;
      if (same && plainUnit(gold[i].unit) !== plainUnit(gold[j].unit)) continue;
      const together = placed[i] >= 0 && placed[i] === placed[j];
      if (same || together) counts[same ? (together ? "right" : "missed") : "wrong"]++;
    }
  }
  return counts;
}

const share = (part, rest) => (part + rest === 0 ? 0 : part / (part + rest));

async function scored({ name, path, bar }) {
  if (!existsSync(path)) return { name, skipped: "the annotations are not at hand" };
  const gold = goldOf(path);
  const texts = [...new Set(gold.map(({ document }) => document))].map(textOf);
  if (texts.includes(undefined)) return { name, skipped: "the texts are not at hand" };
  const accounts = [];
  for (const text of texts) accounts.push(await accountOfText(text));
  const { right, wrong, missed } = pairsOf(gold, gather(accounts).series);
  const [precision, recall] = [share(right, wrong), share(right, missed)];
  return { name, bar, precision, recall, f1: share(2 * right, wrong + missed), pairs: right + missed };
}

/** Scores of all sets as lines for the terminal, and whether every bar that could be held was reached. */
export async function seriesScores() {
  const scores = [];
  for (const set of SETS) scores.push(await scored(set));
  const lines = scores.map(({ name, skipped, pairs, precision, recall, f1, bar }) =>
    skipped === undefined
      ? `series ${name.padEnd(10)} precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}  F1 ${f1.toFixed(4)}  (${pairs} pairs${bar === null ? "" : `, bar ${bar.toFixed(2)}`})`
      : `series ${name.padEnd(10)} skipped: ${skipped}`,
  );
  return { text: `${lines.join("\n")}\n`, passed: scores.every(({ f1, bar }) => !bar || f1 >= bar) };
}
