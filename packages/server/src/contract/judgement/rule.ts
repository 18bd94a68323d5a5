import { LEADING_SIGNALS } from "@lantu/core/judgements";
import { z } from "zod";
import { RuleRef } from "./status.ts";

const limits = z.object({
  onTrack: z.number().describe("least probability with which it is on track"),
  offTrack: z.number().describe("probability below which it is off track"),
  paceOnTrack: z.number().describe("least part of the way required by now, where nothing can be forecast"),
  paceOffTrack: z.number(),
});

/** A published version of a rule. */
export const JudgementRule = RuleRef.extend({
  since: z.iso.date(),
  current: z.boolean().describe("false: a later version is in force; kept, because judgements name it"),
  limits: z.object({ binding: limits, others: limits }),
  parameters: z.record(z.string(), z.number()),
  source: z.string(),
  judged: z.number().int().nullable().describe("commitments judged by it today; null beside a single judgement"),
  said: z.object({ "zh-CN": z.string(), en: z.string() }).describe("how it judges"),
}).meta({ id: "JudgementRule" });

/** Every rule in every version, and the weights of leading signals: the method. */
export const JudgementRules = z
  .object({
    items: z.array(JudgementRule),
    signals: z.array(
      z.object({
        kind: z.enum(LEADING_SIGNALS),
        weight: z.number().describe("added to the log-odds of reaching the target; never above zero"),
      }),
    ),
  })
  .meta({ id: "JudgementRules" });

export type JudgementRule = z.infer<typeof JudgementRule>;
export type JudgementRules = z.infer<typeof JudgementRules>;
