import type { Account, PlaceRef } from "@lantu/core/indicators";
import { boolean, index, integer, json, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { code } from "./columns.ts";

/** Which version of a document has been compared with the others; see docs/tables/compared_documents.md. */
export const comparedDocuments = pgTable("compared_documents", {
  document: code("document").primaryKey(),
  version: integer("version").notNull(),
  /** Versions of reader and rules it was compared by. */
  basis: text("basis").notNull(),
  /** Hash of what it says: what says the same is not concluded anew. */
  digest: text("digest").notNull(),
  /** Why nothing could be made of it. */
  failure: text("failure"),
  comparedAt: timestamp("compared_at", { withTimezone: true, precision: 3 }).notNull(),
});

/** What each compared document says of each place; see docs/tables/account_slices.md. */
export const accountSlices = pgTable(
  "account_slices",
  {
    document: code("document").notNull(),
    place: code("place").notNull(),
    /** The document is about this place. */
    own: boolean("own").notNull(),
    ref: jsonb("ref").$type<PlaceRef>().notNull(),
    /** What may be the name of the place above. */
    upperNames: text("upper_names").array().notNull(),
    account: json("account").$type<Account>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.document, t.place] }), index("account_slices_by_place").on(t.place)],
);

/** Places something is concluded of, with what is looked up for them elsewhere; see docs/tables/concluded_places.md. */
export const concludedPlaces = pgTable("concluded_places", {
  place: code("place").primaryKey(),
  above: code("above"),
  /** Names of the concepts it looks up in the place above. */
  asks: text("asks").array().notNull(),
});
