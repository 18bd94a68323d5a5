import { ATTACHABLE_RULES, ATTACHED_COMPARATORS } from "@lantu/core/ledger";
import { z } from "zod";
import { Bilingual, PlaceTold, SeriesMeasure, saidIn } from "../comparison/telling.ts";
import { Basis, JudgementReason, RuleRef, Status } from "./status.ts";

/** Who attached the rule that words are measured by: every judgement made by it cites them. */
export const AttachedBy = z
  .object({
    rule: z.enum(ATTACHABLE_RULES),
    name: z.string().nullable().describe("as it was then; null at a machine without accounts"),
    on: z.iso.date(),
    version: z.number().int(),
    reason: z.string(),
    isYearBefore: z.boolean().describe("the value is the number of the year before"),
  })
  .meta({ id: "AttachedBy" });

const PERIOD = /^\d{4}(-(Q[1-4]|H[12]|(0[1-9]|1[0-2])))?(\/\d{4}(-(0[1-9]|1[0-2]))?)?$/;

const rule = {
  rule: z.enum(ATTACHABLE_RULES).describe("a published rule: see /judgement-rules"),
  concept: z.string().min(1).max(100).describe("id in the register of indicators"),
  place: z.string().trim().min(1).max(100).describe("the code of the place, or its name where it has none"),
  measure: SeriesMeasure,
  op: z.enum(ATTACHED_COMPARATORS),
  value: z.number().finite().nullable().describe("null: the number of the year before"),
  unit: z.string().trim().max(40).nullable().describe("`%` for growth and shares"),
  period: z.string().regex(PERIOD).describe("the time it is for: `2025`, `2021/2025`"),
};

/** A published rule for words. */
export const AttachedRulePut = z
  .object({
    ...rule,
    reason: z.string().trim().min(1).max(500).describe("why it is measured so; told with every judgement"),
    version: z.number().int().min(0).describe("the version the change was made from; 0 where none is attached"),
    preview: z.boolean().default(false).describe("tell what would come of it; nothing is saved"),
  })
  .strict()
  .meta({ id: "AttachedRulePut" });

/** A rule as it is attached. */
export const AttachedRuleTold = z
  .object({ ...rule, reason: z.string(), name: AttachedBy.shape.name })
  .meta({ id: "AttachedRuleTold" });

/** Everything somebody needs to attach a rule to words, and what comes of it. */
export const AttachedRuleDesk = z
  .object({
    text: z.string().describe("the words that are to be measured"),
    printed: z.boolean().describe("a number, or another one to hold it against, is printed: no rule is looked at"),
    attached: AttachedRuleTold.nullable(),
    version: z.number().int().describe("0 where none is attached"),
    mayAttach: z.boolean(),
    proposed: z
      .object({
        period: z.string().nullable(),
        places: z.array(z.object({ key: z.string(), place: PlaceTold })).describe("those its document speaks of"),
        concepts: z
          .array(z.object({ id: z.string(), name: Bilingual, unit: z.string().nullable() }))
          .describe("indicators its words name, the longest name first"),
      })
      .describe("taken from the text"),
    judged: z.object({
      status: Status,
      basis: Basis,
      reason: JudgementReason.nullable(),
      rule: RuleRef,
      said: saidIn({
        status: z.string(),
        sentence: z.string(),
        reason: z.string().nullable(),
        lines: z.array(z.string()),
      }),
    }),
    entries: z.array(z.number().int()).describe("journal entries the write made; empty for reads and previews"),
  })
  .meta({ id: "AttachedRuleDesk" });

export type AttachedRulePut = z.infer<typeof AttachedRulePut>;
export type AttachedRuleDesk = z.infer<typeof AttachedRuleDesk>;
