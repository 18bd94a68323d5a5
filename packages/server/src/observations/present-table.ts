import { type CellError, cellText, openFields } from "@lantu/core/signals";
import type { HeldObservation, ObservationImportRecord, ObservedSeries } from "@lantu/store";
import { problemCodes } from "../contract/codes.ts";
import type { Observation, ObservationImport, ObservedSeriesList, TableCellError } from "../contract/index.ts";
import { cellName, type Language, renderCellError, renderList, renderTableField } from "../contract/messages/index.ts";
import { type NamedProblem, problemDetails } from "../http/problem.ts";
import { placeOfStored } from "./books.ts";

/** Names of concepts by their ids. */
export type ConceptNames = ReadonlyMap<string, { readonly zh: string; readonly en: string }>;

/** A table as it is shown: everything that is wrong in words. */
export function presentTable(record: ObservationImportRecord, language: Language): ObservationImport {
  const { id, kind, fileName, size, state, progress, sheet, mapping, counts, reason, createdAt, finishedAt } = record;
  const problem = problemOf(record, language);
  return {
    ...{ id, kind, fileName, size, state, progress, sheet, mapping, counts, reason, createdAt, finishedAt },
    preview: record.preview === null ? null : presentPreview(record.preview),
    open: mapping === null ? [] : [...openFields(mapping)],
    errors: record.errors.map((error) => presentCellError(error, language)),
    problem: problem === null ? null : problemDetails(problem, language),
  };
}

function presentPreview({ rows, sheets }: NonNullable<ObservationImportRecord["preview"]>) {
  const shown = rows.map((row) =>
    row.map((cell) => ({ text: cellText(cell), formula: typeof cell === "string" ? null : cell.formula })),
  );
  return { rows: shown, sheets: [...sheets] };
}

/** A wrong cell in words. */
export function presentCellError(error: CellError, language: Language): TableCellError {
  const { row, column, field, text, code, params } = error;
  const cell = cellName(row, column);
  return { row, column, cell, field, text, code, params: { ...params }, message: renderCellError(error, language) };
}

/** What keeps a table from going on: its own problem, or what its draft waits for. */
function problemOf(record: ObservationImportRecord, language: Language): NamedProblem | null {
  const file = record.fileName ?? "";
  const { problem, state, mapping, counts, errors } = record;
  if (problem !== null) return { code: known(problem.code), params: { file, ...problem.params } };
  if (state !== "draft" || mapping === null) return null;
  const open = openFields(mapping).map((field) => renderTableField(field, language));
  if (open.length > 0) return { code: "table-unmapped", params: { file, open: renderList(open, language) } };
  const [first] = errors;
  if (first === undefined || counts === null) return null;
  const cell = cellName(first.row, first.column);
  const message = renderCellError(first, language);
  const params = { file, errors: counts.errors, row: first.row, message, ...(cell === null ? {} : { cell }) };
  return { code: "table-faulty", params };
}

function known(code: string): NamedProblem["code"] {
  return problemCodes.find((one) => one === code) ?? "internal";
}

/** A value as it is shown. */
export function presentObservation(held: HeldObservation, names: ConceptNames): Observation {
  const conceptName = names.get(held.concept) ?? null;
  return { ...held, place: placeOfStored(held.place), conceptName };
}

/** Series as they are shown. */
export function presentSeries(series: readonly ObservedSeries[], names: ConceptNames): ObservedSeriesList {
  return {
    items: series.map(({ points, ...one }) => ({
      ...one,
      place: placeOfStored(one.place),
      conceptName: names.get(one.concept) ?? null,
      points: [...points],
    })),
  };
}
