import { z } from "zod";
import { CommitmentId, CommitmentKind, CommitmentState, Figure } from "./commitment.ts";
import { DocumentId, DocumentState } from "./document.ts";
import { EditionRelation, NamedDocument, shared } from "./edition-mark.ts";
import { fileLanguage } from "./export.ts";
import { several } from "./several.ts";

export const EditionDocument = NamedDocument.extend({
  state: DocumentState,
  followed: z.boolean().describe("another document is its new edition already"),
  shared,
}).meta({ id: "EditionDocument" });

/** What is known and was said of a document's editions. */
export const EditionStand = z
  .object({
    lineage: z.enum(["undecided", "own", "edition"]).describe("`own`: a person said it is no new edition"),
    predecessor: EditionDocument.nullable().describe("the edition before, as confirmed"),
    successor: EditionDocument.nullable().describe("the edition after, as confirmed"),
    candidates: z.array(EditionDocument).describe("earlier documents it looks like, the likeliest first"),
  })
  .meta({ id: "EditionStand" });

const EditionSide = z
  .object({
    id: CommitmentId,
    kind: CommitmentKind,
    title: z.string(),
    quote: z.string(),
    start: z.number().int().describe("UTF-16 offset into the raw text of its edition"),
    end: z.number().int(),
    address: z.string(),
    state: CommitmentState,
    reviewed: z.boolean(),
    edited: z.boolean().describe("a person changed what was read, or a figure it stands on"),
    figures: z.array(Figure.omit({ edited: true })),
  })
  .meta({ id: "EditionSide" });

const EditionNumber = z.object({
  value: z.number(),
  valueMax: z.number().nullable(),
  unit: z.string().nullable(),
  op: Figure.shape.op,
  period: z.string().nullable(),
});

/** What became of one commitment. */
export const EditionLine = z
  .object({
    relation: EditionRelation.describe("where several are true the gravest: number, then wording, then place"),
    moved: z.boolean(),
    reworded: z.boolean(),
    similarity: z.number().describe("share of common words, 0 to 1"),
    old: EditionSide.nullable(),
    now: EditionSide.nullable(),
    wording: z
      .array(z.object({ in: z.enum(["both", "old", "new"]), text: z.string() }))
      .describe("how one wording became the other: both+old is the old text, both+new the new one"),
    numbers: z.array(z.object({ from: EditionNumber.nullable(), to: EditionNumber.nullable() })),
  })
  .meta({ id: "EditionLine" });

/** What a new edition made of each commitment of the one before; `previous` and `next` are offsets. */
export const EditionReport = z
  .object({
    old: EditionDocument,
    now: EditionDocument,
    counts: z.record(EditionRelation, z.number().int()).describe("of everything, whatever is filtered"),
    items: z.array(EditionLine),
    total: z.number().int(),
    next: z.string().nullable(),
    previous: z.string().nullable(),
  })
  .meta({ id: "EditionReport" });

export const Edition = EditionStand.extend({
  report: EditionReport.nullable().describe("null where there is nothing to compare with"),
}).meta({ id: "Edition" });

const filter = {
  of: DocumentId.optional().describe("compared with; without it the confirmed edition before, else the likeliest"),
  relation: several(EditionRelation),
  q: z.string().max(200).optional().describe("words of either edition"),
};

export const EditionQuery = z.object({
  ...filter,
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

export const EditionExportQuery = z.object({ ...filter, ...fileLanguage });

/** Which edition a document follows; null: none, it stands alone. */
export const Succession = z.object({ of: DocumentId.nullable() }).strict().meta({ id: "Succession" });

export type Edition = z.infer<typeof Edition>;
export type EditionStand = z.infer<typeof EditionStand>;
export type EditionDocument = z.infer<typeof EditionDocument>;
export type EditionReport = z.infer<typeof EditionReport>;
export type EditionLine = z.infer<typeof EditionLine>;
export type EditionSide = z.infer<typeof EditionSide>;
