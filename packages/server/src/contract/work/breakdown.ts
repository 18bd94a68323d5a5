import {
  BREAKDOWN_ALARMS,
  CONSERVATION_STATES,
  DEFAULT_KIND_REASONS,
  NO_DRAWING_REASONS,
  PATH_KINDS,
  PATH_RULES,
  SHARE_KINDS,
  SHARE_RULES,
  STEP_STANDS,
  YEAR_RELATIONS,
} from "@lantu/core/ledger";
import { z } from "zod";
import { CommitmentId } from "../commitment.ts";
import { Citation, saidIn } from "../comparison/telling.ts";
import { DocumentId } from "../document.ts";
import { Measure, Nature, Op } from "../figure-terms.ts";
import { PageQuery, page } from "../page.ts";
import { several } from "../several.ts";
import { AsOf } from "./as-of.ts";
import { NamedAs, UnitId } from "./unit.ts";

export const StepId = z.string().regex(/^t[0-9a-f]{16}$/);
const Year = z.number().int().min(1949).max(2200);
const YearText = z.string().regex(/^(19|20|21)\d{2}$/);
const decimals = z.number().int().min(-15).max(10);
const reason = z.string().trim().max(500).optional();
const version = z.number().int().min(0).describe("version the change was made from; 0 where there was nothing");

export const PathKind = z.enum(PATH_KINDS);
export const PathRule = z.enum(PATH_RULES);
export const ShareKind = z.enum(SHARE_KINDS);
export const ShareRule = z.enum(SHARE_RULES);
export const BreakdownAlarm = z.enum(BREAKDOWN_ALARMS);

const YearValue = z.object({ year: Year, value: z.number().finite().nullable() });
const Base = z.object({ year: Year, value: z.number().finite() });

/** Whether the parts make up the whole, with its arithmetic. */
export const Conservation = z
  .object({
    state: z
      .enum(CONSERVATION_STATES)
      .describe("`kept`, `gap`, or `unknown` where values are missing: an unknown year is never zero"),
    alarm: BreakdownAlarm.describe("`rounding`: the gap is smaller than one step of the last decimal in each part"),
    expected: z.number(),
    reached: z.number().nullable().describe("null where values are missing"),
    gap: z.number().nullable().describe("reached − expected in the unit of the target; null where unknown"),
    open: z.array(z.string()).describe("the years or units without a value"),
    said: saidIn({ sentence: z.string(), steps: z.array(z.string()) }),
  })
  .meta({ id: "Conservation" });

/** The target that is broken down. */
export const BrokenTarget = z
  .object({
    value: z.number(),
    unit: z.string().nullable(),
    op: Op,
    measure: Measure,
    period: z.string().nullable(),
    decimals: decimals.describe(
      "decimals it is printed with, counted in its unit; below zero where 万 or 亿 were printed; drawn values have as many",
    ),
    citation: Citation,
  })
  .meta({ id: "BrokenTarget" });

/** What Lantu would draw without being told otherwise. */
export const PathSuggestion = z
  .object({
    kind: PathKind,
    why: z.enum(DEFAULT_KIND_REASONS),
    said: z.object({ "zh-CN": z.string(), en: z.string() }).describe("why this kind"),
    years: z.array(Year),
    base: Base.nullable(),
    baseCitation: Citation.nullable().describe("where the base is told"),
  })
  .meta({ id: "PathSuggestion" });

/** A year of a five-year target beside the target of the yearly plan. */
export const YearBinding = z
  .object({
    year: Year,
    relation: z.enum(YEAR_RELATIONS),
    said: z.object({ "zh-CN": z.string(), en: z.string() }),
    path: z.number().nullable().describe("the year of the path; null where nothing was said"),
    yearly: z
      .object({
        commitment: CommitmentId.nullable().describe("null where the sentence is no commitment of its own"),
        document: z.object({ id: DocumentId, title: z.string() }),
        title: z.string(),
        value: z.number().nullable(),
        unit: z.string().nullable(),
        op: Op.nullable(),
        citation: Citation,
        confirmed: z.boolean().describe("a person confirmed that the two say the same"),
      })
      .nullable()
      .describe("null where the yearly plan says nothing of it"),
    plan: Citation.nullable().describe("the sentence of the five-year plan"),
  })
  .meta({ id: "YearBinding" });

export const YearPathHeld = z
  .object({
    version: z.number().int(),
    kind: PathKind,
    rule: PathRule,
    unit: z.string().nullable(),
    base: Base.nullable(),
    target: z.number(),
    years: z.array(YearValue),
    check: Conservation,
  })
  .meta({ id: "YearPathHeld" });

const SharePart = z.object({
  unit: UnitId,
  weight: z.number().finite().nullable(),
  value: z.number().finite().nullable(),
});

export const ShareOutHeld = z
  .object({
    version: z.number().int(),
    year: Year.nullable().describe("null: the whole target"),
    kind: ShareKind,
    rule: ShareRule,
    unit: z.string().nullable(),
    total: z.number(),
    parts: z.array(SharePart.extend({ named: NamedAs })),
    ended: z.array(NamedAs).describe("units with a part that exist no more"),
    check: Conservation,
  })
  .meta({ id: "ShareOutHeld" });

export const StepHeld = z
  .object({
    id: StepId,
    version: z.number().int(),
    parent: StepId.nullable(),
    kind: z.enum(["subtask", "milestone"]),
    title: z.string(),
    unit: NamedAs.nullable(),
    starts: z.string().nullable(),
    due: z.string().nullable(),
    after: z.array(StepId),
    proof: z.string().nullable(),
    done: z.string().nullable(),
    order: z.number(),
    stand: z
      .enum(STEP_STANDS)
      .describe("on the day of the answer: `late` past its date, `waiting` for a step before it, `late-done` …"),
    daysLate: z.number().int().min(0),
    told: z
      .object({ on: z.string(), proof: z.string(), returned: z.string().nullable().describe("why it was sent back") })
      .nullable()
      .describe("that it was done, as its unit says: it counts once it is accepted; told to those who work here"),
    may: z
      .object({ tell: z.boolean(), accept: z.boolean() })
      .describe("whether whoever asks can say that it is done, or accept what its unit says"),
  })
  .meta({ id: "StepHeld" });

/** A step an earlier version of the work plan had. */
export const StepVanished = z
  .object({
    id: StepId,
    version: z.number().int(),
    title: z.string(),
    due: z.string().nullable(),
    seq: z.number().int().describe("the entry that took it away"),
    at: z.string(),
    reason: z.string().nullable(),
  })
  .meta({ id: "StepVanished" });

/** How many tasks a programme states, and how many are known. */
export const ProgrammeCount = z
  .object({
    stated: z.number().int().nullable(),
    from: z.enum(["text", "person"]).nullable(),
    citation: Citation.nullable(),
    known: z.number().int().describe("sub-tasks under it"),
    done: z.number().int(),
    version: z.number().int().describe("of what a person entered; 0 where nothing was"),
    said: z.object({ "zh-CN": z.string(), en: z.string() }),
  })
  .meta({ id: "ProgrammeCount" });

/** How a commitment is broken down: years, units, steps. */
export const Breakdown = z
  .object({
    commitment: z.object({
      id: CommitmentId,
      title: z.string(),
      kind: z.enum(["indicator", "task", "project"]),
      nature: Nature.nullable(),
      document: z.object({ id: DocumentId, title: z.string(), place: z.string().nullable() }),
      period: z.string().nullable(),
      deadline: z.string().nullable(),
      lead: NamedAs.nullable(),
    }),
    target: BrokenTarget.nullable().describe("null where it has no number"),
    suggestion: PathSuggestion.nullable(),
    path: YearPathHeld.nullable(),
    bindings: z.array(YearBinding),
    shares: z.array(ShareOutHeld),
    steps: z.array(StepHeld).describe("a tree in reading order: parents before their parts, siblings by `order`"),
    vanished: z.array(StepVanished),
    programme: ProgrammeCount.nullable().describe("null where neither the text nor a person states a number of tasks"),
    mayChange: z.boolean(),
    entries: z.array(z.number().int()).describe("journal entries the write made: what takes it back; empty for reads"),
    asOf: z.string().nullable().describe("the moment it is told as known at; null for now"),
  })
  .meta({ id: "Breakdown" });

/** What is to be drawn; nothing is saved. */
export const PathDraw = z
  .object({
    kind: PathKind,
    rule: PathRule.exclude(["hand"]),
    base: Base.nullable(),
    target: z.number().finite(),
    decimals,
    years: z.array(Year).min(1).max(50).describe("ascending, without gaps"),
    known: z
      .array(z.object({ year: Year, value: z.number().finite() }))
      .max(50)
      .default([])
      .describe("results that are in (年度间综合平衡): these years stay as they came out"),
    missing: z.enum(["spread", "keep"]).default("spread").describe("lay what is missing on the years left, or keep it"),
  })
  .strict()
  .meta({ id: "PathDraw" });

export const PathDrawn = z
  .object({
    drawn: z.array(YearValue).nullable().describe("null where it cannot be drawn"),
    impossible: z.enum(NO_DRAWING_REASONS).nullable(),
    said: z.object({ "zh-CN": z.string(), en: z.string() }).nullable().describe("why it cannot be drawn"),
    check: Conservation.nullable(),
  })
  .meta({ id: "PathDrawn" });

export const PathPut = z
  .object({
    version,
    kind: PathKind,
    rule: PathRule,
    unit: z.string().max(60).nullable(),
    base: Base.nullable(),
    target: z.number().finite(),
    years: z.array(YearValue).min(1).max(50),
    reason,
  })
  .strict()
  .meta({ id: "PathPut" });

export const ShareDraw = z
  .object({
    kind: ShareKind,
    rule: ShareRule.exclude(["hand"]),
    total: z.number().finite(),
    decimals,
    parts: z
      .array(z.object({ unit: UnitId, weight: z.number().finite().min(0).nullable() }))
      .min(1)
      .max(2000),
  })
  .strict()
  .meta({ id: "ShareDraw" });

export const ShareDrawn = z
  .object({
    drawn: z.array(SharePart).nullable(),
    impossible: z.enum(NO_DRAWING_REASONS).nullable(),
    said: z.object({ "zh-CN": z.string(), en: z.string() }).nullable(),
    check: Conservation.nullable(),
  })
  .meta({ id: "ShareDrawn" });

export const SharePut = z
  .object({
    version,
    kind: ShareKind,
    rule: ShareRule,
    unit: z.string().max(60).nullable(),
    total: z.number().finite(),
    parts: z.array(SharePart).min(1).max(2000).describe("each unit once"),
    reason,
  })
  .strict()
  .meta({ id: "SharePut" });

/** `whole`, or one year of the target. */
export const ShareYear = z.union([z.literal("whole"), YearText]);

const stepFields = {
  parent: StepId.nullable(),
  kind: z.enum(["subtask", "milestone"]),
  title: z.string().trim().min(1).max(300),
  unit: UnitId.nullable(),
  starts: z.iso.date().nullable(),
  due: z.iso.date().nullable(),
  after: z.array(StepId).max(100),
  proof: z.string().trim().max(500).nullable(),
  done: z.iso.date().nullable(),
  order: z.number().finite(),
};
export const StepAdded = z
  .object(stepFields)
  .partial()
  .required({ title: true })
  .extend({ reason })
  .strict()
  .meta({ id: "StepAdded" });
export const StepPatch = z.object(stepFields).partial().extend({ version, reason }).strict().meta({ id: "StepPatch" });
/** The unit says that its step is done: on which day, and what shows it. */
export const StepTelling = z
  .object({ version, on: z.iso.date(), proof: z.string().trim().min(1).max(500) })
  .strict()
  .meta({ id: "StepTelling" });
export const StepUntold = z.object({ version: z.coerce.number().int().min(1) });
/** Why what was said of a step is not accepted. */
export const StepReturned = z
  .object({ version, reason: z.string().trim().min(1).max(500) })
  .strict()
  .meta({ id: "StepReturned" });
/** Taking something away. */
export const Removal = z.object({ version: z.coerce.number().int().min(1), reason });
export const ProgrammePut = z
  .object({
    version,
    stated: z.number().int().min(1).max(100_000).nullable().describe("null takes the number away"),
    reason,
  })
  .strict()
  .meta({ id: "ProgrammePut" });

/** Targets of a plan or unit that are broken down, or could be. */
export const BreakdownQuery = PageQuery.extend({
  document: several(DocumentId),
  unit: UnitId.optional().describe("lead, or with a part of a share-out or a step"),
  alarm: several(BreakdownAlarm),
  state: several(z.enum(["broken-down", "open"])).describe(
    "with a path, share-out or step, or without; all where left out",
  ),
  kind: several(z.enum(["indicator", "task", "project"])),
  q: z.string().trim().max(100).optional(),
  sort: z.enum(["position", "alarm", "-alarm", "title"]).default("position"),
  asOf: AsOf.optional(),
});
export const BreakdownLine = z
  .object({
    commitment: CommitmentId,
    title: z.string(),
    kind: z.enum(["indicator", "task", "project"]),
    document: z.object({ id: DocumentId, title: z.string(), place: z.string().nullable() }),
    period: z.string().nullable(),
    target: z.object({ value: z.number(), unit: z.string().nullable() }).nullable(),
    lead: NamedAs.nullable(),
    path: z.object({ kind: PathKind, rule: PathRule, years: z.array(YearValue), check: Conservation }).nullable(),
    shares: z.array(
      z.object({ year: Year.nullable(), parts: z.number().int(), ended: z.number().int(), check: Conservation }),
    ),
    steps: z.object({ total: z.number().int(), done: z.number().int(), late: z.number().int() }),
    programme: ProgrammeCount.nullable(),
    alarm: BreakdownAlarm.describe("the gravest of its path and shares"),
  })
  .meta({ id: "BreakdownLine" });
export const BreakdownPage = page(BreakdownLine)
  .extend({ alarms: z.partialRecord(BreakdownAlarm, z.number().int()).describe("whatever alarms are chosen") })
  .meta({ id: "BreakdownPage" });

export type Breakdown = z.infer<typeof Breakdown>;
export type BreakdownAlarm = z.infer<typeof BreakdownAlarm>;
export type BreakdownLine = z.infer<typeof BreakdownLine>;
export type BreakdownPage = z.infer<typeof BreakdownPage>;
export type BreakdownQuery = z.infer<typeof BreakdownQuery>;
export type BrokenTarget = z.infer<typeof BrokenTarget>;
export type Conservation = z.infer<typeof Conservation>;
export type PathDraw = z.infer<typeof PathDraw>;
export type PathDrawn = z.infer<typeof PathDrawn>;
export type PathPut = z.infer<typeof PathPut>;
export type PathSuggestion = z.infer<typeof PathSuggestion>;
export type ProgrammeCount = z.infer<typeof ProgrammeCount>;
export type ProgrammePut = z.infer<typeof ProgrammePut>;
export type ShareDraw = z.infer<typeof ShareDraw>;
export type ShareDrawn = z.infer<typeof ShareDrawn>;
export type ShareOutHeld = z.infer<typeof ShareOutHeld>;
export type SharePut = z.infer<typeof SharePut>;
export type StepAdded = z.infer<typeof StepAdded>;
export type StepHeld = z.infer<typeof StepHeld>;
export type StepPatch = z.infer<typeof StepPatch>;
export type StepVanished = z.infer<typeof StepVanished>;
export type YearBinding = z.infer<typeof YearBinding>;
export type YearPathHeld = z.infer<typeof YearPathHeld>;
