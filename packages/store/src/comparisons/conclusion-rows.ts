import { createHash } from "node:crypto";
import { type Claim, type Finding, type Reconciliation, upperNames } from "@lantu/core/comparisons";
import type { PlaceRef, PlaceSlice, Series, SeriesPoint } from "@lantu/core/indicators";
import { figureId } from "@lantu/core/ledger";
import type { ConclusionRows, RowsAsJson } from "../model/comparison.ts";
import { storableJson } from "../saving/storable.ts";

/** Everything concluded of one place. */
export interface PlaceConclusions {
  readonly series: readonly Series[];
  readonly reconciliations: readonly Reconciliation[];
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}

/** Id of a series: `s` and the first sixteen hexadecimal digits of the SHA-256 of its key. */
export const seriesId = (key: string): string => `s${digest(key)}`;

/** Id of a finding in addresses: `f` and sixteen digits of the same of its own id. */
export const findingId = (id: string): string => `f${digest(id)}`;

const digest = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex").slice(0, 16);

/** Rows of all that was concluded of a place. */
export function conclusionRows(place: string, concluded: PlaceConclusions): ConclusionRows {
  return {
    place,
    series: jsonOf(concluded.series, (one) => seriesRow(place, one)),
    reconciliations: jsonOf(concluded.reconciliations, (one) => reconciliationRow(place, one)),
    claims: jsonOf(concluded.claims, (body) => ({ id: body.id, document: body.document, place, body })),
    findings: jsonOf(concluded.findings, (one) => findingRow(place, one)),
  };
}

/** Rows of what documents say of places. */
export const sliceRows = (slices: readonly PlaceSlice[]): string => storableJson(slices.map(sliceRow));

function sliceRow({ place, key, own, account }: PlaceSlice) {
  const names = own ? upperNames(place, [account]) : [];
  return { document: account.document, place: key, own, ref: place, upper_names: names, account };
}

function jsonOf<T>(items: readonly T[], rowOf: (item: T) => { readonly id: string }): RowsAsJson {
  const rows = new Map(items.map(rowOf).map((row) => [row.id, row]));
  return { ids: [...rows.keys()], json: storableJson([...rows.values()]) };
}

const placeColumns = (place: string, ref: PlaceRef) => ({
  place,
  place_code: ref.kind === "coded" ? ref.code : null,
  place_name: ref.kind === "unknown" ? null : ref.name,
});

function seriesRow(place: string, body: Series) {
  const { key, concept, name, measure, breakdown, unit, points } = body;
  const years = points.flatMap(({ period }) => period?.match(/\d{4}/g) ?? []).sort();
  const told = (modality: SeriesPoint["modality"]) => points.filter((point) => point.modality === modality).length;
  return {
    ...{ id: seriesId(key), kind: concept.kind, measure, breakdown, unit, ...placeColumns(place, body.place), body },
    concept: concept.kind === "registered" ? concept.id : concept.key,
    ...{ name_zh: name.zh, name_en: name.en, documents: documentsOf(points) },
    ...{ targets: told("target"), actuals: told("actual"), estimates: told("estimate") },
    ...{ first_year: years[0] ?? null, last_year: years.at(-1) ?? null },
  };
}

function reconciliationRow(place: string, body: Reconciliation) {
  const { id, document, outcome, reason, measure, name, series, target, evidence, mentions } = body;
  const start = startOf(body);
  return {
    ...{ id, document, outcome, reason, measure, ...placeColumns(place, body.place), body },
    ...{ raw_start: start, figure: figureId(document, start), series: series === null ? null : seriesId(series) },
    ...{ nature: target.nature, name_zh: name.zh, name_en: name.en },
    witnesses: documentsOf([...evidence, ...mentions]),
  };
}

/** The raw place of a target: the second part of its id. */
function startOf({ id, document, target }: Reconciliation): number {
  const start = Number.parseInt(id.slice(document.length + 1), 10);
  return Number.isNaN(start) ? (target.citations[0]?.start ?? 0) : start;
}

function findingRow(place: string, body: Finding) {
  const { id, rule, severity, series, name, measure, points, citations } = body;
  return {
    ...{ id: findingId(id), rule, severity, measure, ...placeColumns(place, body.place), body },
    ...{ series: series === null ? null : seriesId(series), name_zh: name.zh, name_en: name.en },
    documents: documentsOf([...points, ...citations]),
    figures: unique(points.flatMap(({ figure, origin }) => (origin === undefined ? [figure] : []))),
  };
}

/** Documents things stand in; a value of the statistics stands in none. */
const documentsOf = (told: readonly { readonly document: string }[]): readonly string[] =>
  unique(told.flatMap(({ document }) => (document === "" ? [] : [document])));

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)];
