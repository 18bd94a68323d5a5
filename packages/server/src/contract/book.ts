import { z } from "zod";
import { CommitmentSummary } from "./commitment.ts";
import { DocumentDetail } from "./document.ts";

/** A heading of the outline. */
export const BookSection = z
  .object({
    index: z.number().int(),
    parent: z.number().int().nullable(),
    level: z.number().int(),
    label: z.string().nullable(),
    title: z.string(),
    heading: z.number().int().nullable(),
    first: z.number().int(),
    last: z.number().int(),
    commitments: z.number().int(),
  })
  .meta({ id: "BookSection" });

/** A cell of a table block; `from` and `to` are offsets into the block's text. */
export const BookCell = z
  .object({
    row: z.number().int(),
    column: z.number().int(),
    rowSpan: z.number().int(),
    colSpan: z.number().int(),
    header: z.boolean(),
    inferred: z.boolean(),
    from: z.number().int(),
    to: z.number().int(),
  })
  .meta({ id: "BookCell" });

/** A repaired place: `from`..`to` in the block's text is what is read, `raw` what was published there. */
export const BookRepair = z
  .object({
    from: z.number().int(),
    to: z.number().int(),
    start: z.number().int(),
    end: z.number().int(),
    raw: z.string(),
    reason: z.string(),
  })
  .meta({ id: "BookRepair" });

export const BookBlock = z
  .object({
    index: z.number().int(),
    kind: z.enum(["heading", "paragraph", "table", "noise"]),
    style: z.string().nullable().describe("heading style or noise reason"),
    level: z.number().int().nullable(),
    section: z.number().int(),
    address: z.string(),
    page: z.number().int().nullable(),
    start: z.number().int().describe("raw offsets of the block"),
    end: z.number().int(),
    text: z.string().describe("as read"),
    raw: z.string().nullable().describe("as published, where it differs from `text`"),
    item: z.boolean(),
    runIn: z.array(z.tuple([z.number().int(), z.number().int()])).describe("offsets into `text` of run-in headings"),
    cells: z.array(BookCell),
    repairs: z.array(BookRepair),
  })
  .meta({ id: "BookBlock" });

/** A marked stretch inside one block; `from`..`to` in the block's text, `start`..`end` in the raw text. `ref` is a commitment's or figure's id. */
export const BookMark = z
  .object({
    type: z.enum(["indicator", "task", "project", "figure"]),
    ref: z.string(),
    block: z.number().int(),
    from: z.number().int(),
    to: z.number().int(),
    start: z.number().int(),
    end: z.number().int(),
  })
  .meta({ id: "BookMark" });

/** A whole document to read: outline, blocks, marks and its ledger entries in text order. */
export const Book = z
  .object({
    document: DocumentDetail,
    sections: z.array(BookSection),
    blocks: z.array(BookBlock),
    marks: z.array(BookMark),
    commitments: z.array(CommitmentSummary),
  })
  .meta({ id: "Book" });

export type Book = z.infer<typeof Book>;
export type BookBlock = z.infer<typeof BookBlock>;
export type BookCell = z.infer<typeof BookCell>;
export type BookMark = z.infer<typeof BookMark>;
export type BookRepair = z.infer<typeof BookRepair>;
export type BookSection = z.infer<typeof BookSection>;
