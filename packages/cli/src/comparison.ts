import { parseArgs } from "node:util";
import { type Account, CONCEPTS, gather, type Series, STANDARD_PLACES } from "@lantu/core";
import { readAccounts } from "./accounts.ts";
import type { ExtractIo } from "./extract.ts";
import { say as sayReading } from "./messages/extract.ts";

/** How a command that compares files was called. */
export interface ComparisonRequest {
  readonly files: readonly string[];
  readonly format: "jsonl" | "table";
  /** What the results are narrowed to; empty for all. */
  readonly only: readonly string[];
}

/** The option that narrows the results, what it may name, and the sentences for what is wrong. */
export interface Narrowing {
  readonly option: string;
  readonly names: readonly string[];
  readonly unknown: (name: string) => string;
  readonly badOption: (option: string) => string;
}

/** Reads the arguments of a command that compares files; a sentence where they cannot be understood. */
export function comparisonRequest(
  args: readonly string[],
  { option, names, unknown, badOption }: Narrowing,
  { language }: ExtractIo,
): ComparisonRequest | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: "string", default: "jsonl" }, [option]: { type: "string", default: "" } },
    });
    const { format } = values;
    if (format !== "jsonl" && format !== "table") {
      return sayReading(language, "bad-format", { format: String(format) });
    }
    if (positionals.length === 0) return sayReading(language, "no-file");
    const only = String(values[option])
      .split(",")
      .filter((name) => name !== "");
    const wrong = only.find((name) => !names.includes(name));
    return wrong === undefined ? { files: positionals, format, only } : unknown(wrong);
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

/** Reads files and puts their figures into series; null where none could be read. */
export async function readHeld(files: readonly string[], io: ExtractIo): Promise<Held | null> {
  const { accounts, complete } = await readAccounts(files, io);
  if (accounts.length === 0) return null;
  const { series } = gather(accounts, CONCEPTS, STANDARD_PLACES);
  return { accounts, series, registry: CONCEPTS, places: STANDARD_PLACES, complete };
}

/** Counts names, as a list: `Missed 3, Reached 8`. */
export function countedList(names: readonly string[], { language }: ExtractIo): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${count}`).join(language === "en" ? ", " : "，");
}
