// Reads seeds grown to a length; told by standard input which, how long and how often. A process of `linear.mjs`.
import { readFileSync } from "node:fs";
import { read } from "@lantu/core";
import { SEEDS } from "./seeds.mjs";

/** What the compiler is warmed up with: seeds that a plan is made of. */
const WARM = ["chapters with text", "rows of tabs", "tasks with owners", "an annual report"];
const WARM_LENGTH = 30_000;

const source = (text) => ({ name: "seed.txt", format: "txt", encoding: "utf-8", text, regions: [] });
/** A text as it comes out of a decoder: one piece, where `repeat` leaves a tree. */
const flat = (text) => Buffer.from(text, "utf8").toString("utf8");

/** Processor time of one reading in milliseconds: what else runs on the machine adds little to it. */
function timeOf(text) {
  globalThis.gc();
  const begin = process.cpuUsage();
  read(source(text));
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

const { names, size, runs } = JSON.parse(readFileSync(0, "utf8"));
for (const name of WARM) read(source(SEEDS.get(name)(WARM_LENGTH)));
const spent = names.map((name) => {
  const text = flat(SEEDS.get(name)(size));
  read(source(flat(SEEDS.get(name)(WARM_LENGTH))));
  return Array.from({ length: runs }, () => timeOf(text));
});
process.stdout.write(JSON.stringify(spent));
