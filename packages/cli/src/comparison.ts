import { parseArgs } from "node:util";
import { type Account, CONCEPTS, gather, type Series, STANDARD_PLACES, withObservations } from "@lantu/core";
import { readAccounts } from "./accounts.ts";
import type { ExtractIo } from "./extract.ts";
import { say as sayReading } from "./messages/extract.ts";
import { readObserved } from "./observed.ts";

/** How a command that compares files was called. */
export interface ComparisonRequest {
  readonly files: readonly string[];
  readonly format: "jsonl" | "table";
  /** What the results are narrowed to; empty for all. */
  readonly only: readonly string[];
  /** Tables of observations to be laid beside the documents. */
  readonly tables: readonly string[];
}

/** The option that narrows the results, what it may name, and the sentences for what is wrong. */
export interface Narrowing {
  readonly option: string;
  readonly names: readonly string[];
  readonly unknown: (name: string) => string;
  readonly badOption: (option: string) => string;
  /** Whether observations say something to what the command compares. */
  readonly tables: boolean;
}

/**
 * A command that compares files: reads its arguments and the files, and prints what `print` makes of them.
 * @returns the exit code: 0 where every file was read, else 1
 */
export async function comparing(
  args: readonly string[],
  narrowing: Narrowing,
  io: ExtractIo,
  print: (held: Held, request: ComparisonRequest) => string,
): Promise<number> {
  const request = comparisonRequest(args, narrowing, io);
  if (typeof request === "string") {
    io.err(`${request}\n`);
    return 1;
  }
  const held = await readHeld(request, io);
  if (held === null) return 1;
  io.out(print(held, request));
  return held.complete ? 0 : 1;
}

/** Reads the arguments of a command that compares files; a sentence where they cannot be understood. */
function comparisonRequest(
  args: readonly string[],
  { option, names, unknown, badOption, tables }: Narrowing,
  { language }: ExtractIo,
): ComparisonRequest | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: "string", default: "jsonl" },
        observations: { type: "string", multiple: true, default: [] },
        [option]: { type: "string", default: "" },
      },
    });
    const { format, observations } = values;
    if (!tables && observations.length > 0) return badOption("--observations");
    if (format !== "jsonl" && format !== "table") {
      return sayReading(language, "bad-format", { format: String(format) });
    }
    if (positionals.length === 0) return sayReading(language, "no-file");
    const only = String(values[option])
      .split(",")
      .filter((name) => name !== "");
    const wrong = only.find((name) => !names.includes(name));
    return wrong === undefined ? { files: positionals, format, only, tables: observations } : unknown(wrong);
  } catch {
    return badOption(args.filter((arg) => arg.startsWith("-")).join(" "));
  }
}

/** What files tell, ready to be compared. */
export interface Held {
  readonly accounts: readonly Account[];
  readonly series: readonly Series[];
  readonly registry: typeof CONCEPTS;
  readonly places: typeof STANDARD_PLACES;
  /** Whether every file could be read. */
  readonly complete: boolean;
}

/**
 * Reads files, puts their figures into series and lays the observations beside them; null where no file could be read, or
 * a table cannot be used.
 */
export async function readHeld(
  { files, tables = [] }: Pick<ComparisonRequest, "files"> & Partial<Pick<ComparisonRequest, "tables">>,
  io: ExtractIo,
): Promise<Held | null> {
  const { accounts, complete } = await readAccounts(files, io);
  const observations = accounts.length === 0 ? null : await readObserved(tables, accounts, io);
  if (observations === null) return null;
  const { series: told } = gather(accounts, CONCEPTS, STANDARD_PLACES);
  const series = withObservations(told, observations, CONCEPTS);
  return { accounts, series, registry: CONCEPTS, places: STANDARD_PLACES, complete };
}

/** Counts names, as a list: `Missed 3, Reached 8`. */
export function countedList(names: readonly string[], { language }: ExtractIo): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${count}`).join(language === "en" ? ", " : "，");
}
