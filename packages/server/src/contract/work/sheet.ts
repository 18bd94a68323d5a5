import { z } from "zod";
import { several } from "../several.ts";
import { AsOf } from "./as-of.ts";
import { WorkFilter } from "./assignment.ts";
import { UnitKind, WorkEntry } from "./unit.ts";

export const SheetKind = z.enum(["units", "assignments", "key-works"]);
export const SheetAddress = z.object({ sheet: SheetKind });
/** Filters a sheet does not know are refused: a file that holds more than was asked for would not be noticed. */
export const SheetExportQuery = WorkFilter.extend({
  lang: z.enum(["zh-CN", "en"]).default("zh-CN"),
  year: z.coerce.number().int().min(1900).max(2200).optional().describe("of the key works"),
  unitKind: several(UnitKind).describe("of units"),
  asOf: AsOf.optional(),
});

/** Filters each kind of sheet is chosen by, besides its language and the time it is looked at. */
export const SHEET_FILTERS = {
  units: ["q", "unitKind"],
  assignments: Object.keys(WorkFilter.shape),
  "key-works": ["year", "unit", "document", "q"],
} as const satisfies Readonly<Record<z.infer<typeof SheetKind>, readonly string[]>>;
export const SheetBringQuery = z.object({
  year: z.coerce.number().int().min(1900).max(2200).optional().describe("of the key works"),
  publish: z.string().max(64).optional().describe("digest of the check; left out: check only"),
  reason: z.string().trim().min(1).max(500).optional(),
});

/** A cell that cannot be accepted, or (as a note) one that was understood in a way worth a look. */
export const SheetRemark = z
  .object({
    row: z.number().int().describe("from 1, as spreadsheets count"),
    column: z.number().int().nullable().describe("from 0; null where the whole row is meant"),
    cell: z.string().nullable().describe("as spreadsheets name it: C12"),
    heading: z.string().nullable(),
    text: z.string().describe("what stands in it, at most 200 characters"),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    message: z.string().describe("one sentence in the reader's language"),
  })
  .meta({ id: "SheetRemark" });

/** A row that changes something. */
export const SheetChange = z
  .object({
    row: z.number().int(),
    id: z.string().nullable().describe("null for a new unit"),
    title: z.string(),
    change: z.enum(["added", "changed"]),
    fields: z
      .array(
        z.object({
          field: z.string(),
          heading: z.string().describe("of the column, in the reader's language"),
          before: z.string(),
          after: z.string(),
        }),
      )
      .describe("as the sheet shows them"),
  })
  .meta({ id: "SheetChange" });

/** What a sheet would change, or has changed. */
export const SheetChecked = z
  .object({
    kind: SheetKind,
    fileName: z.string(),
    counts: z.object({
      rows: z.number().int(),
      added: z.number().int(),
      changed: z.number().int(),
      same: z.number().int(),
      errors: z.number().int().describe("also those not listed"),
    }),
    digest: z.string().nullable().describe("names the changes; null where there are errors"),
    changes: z.array(SheetChange).describe("at most 5000"),
    errors: z.array(SheetRemark).describe("at most 1000"),
    notes: z.array(SheetRemark).describe("at most 1000"),
    entries: z.array(WorkEntry).describe("empty for a check"),
  })
  .meta({ id: "SheetChecked" });

export type SheetKind = z.infer<typeof SheetKind>;
export type SheetRemark = z.infer<typeof SheetRemark>;
export type SheetChange = z.infer<typeof SheetChange>;
export type SheetChecked = z.infer<typeof SheetChecked>;
