import type { DatedRule, Judgement } from "@lantu/core/judgements";
import { beijingDay } from "../reporting/today.ts";
import { type JudgingServices, judgeCommitments } from "./judge-days.ts";

/**
 * How commitments stand on a day, judged this moment and not kept. Those that are not judged are left out: their document is not
 * published, or they do not stand.
 */
export type JudgedOn = (commitments: readonly string[], day: string) => Promise<readonly Judgement[]>;

export const judgedOn =
  (services: JudgingServices): JudgedOn =>
  async (commitments, day) => {
    if (commitments.length === 0) return [];
    const rows = await judgeCommitments(services, commitments, { day });
    return rows.map(({ judgement }) => judgement);
  };

/** How a commitment stands today, as if a rule were attached to its words where one is given; null where it is not judged. */
export type Supposing = (commitment: string, rule?: DatedRule) => Promise<Judgement | null>;

export const supposing =
  (services: JudgingServices): Supposing =>
  async (commitment, supposed) => {
    const moment = { day: beijingDay(new Date()), ...(supposed === undefined ? {} : { supposed }) };
    const [row] = await judgeCommitments(services, [commitment], moment);
    return row?.judgement ?? null;
  };
