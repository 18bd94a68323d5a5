import { FINDING_RULES, type Finding, findings as findAll, RULES_VERSION, reconcile } from "@lantu/core";
import { sayFinding } from "@lantu/server/messages";
import { comparing, countedList } from "./comparison.ts";
import type { ExtractIo } from "./extract.ts";
import { say } from "./messages/findings.ts";
import { tableLines } from "./table.ts";

/**
 * `lantu findings FILE… --format jsonl|table --observations TABLE`: runs the published rules over what all files tell. `jsonl` prints a line
 * for each finding with its numbers, sentences and arithmetic.
 * @returns the exit code: 0 where every file was read, else 1
 */
export const findings = (args: readonly string[], io: ExtractIo): Promise<number> =>
  comparing(args, narrowing(io), io, (held, { only, format }) => {
    const { reconciliations } = reconcile(held);
    const found = findAll({ ...held, reconciliations });
    const wanted = found.filter(({ rule }) => only.length === 0 || only.includes(rule));
    return format === "table" ? table(wanted, io) : jsonLines(wanted);
  });

const narrowing = ({ language }: ExtractIo) => ({
  option: "rule",
  names: FINDING_RULES,
  unknown: (rule: string) => say(language, "bad-rule", { rule, rules: FINDING_RULES.join(", ") }),
  badOption: (option: string) => say(language, "bad-option", { option }),
  tables: true,
});

const jsonLines = (found: readonly Finding[]): string =>
  found
    .map((one) => ({ rules: RULES_VERSION, ...one, said: { zh: sayFinding(one, "zh-CN"), en: sayFinding(one, "en") } }))
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("");

function table(found: readonly Finding[], io: ExtractIo): string {
  const { language } = io;
  if (found.length === 0) return `${say(language, "none")}\n`;
  const columns = [
    { title: say(language, "severity"), most: 14 },
    { title: say(language, "told"), most: 110 },
    { title: say(language, "documents"), most: 50 },
  ];
  const said = found.map((one) => ({ one, told: sayFinding(one, language) }));
  const rows = said.map(({ one, told }) => [told.severity, told.sentence, sourcesOf(one).join(", ")]);
  const counts = countedList(
    said.map(({ told }) => told.rule),
    io,
  );
  const end = say(language, "counts", { findings: found.length, counts });
  return `${[...tableLines(columns, rows), "", end].join("\n")}\n`;
}

/** The documents and publications a finding stands on. */
const sourcesOf = ({ points, citations }: Finding): readonly string[] => [
  ...new Set([
    ...points.map(({ document, origin }) => origin?.source ?? document),
    ...citations.map(({ document }) => document),
  ]),
];
