import { z } from "zod";
import { DocumentId, DocumentSummary } from "./document.ts";
import { Problem } from "./problem.ts";
import { several } from "./several.ts";

export const ImportState = z.enum([
  "queued",
  "reading",
  "review",
  "published",
  "duplicate",
  "failed",
  "cancelled",
  "discarded",
]);
export const ImportStage = z.enum([
  "received",
  "decode",
  "recognise",
  "repair",
  "document",
  "statements",
  "figures",
  "commitments",
  "propose",
  "save",
  "done",
]);

/** One file on its way from bytes to the ledger. `duplicate` names the document that holds the same bytes. */
export const Import = z
  .object({
    id: z.string(),
    batch: z.string(),
    fileName: z.string(),
    size: z.number().int(),
    state: ImportState,
    stage: ImportStage,
    progress: z.number().min(0).max(1),
    page: z.number().int().nullable().describe("the page being recognised, counted from 1"),
    pages: z.number().int().nullable().describe("how many pages are to be recognised"),
    document: DocumentId.nullable(),
    summary: DocumentSummary.nullable(),
    problem: Problem.nullable(),
    createdAt: z.string(),
    finishedAt: z.string().nullable(),
    milliseconds: z.number().int().nullable().describe("time from receipt to review"),
  })
  .meta({ id: "Import" });
/** Newest first, at most `limit`. */
export const ImportQuery = z.object({
  batch: z.string().max(60).optional().describe("files that came together"),
  state: several(ImportState),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export const UploadQuery = z.object({
  publish: z
    .enum(["true", "false"])
    .default("false")
    .transform((value) => value === "true")
    .describe("publish what is found without waiting for a review"),
  insist: z
    .enum(["true", "false"])
    .default("false")
    .transform((value) => value === "true")
    .describe("read it all the same where it does not look like a plan"),
  batch: z
    .string()
    .regex(/^[0-9a-zA-Z-]{1,60}$/)
    .optional()
    .describe("name for the files that belong together, where they are sent one by one"),
});
export const ImportList = z.object({ items: z.array(Import) }).meta({ id: "ImportList" });
export type ImportList = z.infer<typeof ImportList>;
export type Import = z.infer<typeof Import>;
export type ImportState = z.infer<typeof ImportState>;
export type ImportStage = z.infer<typeof ImportStage>;
