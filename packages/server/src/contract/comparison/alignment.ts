import { ALIGNMENT_MODES, ALIGNMENT_RELATIONS } from "@lantu/core/comparisons";
import { z } from "zod";
import { CommitmentId } from "../commitment.ts";
import { DocumentId } from "../document.ts";
import { fileAs } from "../export.ts";
import { Nature } from "../figure-terms.ts";
import { PageQuery, page } from "../page.ts";
import { several } from "../several.ts";
import { Bilingual, Citation, DocumentNamed, SeriesId, SeriesMeasure, Step, saidIn, ToldPoint } from "./telling.ts";

export const AlignmentMode = z.enum(ALIGNMENT_MODES);
export const AlignmentRelation = z.enum([
  ...ALIGNMENT_RELATIONS["upper-lower"],
  ...ALIGNMENT_RELATIONS["predecessor-successor"],
]);

/** Two documents that can be laid side by side. */
export const AlignablePair = z
  .object({ mode: AlignmentMode, from: DocumentNamed, to: DocumentNamed })
  .meta({ id: "AlignablePair" });
export const AlignableQuery = z.object({
  document: DocumentId.optional().describe("pairs of this document"),
  place: z.string().trim().min(1).max(100).optional().describe("pairs with a document of the place of this name"),
  mode: AlignmentMode.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
export const AlignableList = z
  .object({ items: z.array(AlignablePair), more: z.boolean() })
  .meta({ id: "AlignableList" });

/** A commitment as it is aligned. */
export const AlignedItem = z
  .object({
    key: z.string().describe("document and raw place: what decisions name it by"),
    commitment: z.string(),
    kind: z.enum(["indicator", "task", "project"]),
    nature: Nature.nullable(),
    title: z.string(),
    period: z.string().nullable(),
    deadline: z.string().nullable(),
    section: z.string().nullable().describe("title of the chapter it stands in"),
    citation: Citation,
    goals: z.array(z.object({ series: SeriesId, name: Bilingual, measure: SeriesMeasure, point: ToldPoint })),
    targetText: z.string().nullable(),
    concern: z.number().describe("how likely an upper plan's commitment is meant for the lower place, 0 to 1"),
  })
  .meta({ id: "AlignedItem" });

const Score = z.object({
  total: z.number(),
  series: z.number().nullable(),
  words: z.number(),
  names: z.number().nullable(),
  deed: z.boolean(),
});

/** A line of an alignment: two commitments that say the same, or one that stands alone. */
export const AlignedPair = z
  .object({
    id: z.string(),
    relation: AlignmentRelation,
    reason: z.string().nullable(),
    from: AlignedItem.nullable(),
    to: AlignedItem.nullable(),
    score: Score.nullable(),
    steps: z.array(Step),
    again: z.array(AlignedItem).describe("commitments of either document that tell the same once more"),
    candidates: z
      .array(z.object({ item: AlignedItem, side: z.enum(["from", "to"]), score: Score }))
      .describe("others that fit as well, likeliest first"),
    differences: z
      .array(z.object({ in: z.enum(["both", "old", "new"]), text: z.string() }))
      .describe("how the first text became the second"),
    decision: z.enum(["confirmed"]).nullable(),
    said: saidIn({
      relation: z.string(),
      sentence: z.string(),
      reason: z.string().nullable(),
      steps: z.array(z.string()),
    }),
  })
  .meta({ id: "AlignedPair" });

/** How the two lie to each other where neither their places nor their times tell it. */
const mode = AlignmentMode.optional().describe("how the two lie to each other, where they do not tell it themselves");
const filters = {
  mode,
  relation: several(AlignmentRelation),
  kind: several(z.enum(["indicator", "task", "project"])),
  decision: z.enum(["confirmed", "open"]).optional(),
  fromSection: z.string().max(300).optional().describe("title of a chapter of the first document"),
  toSection: z.string().max(300).optional(),
  concern: z.coerce.number().min(0).max(1).optional().describe("at least so likely meant for the lower place"),
  commitment: CommitmentId.optional().describe("only what is told of this commitment of either document"),
  q: z.string().trim().max(100).optional(),
};
export const AlignmentQuery = PageQuery.extend({
  ...filters,
  order: z
    .enum(["relation", "reading"])
    .default("relation")
    .describe("the gravest relation first, or as a reader of both documents comes to them"),
});
const head = { mode: AlignmentMode, from: DocumentNamed, to: DocumentNamed };
export const AlignmentPage = page(AlignedPair)
  .extend({
    ...head,
    counts: z.partialRecord(AlignmentRelation, z.number().int()).describe("by relation, whatever relations are chosen"),
    rejected: z
      .array(
        z.object({
          from: z.string(),
          to: z.string(),
          fromTitle: z.string().nullable().describe("null where the document does not hold it any more"),
          toTitle: z.string().nullable(),
        }),
      )
      .describe("pairs people have taken apart"),
    version: z.string().describe("changes with every decision and every new reading of either document"),
  })
  .meta({ id: "AlignmentPage" });

export const AlignmentMatrixQuery = z.object({ mode });

/** Chapters of one against chapters of the other, with how often each relation stands between them. */
export const AlignmentMatrix = z
  .object({
    ...head,
    rows: z.array(z.string().nullable()).describe("chapters of the first document; null for what has none"),
    columns: z.array(z.string().nullable()).describe("chapters of the second"),
    cells: z.array(
      z.object({
        row: z.number().int().nullable().describe("null: without a counterpart in the first document"),
        column: z.number().int().nullable().describe("null: without a counterpart in the second"),
        counts: z.partialRecord(AlignmentRelation, z.number().int()),
      }),
    ),
  })
  .meta({ id: "AlignmentMatrix" });
export const AlignmentExportQuery = z.object({
  ...filters,
  ...fileAs,
});

/** People's words on pairs of commitments; `open` takes one back. All of them or none. */
export const AlignmentDecisions = z
  .object({
    items: z
      .array(
        z.object({
          from: z.string().min(1).max(200),
          to: z.string().min(1).max(200),
          verdict: z.enum(["confirmed", "rejected", "open"]),
        }),
      )
      .min(1)
      .max(200),
  })
  .meta({ id: "AlignmentDecisions" });

export type AlignablePair = z.infer<typeof AlignablePair>;
export type AlignableList = z.infer<typeof AlignableList>;
export type AlignedItem = z.infer<typeof AlignedItem>;
export type AlignedPair = z.infer<typeof AlignedPair>;
export type AlignmentPage = z.infer<typeof AlignmentPage>;
export type AlignmentMatrix = z.infer<typeof AlignmentMatrix>;
export type AlignmentMode = z.infer<typeof AlignmentMode>;
export type AlignmentRelation = z.infer<typeof AlignmentRelation>;
export type AlignmentDecisions = z.infer<typeof AlignmentDecisions>;
