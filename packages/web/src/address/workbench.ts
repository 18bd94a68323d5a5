import { commitmentIdForm } from "./ids.ts";
import { commitmentKinds } from "./plan.ts";
import { readForm, readOne, readSeveral } from "./value.ts";

/** Groups of states by which the list of imports can be narrowed. */
export const importFilters = ["working", "review", "published", "problem", "discarded"] as const;
export type ImportFilter = (typeof importFilters)[number];

/** What the address of the list of imports holds. */
export interface ImportAddress {
  readonly show?: ImportFilter | undefined;
}

/** Reads {@link ImportAddress} out of a query; what cannot be read is left out. */
export const readImportAddress = (query: Readonly<Record<string, unknown>>): ImportAddress => ({
  show: readOne(query.show, importFilters),
});

/** What the address of a review holds: the item in hand, and which items are gone through. */
export interface ReviewAddress {
  readonly c?: string | undefined;
  readonly kind?: readonly (typeof commitmentKinds)[number][] | undefined;
  readonly doubt?: "any" | undefined;
  readonly state?: "proposed" | undefined;
  /** Only items the two reviewers differ on. */
  readonly disputed?: "1" | undefined;
  /** `text`: as in the text; without it the doubtful first. */
  readonly order?: "text" | undefined;
}

/** Reads {@link ReviewAddress} out of a query; what cannot be read is left out. */
export const readReviewAddress = (query: Readonly<Record<string, unknown>>): ReviewAddress => ({
  c: readForm(query.c, commitmentIdForm),
  kind: readSeveral(query.kind, commitmentKinds),
  doubt: readOne(query.doubt, ["any"] as const),
  state: readOne(query.state, ["proposed"] as const),
  disputed: readOne(query.disputed, ["1"] as const),
  order: readOne(query.order, ["text"] as const),
});
