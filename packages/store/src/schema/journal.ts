import { sql } from "drizzle-orm";
import { bigint, check, index, json, pgTable, primaryKey, text, timestamp, unique } from "drizzle-orm/pg-core";
import { code } from "./columns.ts";

/** Who did what when, each line sealed to the one before; only ever appended to. See docs/tables/journal.md. */
export const journal = pgTable(
  "journal",
  {
    seq: bigint("seq", { mode: "number" }).primaryKey(),
    at: timestamp("at", { withTimezone: true, precision: 3, mode: "string" }).notNull(),
    actor: text("actor").notNull(),
    kind: text("kind").notNull(),
    subject: code("subject").notNull(),
    /** Canonical JSON: the very text the hash is of, so that it can be looked at as it lies. */
    payload: json("payload").$type<object>().notNull(),
    /** What a list shows of the payload, canonical as well; null where it is of a single item and follows from it at once. */
    summary: json("summary").$type<Record<string, unknown>>(),
    previous: code("previous").notNull(),
    hash: code("hash").notNull(),
  },
  (t) => [
    unique("journal_previous").on(t.previous),
    unique("journal_hash").on(t.hash),
    index("journal_by_time").on(t.at, t.seq),
    // What became of documents, among the many entries about items that belong to them.
    index("journal_of_documents").on(t.seq).where(sql`${t.kind} like 'document.%'`),
    // What happened last to documents and commitments: what is counted of them stands until then.
    index("journal_but_items").on(t.seq).where(sql`${t.kind} not like '%.changed'`),
    // Text PostgreSQL cannot hold, as zero characters, may stand in JSON that is kept as it was written.
    check(
      "journal_can_be_read",
      sql`${t.payload}::jsonb is not null and coalesce(${t.summary}, '{}')::jsonb is not null`,
    ),
    check("journal_seq_counts", sql`${t.seq} > 0`),
    check("journal_hash_is_sha256", sql`${t.hash} ~ '^[0-9a-f]{64}$'`),
    check("journal_previous_is_sha256", sql`${t.previous} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** Which documents and commitments an entry is about; see docs/tables/journal_subjects.md. */
export const journalSubjects = pgTable(
  "journal_subjects",
  {
    subject: code("subject").notNull(),
    seq: bigint("seq", { mode: "number" })
      .notNull()
      .references(() => journal.seq),
  },
  (t) => [primaryKey({ columns: [t.subject, t.seq] }), index("journal_subjects_by_seq").on(t.seq)],
);
