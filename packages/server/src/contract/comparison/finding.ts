import { FINDING_RULES, type Severity } from "@lantu/core/comparisons";
import { z } from "zod";
import { CommitmentId } from "../commitment.ts";
import { DocumentId } from "../document.ts";
import { fileAs } from "../export.ts";
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

export const FindingRule = z.enum(FINDING_RULES);
export const FindingSeverity = z.enum(["contradiction", "change", "hint"] as const satisfies readonly Severity[]);

/** How a finding stands: nobody has said anything, it has a good reason, the document is wrong, or the reading is. */
export const FINDING_STATES = ["open", "explained", "document-error", "reading-error"] as const;
export const FindingState = z.enum(FINDING_STATES);

/** Numbers or words that cannot all be right, or a promise that changed, by a published rule. */
export const Finding = z
  .object({
    id: z.string(),
    rule: FindingRule,
    severity: FindingSeverity,
    series: SeriesId.nullable(),
    name: Bilingual,
    place: PlaceTold,
    measure: SeriesMeasure.nullable(),
    points: z.array(ToldPoint).describe("the numbers of documents, in the order the sentence names them"),
    observed: z.array(ObservedEvidence).describe("values of statistics it stands on"),
    citations: z.array(Citation).describe("the sentences it stands on, in the same order"),
    steps: z.array(Step),
    said: saidIn({ severity: z.string(), rule: z.string(), sentence: z.string(), steps: z.array(z.string()) }),
    state: FindingState,
    note: z.string().nullable(),
    version: z.number().int().describe("how often its state was changed; to be sent with a change"),
    changedAt: z.string().nullable(),
  })
  .meta({ id: "Finding" });

const filters = {
  document: several(DocumentId),
  place: several(z.string().min(1).max(100)),
  rule: several(FindingRule),
  severity: several(FindingSeverity),
  state: several(FindingState),
  series: SeriesId.optional(),
  commitment: CommitmentId.optional().describe("findings that rest on a number of this commitment"),
  q: z.string().trim().max(100).optional(),
};
export const FindingQuery = PageQuery.extend(filters);
export const FindingPage = page(Finding)
  .extend({
    counts: z.object({
      rules: z.partialRecord(FindingRule, z.number().int()),
      severities: z.partialRecord(FindingSeverity, z.number().int()),
      states: z.partialRecord(FindingState, z.number().int()),
    }),
    facets: ComparisonFacets,
    rulesVersion: z.string(),
    computedAt: z.string().nullable().describe("null while what is held is still being compared"),
    ...documentsNamed,
  })
  .meta({ id: "FindingPage" });
export const FindingExportQuery = z.object({
  ...filters,
  ...fileAs,
});

/** A new state; everything but `open` needs a note that says why. */
export const FindingPatch = z
  .object({
    state: FindingState,
    note: z.string().trim().max(2000).nullable(),
    version: z.number().int().min(0),
  })
  .meta({ id: "FindingPatch" });

/** The published rules. */
export const FindingRules = z
  .object({
    version: z.string(),
    items: z.array(z.object({ rule: FindingRule, severity: FindingSeverity, name: Bilingual, explanation: Bilingual })),
  })
  .meta({ id: "FindingRules" });

export type FindingRule = z.infer<typeof FindingRule>;
export type FindingState = z.infer<typeof FindingState>;
export type FindingSeverity = z.infer<typeof FindingSeverity>;
export type Finding = z.infer<typeof Finding>;
export type FindingPage = z.infer<typeof FindingPage>;
export type FindingPatch = z.infer<typeof FindingPatch>;
export type FindingRules = z.infer<typeof FindingRules>;
