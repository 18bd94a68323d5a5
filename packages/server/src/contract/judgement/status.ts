import { BASES, JUDGEMENT_REASONS, RULE_IDS, STATUSES } from "@lantu/core/judgements";
import { z } from "zod";
import { EARLIEST } from "../work/as-of.ts";

export const Status = z.enum(STATUSES).meta({ id: "Status" });
export const Basis = z.enum(BASES).meta({ id: "StatusBasis" });
export const JudgementReason = z.enum(JUDGEMENT_REASONS).meta({ id: "JudgementReason" });
export const RuleId = z.enum(RULE_IDS).meta({ id: "JudgementRuleId" });

/** A rule as it was published. */
export const RuleRef = z.object({ id: RuleId, version: z.number().int() }).meta({ id: "JudgementRuleRef" });

/** How many stand in each status; those nothing stands in are left out. */
export const StatusCounts = z.partialRecord(z.enum(STATUSES), z.number().int());

/** A day judgements are told for, from what was known by its end; not one to come. Left out: today. */
export const JudgedOn = z.iso
  .date()
  .refine((day) => Date.parse(`${day}T00:00:00+08:00`) <= Date.now(), { error: "lies in the future" })
  .refine((day) => day >= EARLIEST, { error: `lies before ${EARLIEST}` })
  .optional()
  .describe("the day it is told for, from what was known by its end in Asia/Shanghai; left out: today");

export const JudgedOnQuery = z.object({ asOf: JudgedOn });

export type Status = z.infer<typeof Status>;
export type Basis = z.infer<typeof Basis>;
export type JudgementReason = z.infer<typeof JudgementReason>;
export type RuleId = z.infer<typeof RuleId>;
export type RuleRef = z.infer<typeof RuleRef>;
export type StatusCounts = z.infer<typeof StatusCounts>;
