import { z } from "zod";
import { DocumentId, DocumentKind } from "../document.ts";
import { Measure, Modality, Nature, Op } from "../figure-terms.ts";

/** A name in both languages. */
export const Bilingual = z.object({ zh: z.string(), en: z.string() });

/** Id of a series: made of its key, so the same documents give the same address on every machine. */
export const SeriesId = z.string().regex(/^s[0-9a-f]{16}$/);

/** A place: by its code of GB/T 2260, else by the name documents give it. */
export const PlaceTold = z
  .object({ code: z.string().nullable(), name: z.string().nullable().describe("null where no document tells it") })
  .meta({ id: "PlaceTold" });

/** Words of a document where they stand: raw offsets, the quote is exactly the text between them. */
export const Citation = z
  .object({ document: DocumentId, start: z.number().int(), end: z.number().int(), quote: z.string() })
  .meta({ id: "ComparisonCitation" });

/** A document as lists of comparisons name it. */
export const DocumentNamed = z
  .object({
    id: DocumentId,
    title: z.string().nullable(),
    fileName: z.string(),
    kind: DocumentKind.nullable(),
    place: z.string().nullable(),
    period: z.string().nullable(),
  })
  .meta({ id: "DocumentNamed" });

/** The documents that the items of an answer speak of, each once. */
export const documentsNamed = { documents: z.array(DocumentNamed) };

/** How often each document and each place stands in a list, whichever of them are chosen; the other filters hold. */
export const ComparisonFacets = z.object({
  documents: z.record(DocumentId, z.number().int()),
  places: z.array(z.object({ place: PlaceTold, count: z.number().int() })).describe("the most frequent first"),
});

/** One line of arithmetic as numbers; its sentence is in `said`. */
export const Step = z
  .object({
    operation: z.string(),
    terms: z.array(
      z.object({
        value: z.number(),
        unit: z.string().nullable(),
        period: z.string().nullable(),
        citation: Citation.nullable().describe("null for a derived number"),
      }),
    ),
    result: z.object({ value: z.number(), unit: z.string().nullable() }),
  })
  .meta({ id: "ArithmeticStep" });

/** What is concluded, told in both languages. */
export const saidIn = <T extends z.ZodRawShape>(shape: T) =>
  z.object({ "zh-CN": z.object(shape), en: z.object(shape) });

export const SeriesMeasure = z.enum(["amount", "growth", "share"]);

/** One figure of one document as a point of a series, in the unit of the series. */
export const ToldPoint = z
  .object({
    document: DocumentId,
    figure: z.string(),
    commitment: z.string().nullable().describe("the commitment the figure belongs to"),
    start: z.number().int(),
    end: z.number().int(),
    quote: z.string(),
    sentence: z.object({ start: z.number().int(), end: z.number().int(), quote: z.string() }),
    subject: z.string(),
    value: z.number(),
    valueMax: z.number().nullable(),
    unit: z.string().nullable(),
    op: Op,
    measure: Measure,
    modality: Modality,
    period: z.string().nullable(),
    nature: Nature.nullable(),
    inferred: z.boolean().describe("read from a merged or lost cell: waits for confirmation"),
    vintage: z.string().nullable(),
    confidence: z.number().nullable(),
  })
  .meta({ id: "ToldPoint" });

/** A published value of statistics as a point of a series; the latest vintage. */
export const ObservedPoint = z
  .object({
    period: z.string(),
    start: z.iso.date(),
    end: z.iso.date(),
    value: z.number().nullable(),
    unit: z.string(),
    status: z.enum(["preliminary", "revised", "final"]),
    knownOn: z.iso.date(),
  })
  .meta({ id: "ObservedPoint" });

/** A value of statistics that something was concluded from, with the publication it comes from. */
export const ObservedEvidence = ObservedPoint.extend({
  source: z.string(),
  release: z.string().nullable().describe("the table or entry it became public with"),
}).meta({ id: "ObservedEvidence" });

const seriesHead = {
  id: SeriesId,
  concept: z.object({
    kind: z.enum(["registered", "provisional"]),
    id: z.string().describe("id of the concept; of a provisional one its key"),
  }),
  name: Bilingual,
  place: PlaceTold,
  measure: SeriesMeasure,
  breakdown: z.string().nullable().describe("the part of the whole, null for the whole"),
  unit: z.string().nullable(),
};

/** A series in a list. */
export const SeriesSummary = z
  .object({
    ...seriesHead,
    counts: z.object({ targets: z.number().int(), actuals: z.number().int(), estimates: z.number().int() }),
    documents: z.array(DocumentId),
    from: z.string().nullable().describe("first year told"),
    to: z.string().nullable().describe("last year told"),
  })
  .meta({ id: "SeriesSummary" });

/** A series with everything told and observed of it, by time. */
export const SeriesDetail = z
  .object({
    ...seriesHead,
    direction: z.enum(["more", "less", "band", "none"]),
    course: z
      .enum(["stock", "flow", "ratio"])
      .nullable()
      .describe("whether it counts a moment or a period, or is a ratio; null where no definition says"),
    points: z.array(ToldPoint),
    observed: z.array(ObservedPoint),
  })
  .meta({ id: "SeriesDetail" });

export type Citation = z.infer<typeof Citation>;
export type DocumentNamed = z.infer<typeof DocumentNamed>;
export type PlaceTold = z.infer<typeof PlaceTold>;
export type ToldPoint = z.infer<typeof ToldPoint>;
export type ObservedEvidence = z.infer<typeof ObservedEvidence>;
export type ObservedPoint = z.infer<typeof ObservedPoint>;
export type SeriesSummary = z.infer<typeof SeriesSummary>;
export type SeriesDetail = z.infer<typeof SeriesDetail>;
export type ArithmeticStep = z.infer<typeof Step>;
