import type { DatedRule, Judgement } from "@lantu/core/judgements";
import { beijingDay } from "../reporting/today.ts";
import { type JudgingServices, judgeCommitments } from "./judge-days.ts";

/**
 * How a commitment stands today, judged this moment and not kept; with a rule, as if it were attached to its words. Null where it
 * is not judged: its document is not published, or it does not stand.
 */
export type Supposing = (commitment: string, rule?: DatedRule) => Promise<Judgement | null>;

export const supposing =
  (services: JudgingServices): Supposing =>
  async (commitment, supposed) => {
    const moment = { day: beijingDay(new Date()), ...(supposed === undefined ? {} : { supposed }) };
    const [row] = await judgeCommitments(services, [commitment], moment);
    return row?.judgement ?? null;
  };
