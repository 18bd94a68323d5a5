import type { Account, ToldWords } from "../../indicators/index.ts";
import type { Citation } from "../citation.ts";

/** What a report says itself of how many of its targets were reached. */
export interface Claim {
  readonly id: string;
  readonly document: string;
  /** The years the report looks back on. */
  readonly period: string | null;
  readonly total: number;
  readonly reached: number;
  /** Indicators it names among those reached. */
  readonly named: readonly string[];
  /** The report expects it, it was not yet settled (预计). */
  readonly expected: boolean;
  readonly citation: Citation;
  /** Sentences right after it that tell of a target not reached. */
  readonly exceptions: readonly Citation[];
}

const COUNT = "(\\d+)(?:项|个)";
const KIND = "(?:(?:主要|核心|年度|规划|计划|经济社会发展|约束性|预期性|量化)[的、和]?)*";
const DONE = "(?:达到|完成|实现|达标|超额)";

/** 31项计划指标中，……等30项指标预计可以达到……; 16项主要指标全部完成 */
const OF_SO_MANY = new RegExp(
  `${COUNT}${KIND}指标[中里]?[，,：:]?([^。；]{0,120}?)(?:有|等)?${COUNT}(?:${KIND}指标)?([^。；，,]{0,12})${DONE}`,
);
const ALL = new RegExp(`${COUNT}${KIND}指标([^。；，,]{0,10})(?:全部|均|全面)([^。；，,]{0,8})${DONE}`);
const EXPECTED = /预计|预期可|有望/;
const FAILED = /低于|未能?(?:完成|达到|实现)|没有(?:完成|达到)|不及|滞后|存在差距/;

/** How far behind a claim its exception may stand, in characters: the next sentence or two. */
const NEAR = 200;

/** The claims of one document, in the order of its text. */
export function claimsOf(account: Account): readonly Claim[] {
  return account.reported.flatMap((told) => claimIn(account, told) ?? []);
}

function claimIn(account: Account, told: ToldWords): Claim | null {
  const text = told.quote.replace(/\s+/g, "");
  const part = OF_SO_MANY.exec(text);
  const all = part === null ? ALL.exec(text) : null;
  const [total, reached] = part ? [Number(part[1]), Number(part[3])] : [Number(all?.[1] ?? 0), Number(all?.[1] ?? 0)];
  if (total === 0 || reached > total) return null;
  return {
    id: `${account.document}:${told.start}`,
    document: account.document,
    period: account.description.review.value,
    ...{ total, reached },
    named: namesIn(part?.[2] ?? ""),
    expected: EXPECTED.test(text),
    citation: { document: account.document, ...told },
    exceptions: reached < total ? exceptionsAfter(account, told) : [],
  };
}

const namesIn = (list: string): readonly string[] =>
  list
    .replace(/等$/, "")
    .split("、")
    .filter((name) => name.length >= 2 && /^[\p{Script=Han}A-Za-z0-9.（）()]+$/u.test(name));

function exceptionsAfter({ document, reported }: Account, { end }: ToldWords): readonly Citation[] {
  return reported
    .filter((one) => one.start >= end && one.start - end < NEAR && FAILED.test(one.quote))
    .map((one) => ({ document, ...one }));
}
