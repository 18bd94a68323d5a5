import { INDEX_SUBJECTS } from "@lantu/core/ledger";
import { z } from "zod";
import { Bilingual, SeriesMeasure, saidIn } from "./comparison/telling.ts";
import { fileAs } from "./export.ts";
import { Nature } from "./figure-terms.ts";
import { AsOf } from "./work/as-of.ts";

/** Id of an index, a group or an indicator of it: kebab-case. */
export const IndexId = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

const Named = z.object({ zh: z.string().trim().min(1).max(100), en: z.string().trim().min(1).max(200) }).strict();
const Weight = z.number().positive().max(1_000_000).describe("counts in proportion to its siblings");

const Normalisation = z.discriminatedUnion("kind", [
  z
    .object({ kind: z.literal("target") })
    .strict()
    .describe("the target of the plan is 100, nothing is 0"),
  z
    .object({ kind: z.literal("range"), worst: z.number().finite(), best: z.number().finite() })
    .strict()
    .describe("two values people named: the worse is 0, the better 100; in the unit of the indicator"),
  z
    .object({ kind: z.literal("min-max") })
    .strict()
    .describe("the lowest and highest of those compared"),
]);

const Source = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("series"), concept: z.string().min(1).max(100), measure: SeriesMeasure }).strict(),
  z
    .object({
      kind: z.literal("commitments"),
      nature: Nature.nullable(),
      commitmentKind: z.enum(["indicator", "task", "project"]).nullable(),
    })
    .strict()
    .describe("per cent of commitments that are reached or on track, among those that can be judged"),
]);

const Member = z
  .object({
    id: IndexId,
    name: Named,
    source: Source,
    direction: z.enum(["more", "less"]),
    weight: Weight,
    normalisation: Normalisation,
  })
  .strict();

const Group = z.object({ id: IndexId, name: Named, weight: Weight, members: z.array(Member).min(1).max(60) }).strict();

const declared = {
  name: Named,
  purpose: z.object({ zh: z.string().trim().max(1000), en: z.string().trim().max(2000) }).strict(),
  over: z.enum(INDEX_SUBJECTS),
  groups: z.array(Group).min(1).max(30),
  mean: z.enum(["arithmetic", "geometric"]),
  missing: z
    .enum(["spread", "refuse"])
    .describe("`spread`: the weight of what is missing goes to the others of its group; `refuse`: no number"),
  coverage: z.number().min(0).max(1).describe("least part of the weight that has to be told for there to be a number"),
  least: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .describe("fewest commitments that have to be judged for their share to count"),
  source: z.string().trim().min(1).max(500).describe("the document or person the weights are from"),
};

/** An index as it was declared: its whole method as data. */
export const IndexDeclaration = z
  .object({ id: IndexId, ...declared })
  .strict()
  .meta({ id: "IndexDeclaration" });

/** A declaration as it is put. */
export const IndexPut = z
  .object({
    ...declared,
    version: z.number().int().min(0).describe("version the change was made from; 0 for a shipped or a new one"),
    reason: z.string().trim().max(500).optional(),
    preview: z.boolean().default(false).describe("tell what it would come to; nothing is saved"),
  })
  .strict()
  .meta({ id: "IndexPut" });

const head = {
  id: IndexId,
  version: z.number().int().describe("how many entries made it what it is; 0: as shipped"),
  shipped: z.boolean().describe("as it comes with the product; nobody here has declared it"),
};

export const IndexSummary = z
  .object({
    ...head,
    name: Bilingual,
    purpose: Bilingual,
    over: z.enum(INDEX_SUBJECTS),
    groups: z.number().int(),
    members: z.number().int(),
    source: z.string(),
  })
  .meta({ id: "IndexSummary" });

export const IndexList = z
  .object({ items: z.array(IndexSummary), mayChange: z.boolean(), asOf: z.string().nullable() })
  .meta({ id: "IndexList" });

export const IndexListQuery = z.object({
  asOf: AsOf.optional(),
  over: z.enum(INDEX_SUBJECTS).optional(),
  q: z.string().trim().max(100).optional(),
});

/** Why there is no number for an indicator. */
export const MemberMissing = z.enum([
  "not-told", // no number of the year is held
  "no-target", // nothing it could be held against
  "no-comparison", // fewer than two of the same kind to compare
  "no-commitments", // none of the kind
  "none-judged", // there are some, and none can be judged
  "too-few", // fewer can be judged than the method asks for
]);

/** Why there is no score. */
export const ScoreMissing = z.enum(["coverage-too-low", "member-missing"]);

const points = z.number().min(0).max(100);

/** What an indicator of commitments was counted from. Unknown stands apart from missed. */
export const CommitmentCounts = z
  .object({
    reached: z.number().int().describe("those by statement included"),
    byStatement: z.number().int().describe("of those reached: said so, and nothing else shows it"),
    onTrack: z.number().int(),
    atRisk: z.number().int(),
    offTrack: z.number().int(),
    missed: z.number().int(),
    unknown: z.number().int().describe("cannot be judged; in no denominator, and in the interval"),
    notComparable: z.number().int(),
    left: z.number().int().describe("not due or withdrawn: no part of it"),
  })
  .meta({ id: "IndexCommitmentCounts" });

/** An indicator of one subject. */
export const IndexMemberScore = z
  .object({
    id: IndexId,
    missing: MemberMissing.nullable(),
    points: points.nullable(),
    low: points.describe("with the uncertainty of its number; 0 where it is missing"),
    high: points.describe("100 where it is missing"),
    value: z.number().nullable(),
    valueLow: z.number().nullable(),
    valueHigh: z.number().nullable(),
    unit: z.string().nullable(),
    period: z.string().nullable(),
    share: z.number().describe("part of the whole score its points count for, as declared, 0 to 1"),
    counted: z.number().describe("… once the weight of what is missing was spread"),
    against: z
      .object({ zero: z.number(), hundred: z.number(), unit: z.string().nullable() })
      .nullable()
      .describe("the values that are 0 and 100 points; null where it is missing"),
    commitments: CommitmentCounts.nullable().describe("null for a series"),
    from: z
      .object({
        kind: z.enum(["observation", "document"]),
        knownOn: z.string().nullable(),
        status: z.enum(["preliminary", "revised", "final", "actual", "estimate"]),
        document: z.string().nullable(),
        start: z.number().int().nullable(),
        end: z.number().int().nullable(),
        quote: z.string().nullable(),
        source: z.string().nullable(),
      })
      .nullable()
      .describe("where the number stands; null for commitments: their list is /judgements"),
  })
  .meta({ id: "IndexMemberScore" });

const scored = {
  score: points.nullable(),
  low: points.describe("what is missing at 0, every number at its lower end"),
  high: points.describe("what is missing at 100, every number at its upper end"),
  coverage: z.number().min(0).max(1).describe("part of the weight that is told"),
};

export const IndexGroupScore = z
  .object({ id: IndexId, ...scored, members: z.array(IndexMemberScore) })
  .meta({ id: "IndexGroupScore" });

/** One place, plan or unit with its score. */
export const IndexScore = z
  .object({
    subject: z.object({
      id: z.string().describe("code or name of a place, id of a document or unit"),
      name: z.string(),
      peers: z.string().describe("the kind it is compared with: level of a place, kind of a plan or unit"),
    }),
    ...scored,
    missing: ScoreMissing.nullable().describe("why there is no score"),
    rank: z
      .object({
        group: z.number().int().describe("from 1; those whose intervals overlap share one"),
        best: z.number().int().describe("the best place its interval leaves among its peers"),
        worst: z.number().int(),
        among: z.number().int().describe("how many peers have a score"),
      })
      .nullable()
      .describe("null without a score, or without a peer that has one"),
    sensitivity: z
      .object({
        rank: z.number().int().describe("by the score alone, with the weights declared"),
        holds: z.number().describe("part of the draws of weights in which it is the same, 0 to 1"),
        best: z.number().int(),
        worst: z.number().int(),
        low: z.number().describe("5th percentile of the ranks drawn"),
        high: z.number().describe("95th percentile"),
      })
      .nullable(),
    groups: z.array(IndexGroupScore),
  })
  .meta({ id: "IndexScore" });

export const IndexQuery = z.object({
  asOf: AsOf.optional(),
  year: z
    .string()
    .regex(/^(19|20|21)\d{2}$/)
    .optional()
    .describe("of the numbers; the last one most subjects tell something of where it is left out"),
  peers: z.string().max(60).optional(),
  subject: z.string().max(100).optional(),
  q: z.string().trim().max(100).optional().describe("words of the subject's name"),
  sort: z.enum(["rank", "-rank", "name", "coverage"]).default("rank"),
  after: z.string().max(200).optional().describe("Cursor: the subjects that follow"),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const IndexDetail = z
  .object({
    ...head,
    declaration: IndexDeclaration,
    year: z.string().nullable().describe("null where no indicator is a series"),
    years: z.array(z.string()).describe("years something is told of, the latest first"),
    asOf: z.string().nullable(),
    on: z.iso.date().describe("the day commitments are judged for"),
    mayChange: z.boolean(),
    said: saidIn({ method: z.array(z.string()).describe("the method, line by line, beside the number") }),
    draws: z.object({
      count: z.number().int(),
      seed: z.number().int(),
      spread: z
        .number()
        .describe("each weight was drawn evenly from this part below to this part above what is declared"),
    }),
    peers: z.array(z.object({ peers: z.string(), count: z.number().int() })),
    items: z.array(IndexScore),
    total: z.number().int(),
    next: z.string().nullable(),
    entries: z.array(z.number().int()).describe("journal entries the write made; empty for reads"),
  })
  .meta({ id: "IndexDetail" });

/** A line for each indicator of each subject, its scores beside it. */
export const IndexExportQuery = IndexQuery.pick({ asOf: true, year: true, peers: true }).extend(fileAs);

export type IndexDeclaration = z.infer<typeof IndexDeclaration>;
export type IndexDetail = z.infer<typeof IndexDetail>;
export type IndexGroupScore = z.infer<typeof IndexGroupScore>;
export type IndexList = z.infer<typeof IndexList>;
export type IndexMemberScore = z.infer<typeof IndexMemberScore>;
export type IndexPut = z.infer<typeof IndexPut>;
export type IndexQuery = z.infer<typeof IndexQuery>;
export type IndexScore = z.infer<typeof IndexScore>;
export type IndexSummary = z.infer<typeof IndexSummary>;
