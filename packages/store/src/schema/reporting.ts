import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { bytes, code, oneOf } from "./columns.ts";

const time = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** What somebody has typed and not sent; see docs/tables/report_drafts.md. */
export const reportDrafts = pgTable(
  "report_drafts",
  {
    person: code("person").notNull(),
    report: code("report").notNull(),
    content: jsonb("content").$type<Record<string, unknown>>().notNull(),
    /** Counts the savings: the draft of another window is not overwritten unseen. */
    version: integer("version").notNull(),
    savedAt: time("saved_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.person, t.report] })],
);

/** Files reports lean on; see docs/tables/attachments.md. */
export const attachments = pgTable("attachments", {
  sha256: code("sha256").primaryKey(),
  name: text("name").notNull(),
  mediaType: text("media_type").notNull(),
  size: integer("size").notNull(),
  bytes: bytes("bytes").notNull(),
  addedAt: time("added_at").notNull().defaultNow(),
});

/** Who brought which file to which report; see docs/tables/brought_files.md. */
export const broughtFiles = pgTable(
  "brought_files",
  {
    sha256: code("sha256")
      .notNull()
      .references(() => attachments.sha256, { onDelete: "cascade" }),
    report: code("report").notNull(),
    person: code("person").notNull(),
    broughtAt: time("brought_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.sha256, t.report, t.person] })],
);

/** What people are told: once each, by every way they want; see docs/tables/notices.md. */
export const notices = pgTable(
  "notices",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    person: code("person").notNull(),
    /** What it tells of. */
    kind: text("kind").notNull(),
    /** What makes it one notice: told twice, it is the same. */
    cause: text("cause").notNull(),
    params: jsonb("params").$type<Record<string, string | number>>().notNull(),
    /** Where it leads. */
    path: text("path").notNull(),
    at: time("at").notNull().defaultNow(),
    readAt: time("read_at"),
    /** When it was taken into a message; it is never taken into another. */
    mailedAt: time("mailed_at"),
    calledAt: time("called_at"),
  },
  (t) => [uniqueIndex("notices_once").on(t.person, t.kind, t.cause), index("notices_by_person").on(t.person, t.at)],
);

/** Messages that left, or tried to, each claimed before it is sent; see docs/tables/deliveries.md. */
export const deliveries = pgTable(
  "deliveries",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    channel: text("channel").$type<"mail" | "webhook">().notNull(),
    /** What makes it one message: told twice, it is the same. */
    cause: text("cause").notNull(),
    person: code("person"),
    /** Mail address, or host and path of the webhook. */
    recipient: text("recipient").notNull(),
    notices: integer("notices").array().notNull(),
    state: text("state").$type<"claimed" | "sent" | "failed" | "unsure">().notNull(),
    attempts: integer("attempts").notNull().default(0),
    /** Why it failed, or what the other side answered. */
    reply: text("reply"),
    claimedAt: time("claimed_at").notNull().defaultNow(),
    /** When a failed one is tried again; null where it is not. */
    retryAt: time("retry_at"),
    endedAt: time("ended_at"),
  },
  (t) => [
    oneOf("deliveries_channel", t.channel, ["mail", "webhook"]),
    oneOf("deliveries_state", t.state, ["claimed", "sent", "failed", "unsure"]),
    uniqueIndex("deliveries_once").on(t.channel, t.cause),
    index("deliveries_by_time").on(t.claimedAt),
  ],
);
