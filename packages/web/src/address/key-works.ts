import { documentIdForm, unitIdForm } from "./ids.ts";
import { writeQuery } from "./query.ts";
import { readForm, readText } from "./value.ts";

/** What the address of a folder of key works holds. */
export interface KeyWorksAddress {
  /** Leads or cooperates. */
  readonly unit?: string | undefined;
  readonly document?: string | undefined;
  readonly q?: string | undefined;
}

/** Reads {@link KeyWorksAddress} out of a query; what cannot be read is left out. */
export const readKeyWorksAddress = (query: Readonly<Record<string, unknown>>): KeyWorksAddress => ({
  unit: readForm(query.unit, unitIdForm),
  document: readForm(query.document, documentIdForm),
  q: readText(query.q, 100),
});

/** Items of a folder that are asked for at once: a folder is one list, read and printed whole. */
export const keyWorksAtOnce = 500;

/** Query of the sheet of exactly what a folder's page shows. */
export const keyWorksSheetQuery = (year: number, address: KeyWorksAddress, language: string): string =>
  writeQuery({ year, ...address, lang: language });

/** Query of the folder behind a page. */
export const keyWorksQuery = (address: KeyWorksAddress): string => writeQuery({ ...address, limit: keyWorksAtOnce });
