import { parseArgs } from "node:util";
import { type AlignedPair, type Alignment, type AlignmentMode, alignmentGround, align as alignTwo } from "@lantu/core";
import { sayAlignment } from "@lantu/server/messages";
import { countedList, readHeld } from "./comparison.ts";
import type { ExtractIo } from "./extract.ts";
import { say } from "./messages/align.ts";
import { say as sayReading } from "./messages/extract.ts";
import { tableLines } from "./table.ts";

const MODES: Readonly<Record<string, AlignmentMode>> = { upper: "upper-lower", successor: "predecessor-successor" };

/**
 * `lantu align UPPER LOWER --mode upper|successor --format jsonl|table`: holds two documents side by side. `jsonl` prints a
 * line for each pair and for each commitment that stands alone, with sentences in both languages.
 * @returns the exit code: 0 where both files were read, else 1
 */
export async function align(args: readonly string[], io: ExtractIo): Promise<number> {
  const request = requestOf(args, io);
  if (typeof request === "string") return failed(request, io);
  const held = await readHeld(request, io);
  const [first, second] = held?.accounts ?? [];
  if (held === null || first === undefined || second === undefined) return 1;
  const alignment = alignTwo(first, second, alignmentGround(held), request.mode);
  if (alignment === null) return failed(say(io.language, "mode-unknown"), io);
  io.out(request.format === "table" ? table(alignment, io) : jsonLines(alignment));
  return 0;
}

function failed(sentence: string, io: ExtractIo): number {
  io.err(`${sentence}\n`);
  return 1;
}

interface Request {
  readonly files: readonly string[];
  readonly format: "jsonl" | "table";
  readonly mode: AlignmentMode | undefined;
}

/** Reads the arguments; a sentence where they cannot be understood. */
function requestOf(args: readonly string[], { language }: ExtractIo): Request | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: "string", default: "jsonl" }, mode: { type: "string" } },
    });
    const { format, mode } = values;
    if (format !== "jsonl" && format !== "table") return sayReading(language, "bad-format", { format });
    if (mode !== undefined && !Object.hasOwn(MODES, mode)) return say(language, "bad-mode", { mode });
    if (positionals.length === 0) return sayReading(language, "no-file");
    if (positionals.length !== 2) return say(language, "not-two", { count: positionals.length });
    return { files: positionals, format, mode: mode === undefined ? undefined : MODES[mode] };
  } catch {
    return say(language, "bad-option", { option: args.filter((arg) => arg.startsWith("-")).join(" ") });
  }
}

const jsonLines = ({ mode, pairs }: Alignment): string =>
  pairs
    .map((pair) => ({ mode, ...pair, said: { zh: sayAlignment(pair, "zh-CN"), en: sayAlignment(pair, "en") } }))
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("");

function table({ mode, from, to, pairs }: Alignment, io: ExtractIo): string {
  const { language } = io;
  if (pairs.length === 0) return `${say(language, "none")}\n`;
  const columns = [
    { title: say(language, "relation"), most: 16 },
    { title: say(language, "score"), most: 8, right: true },
    { title: say(language, "told"), most: 140 },
  ];
  const said = pairs.map((pair) => ({ pair, told: sayAlignment(pair, language) }));
  const rows = said.map(({ pair, told }) => [
    told.relation,
    likeness(pair),
    [told.sentence, told.reason ?? ""].join(language === "en" ? " " : "").trim(),
  ]);
  const counts = countedList(
    said.map(({ told }) => told.relation),
    io,
  );
  return `${[...tableLines(columns, rows), "", say(language, mode, { from, to, counts })].join("\n")}\n`;
}

const likeness = ({ score }: AlignedPair): string => (score === null ? "" : score.total.toFixed(2));
