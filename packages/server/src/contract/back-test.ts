import { BACK_TEST_SETS, FORECASTERS } from "@lantu/core/judgements";
import { z } from "zod";

const part = z.number().min(0).max(1);

const ReliabilityBin = z.object({
  from: part,
  until: part,
  answers: z.number().int(),
  told: part.describe("mean of the probabilities told"),
  reached: part.describe("part whose target was reached"),
});

const HorizonScores = z.object({
  years: z.number().nullable().describe("years to the end, at most; null: farther"),
  answers: z.number().int(),
  brier: z.number(),
  coverage: part,
  error: z.number(),
});

/** How good a forecaster was; null where no answer counts. */
export const BackTestScores = z
  .object({
    asked: z.number().int().describe("questions: a target on a day"),
    answers: z.number().int().describe("answered; the rest was too little data"),
    plans: z.number().int(),
    baseRate: part.nullable().describe("part of the answered questions whose target was reached"),
    brier: z.number().nullable().describe("mean squared error of the probability"),
    brierBase: z.number().nullable().describe("the same of always telling the base rate"),
    skill: z.number().nullable().describe("1 − brier ÷ brierBase"),
    logScore: z.number().nullable().describe("mean of −ln of the probability told for what happened"),
    logBase: z.number().nullable(),
    coverage: part.nullable().describe("part whose end lay within the 80 % interval"),
    error: z.number().nullable().describe("mean distance from the end, in usual yearly steps of the series"),
    width: z.number().nullable().describe("mean width of the interval, in the same"),
    missed: z.number().int().describe("targets missed"),
    recall: part.nullable().describe("part of the missed with an alarm early enough"),
    leadMonths: z.number().nullable().describe("middle of the months from the alarm that stayed to the end"),
    falseAlarms: part.nullable().describe("part of the alarms whose target was reached after all"),
    alarmedReached: part.nullable().describe("part of the reached targets with an alarm"),
    bins: z.array(ReliabilityBin).describe("ten equal parts of the scale; those without answers left out"),
    horizons: z.array(HorizonScores),
  })
  .meta({ id: "BackTestScores" });

/** How forecasts did on the past, beside peers on the same series. */
export const BackTest = z
  .object({
    version: z.number().int().describe("of the forecasts' methods, weights and errors"),
    on: z.iso.date(),
    seed: z.number().int().describe("of the made-up plans: the same seed gives the same plans"),
    alarmBelow: part.describe("there is an alarm while the probability is below"),
    warningMonths: z.number().int().describe("an alarm counts as early so many months before the end"),
    runs: z.array(
      z.object({
        set: z.enum(BACK_TEST_SETS),
        plans: z.number().int(),
        forecasters: z.array(z.object({ forecaster: z.enum(FORECASTERS), scores: BackTestScores })),
        sources: z.array(z.object({ name: z.string(), licence: z.string(), series: z.number().int() })),
      }),
    ),
    peers: z.object({ r: z.string().nullable(), forecast: z.string().nullable() }).describe("versions; null: not run"),
  })
  .meta({ id: "BackTest" });

export type BackTestScores = z.infer<typeof BackTestScores>;
export type BackTest = z.infer<typeof BackTest>;
