import { z } from "zod";
import { DocumentNamed } from "../comparison/telling.ts";
import { DocumentId } from "../document.ts";
import { PageQuery, page } from "../page.ts";
import { several } from "../several.ts";
import { NamedAs } from "../work/unit.ts";
import { ChapterNamed, JudgementLine, judgedWhen } from "./line.ts";
import { JudgedOn, Status, StatusCounts } from "./status.ts";
import { TurnTold } from "./turn.ts";

/** What moved since a day. */
export const Moved = z
  .object({
    since: z.iso.date().describe("turned after the end of this day"),
    worse: z.number().int(),
    better: z.number().int(),
    other: z.number().int(),
    turns: z.array(TurnTold).describe("the first ten: the worst turns first, each commitment once"),
  })
  .meta({ id: "Moved" });

/** How many stand how, whole and in parts. */
const counted = {
  total: z.number().int(),
  counts: StatusCounts,
  binding: StatusCounts.describe("of the binding ones (约束性)"),
};

/** A chapter of a plan by status. */
export const ChapterCounts = z
  .object({
    chapter: ChapterNamed.nullable().describe("null: before the first heading"),
    ...counted,
    moved: z.object({ worse: z.number().int(), better: z.number().int() }).describe("within the last week"),
  })
  .meta({ id: "ChapterCounts" });

export const PlanCounts = z
  .object({
    document: z.object({
      ...{ id: DocumentId, title: z.string(), place: z.string().nullable(), period: z.string().nullable() },
    }),
    ...counted,
  })
  .meta({ id: "PlanCounts" });

/** A plan, or all of them, at a glance. */
export const Cockpit = z
  .object({
    ...judgedWhen,
    document: DocumentNamed.nullable().describe("null: all plans"),
    ...counted,
    reachedBy: z
      .object({ number: z.number().int(), deed: z.number().int(), statement: z.number().int() })
      .describe("what those that are reached rest on"),
    disagreements: z.number().int(),
    kinds: z.object({ indicator: StatusCounts, task: StatusCounts, project: StatusCounts }),
    chapters: z.array(ChapterCounts).describe("in the order of the text; empty for all plans"),
    plans: z.array(PlanCounts).describe("for all plans; empty for one"),
    day: Moved.describe("since yesterday"),
    week: Moved.describe("since a week ago"),
    bindingLines: z.array(JudgementLine).describe("the binding ones one by one, at most 60: the worst first"),
    ten: z.array(JudgementLine).describe("the ten that matter, in the published order"),
  })
  .meta({ id: "Cockpit" });

/** A chapter with its commitments. */
export const ChapterJudged = z
  .object({
    ...judgedWhen,
    document: DocumentNamed,
    chapter: ChapterNamed,
    previous: ChapterNamed.nullable(),
    next: ChapterNamed.nullable(),
    ...counted,
    week: Moved,
    items: z.array(JudgementLine).describe("the worst first, at most 500"),
  })
  .meta({ id: "ChapterJudged" });

export const UnitJudgementQuery = PageQuery.extend({ status: several(Status), asOf: JudgedOn });

/** How the commitments stand that a unit leads, with those of the units below it. */
export const UnitJudged = page(JudgementLine)
  .extend({
    ...judgedWhen,
    unit: NamedAs,
    below: z.number().int().describe("units below it whose commitments are counted in"),
    judged: z.number().int().describe("commitments it leads, whatever statuses are chosen"),
    counts: StatusCounts,
    binding: StatusCounts,
    disagreements: z.number().int(),
    week: Moved,
    children: z.array(z.object({ unit: NamedAs, total: z.number().int(), counts: StatusCounts })),
  })
  .meta({ id: "UnitJudged" });

/** An event of GET /judgements/events: some of the judgements changed. */
export const JudgedEvent = z
  .object({
    judgedAt: z.string(),
    documents: z.array(DocumentId).describe("documents with commitments that stand differently now"),
    turned: z.number().int(),
  })
  .meta({ id: "JudgedEvent" });

export type Moved = z.infer<typeof Moved>;
export type ChapterCounts = z.infer<typeof ChapterCounts>;
export type PlanCounts = z.infer<typeof PlanCounts>;
export type Cockpit = z.infer<typeof Cockpit>;
export type ChapterJudged = z.infer<typeof ChapterJudged>;
export type UnitJudged = z.infer<typeof UnitJudged>;
export type JudgedEvent = z.infer<typeof JudgedEvent>;
