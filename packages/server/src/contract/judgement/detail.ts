import { FORECAST_METHODS, LEADING_SIGNALS } from "@lantu/core/judgements";
import { ANSWERS, REPORT_STATES } from "@lantu/core/ledger";
import { z } from "zod";
import { Reconciliation } from "../comparison/reconciliation.ts";
import {
  Bilingual,
  Citation,
  documentsNamed,
  ObservedEvidence,
  PlaceTold,
  SeriesId,
  SeriesMeasure,
  Step,
  saidIn,
  ToldPoint,
} from "../comparison/telling.ts";
import { DocumentId } from "../document.ts";
import { ReportId, ReportPeriod } from "../work/schedule.ts";
import { NamedAs } from "../work/unit.ts";
import { AttachedBy } from "./attached-rule.ts";
import { JudgementLine, judgedWhen } from "./line.ts";
import { JudgementRule } from "./rule.ts";
import { Basis, JudgementReason, RuleRef, Status } from "./status.ts";

/** How fast it goes, and how fast it would have to; in the unit of the target, speeds per year. */
export const Pace = z
  .object({
    expected: z
      .object({ value: z.number(), period: z.string() })
      .nullable()
      .describe("what would have to be there by now"),
    actual: z.object({ value: z.number(), period: z.string() }),
    made: z.number().nullable().describe("yearly speed so far"),
    needed: z.number().nullable().describe("yearly speed still needed"),
    share: z.number().nullable().describe("part of the way required by now that is covered"),
    by: z.enum(["path", "straight"]).describe("the path people laid, or the straight way"),
  })
  .meta({ id: "Pace" });

/** Where a series will stand when its target is due, or that too little is told. */
export const ForecastTold = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("forecast"),
      version: z.number().int(),
      period: z.string(),
      value: z.number(),
      low: z.number().describe("in eight of ten cases it comes to lie between `low` and `high`"),
      high: z.number(),
      probability: z.number().describe("that the target is reached; leading signals not counted"),
      methods: z.array(z.object({ method: z.enum(FORECAST_METHODS), value: z.number(), weight: z.number() })),
      points: z.number().int(),
      horizon: z.number().describe("years from the last number to the target"),
    }),
    z.object({ kind: z.literal("too-little"), points: z.number().int(), needed: z.number().int() }),
  ])
  .meta({ id: "ForecastTold" });

/** One target of a commitment, judged. */
export const TargetJudged = z
  .object({
    id: z.string().describe("the reconciliation it stands on"),
    status: Status,
    basis: Basis,
    reason: JudgementReason.nullable(),
    rule: RuleRef,
    series: SeriesId.nullable().describe("null for a target no figure tells"),
    name: Bilingual,
    place: PlaceTold,
    measure: SeriesMeasure,
    unit: z.string().nullable(),
    target: Reconciliation.shape.target,
    due: z.iso.date().nullable(),
    evidence: z.array(ToldPoint).describe("the numbers of documents it rests on, the deciding one first"),
    observed: z.array(ObservedEvidence).describe("values of statistics it rests on"),
    last: Reconciliation.shape.last,
    steps: z.array(Step),
    pace: Pace.nullable(),
    forecast: ForecastTold.nullable(),
    attached: AttachedBy.nullable().describe("who attached the rule its words are measured by; null as it is printed"),
    said: saidIn({
      status: z.string(),
      sentence: z.string(),
      reason: z.string().nullable(),
      steps: z.array(z.string()).describe("the arithmetic, line by line"),
    }),
  })
  .meta({ id: "TargetJudged" });

/** What the unit says, in the latest report that has left it. */
export const UnitSaid = z
  .object({
    report: ReportId,
    version: z.number().int(),
    state: z.enum(REPORT_STATES),
    answer: z.enum(ANSWERS),
    done: z.boolean(),
    value: z.number().nullable(),
    period: ReportPeriod,
    unit: NamedAs.nullable(),
  })
  .meta({ id: "UnitSaid" });

/** A number of the unit's own that is not what the statistics tell of the same time. */
export const NumberAgainst = z
  .object({
    report: ReportId,
    unit: NamedAs.nullable(),
    period: ReportPeriod,
    said: z.number(),
    told: z.number().describe("by the statistics"),
    scale: z.string().nullable().describe("the unit of both"),
  })
  .meta({ id: "NumberAgainst" });

/** How a commitment stands on a day: with rule, inputs and arithmetic, so that anybody can calculate it again. */
export const JudgementDetail = JudgementLine.extend({
  ...judgedWhen,
  digest: z
    .string()
    .describe("SHA-256 of the judgement without its day, as canonical JSON: equal where nothing changed"),
  rules: z.array(JudgementRule).describe("the rules it was judged by, with their limits"),
  targets: z.array(TargetJudged).describe("the deciding one first; empty for what has no number"),
  signals: z.array(
    z.object({
      kind: z.enum(LEADING_SIGNALS),
      about: z.string().describe("the report, step or period"),
      since: z.iso.date(),
      weight: z.number(),
      said: z.object({ "zh-CN": z.string(), en: z.string() }),
    }),
  ),
  unitSays: UnitSaid.nullable(),
  numberAgainst: NumberAgainst.nullable().describe("null where no number of the unit's stands against the statistics"),
  ownDue: z.iso.date().nullable().describe("the day people set where the text tells another, which decides"),
  documentsSay: z.array(
    Citation.extend({ document: DocumentId, reached: z.boolean(), expected: z.boolean().describe("预计") }),
  ),
  said: saidIn({
    status: z.string(),
    sentence: z.string(),
    reason: z.string().nullable(),
    lines: z.array(z.string()).describe("everything that bears on it besides the targets, a sentence each"),
  }),
  ...documentsNamed,
}).meta({ id: "JudgementDetail" });

export type Pace = z.infer<typeof Pace>;
export type ForecastTold = z.infer<typeof ForecastTold>;
export type TargetJudged = z.infer<typeof TargetJudged>;
export type UnitSaid = z.infer<typeof UnitSaid>;
export type JudgementDetail = z.infer<typeof JudgementDetail>;
