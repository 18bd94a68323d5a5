import { z } from "zod";
import { DocumentId } from "../document.ts";
import { fileAs } from "../export.ts";
import { PageQuery, page } from "../page.ts";
import { several } from "../several.ts";
import {
  Bilingual,
  documentsNamed,
  PlaceTold,
  SeriesDetail,
  SeriesId,
  SeriesMeasure,
  SeriesSummary,
} from "./telling.ts";

const filters = {
  id: several(SeriesId),
  concept: several(z.string().min(1).max(200)).describe("ids of concepts, keys of provisional ones"),
  place: several(z.string().min(1).max(100)).describe("codes, or names of places without one"),
  measure: several(SeriesMeasure),
  document: several(DocumentId),
  kind: z.enum(["registered", "provisional"]).optional(),
  q: z.string().trim().max(100).optional().describe("words of the name"),
};

/** Series in lists: by name, then place. */
export const SeriesQuery = PageQuery.extend(filters);
export const SeriesPage = page(SeriesSummary).extend(documentsNamed).meta({ id: "SeriesPage" });

/** Series whole: for charts and comparisons; at least one filter, at most `limit` of them. */
export const SeriesDetailQuery = z.object({ ...filters, limit: z.coerce.number().int().min(1).max(200).default(60) });
export const SeriesDetails = z
  .object({ items: z.array(SeriesDetail), more: z.boolean().describe("the filter leaves more"), ...documentsNamed })
  .meta({ id: "SeriesDetails" });
export const SeriesExportQuery = z.object({
  ...filters,
  ...fileAs,
});

/** What is told of each concept, registered and provisional: how often, where, from when to when. */
export const ToldConceptQuery = PageQuery.extend({
  q: z.string().trim().max(100).optional(),
  kind: z.enum(["registered", "provisional"]).optional(),
  place: several(z.string().min(1).max(100)),
  told: z
    .enum(["true", "false"])
    .default("true")
    .transform((value) => value === "true")
    .describe("only concepts that something held tells; `false` for the whole registry"),
});
export const ToldConcept = z
  .object({
    kind: z.enum(["registered", "provisional"]),
    id: z.string(),
    name: Bilingual,
    unit: z.string().nullable(),
    series: z.number().int(),
    points: z.number().int(),
    observations: z.number().int(),
    places: z.array(PlaceTold).describe("the first ones"),
    from: z.string().nullable(),
    to: z.string().nullable(),
  })
  .meta({ id: "ToldConcept" });
export const ToldConceptPage = page(ToldConcept).meta({ id: "ToldConceptPage" });

export type SeriesPage = z.infer<typeof SeriesPage>;
export type SeriesDetails = z.infer<typeof SeriesDetails>;
export type ToldConcept = z.infer<typeof ToldConcept>;
export type ToldConceptPage = z.infer<typeof ToldConceptPage>;
