import { z } from "zod";
import { CommitmentId, CommitmentKind } from "../commitment.ts";
import { DocumentId } from "../document.ts";
import { fileAs } from "../export.ts";
import { Nature } from "../figure-terms.ts";
import { Facet, PageQuery, page } from "../page.ts";
import { several } from "../several.ts";
import { superseded } from "../superseded.ts";
import { TargetNamed } from "../work/schedule.ts";
import { NamedAs, UnitId } from "../work/unit.ts";
import { Basis, JudgedOn, JudgementReason, RuleId, RuleRef, Status } from "./status.ts";

/** A top-level section of a document, as judgements are gathered by it. */
export const ChapterNamed = z
  .object({
    index: z.number().int().describe("number of the section; its page is /documents/:document/chapters/:index"),
    title: z.string(),
    label: z.string().nullable().describe("its number as printed"),
  })
  .meta({ id: "ChapterNamed" });

/** A commitment as judgements name it. */
export const CommitmentJudged = z
  .object({
    id: CommitmentId,
    title: z.string(),
    kind: CommitmentKind,
    nature: Nature.nullable(),
    document: z.object({ id: DocumentId, title: z.string() }),
    chapter: ChapterNamed.nullable().describe("null before the first heading"),
    start: z.number().int().describe("where its words begin, UTF-16 offset into the raw text"),
    target: TargetNamed.nullable().describe("null where it sets none"),
    lead: NamedAs.nullable(),
  })
  .meta({ id: "CommitmentJudged" });

/** How a commitment stands, in a list. */
export const JudgementLine = z
  .object({
    commitment: CommitmentJudged,
    status: Status,
    basis: Basis,
    reason: JudgementReason.nullable(),
    rule: RuleRef,
    due: z.iso.date().nullable(),
    since: z.iso.date().describe("the first day it stood so without a break, as far as it was judged"),
    before: Status.nullable().describe("what it was before `since`; null where it was never otherwise"),
    probability: z.number().min(0).max(1).nullable().describe("of reaching it; null where nothing can be told"),
    disagrees: z.boolean().describe("what its unit says and what the data say is not the same"),
    last: z
      .object({ value: z.number(), unit: z.string().nullable(), period: z.string().nullable() })
      .nullable()
      .describe("the number it rests on"),
  })
  .meta({ id: "JudgementLine" });

/** Filters of judgements; the same names stand in the web page's address. Several values of one name are alternatives. */
export const judgementFilters = {
  document: several(DocumentId),
  chapter: z.coerce.number().int().min(0).optional().describe("index of a top-level section; only with one document"),
  commitment: several(CommitmentId),
  status: several(Status),
  basis: several(Basis),
  reason: several(JudgementReason),
  rule: several(RuleId),
  kind: several(CommitmentKind),
  nature: several(z.enum(["binding", "expected", "none"])),
  unit: several(UnitId).describe("units that lead it, with those below them"),
  disagrees: z.stringbool().optional(),
  due: several(z.string().regex(/^(\d{4}|none)$/)).describe("year it is due; `none` where nothing tells"),
  q: z.string().trim().max(200).optional().describe("words of it"),
  superseded: superseded.describe("`include`: also of documents another edition has taken the place of"),
};

export const JudgementSort = z
  .enum(["worst", "due", "probability", "since", "place"])
  .describe(
    "`worst`: missed first, reached last, then those that cannot be told; `probability`: the least first; `since`: the newest first; `place`: in the text",
  );

export const JudgementQuery = PageQuery.extend({
  ...judgementFilters,
  sort: JudgementSort.default("worst"),
  asOf: JudgedOn,
});

/** How many there are under each value of a filter, whichever of its own values are chosen; the other filters hold. */
export const JudgementFacets = z
  .object({
    ...{ status: Facet, basis: Facet, reason: Facet, rule: Facet, kind: Facet, nature: Facet, document: Facet },
    ...{ due: Facet, disagrees: Facet },
    unit: z.array(z.object({ unit: NamedAs, count: z.number().int() })),
  })
  .meta({ id: "JudgementFacets" });

/** For which day and as of which calculation. */
export const judgedWhen = {
  on: z.iso.date().describe("the day it is told for"),
  judgedAt: z
    .string()
    .nullable()
    .describe("when it was last judged; null while something that changed is still being judged"),
};

export const JudgementPage = page(JudgementLine)
  .extend({ ...judgedWhen, facets: JudgementFacets })
  .meta({ id: "JudgementPage" });

export const JudgementExportQuery = z.object({
  ...judgementFilters,
  sort: JudgementSort.default("worst"),
  asOf: JudgedOn,
  ...fileAs,
});

/** Statuses alone, for marks beside a text or a list: of one document, or of some commitments. */
export const StatusesQuery = z.object({
  document: DocumentId.optional(),
  commitment: z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : String(value).split(",")),
    z.array(CommitmentId).max(500).optional(),
  ),
  asOf: JudgedOn,
});

export const StatusMarks = z
  .object({
    ...judgedWhen,
    items: z.record(
      CommitmentId,
      JudgementLine.pick({
        ...{ status: true, basis: true, reason: true, since: true, due: true, probability: true, disagrees: true },
      }),
    ),
  })
  .meta({ id: "StatusMarks" });

export type ChapterNamed = z.infer<typeof ChapterNamed>;
export type CommitmentJudged = z.infer<typeof CommitmentJudged>;
export type JudgementLine = z.infer<typeof JudgementLine>;
export type JudgementQuery = z.infer<typeof JudgementQuery>;
export type JudgementSort = z.infer<typeof JudgementSort>;
export type JudgementFacets = z.infer<typeof JudgementFacets>;
export type JudgementPage = z.infer<typeof JudgementPage>;
export type StatusMarks = z.infer<typeof StatusMarks>;
