import { z } from "zod";
import { fileLanguage } from "./export.ts";
import { PageQuery } from "./page.ts";
import { Problem } from "./problem.ts";
import { several } from "./several.ts";

/** Id of a table of observations, and of the release it becomes. */
export const ReleaseId = z.string().regex(/^o[0-9a-z]{12}$/);
const Day = z.iso.date();
const Bilingual = z.object({ zh: z.string(), en: z.string() });

export const TableField = z.enum([
  ...(["concept", "place", "period", "value", "unit", "multiplier", "measure", "breakdown"] as const),
  ...(["status", "vintage", "knownOn", "note", "source", "action"] as const),
]);
export const ObservationMeasure = z.enum(["amount", "growth", "share"]);
export const ObservationStatus = z.enum(["preliminary", "revised", "final"]);
export const ObservationImportState = z.enum([
  ...(["queued", "reading", "draft", "verified", "published"] as const),
  ...(["withdrawn", "failed", "cancelled", "discarded"] as const),
]);

const mapping = {
  headerRow: z.number().int().min(0).max(1000).describe("the row with the names of the columns, from 0"),
  columns: z.partialRecord(TableField, z.number().int().min(0).max(16_383)).describe("column of each field, from 0"),
  constants: z
    .partialRecord(TableField, z.string().max(500))
    .describe("what holds for every row; the unit `*` stands for each concept's own"),
  spread: z
    .object({
      field: z.enum(["period", "concept", "place", "measure"]),
      columns: z
        .array(z.object({ column: z.number().int().min(0).max(16_383), text: z.string().max(200) }))
        .max(2000)
        .readonly(),
    })
    .nullable()
    .describe("for a wide table: the columns of values, and what each is of"),
};

/** Which column of a table holds what. */
export const TableMapping = z.object(mapping).meta({ id: "TableMapping" });

/** A new mapping, and the sheet of a workbook it is for. */
export const MappingGiven = z.object({
  mapping: z.object(mapping).nullable().describe("null: proposed anew, as for another sheet of a workbook"),
  sheet: z.number().int().min(0).max(1000).optional(),
});

export const TableCellError = z
  .object({
    row: z.number().int().describe("from 1, as spreadsheets count"),
    column: z.number().int().nullable().describe("from 0; null where a constant or the whole row is at fault"),
    cell: z.string().nullable().describe("as spreadsheets name it: C12"),
    field: TableField,
    text: z.string(),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    message: z.string().describe("one sentence in the reader's language"),
  })
  .meta({ id: "TableCellError" });

/** A table of observations on its way. `draft` waits for a person: for its mapping, or to be corrected. */
export const ObservationImport = z
  .object({
    id: ReleaseId,
    kind: z.enum(["file", "manual"]),
    fileName: z.string().nullable(),
    size: z.number().int().nullable().describe("bytes"),
    state: ObservationImportState,
    progress: z.number().min(0).max(1),
    sheet: z.number().int(),
    preview: z
      .object({
        rows: z.array(z.array(z.object({ text: z.string(), formula: z.string().nullable() }))),
        sheets: z.array(z.string()).describe("names of a workbook's sheets"),
      })
      .nullable(),
    mapping: TableMapping.nullable(),
    open: z.array(TableField).describe("fields the mapping leaves open"),
    counts: z
      .object({
        rows: z.number().int(),
        observations: z.number().int(),
        fresh: z.number().int().describe("of keys nothing is held of"),
        same: z.number().int().describe("held already"),
        vintages: z.number().int().describe("further vintages of what is held"),
        errors: z.number().int().describe("wrong cells, also those not listed"),
      })
      .nullable(),
    errors: z.array(TableCellError).describe("the first wrong cells"),
    problem: Problem.nullable(),
    reason: z.string().nullable(),
    createdAt: z.string(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: "ObservationImport" });
export const ObservationImportList = z
  .object({ items: z.array(ObservationImport) })
  .meta({ id: "ObservationImportList" });
export const ObservationImportQuery = z.object({
  state: several(ObservationImportState),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export const ObservationUploadQuery = z.object({
  publish: z
    .enum(["true", "false"])
    .default("false")
    .transform((value) => value === "true")
    .describe("publish as soon as every cell is right"),
});

const ObservedPlace = z.object({ code: z.string().nullable().describe("GB/T 2260"), name: z.string() });
const told = {
  concept: z.string(),
  conceptName: Bilingual.nullable(),
  place: ObservedPlace,
  measure: ObservationMeasure,
  breakdown: z.string().nullable().describe("the part of the whole, null for the whole"),
  unit: z.string(),
};
const point = {
  period: z.string().describe("2024, 2024-H1, 2024-Q3, 2024-11, 2024-12-31, 2024-01/2024-11, 2021/2025"),
  start: Day,
  end: Day,
  value: z.number().nullable().describe("null where it is known to be missing"),
  status: ObservationStatus,
  knownOn: Day.describe("when it was published"),
};

/** A value of a concept for a place and a period, as known on a day. */
export const Observation = z
  .object({
    id: z.number().int(),
    ...told,
    ...point,
    source: z.string(),
    note: z.string().nullable(),
    release: ReleaseId,
    row: z.number().int(),
    recordedAt: z.string(),
  })
  .meta({ id: "Observation" });
export const ObservationPage = z
  .object({
    items: z.array(Observation),
    total: z.number().int().describe("counted up to `counted`"),
    counted: z.number().int(),
    next: z.string().nullable(),
    previous: z.string().nullable(),
  })
  .meta({ id: "ObservationPage" });

/** Values of one concept, place, measure and part, in the order of time. */
export const ObservedSeries = z.object({ ...told, points: z.array(z.object(point)) }).meta({ id: "ObservedSeries" });
export const ObservedSeriesList = z.object({ items: z.array(ObservedSeries) }).meta({ id: "ObservedSeriesList" });

const filters = {
  concept: several(z.string().min(1).max(100)),
  place: several(z.string().min(1).max(100)).describe("codes, or names"),
  measure: several(ObservationMeasure),
  breakdown: several(z.string().max(200)).describe("parts of the whole; `_T` alone for the whole"),
  status: several(ObservationStatus),
  from: Day.optional().describe("periods that end on this day or later"),
  to: Day.optional().describe("periods that begin on this day or earlier"),
  release: ReleaseId.optional(),
  asKnownOn: Day.optional().describe("what was known on this day"),
  vintages: z
    .enum(["true", "false"])
    .default("false")
    .transform((value) => value === "true")
    .describe("every vintage, and not the latest alone"),
};
export const ObservationQuery = PageQuery.extend(filters);
export const ObservationSeriesQuery = z.object(filters);
export const ObservationFormat = z.enum(["csv", "xlsx", "sdmx-csv", "sdmx-json"]);
export const ObservationExportQuery = z.object({
  ...filters,
  format: ObservationFormat.default("csv"),
  ...fileLanguage,
});

/** A value entered by hand, as it would stand in a table. */
export const ObservationEntry = z
  .object({
    concept: z.string().min(1).max(200),
    place: z.string().min(1).max(200),
    period: z.string().min(1).max(60),
    value: z.number().nullable(),
    unit: z.string().min(1).max(60),
    measure: ObservationMeasure.optional(),
    breakdown: z.string().max(200).optional(),
    status: ObservationStatus.default("final"),
    knownOn: Day.optional().describe("default today; a correction needs a later day than the value it corrects"),
    source: z.string().trim().min(1).max(2000),
    note: z.string().max(2000).optional(),
    reason: z.string().trim().min(1).max(2000).describe("why it is entered by hand"),
  })
  .meta({ id: "ObservationEntry" });

/** What is measured, with its definition. */
export const ConceptDefinition = z
  .object({
    id: z.string(),
    version: z.number().int(),
    name: Bilingual,
    aliases: z.array(z.string()),
    definition: Bilingual,
    dimension: z.string(),
    unit: z.string(),
    course: z.enum(["stock", "flow", "ratio"]),
    direction: z.enum(["more", "less", "band", "none"]),
    frequency: z.string(),
    delay: z.number().int().nullable(),
    levels: z.array(z.string()),
    formula: z.record(z.string(), z.unknown()).nullable(),
    unlike: z.array(z.string()),
    source: z.string(),
  })
  .meta({ id: "ConceptDefinition" });
export const ConceptList = z.object({ items: z.array(ConceptDefinition) }).meta({ id: "ConceptList" });
export const ConceptVersions = z
  .object({ items: z.array(ConceptDefinition).describe("the latest first") })
  .meta({ id: "ConceptVersions" });

export type ObservationImport = z.infer<typeof ObservationImport>;
export type ObservationImportList = z.infer<typeof ObservationImportList>;
export type ObservationPage = z.infer<typeof ObservationPage>;
export type Observation = z.infer<typeof Observation>;
export type ObservedSeriesList = z.infer<typeof ObservedSeriesList>;
export type TableCellError = z.infer<typeof TableCellError>;
export type TableMapping = z.infer<typeof TableMapping>;
export type ConceptList = z.infer<typeof ConceptList>;
export type ConceptVersions = z.infer<typeof ConceptVersions>;
export type ObservationFormat = z.infer<typeof ObservationFormat>;
