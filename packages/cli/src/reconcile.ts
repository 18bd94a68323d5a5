import { parseArgs } from "node:util";
import {
  CONCEPTS,
  gather,
  type Reconciled,
  reconcile as reconcileAll,
  STANDARD_PLACES,
  TARGET_OUTCOMES,
} from "@lantu/core";
import { sayClaim, sayReconciliation } from "@lantu/server/messages";
import { readAccounts } from "./accounts.ts";
import type { ExtractIo } from "./extract.ts";
import { say as sayReading } from "./messages/extract.ts";
import { say } from "./messages/reconcile.ts";
import { tableLines } from "./table.ts";

interface Request {
  readonly files: readonly string[];
  readonly format: "jsonl" | "table";
  readonly outcomes: readonly string[];
}

/**
 * `lantu reconcile FILE… --format jsonl|table`: holds the targets of all files against what all files report. `jsonl`
 * prints a line for each target and each claim of a report, with sentences in both languages.
 * @returns the exit code: 0 where every file was read, else 1
 */
export async function reconcile(args: readonly string[], io: ExtractIo): Promise<number> {
  const request = parse(args, io);
  if (typeof request === "string") {
    io.err(`${request}\n`);
    return 1;
  }
  const { accounts, complete } = await readAccounts(request.files, io);
  if (accounts.length === 0) return 1;
  const { series } = gather(accounts, CONCEPTS, STANDARD_PLACES);
  const found = reconcileAll({ accounts, series, registry: CONCEPTS, places: STANDARD_PLACES });
  const wanted = request.outcomes.length === 0 ? found : only(found, request.outcomes);
  io.out(request.format === "table" ? table(wanted, io) : jsonLines(wanted));
  return complete ? 0 : 1;
}

function parse(args: readonly string[], { language }: ExtractIo): Request | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: "string", default: "jsonl" }, outcome: { type: "string", default: "" } },
    });
    const { format } = values;
    if (format !== "jsonl" && format !== "table") return sayReading(language, "bad-format", { format });
    if (positionals.length === 0) return sayReading(language, "no-file");
    const outcomes = values.outcome.split(",").filter((name) => name !== "");
    const unknown = outcomes.find((name) => !TARGET_OUTCOMES.some((outcome) => outcome === name));
    if (unknown !== undefined) {
      return say(language, "bad-outcome", { outcome: unknown, outcomes: TARGET_OUTCOMES.join(", ") });
    }
    return { files: positionals, format, outcomes };
  } catch {
    return say(language, "bad-option", { option: args.filter((arg) => arg.startsWith("-")).join(" ") });
  }
}

const only = ({ reconciliations }: Reconciled, outcomes: readonly string[]): Reconciled => ({
  reconciliations: reconciliations.filter(({ outcome }) => outcomes.includes(outcome)),
  claims: [],
});

function jsonLines({ reconciliations, claims }: Reconciled): string {
  const targets = reconciliations.map((one) => ({
    type: "reconciliation",
    ...one,
    said: { zh: sayReconciliation(one, "zh-CN"), en: sayReconciliation(one, "en") },
  }));
  const told = claims.map((one) => ({
    type: "claim",
    ...one,
    said: { zh: sayClaim(one, "zh-CN"), en: sayClaim(one, "en") },
  }));
  return [...targets, ...told].map((line) => `${JSON.stringify(line)}\n`).join("");
}

function table({ reconciliations, claims }: Reconciled, { language }: ExtractIo): string {
  if (reconciliations.length === 0) return `${say(language, "none")}\n`;
  const columns = [
    { title: say(language, "outcome"), most: 26 },
    { title: say(language, "document"), most: 28 },
    { title: say(language, "told"), most: 110 },
  ];
  const said = reconciliations.map((one) => ({ one, told: sayReconciliation(one, language) }));
  const rows = said.map(({ one, told }) => [told.outcome, one.document, told.sentence]);
  const counts = new Map<string, number>();
  for (const { told } of said) counts.set(told.outcome, (counts.get(told.outcome) ?? 0) + 1);
  const list = [...counts].map(([outcome, count]) => `${outcome} ${count}`).join(language === "en" ? ", " : "，");
  const end = say(language, "counts", { targets: rows.length, counts: list });
  return `${[...tableLines(columns, rows), "", ...claims.map((one) => sayClaim(one, language)), end].join("\n")}\n`;
}
