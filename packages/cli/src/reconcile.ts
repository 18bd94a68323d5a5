import { type Reconciled, reconcile as reconcileAll, TARGET_OUTCOMES } from "@lantu/core";
import { sayClaim, sayReconciliation } from "@lantu/server/messages";
import { comparing, countedList } from "./comparison.ts";
import type { ExtractIo } from "./extract.ts";
import { say } from "./messages/reconcile.ts";
import { tableLines } from "./table.ts";

/**
 * `lantu reconcile FILE… --format jsonl|table`: holds the targets of all files against what all files report. `jsonl`
 * prints a line for each target and each claim of a report, with sentences in both languages.
 * @returns the exit code: 0 where every file was read, else 1
 */
export const reconcile = (args: readonly string[], io: ExtractIo): Promise<number> =>
  comparing(args, narrowing(io), io, (held, request) => {
    const found = reconcileAll(held);
    const wanted = request.only.length === 0 ? found : only(found, request.only);
    return request.format === "table" ? table(wanted, io) : jsonLines(wanted);
  });

const narrowing = ({ language }: ExtractIo) => ({
  option: "outcome",
  names: TARGET_OUTCOMES,
  unknown: (outcome: string) => say(language, "bad-outcome", { outcome, outcomes: TARGET_OUTCOMES.join(", ") }),
  badOption: (option: string) => say(language, "bad-option", { option }),
  tables: true,
});

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

function table({ reconciliations, claims }: Reconciled, io: ExtractIo): string {
  const { language } = io;
  if (reconciliations.length === 0) return `${say(language, "none")}\n`;
  const columns = [
    { title: say(language, "outcome"), most: 26 },
    { title: say(language, "document"), most: 28 },
    { title: say(language, "told"), most: 110 },
  ];
  const said = reconciliations.map((one) => ({ one, told: sayReconciliation(one, language) }));
  const rows = said.map(({ one, told }) => [told.outcome, one.document, told.sentence]);
  const counts = countedList(
    said.map(({ told }) => told.outcome),
    io,
  );
  const end = say(language, "counts", { targets: rows.length, counts });
  return `${[...tableLines(columns, rows), "", ...claims.map((one) => sayClaim(one, language)), end].join("\n")}\n`;
}
