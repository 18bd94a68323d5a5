import { STATUSES } from "@lantu/core/judgements";
import { z } from "zod";
import { commitmentColumns } from "./columns.ts";
import { DocumentId, DocumentKind, DocumentState, DocumentSummary } from "./document.ts";
import { Counterpart } from "./edition-mark.ts";
import { fileLanguage } from "./export.ts";
import { Measure, Modality, Nature, Op } from "./figure-terms.ts";
import { Facet, PageQuery, page } from "./page.ts";
import { several } from "./several.ts";
import { superseded } from "./superseded.ts";
import { AsOf } from "./work/as-of.ts";
import { Assigned, UnitId } from "./work/unit.ts";

export const CommitmentId = z
  .string()
  .regex(/^d[0-9a-z]{12}-[0-9a-z]+$/)
  .describe("document id, `-`, position of its first character in base 36 (and a letter where two begin there)");
export const CommitmentKind = z.enum(["indicator", "task", "project"]);
export const CommitmentState = z.enum(["proposed", "accepted", "rejected", "retired"]);
export const ProjectStage = z.enum(["planning", "start", "build", "complete", "use"]);
export const DoubtCode = z.enum([
  "value-inferred",
  "value-missing",
  "relative-target",
  "period-unknown",
  "subject-unknown",
  "nature-unknown",
  "damaged-text",
  "prose-table-differ",
  "long-quote",
  "low-confidence",
  "recognised",
  "proposed",
  "place-lost",
  "wording-changed",
  "number-changed",
]);

const share = z.number().min(0).max(1);

/** How likely each field of a figure is right, 0 to 1; `found`: that it is a figure at all. */
export const FigureConfidence = z
  .object({
    found: share,
    value: share,
    unit: share,
    op: share,
    measure: share,
    modality: share,
    period: share,
    subject: share,
  })
  .meta({ id: "FigureConfidence" });

/** What one of two independent reviewers thinks; shown to the other only when he has given his own. */
export const Opinion = z
  .object({ reviewer: z.string(), opinion: z.enum(["accept", "reject"]), reason: z.string().nullable() })
  .meta({ id: "Opinion" });

export const Figure = z
  .object({
    id: z.string(),
    start: z.number().int().describe("UTF-16 offset into the raw text"),
    end: z.number().int(),
    quote: z.string().describe("raw text, character for character"),
    subject: z.string().nullable(),
    value: z.number(),
    valueMax: z.number().nullable(),
    unit: z.string().nullable(),
    op: Op,
    measure: Measure,
    modality: Modality,
    period: z.string().nullable(),
    confidence: FigureConfidence.nullable().describe("null where an earlier reader did not tell"),
    edited: z.boolean().describe("a person changed what was read"),
  })
  .meta({ id: "Figure" });

export const NamedUnit = z
  .object({ name: z.string(), start: z.number().int().nullable(), end: z.number().int().nullable() })
  .meta({ id: "NamedUnit" });

export const CommitmentSummary = z
  .object({
    id: CommitmentId,
    document: z.object({
      id: DocumentId,
      title: z.string(),
      kind: DocumentKind.nullable(),
      place: z.string().nullable(),
      period: z.string().nullable(),
      sample: z.boolean(),
    }),
    kind: CommitmentKind,
    nature: Nature.nullable(),
    title: z.string(),
    quote: z.string().describe("the first span as read (repaired text)"),
    start: z.number().int().describe("first span, UTF-16 offsets into the raw text"),
    end: z.number().int(),
    address: z.string(),
    section: z.number().int(),
    period: z.string().nullable(),
    deadline: z.string().nullable(),
    lead: z.array(NamedUnit),
    cooperating: z.array(NamedUnit),
    figure: Figure.nullable().describe("the headline figure"),
    targetText: z.string().nullable().describe("the target cell as printed, for indicator rows"),
    figures: z.number().int(),
    doubts: z.array(DoubtCode),
    stage: ProjectStage.nullable().describe("how far a project is to come, where the text says so"),
    confidence: share.nullable().describe("how likely a person keeps it as it was read; null where nobody told"),
    origin: z.enum(["reader", "person", "proposer"]).describe("who found it"),
    state: CommitmentState.describe("`retired`: merged into another, split into others, or taken back"),
    reviewed: z.boolean().describe("a person decided on it, and not the publication of the whole"),
    replacedBy: z.array(CommitmentId).describe("what a retired one was merged into or split into"),
    opinions: z.array(Opinion).describe("of the two reviewers, where two are asked for; for the operator only"),
    edited: z.boolean().describe("a person changed what was read"),
    version: z.number().int(),
    assigned: Assigned.nullable().describe("who does it, as people said; null where nothing was said"),
  })
  .meta({ id: "CommitmentSummary" });

const Anchor = z.object({
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
  raw: z.string().describe("raw text, character for character"),
  page: z.number().int().nullable(),
  block: z.number().int(),
  address: z.string(),
});

export const JournalEntry = z
  .object({
    seq: z.number().int(),
    at: z.string(),
    actor: z
      .string()
      .describe("id of a person; local for the machine itself; person for somebody the public is not told of"),
    actorName: z.string().nullable().optional().describe("name of the person, for those who work here"),
    kind: z.string().describe("e.g. document.published, commitment.edited, assignment.changed"),
    subject: z.string(),
    subjectTitle: z
      .string()
      .nullable()
      .optional()
      .describe("what the commitment or document it is about is called now"),
    summary: z.record(z.string(), z.unknown()).describe("what changed, small enough to list: counts, before and after"),
    hash: z.string(),
    previous: z.string().describe("hash of the entry before"),
  })
  .meta({ id: "JournalEntry" });

export const CommitmentDetail = CommitmentSummary.extend({
  documentState: DocumentState,
  spans: z.array(Anchor),
  context: z
    .object({ before: z.string(), quote: z.string(), after: z.string() })
    .describe("the paragraph around the first span, as read"),
  line: z
    .array(z.object({ header: z.string(), text: z.string() }))
    .nullable()
    .describe("the table's line the first span stands in, each cell under its head; null outside tables"),
  allFigures: z.array(Figure),
  sectionPath: z.array(z.object({ index: z.number().int(), title: z.string(), label: z.string().nullable() })),
  doubtSpans: z.array(
    z.object({ code: DoubtCode, start: z.number().int().nullable(), end: z.number().int().nullable() }),
  ),
  successor: Counterpart.nullable().describe("what became of it in the edition that took the place of its document"),
  predecessor: Counterpart.nullable().describe("what it was in the edition before"),
  neighbours: z.object({ previous: CommitmentId.nullable(), next: CommitmentId.nullable() }),
  sameSection: z.array(CommitmentSummary).describe("at most 8 others of the same section"),
  history: z.array(JournalEntry).describe("newest first"),
}).meta({ id: "CommitmentDetail" });

/** Fields of the ledger table a list can be sorted by; a leading `-` turns the order round. */
export const CommitmentSort = z.enum([
  "position",
  "-position",
  "title",
  "-title",
  "period",
  "-period",
  "value",
  "-value",
  "kind",
  "-kind",
  "nature",
  "-nature",
  "state",
  "-state",
  "document",
  "-document",
  "confidence",
  "-confidence",
]);

/** Filters of the ledger; the same names stand in the web page's address. Several values of one name are alternatives. */
export const CommitmentFilter = z.object({
  document: several(DocumentId),
  kind: several(CommitmentKind),
  nature: several(z.enum(["binding", "expected", "none"])),
  section: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .describe("section index with its subsections; only with exactly one document"),
  period: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .describe("year the period covers"),
  state: several(CommitmentState),
  superseded: superseded.describe("`include`: also of documents another edition has taken the place of"),
  doubt: several(z.union([DoubtCode, z.literal("any")])),
  status: several(z.enum([...STATUSES, "none"])).describe(
    "how they stand by published rules, with `asOf` at the end of that day; `none`: nobody judged them",
  ),
  confidenceBelow: z.coerce.number().min(0).max(1).optional().describe("only those told to be less sure than this"),
  confidenceFrom: z.coerce.number().min(0).max(1).optional().describe("only those told to be at least this sure"),
  lead: z.string().max(60).optional().describe("words of the lead unit; `-` for none named"),
  q: z.string().max(200).optional().describe("words"),
  unit: several(UnitId).describe("units that do something in it, with those below them"),
  scope: z
    .enum(["published", "review"])
    .default("published")
    .describe("commitments of published documents, or of those waiting for review"),
});
export const CommitmentQuery = CommitmentFilter.extend(PageQuery.shape).extend({
  sort: CommitmentSort.default("position"),
  asOf: AsOf.optional(),
});

export const CommitmentFacets = z
  .object({
    ...{ kind: Facet, nature: Facet, state: Facet, period: Facet, doubt: Facet, document: Facet },
    status: Facet.nullable().describe(
      "how they stand; null with `asOf` unless `status` is asked for: past days are judged when somebody asks",
    ),
  })
  .meta({ id: "CommitmentFacets" });
export const CommitmentPage = page(CommitmentSummary)
  .extend({ facets: CommitmentFacets })
  .meta({ id: "CommitmentPage" });

export const CommitmentColumn = z.enum(commitmentColumns);
export const CommitmentExportQuery = CommitmentFilter.extend({
  sort: CommitmentSort.default("position"),
  columns: several(CommitmentColumn),
  asOf: AsOf.optional(),
  ...fileLanguage,
});

/** Decisions of a reviewer. `accept`, `reject` and `reset` (back to proposed) take many ids at once. */
export const Decision = z
  .object({
    ids: z.array(CommitmentId).min(1).max(5000),
    decision: z.enum(["accept", "reject", "reset"]),
    reason: z.string().trim().max(500).optional(),
  })
  .strict()
  .meta({ id: "Decision" });

/**
 * What an act came to: how many commitments it changed, the journal entries that take it back, those commitments as
 * they stand now, and their documents with the new counts.
 */
export const Acted = z
  .object({
    changed: z.number().int(),
    entries: z.array(z.object({ document: DocumentId, seq: z.number().int(), kind: z.string() })),
    commitments: z.array(CommitmentSummary),
    documents: z.array(DocumentSummary),
  })
  .meta({ id: "Acted" });

/** What a person may correct; a field left out stays. `start` and `end` are raw offsets and move the quote. */
export const CommitmentPatch = z
  .object({
    title: z.string().trim().min(1).max(200),
    kind: CommitmentKind,
    nature: Nature.nullable(),
    period: z
      .string()
      .regex(/^\d{4}(-\d{2})?(\/\d{4}(-\d{2})?)?$/)
      .nullable(),
    deadline: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .nullable(),
    lead: z.array(z.string().trim().min(1).max(60)).max(20),
    cooperating: z.array(z.string().trim().min(1).max(60)).max(40),
    start: z.number().int().min(0),
    end: z.number().int().min(1),
    reason: z.string().trim().max(500),
  })
  .partial()
  .strict()
  .meta({ id: "CommitmentPatch" });

export type FigureConfidence = z.infer<typeof FigureConfidence>;
export type Opinion = z.infer<typeof Opinion>;
export type ProjectStage = z.infer<typeof ProjectStage>;
export type Figure = z.infer<typeof Figure>;
export type CommitmentSummary = z.infer<typeof CommitmentSummary>;
export type CommitmentDetail = z.infer<typeof CommitmentDetail>;
export type CommitmentFilter = z.infer<typeof CommitmentFilter>;
export type CommitmentQuery = z.infer<typeof CommitmentQuery>;
export type CommitmentPage = z.infer<typeof CommitmentPage>;
export type CommitmentFacets = z.infer<typeof CommitmentFacets>;
export type CommitmentColumn = z.infer<typeof CommitmentColumn>;
export type CommitmentPatch = z.infer<typeof CommitmentPatch>;
export type CommitmentSort = z.infer<typeof CommitmentSort>;
export type Acted = z.infer<typeof Acted>;
export type Decision = z.infer<typeof Decision>;
export type DoubtCode = z.infer<typeof DoubtCode>;
export type JournalEntry = z.infer<typeof JournalEntry>;
