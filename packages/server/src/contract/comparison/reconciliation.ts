import { OUTCOME_REASONS, TARGET_OUTCOMES } from "@lantu/core/comparisons";
import { z } from "zod";
import { CommitmentId } from "../commitment.ts";
import { DocumentId } from "../document.ts";
import { fileAs } from "../export.ts";
import { Nature, Op } from "../figure-terms.ts";
import { PageQuery, page } from "../page.ts";
import { several } from "../several.ts";
import {
  Bilingual,
  Citation,
  ComparisonFacets,
  documentsNamed,
  ObservedEvidence,
  PlaceTold,
  SeriesId,
  SeriesMeasure,
  Step,
  saidIn,
  ToldPoint,
} from "./telling.ts";

export const TargetOutcome = z.enum(TARGET_OUTCOMES);

/** A target and what became of it (对账). */
export const Reconciliation = z
  .object({
    id: z.string(),
    outcome: TargetOutcome,
    reason: z.enum(OUTCOME_REASONS).nullable(),
    series: SeriesId.nullable(),
    commitment: z.string().nullable().describe("the commitment the target belongs to"),
    name: Bilingual,
    place: PlaceTold,
    measure: SeriesMeasure,
    unit: z.string().nullable(),
    document: DocumentId,
    target: z.object({
      op: Op,
      value: z.number().nullable().describe("null for a target in words"),
      valueMax: z.number().nullable(),
      text: z.string().nullable(),
      period: z.string().nullable(),
      nature: Nature.nullable(),
      derived: z.boolean(),
      citations: z.array(Citation),
    }),
    evidence: z.array(ToldPoint).describe("the numbers it rests on, the deciding one first"),
    last: ToldPoint.pick({ value: true, valueMax: true, unit: true, op: true, measure: true, period: true })
      .nullable()
      .describe("the deciding number, told by a document or by the statistics"),
    observed: z.array(ObservedEvidence).describe("values of statistics it rests on"),
    mentions: z.array(Citation).describe("sentences that speak of it without a number"),
    steps: z.array(Step),
    said: saidIn({
      outcome: z.string(),
      sentence: z.string(),
      reason: z.string().nullable(),
      steps: z.array(z.string()),
    }),
    decision: z
      .object({ verdict: z.enum(["confirmed", "rejected"]), note: z.string().nullable(), at: z.string() })
      .nullable()
      .describe("a person's word on a target that was inferred or calculated"),
  })
  .meta({ id: "Reconciliation" });

/** What a report says itself of how many of its targets were reached. */
export const Claim = z
  .object({
    id: z.string(),
    document: DocumentId,
    period: z.string().nullable(),
    total: z.number().int(),
    reached: z.number().int(),
    named: z.array(z.string()),
    expected: z.boolean(),
    citation: Citation,
    exceptions: z.array(Citation),
    said: z.object({ "zh-CN": z.string(), en: z.string() }),
  })
  .meta({ id: "Claim" });

const filters = {
  document: several(DocumentId).describe("documents that set the targets"),
  place: several(z.string().min(1).max(100)),
  outcome: several(TargetOutcome),
  measure: several(SeriesMeasure),
  nature: several(Nature),
  decided: z.enum(["yes", "no"]).optional().describe("a person has said a word on it, or not"),
  series: SeriesId.optional(),
  commitment: CommitmentId.optional().describe("targets of this commitment"),
  q: z.string().trim().max(100).optional(),
};
export const ReconciliationQuery = PageQuery.extend({
  ...filters,
  sort: z.enum(["place", "outcome", "name"]).default("place").describe("`place` is the place in the document"),
});
export const ReconciliationPage = page(Reconciliation)
  .extend({
    counts: z.partialRecord(TargetOutcome, z.number().int()).describe("by outcome, whatever outcomes are chosen"),
    facets: ComparisonFacets,
    claims: z.array(Claim).describe("of the documents that look back on these targets"),
    computedAt: z.string().nullable().describe("null while what is held is still being compared"),
    ...documentsNamed,
  })
  .meta({ id: "ReconciliationPage" });
export const ReconciliationExportQuery = z.object({
  ...filters,
  ...fileAs,
});

/** A person's word on a target that was looked up or calculated; `open` takes it back. */
export const ReconciliationDecision = z
  .object({
    verdict: z.enum(["confirmed", "rejected", "open"]),
    note: z.string().trim().max(2000).optional(),
  })
  .meta({ id: "ReconciliationDecision" });

export type TargetOutcome = z.infer<typeof TargetOutcome>;
export type Reconciliation = z.infer<typeof Reconciliation>;
export type Claim = z.infer<typeof Claim>;
export type ReconciliationPage = z.infer<typeof ReconciliationPage>;
export type ReconciliationDecision = z.infer<typeof ReconciliationDecision>;
