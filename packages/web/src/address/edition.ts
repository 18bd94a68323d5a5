import type { EditionRelation } from "@lantu/server/contract";
import { documentIdForm } from "./ids.ts";
import type { Query } from "./query.ts";
import { readForm, readInteger, readOne, readSeveral, readText } from "./value.ts";

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

/** Everything but what stayed as it was: what a reader of the report comes for. */
export const editionChanges = editionRelations.filter((relation) => relation !== "kept");

/**
 * What the address of a report on a new edition holds: with which document, which lines, from which on. Without
 * `relation` the changes are shown, with `show` everything.
 */
export interface EditionAddress {
  readonly show?: "all" | undefined;
  readonly of?: string | undefined;
  readonly relation?: readonly EditionRelation[] | undefined;
  readonly q?: string | undefined;
  readonly offset?: number | undefined;
}

/** Reads {@link EditionAddress} out of a query; what cannot be read is left out. */
export const readEditionAddress = (query: Readonly<Record<string, unknown>>): EditionAddress => {
  const offset = readInteger(query.offset, 0, 1e6);
  const relation = readSeveral(query.relation, editionRelations);
  return {
    of: readForm(query.of, documentIdForm),
    relation,
    show: relation === undefined ? readOne(query.show, ["all"] as const) : undefined,
    q: readText(query.q, 200),
    offset: offset === 0 ? undefined : offset,
  };
};

/** The filter of the report behind a page, as a query; `offset` and `limit` are not of it. */
export const editionFilter = ({ of, relation, q, show }: EditionAddress): Query => ({
  ...{ of, q, relation: relation ?? (show === "all" ? undefined : editionChanges) },
});
