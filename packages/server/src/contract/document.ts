import { z } from "zod";
import { EditionMark } from "./edition-mark.ts";
import { several } from "./several.ts";
import { superseded } from "./superseded.ts";
import { AsOf } from "./work/as-of.ts";

export const DocumentId = z
  .string()
  .regex(/^d[0-9a-z]{12}$/)
  .describe("`d` and 12 characters of the hash of the bytes: the same file has the same id everywhere");
export const DocumentKind = z.enum([
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
]);
export const DocumentState = z.enum(["review", "published", "withdrawn", "discarded"]);

/** A proposed or corrected attribute of a document; `quote` and offsets tell where in the text it was read, `by` whether a person set it. */
const attribute = <T extends z.ZodType>(value: T) =>
  z.object({
    value: value.nullable(),
    quote: z.string().nullable(),
    start: z.number().int().nullable(),
    end: z.number().int().nullable(),
    by: z.enum(["text", "person"]),
  });

export const DocumentDescription = z
  .object({
    title: attribute(z.string()),
    kind: attribute(DocumentKind),
    place: attribute(z.string()),
    period: attribute(z.string()),
    review: attribute(z.string()),
    issuer: attribute(z.string()),
    date: attribute(z.string()),
  })
  .meta({ id: "DocumentDescription" });

export const DocumentCounts = z
  .object({
    characters: z.number().int(),
    pages: z.number().int().nullable(),
    blocks: z.number().int(),
    repairs: z.number().int(),
    figures: z.number().int(),
    rows: z.number().int(),
    commitments: z.number().int().describe("not counting rejected ones"),
    indicators: z.number().int(),
    tasks: z.number().int(),
    projects: z.number().int(),
    binding: z.number().int(),
    withoutLead: z.number().int().describe("commitments whose text names no lead unit"),
    doubtful: z.number().int(),
    proposed: z.number().int(),
    unconfirmed: z
      .number()
      .int()
      .describe("of the proposed ones those a model proposed; they are not published before a person accepts them"),
    accepted: z.number().int(),
    rejected: z.number().int(),
  })
  .meta({ id: "DocumentCounts" });

export const DocumentSummary = z
  .object({
    id: DocumentId,
    title: z.string().describe("as described, else the file's name"),
    fileName: z.string(),
    format: z.enum(["txt", "html", "docx", "pdf", "ofd", "image"]),
    sha256: z.string(),
    size: z.number().int().describe("bytes"),
    kind: DocumentKind.nullable(),
    place: z.string().nullable(),
    period: z.string().nullable(),
    periodStart: z.string().nullable().describe("ISO date"),
    periodEnd: z.string().nullable().describe("ISO date"),
    issuer: z.string().nullable(),
    date: z.string().nullable(),
    state: DocumentState,
    sample: z.boolean().describe("one of the invented samples that come with Lantu"),
    counts: DocumentCounts,
    edition: EditionMark,
    receivedAt: z.string(),
    publishedAt: z.string().nullable(),
    version: z.number().int().describe("grows with every change; the ETag"),
  })
  .meta({ id: "DocumentSummary" });

export const DocumentDetail = DocumentSummary.extend({
  description: DocumentDescription,
  encoding: z.string().nullable(),
  engine: z.string().describe("version of the reader that read it"),
  choices: z
    .object({
      encoding: z.string().nullable().describe("character encoding insisted on"),
      keep: z
        .array(z.object({ start: z.number().int(), end: z.number().int() }))
        .describe("raw stretches left as published: repairs taken back"),
    })
    .describe("what a person chose about its reading"),
  reviewers: z.union([z.literal(1), z.literal(2)]).describe("how many people review it independently"),
}).meta({ id: "DocumentDetail" });

/** Which documents; without `state` the published ones. */
export const DocumentQuery = z.object({
  state: several(DocumentState),
  superseded: superseded.describe("`include`: also those another edition has taken the place of"),
  asOf: AsOf.optional(),
});
export const DocumentList = z
  .object({ items: z.array(DocumentSummary), total: z.number().int() })
  .meta({ id: "DocumentList" });

/** Why, in words for the journal. */
export const Reason = z
  .object({ reason: z.string().trim().max(500).optional() })
  .strict()
  .meta({ id: "Reason" });

/** A correction; a field left out stays, null means unknown. */
export const DocumentPatch = z
  .object({
    title: z.string().trim().min(1).max(300),
    kind: DocumentKind.nullable(),
    place: z.string().trim().min(1).max(60).nullable(),
    period: z
      .string()
      .regex(/^\d{4}(\/\d{4})?$/)
      .nullable(),
    issuer: z.string().trim().min(1).max(120).nullable(),
    date: z.iso.date().nullable(),
  })
  .partial()
  .strict()
  .meta({ id: "DocumentPatch" });

export type DocumentSummary = z.infer<typeof DocumentSummary>;
export type DocumentDetail = z.infer<typeof DocumentDetail>;
export type DocumentDescription = z.infer<typeof DocumentDescription>;
export type DocumentCounts = z.infer<typeof DocumentCounts>;
export type DocumentList = z.infer<typeof DocumentList>;
export type DocumentPatch = z.infer<typeof DocumentPatch>;
export type DocumentKind = z.infer<typeof DocumentKind>;
export type DocumentState = z.infer<typeof DocumentState>;
