import { z } from "zod";
import { AskedDay } from "../asked-day.ts";
import { SeriesId } from "../comparison/telling.ts";
import { DocumentId } from "../document.ts";
import { PageQuery, page } from "../page.ts";
import { several } from "../several.ts";
import { UnitId } from "../work/unit.ts";
import { CommitmentJudged } from "./line.ts";
import { JudgementReason, RuleId, Status } from "./status.ts";

/** What made a status change. */
export const TurnCause = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("observation"),
      series: SeriesId,
      name: z.object({ zh: z.string(), en: z.string() }).nullable(),
      period: z.string(),
      value: z.number(),
      unit: z.string().nullable(),
    }),
    z.object({ kind: z.literal("document"), document: DocumentId, title: z.string().nullable() }),
    z.object({ kind: z.literal("work"), noun: z.string(), id: z.string() }),
    z.object({ kind: z.literal("calendar") }),
    z.object({ kind: z.literal("rule"), id: RuleId, version: z.number().int() }),
    z.object({ kind: z.literal("first") }).describe("it was judged for the first time"),
  ])
  .meta({ id: "TurnCause" });

export const TurnDirection = z
  .enum(["worse", "better", "other"])
  .describe("`other`: it was, or is, something that does not say how well it goes");

const turn = {
  id: z.number().int(),
  on: z.iso.date(),
  at: z.string().describe("when it was noticed"),
  before: Status.nullable(),
  after: Status,
  direction: TurnDirection,
  reason: JudgementReason.nullable(),
  probabilityBefore: z.number().nullable(),
  probability: z.number().nullable(),
  cause: TurnCause,
};

/** A change of status, as it was noticed. */
export const TurnTold = z.object({ ...turn, commitment: CommitmentJudged }).meta({ id: "TurnTold" });

/** How a commitment has stood, the newest first. */
export const JudgementHistory = z.object({ items: z.array(z.object(turn)) }).meta({ id: "JudgementHistory" });

export const TurnQuery = PageQuery.extend({
  document: several(DocumentId),
  unit: several(UnitId).describe("units that lead it, with those below them"),
  from: AskedDay.optional().describe("turned on this day or later"),
  until: AskedDay.optional().describe("turned on this day or before"),
  direction: several(TurnDirection),
  status: several(Status).describe("what it turned to"),
  first: z.stringbool().default(false).describe("also commitments judged for the first time"),
});

/** What moved, the newest first. */
export const TurnPage = page(TurnTold)
  .extend({ counts: z.object({ worse: z.number().int(), better: z.number().int(), other: z.number().int() }) })
  .meta({ id: "TurnPage" });

export type TurnCause = z.infer<typeof TurnCause>;
export type TurnDirection = z.infer<typeof TurnDirection>;
export type TurnTold = z.infer<typeof TurnTold>;
export type JudgementHistory = z.infer<typeof JudgementHistory>;
export type TurnPage = z.infer<typeof TurnPage>;
