import type { EditionRelation } from "@lantu/server/contract";
import { documentIdForm } from "./ids.ts";
import { readForm, readInteger, readSeveral, readText } from "./value.ts";

/** What can become of a commitment, the gravest first, as the report offers them. */
export const editionRelations = [
  "renumbered",
  "reworded",
  "moved",
  "gone",
  "new",
  "kept",
] as const satisfies readonly EditionRelation[];

/** Lines of one page of the report. */
export const editionPageSize = 50;

/** What the address of a report on a new edition holds: with which document, which lines, from which on. */
export interface EditionAddress {
  readonly of?: string | undefined;
  readonly relation?: readonly EditionRelation[] | undefined;
  readonly q?: string | undefined;
  readonly offset?: number | undefined;
}

/** Reads {@link EditionAddress} out of a query; what cannot be read is left out. */
export const readEditionAddress = (query: Readonly<Record<string, unknown>>): EditionAddress => {
  const offset = readInteger(query.offset, 0, 1e6);
  return {
    of: readForm(query.of, documentIdForm),
    relation: readSeveral(query.relation, editionRelations),
    q: readText(query.q, 200),
    offset: offset === 0 ? undefined : offset,
  };
};
