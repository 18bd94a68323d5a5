import { parseArgs } from "node:util";
import type { DayRoot, Store, Verification } from "@lantu/store";
import { withStore } from "./database.ts";
import { say } from "./messages/journal.ts";
import type { Terminal } from "./terminal.ts";
import { withSettings } from "./with-settings.ts";

/** Milliseconds between two lines of progress. */
const PROGRESS = 2_000;

/**
 * `lantu verify [--roots FILE]`: recomputes the chain of the journal, folds what it says and compares every table with it.
 * @returns 0 where all holds, 1 where it does not, 2 where it was not understood
 */
export async function verify(args: readonly string[], terminal: Terminal): Promise<number> {
  const { language } = terminal;
  const asked = parse(args);
  if (asked === null) return complain(terminal, say(language, "verify-usage"), 2);
  const roots = await rootsOf(asked.roots, terminal);
  if (roots === null) return complain(terminal, say(language, "bad-roots", { file: asked.roots ?? "" }), 2);
  return withSettings(terminal, (settings) => withStore(settings, (store) => verified(store, roots, terminal)));
}

async function verified(store: Store, roots: readonly DayRoot[], terminal: Terminal): Promise<number> {
  const { language, out, err } = terminal;
  const begin = performance.now();
  let told = begin;
  const onProgress = (checked: number, total: number) => {
    if (!terminal.interactive || performance.now() - told < PROGRESS) return;
    told = performance.now();
    err(`${say(language, "progress", { checked, total })}\n`);
  };
  const found = await store.journal.verify({ roots, onProgress });
  if (found.kind !== "intact") return complain(terminal, sentence(found, terminal), 1);
  const seconds = (performance.now() - begin) / 1000;
  const { head, items, documents } = found;
  const rate = Math.round(head.seq / Math.max(seconds, 0.001));
  const counted = { entries: head.seq, seconds: seconds.toFixed(1), rate, items, documents };
  out(`${say(language, "intact", counted)}\n`);
  const digest = await store.journal.digest();
  out(`${say(language, "head", { ...head, digest })}\n`);
  return 0;
}

function parse(args: readonly string[]): { readonly roots: string | undefined } | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { roots: { type: "string" } } });
    return { roots: values.roots };
  } catch {
    return null;
  }
}

/** Published roots: the answer of the interface, or one of its lines a line. */
async function rootsOf(file: string | undefined, { bytesOf }: Terminal): Promise<readonly DayRoot[] | null> {
  if (file === undefined) return [];
  try {
    const text = Buffer.from(await bytesOf(file)).toString("utf8");
    const given: unknown =
      text.trimStart().startsWith('{"seq"') || /^\s*\{"day"/.test(text) ? linesOf(text) : JSON.parse(text);
    const list = Array.isArray(given) ? given : (given as { items?: unknown }).items;
    return Array.isArray(list) && list.length > 0 && list.every(isRoot) ? list : null;
  } catch {
    return null;
  }
}

const linesOf = (text: string): readonly unknown[] =>
  text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [JSON.parse(line)]));

const isRoot = (one: unknown): one is DayRoot =>
  typeof one === "object" && one !== null && "seq" in one && "hash" in one && Number.isInteger(one.seq);

/** What a verification found wrong, in words; the number of an entry only where the row belongs to one. */
export function sentence(
  found: Exclude<Verification, { kind: "intact" }>,
  { language }: Pick<Terminal, "language">,
): string {
  if (found.kind === "cancelled") return say(language, "verify-usage");
  const { at, seq, table, row } = found;
  if (at === "table" && row === null) return say(language, "broken-rows", { table: table ?? "" });
  if (at === "table" && seq === null) return say(language, "broken-row", { table: table ?? "", row: row ?? "" });
  return say(language, `broken-${at}`, { seq: seq ?? "", table: table ?? "", row: row ?? "" });
}

function complain({ err }: Terminal, sentence: string, code: number): number {
  err(`${sentence}\n`);
  return code;
}
