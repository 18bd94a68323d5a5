import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from "drizzle-orm/pg-core";
import { bytes, code, oneOf } from "./columns.ts";

const time = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** What people sign in with: secrets, kept apart from the ledger so that they can be deleted; see docs/tables/accounts.md. */
export const accounts = pgTable(
  "accounts",
  {
    person: code("person").primaryKey(),
    /** argon2id in PHC form; null where only an identity provider is used, or nothing was set yet. */
    password: text("password"),
    passwordSetAt: time("password_set_at"),
    /** Secret of the one-time codes, sealed with the key of the installation; null without a second step. */
    totp: bytes("totp"),
    /** When the first code was entered; before that the secret is only offered. */
    totpSince: time("totp_since"),
    /** Last time step whose code was accepted: a code works once. */
    totpStep: integer("totp_step"),
    /** SHA-256 of the recovery codes that are left. */
    recovery: text("recovery").array().notNull().default([]),
    email: text("email"),
    failures: integer("failures").notNull().default(0),
    lockedUntil: time("locked_until"),
    /** How the person wants to be told of things. */
    notify: jsonb("notify").$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [check("accounts_failures_count", sql`${t.failures} >= 0`)],
);

/** Whom an identity provider knows people as; see docs/tables/identities.md. */
export const identities = pgTable(
  "identities",
  {
    /** Issuer of OpenID Connect. */
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    person: code("person").notNull(),
    linkedAt: time("linked_at").notNull().defaultNow(),
  },
  (t) => [uniqueIndex("identities_by_subject").on(t.issuer, t.subject), index("identities_by_person").on(t.person)],
);

/** Who is signed in where; see docs/tables/sessions.md. */
export const sessions = pgTable(
  "sessions",
  {
    /** SHA-256 of the token: who reads the table cannot use it. */
    id: code("id").primaryKey(),
    person: code("person").notNull(),
    kind: text("kind").$type<"browser" | "token" | "calendar">().notNull(),
    /** What the person calls it; for a browser what it says of itself. */
    label: text("label").notNull(),
    address: text("address"),
    createdAt: time("created_at").notNull().defaultNow(),
    usedAt: time("used_at").notNull().defaultNow(),
    expiresAt: time("expires_at").notNull(),
  },
  (t) => [
    oneOf("sessions_kind", t.kind, ["browser", "token", "calendar"]),
    index("sessions_by_person").on(t.person),
    index("sessions_by_expiry").on(t.expiresAt),
  ],
);

/** One-time links to set a password: for the first administrator, for new people, for forgotten passwords; see docs/tables/sign_in_links.md. */
export const signInLinks = pgTable(
  "sign_in_links",
  {
    /** SHA-256 of the token. */
    id: code("id").primaryKey(),
    purpose: text("purpose").$type<"first-administrator" | "password">().notNull(),
    /** null for the first administrator, who is nobody yet. */
    person: code("person"),
    createdAt: time("created_at").notNull().defaultNow(),
    expiresAt: time("expires_at").notNull(),
    usedAt: time("used_at"),
  },
  (t) => [
    oneOf("sign_in_links_purpose", t.purpose, ["first-administrator", "password"]),
    index("sign_in_links_by_person").on(t.person),
  ],
);

/** What was refused to whom, and other things worth an administrator's look; see docs/tables/refusals.md. */
export const refusals = pgTable(
  "refusals",
  {
    id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
    at: time("at").notNull().defaultNow(),
    /** When the last of them came, where the same was refused again and again. */
    lastAt: time("last_at").notNull().defaultNow(),
    times: integer("times").notNull().default(1),
    person: code("person"),
    address: text("address"),
    method: text("method").notNull(),
    path: text("path").notNull(),
    code: text("code").notNull(),
    /** What it was about, besides the path: the name of a file, fields, an account. */
    about: text("about"),
  },
  (t) => [
    index("refusals_by_time").on(t.at),
    index("refusals_alike").on(t.path, t.code),
    check("refusals_times_count", sql`${t.times} > 0`),
  ],
);
