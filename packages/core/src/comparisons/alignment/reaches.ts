import type { CommitmentRecord } from "../../ledger/index.ts";
import type { AlignedGoal } from "./alignment.ts";

/** 15分钟健身圈, “一刻钟”便民生活圈, 半小时通勤圈: a service that is to be reached within a time. */
const REACH = /(?<number>\d{1,3}|[一二两三半])(?:个)?(?<unit>分钟|刻钟|小时)[”"]?(?<name>[\p{Script=Han}]{1,8}?圈)/gu;

/** Minutes of each unit, and of the numbers written out. */
const MINUTES: Readonly<Record<string, number>> = { 分钟: 1, 刻钟: 15, 小时: 60 };
const WRITTEN: Readonly<Record<string, number>> = { 半: 0.5, 一: 1, 两: 2, 二: 2, 三: 3 };

/** A name with the time it is reached in taken off: 15分钟健身圈 is 健身圈. */
export const withoutReach = (name: string): string =>
  name.replace(/^(?:\d{1,3}|[一二两三半])个?(?:分钟|刻钟|小时)/u, "");

/** The times within which a commitment wants a service reached, in minutes, as targets of which less is better. */
export function reachesOf(
  { id, quote, spans, period, nature, confidence }: CommitmentRecord,
  document: string,
): readonly AlignedGoal[] {
  const { start = 0, end = 0 } = spans[0] ?? {};
  return [...quote.matchAll(REACH)].map(({ 0: found, groups }, index) => {
    const { number = "", unit = "", name = "" } = groups ?? {};
    const value = (WRITTEN[number] ?? Number(number)) * (MINUTES[unit] ?? 1);
    const about = { identity: `~${name}|reach`, series: `~${name}|reach`, name: { zh: name, en: name } };
    const sentence = { start, end, quote };
    const told = { document, figure: `${id}:reach${index}`, start, end, quote: found, sentence, subject: name };
    const number_ = { value, valueMax: null, unit: "分钟", op: "=", measure: "level", modality: "target" } as const;
    const kept = { period, nature, inferred: false, vintage: null, confidence };
    const flags = {
      measure: "amount",
      direction: "less",
      course: "stock",
      plan: null,
      part: null,
      isOfLower: false,
    } as const;
    return { ...about, ...flags, point: { ...told, ...number_, ...kept } };
  });
}
