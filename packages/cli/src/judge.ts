import { parseArgs } from "node:util";
import { type Account, CONCEPTS, STANDARD_PLACES } from "@lantu/core";
import { type Judgement, judgeAccounts, STATUSES } from "@lantu/core/judgements";
import { judgementSentences } from "@lantu/server/messages";
import { readAccounts } from "./accounts.ts";
import { countedList } from "./comparison.ts";
import type { ExtractIo } from "./extract.ts";
import { say as sayReading } from "./messages/extract.ts";
import { say } from "./messages/judge.ts";
import { readObserved } from "./observed.ts";
import { tableLines } from "./table.ts";

/** How `lantu judge` was called. */
interface JudgeRequest {
  readonly files: readonly string[];
  readonly on: string;
  readonly tables: readonly string[];
  /** Statuses the result is narrowed to; empty for all. */
  readonly only: readonly string[];
  readonly json: boolean;
}

/**
 * `lantu judge FILE… --on DATE [--observations TABLE] [--status NAME,…] [--json]`: how every commitment of the files stands
 * on a day, from the files and numbers known by then. `--json` prints one judgement a line, whole, with its sentences in both
 * languages; the same files and day print the same bytes.
 * @returns the exit code: 0 where every file was read, else 1
 */
export async function judge(args: readonly string[], io: ExtractIo): Promise<number> {
  const request = requestOf(args, io);
  if (typeof request === "string") {
    io.err(`${request}\n`);
    return 1;
  }
  const { accounts, complete } = await readAccounts(request.files, io);
  const observations = accounts.length === 0 ? null : await readObserved(request.tables, accounts, io);
  if (observations === null) return 1;
  const held = { accounts, observations, registry: CONCEPTS, places: STANDARD_PLACES };
  const all = judgeAccounts(held, request.on).judgements;
  const wanted = request.only.length === 0 ? all : all.filter(({ status }) => request.only.includes(status));
  io.out(request.json ? jsonLines(wanted) : table(wanted, titlesOf(accounts), request.on, io));
  return complete ? 0 : 1;
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

function requestOf(args: readonly string[], { language }: ExtractIo): JudgeRequest | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        on: { type: "string", default: "" },
        observations: { type: "string", multiple: true, default: [] },
        status: { type: "string", default: "" },
        json: { type: "boolean", default: false },
      },
    });
    const { on, observations, json } = values;
    if (positionals.length === 0) return sayReading(language, "no-file");
    if (!DAY.test(on)) return say(language, "bad-date", { date: on });
    const only = values.status.split(",").filter((name) => name !== "");
    const wrong = only.find((name) => !STATUSES.some((status) => status === name));
    if (wrong !== undefined) return say(language, "bad-status", { status: wrong, statuses: STATUSES.join(", ") });
    return { files: positionals, on, tables: observations, only, json };
  } catch {
    return say(language, "bad-option", { option: args.filter((arg) => arg.startsWith("-")).join(" ") });
  }
}

function jsonLines(judgements: readonly Judgement[]): string {
  const lines = judgements.map((one) =>
    JSON.stringify({ ...one, said: { zh: judgementSentences(one, "zh-CN"), en: judgementSentences(one, "en") } }),
  );
  return lines.map((line) => `${line}\n`).join("");
}

/** The title of each commitment, by its id. */
const titlesOf = (accounts: readonly Account[]): ReadonlyMap<string, string> =>
  new Map(accounts.flatMap(({ commitments }) => commitments.map(({ id, title }) => [id, title] as const)));

function table(
  judgements: readonly Judgement[],
  titles: ReadonlyMap<string, string>,
  on: string,
  io: ExtractIo,
): string {
  const { language } = io;
  if (judgements.length === 0) return `${say(language, "none", { on })}\n`;
  const columns = [
    { title: say(language, "status"), most: 16 },
    { title: say(language, "document"), most: 24 },
    { title: say(language, "commitment"), most: 40 },
    { title: say(language, "told"), most: 110 },
  ];
  const said = judgements.map((one) => ({ one, told: judgementSentences(one, language) }));
  const rows = said.map(({ one, told }) => [
    told.status,
    one.document,
    titles.get(one.commitment) ?? one.commitment,
    [told.sentence, told.reason ?? ""].join(language === "en" ? " " : ""),
  ]);
  const counts = countedList(
    said.map(({ told }) => told.status),
    io,
  );
  const end = say(language, "counts", { on, commitments: rows.length, counts });
  return `${[...tableLines(columns, rows), "", end].join("\n")}\n`;
}
