import type { DocumentDetail, DocumentKind, DocumentPatch } from "@lantu/server/contract";
import { readYears, writePeriod } from "./period.ts";

/** What the form of a document's attributes holds; empty texts stand for unknown. */
export interface DescriptionValues {
  readonly title: string;
  readonly kind: DocumentKind | "";
  readonly place: string;
  readonly period: string;
  readonly issuer: string;
  readonly date: string;
}

export const documentKinds = [
  "five-year-plan",
  "special-plan",
  "annual-plan",
  "work-report",
  "task-division",
  "action-plan",
  "opinion",
  "bulletin",
  "statistical-table",
  "other",
] as const satisfies readonly DocumentKind[];

/** A document's attributes as the form shows them. */
export const valuesOf = ({ title, description }: DocumentDetail): DescriptionValues => ({
  title: description.title.value ?? title,
  kind: description.kind.value ?? "",
  place: description.place.value ?? "",
  period: writePeriod(description.period.value),
  issuer: description.issuer.value ?? "",
  date: description.date.value ?? "",
});

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** The correction that leads from what is held to what was typed; only what differs. Expects valid values. */
export const patchOf = (held: DescriptionValues, typed: DescriptionValues): DocumentPatch => ({
  ...(typed.title.trim() === held.title ? {} : { title: typed.title.trim() }),
  ...(typed.kind === held.kind ? {} : { kind: typed.kind === "" ? null : typed.kind }),
  ...(typed.place === held.place ? {} : { place: orNull(typed.place) }),
  ...(readYears(typed.period) === readYears(held.period) ? {} : { period: readYears(typed.period) }),
  ...(typed.issuer === held.issuer ? {} : { issuer: orNull(typed.issuer) }),
  ...(typed.date === held.date ? {} : { date: orNull(typed.date) }),
});
