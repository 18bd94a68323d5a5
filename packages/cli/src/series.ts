import { parseArgs } from "node:util";
import { CONCEPTS, type Gathered, gather, type Series } from "@lantu/core";
import { readAccounts } from "./accounts.ts";
import type { ExtractIo } from "./extract.ts";
import { say as sayReading } from "./messages/extract.ts";
import { say } from "./messages/series.ts";
import { placeName, seriesLines } from "./series-table.ts";

interface Request {
  readonly files: readonly string[];
  readonly format: "jsonl" | "table";
  readonly places: readonly string[];
}

/**
 * `lantu series FILE… --format jsonl|table`: puts the figures of all files into series and prints one line a series. A
 * file that cannot be read is named on the error stream and the others go on.
 * @returns the exit code: 0 where every file was read and every place named is told of, else 1
 */
export async function series(args: readonly string[], io: ExtractIo): Promise<number> {
  const request = parse(args, io);
  if (typeof request === "string") {
    io.err(`${request}\n`);
    return 1;
  }
  const { accounts, complete } = await readAccounts(request.files, io);
  if (accounts.length === 0) return 1;
  const gathered = gather(accounts, CONCEPTS);
  const wanted = within(gathered, request.places, io);
  io.out(print(wanted, request.format, io));
  return complete && (request.places.length === 0 || wanted.series.length > 0) ? 0 : 1;
}

function parse(args: readonly string[], { language }: ExtractIo): Request | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: "string", default: "jsonl" }, places: { type: "string", default: "" } },
    });
    const { format } = values;
    if (format !== "jsonl" && format !== "table") return sayReading(language, "bad-format", { format });
    if (positionals.length === 0) return sayReading(language, "no-file");
    return { files: positionals, format, places: values.places.split(/[,，、]/).filter((name) => name !== "") };
  } catch {
    return say(language, "bad-option", { option: args.filter((arg) => arg.startsWith("-")).join(" ") });
  }
}

/** Only the series of the places named, which must be told of. */
function within(gathered: Gathered, places: readonly string[], io: ExtractIo): Gathered {
  if (places.length === 0) return gathered;
  const told = [...new Set(gathered.series.map(({ place }) => placeName(place, io.language)))];
  for (const place of places.filter((name) => !told.includes(name))) {
    io.err(`${say(io.language, "no-place", { place, places: told.join(io.language === "en" ? ", " : "、") })}\n`);
  }
  return {
    ...gathered,
    series: gathered.series.filter(({ place }) => places.includes(placeName(place, io.language))),
  };
}

function print(gathered: Gathered, format: Request["format"], { language }: ExtractIo): string {
  if (format === "table") return `${seriesLines(gathered, language).join("\n")}\n`;
  return gathered.series.map((one) => `${JSON.stringify(record(one))}\n`).join("");
}

/** One line of the export: registered concepts by id, provisional ones by name. */
function record({ key, concept, name, place, measure, breakdown, unit, points }: Series): object {
  return {
    concept: concept.kind === "registered" ? concept.id : concept.name,
    place: place.kind === "unknown" ? null : place.name,
    measure,
    breakdown,
    unit,
    key,
    name: name.zh,
    registered: concept.kind === "registered",
    points: points.map(({ sentence: _, confidence: __, figure: ___, ...point }) => point),
  };
}
