import { z } from "zod";
import { CommitmentId, CommitmentKind, Figure } from "./commitment.ts";
import { DocumentId } from "./document.ts";

const reason = z.string().trim().min(1).max(500).optional();
const stretch = z.object({ start: z.number().int().min(0), end: z.number().int().min(1) });

/** The name a reviewer goes by, sent with every request as `X-Lantu-Reviewer` (percent-encoded UTF-8). */
export const reviewerName = /^[\p{L}\p{N}][\p{L}\p{N} ·.'-]{0,39}$/u;

export const FigureId = z
  .string()
  .regex(/^d[0-9a-z]{12}-f[0-9a-z]+$/)
  .describe("document id, `-f`, position of its first character in base 36");

/** Commitments of the same document that say the same: their words and figures go to the one that stays. */
export const Joining = z
  .object({ from: z.array(CommitmentId).min(1).max(200), reason })
  .strict()
  .meta({ id: "Joining" });

/** Raw stretches of the parts that take the place of one commitment. */
export const Parting = z
  .object({ parts: z.array(stretch).min(2).max(50), reason })
  .strict()
  .meta({ id: "Parting" });

/** Words the reader missed; its figures are those that were read there. */
export const CommitmentAdded = stretch
  .extend({ kind: CommitmentKind.default("task"), title: z.string().trim().min(1).max(200).optional(), reason })
  .strict()
  .meta({ id: "CommitmentAdded" });

const period = z
  .string()
  .regex(/^\d{4}(-\d{2})?(\/\d{4}(-\d{2})?)?$/)
  .nullable();

/** What a person may correct in a figure; a field left out stays. */
export const FigurePatch = z
  .object({
    subject: z.string().trim().min(1).max(200).nullable(),
    value: z.number(),
    valueMax: z.number().nullable(),
    unit: z.string().trim().min(1).max(40).nullable(),
    op: Figure.shape.op,
    measure: Figure.shape.measure,
    modality: Figure.shape.modality,
    period,
    reason: z.string().trim().max(500),
  })
  .partial()
  .strict()
  .meta({ id: "FigurePatch" });

/** Numbers of journal entries of one act, to be taken back together. */
export const Undoing = z
  .object({ entries: z.array(z.number().int().min(1)).min(1).max(20) })
  .strict()
  .meta({ id: "Undoing" });

/** What one of two independent reviewers thinks of commitments. */
export const OpinionGiven = z
  .object({ ids: z.array(CommitmentId).min(1).max(5000), opinion: z.enum(["accept", "reject"]), reason })
  .strict()
  .meta({ id: "OpinionGiven" });

export const ReviewSettings = z
  .object({ reviewers: z.union([z.literal(1), z.literal(2)]) })
  .strict()
  .meta({ id: "ReviewSettings" });

/** How the two reviewers of a document stand to each other. */
export const ReviewStand = z
  .object({
    reviewers: z.union([z.literal(1), z.literal(2)]),
    n: z.number().int().describe("commitments both gave an opinion of"),
    agreed: z.number().int(),
    percent: z.number().nullable().describe("agreed / n, 0 to 1"),
    kappa: z.number().nullable().describe("Cohen's kappa; null where it is not defined"),
    given: z.record(z.string(), z.number().int()).describe("opinions by reviewer"),
    disputed: z.array(CommitmentId).describe("those the two differ on and nobody has settled"),
    open: z.number().int().describe("proposed ones that lack an opinion"),
  })
  .meta({ id: "ReviewStand" });

/** Encodings a text can be read in where the one found is wrong. */
export const encodings = ["utf-8", "gb18030", "utf-16le", "utf-16be", "big5"] as const;

/** How the same bytes are to be read now: the choices as a whole, not a change of them. */
export const NewReading = z
  .object({
    encoding: z.enum(encodings).nullable().default(null).describe("null: the one found"),
    keep: z
      .array(z.object({ start: z.number().int().min(0), end: z.number().int().min(0) }))
      .max(5000)
      .default([])
      .describe("raw stretches to be left as published"),
  })
  .strict()
  .meta({ id: "NewReading" });

const span = z.object({ start: z.number().int(), end: z.number().int() });

/** What people decided on a document, as annotations an evaluation can be run against. Offsets are raw. */
export const Gold = z
  .object({
    document: z.string().describe("file the raw text belongs under"),
    slices: z.array(span).describe("the words people accepted; nothing else is to be scored"),
    spans: z.array(span.extend({ class: z.string() })),
    figures: z.array(Figure.omit({ id: true, quote: true, confidence: true, edited: true })),
    rows: z.array(
      span.extend({
        category: z.string().nullable(),
        ordinal: z.number().int().nullable(),
        name: z.string(),
        unit: z.string().nullable(),
        target: z.string().nullable(),
        attribute: z.enum(["约束性", "预期性"]).nullable(),
      }),
    ),
    items: z
      .array(z.object({ spans: z.array(span), kind: CommitmentKind, accepted: z.boolean() }))
      .describe("what was decided on, the rejected ones too"),
  })
  .meta({ id: "Gold" });

export const DocumentParam = z.object({ document: DocumentId });

export type Gold = z.infer<typeof Gold>;
export type NewReading = z.infer<typeof NewReading>;
export type FigurePatch = z.infer<typeof FigurePatch>;
export type ReviewStand = z.infer<typeof ReviewStand>;
