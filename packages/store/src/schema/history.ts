import type { FigureRecord } from "@lantu/core/ledger";
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { code } from "./columns.ts";
import { commitmentFields } from "./commitments.ts";
import { documentFields, documentTimes } from "./documents.ts";

/** How long something stood as the row says: from one entry of the journal until another. */
const stood = () => ({
  id: code("id").notNull(),
  /** Number of the entry that made it so. */
  fromSeq: bigint("from_seq", { mode: "number" }).notNull(),
  /** Number of the entry that made it otherwise; null while it stands. */
  untilSeq: bigint("until_seq", { mode: "number" }),
});

interface StoodColumns {
  readonly id: AnyPgColumn;
  readonly fromSeq: AnyPgColumn;
  readonly untilSeq: AnyPgColumn;
}

/** Something stands in one way at a time. */
const stoodRules = (name: string, t: StoodColumns) => [
  primaryKey({ name: `${name}_pkey`, columns: [t.id, t.fromSeq] }),
  uniqueIndex(`${name}_standing`).on(t.id).where(sql`${t.untilSeq} is null`),
  check(`${name}_in_order`, sql`${t.untilSeq} is null or ${t.untilSeq} > ${t.fromSeq}`),
];

/** Documents as they stood after each entry of the journal; see docs/tables/document_versions.md. */
export const documentVersions = pgTable(
  "document_versions",
  {
    ...stood(),
    ordinal: integer("ordinal").notNull(),
    source: code("source").notNull(),
    ...documentFields(),
    ...documentTimes(),
    /** The document it was said to be a new edition of. */
    predecessor: code("predecessor"),
  },
  (t) => [...stoodRules("document_versions", t), index("document_versions_by_predecessor").on(t.predecessor)],
);

/** Commitments as they stood after each entry of the journal; see docs/tables/commitment_versions.md. */
export const commitmentVersions = pgTable(
  "commitment_versions",
  {
    ...stood(),
    document: code("document").notNull(),
    ...commitmentFields(),
    /** Its figures as they were, the headline figure first. */
    told: jsonb("told").$type<readonly (FigureRecord & { readonly edited: boolean })[]>().notNull(),
  },
  (t) => [
    ...stoodRules("commitment_versions", t),
    index("commitment_versions_by_document").on(t.document, t.rawStart, t.id),
    index("commitment_versions_ended").on(t.untilSeq).where(sql`${t.untilSeq} is not null`),
  ],
);
