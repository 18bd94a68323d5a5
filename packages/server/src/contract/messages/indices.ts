import type { Draws, MemberMissing } from "@lantu/core/judgements";
import type { CompositeIndex, IndexMember } from "@lantu/core/ledger";
import type { Language } from "./render.ts";

/** The words of composite indices in one language. */
interface IndexWords {
  readonly weights: string;
  readonly target: string;
  readonly range: string;
  readonly minMax: string;
  readonly commitments: string;
  readonly arithmetic: string;
  readonly geometric: string;
  readonly spread: string;
  readonly refuse: string;
  readonly coverage: string;
  readonly least: string;
  readonly interval: string;
  readonly ranks: string;
  readonly draws: string;
  readonly missing: Readonly<Record<MemberMissing, string>>;
}

const zhCN: IndexWords = {
  weights: "权重来源：{source}。",
  target:
    "对照目标计分：达到本地规划的目标为100分；越少越好的指标，目标值为100分，目标值的两倍为0分。存量和比率类指标对照当年起至本五年期末各目标中最严的一个，悄悄下调的目标不算数；流量指标只对照当年的目标。",
  range: "按给定区间计分：区间两端分别为0分和100分，超出的按端点计。",
  minMax: "按比较对象计分：同类中最差的为0分，最好的为100分。",
  commitments: "承诺的得分是已实现或正常推进的占能够判断的百分比；无法判断的、不可比的不进分母，未到期和已撤销的不计。",
  arithmetic: "各项按权重算术平均。",
  geometric: "各项按权重几何平均，不足1分的按1分计：一项差不容易被其他项抵补。",
  spread: "没有数据的指标，其权重按比例分给同组其他指标；整组没有数据的，分给其他组。",
  refuse: "有一项没有数据就不给出分数。",
  coverage: "有数据的权重不到{coverage}%时不给出分数。",
  least: "能够判断的承诺不足{least}项时，这一项视为没有数据。",
  interval:
    "区间：没有数据的指标分别按0分和100分计；未定数据按历次修订的最大幅度、定数按末位半个单位放宽；仅凭表述实现的在下端按未实现计，并计入小样本的机会误差（十次有八次落在其间）。",
  ranks: "名次只在同类之间比较；区间重叠的并列，不分先后。",
  draws:
    "权重敏感性：每个权重在上下{spread}%内独立均匀变动，抽取{count}次（种子{seed}），给出名次不变的次数占比和名次范围（经合组织与欧委会联合研究中心《综合指标编制手册》第7步）。",
  missing: {
    "not-told": "没有这一年的数据",
    "no-target": "没有可对照的目标",
    "no-comparison": "同类中不足两个有数据",
    "no-commitments": "没有这类承诺",
    "none-judged": "没有能够判断的",
    "too-few": "能够判断的太少",
  },
};

const en: IndexWords = {
  weights: "Weights from: {source}.",
  target:
    "Held against targets: what the place's own plan asks for is 100 points; where less is better the target is 100 and twice the target 0. Stocks and ratios are held against the strictest target due from that year to the end of the five-year period, so one quietly lowered stays the yardstick; what happens in one year against targets for that year alone.",
  range: "By a range: its ends are 0 and 100 points, whatever lies beyond counts as the end.",
  minMax: "By comparison: the worst of its kind is 0 points, the best 100.",
  commitments:
    "Commitments count by the per cent that is reached or on track among those that can be judged; what cannot be judged or compared is in no denominator, what is not due or withdrawn is left out.",
  arithmetic: "Parts are averaged by their weights.",
  geometric:
    "Parts are averaged geometrically by their weights, less than 1 point counts as 1: what is bad is not easily made good elsewhere.",
  spread:
    "The weight of an indicator nothing is told of goes to the others of its group in proportion; that of an empty group to the other groups.",
  refuse: "Where one indicator is missing there is no score.",
  coverage: "There is no score where less than {coverage}% of the weight is told.",
  least: "Where fewer than {least} commitments can be judged, the indicator counts as missing.",
  interval:
    "Interval: what is missing at 0 and at 100 points; numbers that are not final by the greatest revision so far, all by half a step of their last digit; what is reached by statement alone as not reached at the lower end, and the chance in small numbers (eight of ten cases).",
  ranks: "Ranks are among peers only; those whose intervals overlap share one.",
  draws:
    "Sensitivity: every weight is drawn evenly within {spread}% up and down, {count} times (seed {seed}); told are the part of draws in which a rank holds and the range of ranks (OECD/JRC, Handbook on Constructing Composite Indicators, step 7).",
  missing: {
    "not-told": "no number of this year",
    "no-target": "no target to hold it against",
    "no-comparison": "fewer than two of its kind are told",
    "no-commitments": "no such commitments",
    "none-judged": "none can be judged",
    "too-few": "too few can be judged",
  },
};

const WORDS: Readonly<Record<Language, IndexWords>> = { "zh-CN": zhCN, en };

/** The method of an index, line by line: what is printed beside its numbers. */
export function sayIndexMethod(index: CompositeIndex, draws: Draws, language: Language): string[] {
  const words = WORDS[language];
  const members = index.groups.flatMap((group) => group.members);
  const has = (kind: IndexMember["normalisation"]["kind"]) =>
    members.some(({ source, normalisation }) => source.kind === "series" && normalisation.kind === kind);
  const counts = members.some(({ source }) => source.kind === "commitments");
  const lines: readonly (readonly [string, boolean])[] = [
    ...([
      [words.weights, true],
      [words.target, has("target")],
      [words.range, has("range")],
    ] as const),
    ...([
      [words.minMax, has("min-max")],
      [words.commitments, counts],
      [words.least, counts],
    ] as const),
    ...([
      [words[index.mean], true],
      [words[index.missing], true],
      [words.coverage, true],
    ] as const),
    ...([
      [words.interval, true],
      [words.ranks, true],
      [words.draws, true],
    ] as const),
  ];
  const { source, least } = index;
  const values = { source, least, coverage: Math.round(index.coverage * 100), ...draws };
  const filled = { ...values, spread: Math.round(draws.spread * 100) };
  return lines.flatMap(([line, isTold]) => (isTold ? [filledIn(line, filled)] : []));
}

const filledIn = (line: string, values: Readonly<Record<string, string | number>>): string =>
  line.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));

/** Why an indicator has no number. */
export const sayMemberMissing = (reason: MemberMissing, language: Language): string => WORDS[language].missing[reason];
