import {
  type ConceptNames,
  type Observation,
  PLAIN_COLUMNS,
  PLAIN_HEADINGS,
  plainRow,
  SDMX_CSV_HEADER,
  sdmxCsvRow,
  sdmxJsonWriter,
} from "@lantu/core/signals";
import type { HeldObservation, ObservationFilter, Store } from "@lantu/store";
import type { Language } from "../contract/messages/index.ts";
import { knownPlace } from "../observations/books.ts";
import { csvOf } from "./csv.ts";
import type { Cell } from "./table.ts";

/** In what language names stand beside codes. */
export interface NamedIn {
  readonly nameOf: ConceptNames;
  readonly language: Language;
}

/** Heads of the plain table. */
export function plainHead({ language }: NamedIn): readonly string[] {
  return PLAIN_COLUMNS.map((column) => PLAIN_HEADINGS[column][language === "en" ? "en" : "zh"]);
}

/** Values as rows of the plain table. */
export async function* plainRows(
  observations: AsyncIterable<Observation>,
  { nameOf, language }: NamedIn,
): AsyncGenerator<readonly Cell[]> {
  for await (const one of observations) {
    yield plainRow(one, nameOf(one.concept)?.[language === "en" ? "en" : "zh"] ?? one.concept);
  }
}

/** Values as CSV for spreadsheets. */
function plainCsv(observations: AsyncIterable<Observation>, named: NamedIn): AsyncGenerator<string> {
  return csvOf(plainHead(named), plainRows(observations, named));
}

/** Values as SDMX-CSV 2.0: exchanged between programs, so nothing is added for spreadsheets. */
async function* sdmxCsv(observations: AsyncIterable<Observation>): AsyncGenerator<string> {
  yield record(SDMX_CSV_HEADER);
  for await (const one of observations) yield record(sdmxCsvRow(one));
}

/** A record of RFC 4180. */
function record(values: readonly string[]): string {
  const fields = values.map((value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value));
  return `${fields.join(",")}\r\n`;
}

/** Values as an SDMX-JSON 2.0 data message; they must come in the order of the days they were known on. */
async function* sdmxJson(
  observations: AsyncIterable<Observation>,
  nameOf: ConceptNames,
  prepared: Date,
): AsyncGenerator<string> {
  const writer = sdmxJsonWriter({ id: `lantu-${prepared.getTime()}`, prepared: prepared.toISOString() }, nameOf);
  yield writer.open();
  for await (const one of observations) yield writer.add(one);
  yield writer.close();
}

/** Formats that are text. */
export type TextFormat = "csv" | "sdmx-csv" | "sdmx-json";

/** Values as a file of text, piece by piece; for SDMX-JSON in the order of the days they were known on. */
export function observationText(
  values: AsyncIterable<Observation>,
  format: TextFormat,
  named: NamedIn,
): AsyncIterable<string> {
  if (format === "csv") return plainCsv(values, named);
  return format === "sdmx-csv" ? sdmxCsv(values) : sdmxJson(values, named.nameOf, new Date());
}

/** Values with their places by name. */
export async function* withPlaces(held: AsyncIterable<HeldObservation>): AsyncGenerator<Observation> {
  for await (const one of held) yield { ...one, place: knownPlace(one.place) };
}

/** Everything a filter leaves as a file of text, straight from the store: for the command line. */
export async function* exportedText(
  store: Store,
  filter: ObservationFilter,
  format: TextFormat,
  language: Language,
): AsyncGenerator<string> {
  const names = new Map((await store.concepts.list()).map(({ id, name }) => [id, name]));
  const order = format === "sdmx-json" ? "known-on" : "series";
  const values = withPlaces(store.observations.all(filter, order));
  yield* observationText(values, format, { nameOf: (id) => names.get(id) ?? null, language });
}
