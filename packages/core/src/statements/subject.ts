import { type Comparator, comparatorBefore, type PeriodMention, wordList } from "../language/index.ts";
import type { Span } from "../text/index.ts";
import type { Clause } from "./figure-clause.ts";
import { fromLeft } from "./subject-from-left.ts";
import { fromRight } from "./subject-from-right.ts";
import { type Deed, readHead, skipOpenings } from "./subject-head.ts";
import { partOf } from "./subject-part.ts";
import { readShare } from "./subject-share.ts";
import type { Tail } from "./subject-tail.ts";
import { SHARE_LINKS } from "./subject-words.ts";

/**
 * Where a name was found: before the number or behind it, in a share or a part of a whole, put together with what was
 * named before (`relative`), taken over (`left-out`), taken from a clause without a number (`before`), or nowhere.
 */
export type SubjectGround = "left" | "right" | "share" | "part" | "relative" | "left-out" | "before" | "none";

/** What a number measures, as far as its clause and what was said before tell. */
export interface Subject {
  /** Where the name was found. */
  readonly ground: SubjectGround;
  readonly name: string | null;
  /** Where the name stands, null where it was put together from several places. */
  readonly span: Span | null;
  /** The thing itself, which later clauses may leave out. */
  readonly thing: string | null;
  /** What a change told next is one of, where it is not the thing: in 企业产值300亿元，增长12% it is the 产值 that grows. */
  readonly changing?: string | null;
  readonly deed: Deed;
  /** True where the name is that of a part, with the measure its whole was told in. */
  readonly part?: boolean;
  readonly share: boolean;
  /** True where the clause names its own subject and takes none over. */
  readonly own: boolean;
}

/** What a sentence has named so far. */
export interface Named {
  /** The thing last measured, for clauses that leave it out. */
  readonly thing: string | null;
  /** What a change told next is one of: the thing, or its measure last told. */
  readonly changing: string | null;
  /** The full name last used, for names that share its beginning (接诉即办响应率、解决率). */
  readonly name: string | null;
  readonly deed: Deed;
  /** True where the last number was what a change starts from: the next one is of the same name. */
  readonly from: boolean;
  /** What the title in front of the sentence's paragraph speaks of. */
  readonly topic: string | null;
  /** What the sentence opens with before its first number: the work whose sizes it tells. */
  readonly work: string | null;
  /** What the sentence before counted, by unit. */
  readonly counted: ReadonlyMap<string, string>;
  /** The unit of the last number. */
  readonly unit: string | null;
  /** The unit of the last number that named its own subject. */
  readonly namedUnit: string | null;
  /** True while parts of a whole are told, each in the measure of the whole. */
  readonly parted: boolean;
}

const SHARE_LINK = wordList(SHARE_LINKS);
const HOPES = wordList("力争 逐步 争取 已 要 应 预计 努力 稳步 将");

/** Reads what the number of a clause measures. */
export function readSubject(clause: Clause, tail: Tail, named: Named): Subject {
  const { text, left, times } = clause;
  const words = behindTime(text, skipOpenings(text, { start: left.start, end: tail.end }, times), times);
  const core = BASIS.test(text.slice(words.start, words.end))
    ? { start: words.end, end: words.end }
    : ofWhole(clause, words);
  const share = readShare(clause, core, tail, named) ?? partOf(clause, core, named);
  if (share !== null) return share;
  const head = readHead(text, core, goesOnPlainly(clause));
  const right = fromRight(clause, tail, head, core, named);
  return (
    right ?? fromLeft(clause, head, core, staysShare(clause, tail, named) ? { ...named, changing: named.name } : named)
  );
}

/** No mark between a number and the one before it: the words between are what that one counts and what it does. */
function goesOnPlainly({ text, join, left }: Clause): boolean {
  return (
    join === "list" && !LISTING.includes(text.charAt(left.start - 1)) && !LISTING.includes(text.charAt(left.start))
  );
}

const LISTING = "、和与及";

/** 比重回升至13%，力争达到15%: a ratio that is reached, not a change, is again the share told before. */
function staysShare({ quantity }: Clause, tail: Tail, { name }: Named): boolean {
  if (quantity.dimension !== "ratio" || (tail.direction !== null && !tail.reaches)) return false;
  return name !== null && /(?:比重|占比|比例)$/u.test(name.slice(-2));
}

/** 岚江市2024年全年实现|生产总值, 最终计算2023年|总量: who or what tells a number in front of its year is no part of its name. */
function behindTime(text: string, words: Span, times: readonly PeriodMention[]): Span {
  const time = times.find(({ span }) => span.start > words.start && span.end < words.end - 1);
  if (time === undefined || time.value.kind === "months" || !TELLER.test(text.slice(words.start, time.span.start)))
    return words;
  return skipOpenings(text, { start: time.span.end, end: words.end }, times);
}

const TELLER = /^[\u4e00-\u9fff]{0,8}(?:[市县区省州旗镇乡国]|计算|核算|统计|反映|公布|测算|我们)$/u;

/** On what basis a number is reckoned: 61205元（按年均汇率|折算为8872美元）. */
const BASIS = /^(?:年均|平均)?.{0,6}(?:汇率|可比价|不变价|可比口径|同口径)(?:格)?(?:计算|折算)?$/u;

/** The comparator in front of a whole bounds the ratio behind it: 占比|不低于|供应总量的15%. */
export function wholeComparator({ text, quantity, left }: Clause): Comparator | null {
  const { span, dimension, op } = quantity;
  if (op !== "=" || dimension !== "ratio") return null;
  const owned = text.charAt(span.start - 1) === "的"; // else only a bound tells a whole: 不低于|常住人口1‰
  const floor = Math.max(left.start, span.start - LONGEST_WHOLE);
  for (let at = span.start - 2; at > floor; at--) {
    const found = comparatorBefore(text, floor, at);
    if (found !== undefined && at - found.at > 2 && (owned || text.charAt(found.at) === "不")) return found.op;
  }
  return null;
}

/** Longest name of a whole with the verb in front of it. */
const LONGEST_WHOLE = 16;

/** 面积达到市域面积的75%: a ratio to a whole is named by what stands before the verb. */
function ofWhole({ text, quantity }: Clause, core: Span): Span {
  const { span, dimension } = quantity;
  if (dimension !== "ratio" || text.charAt(span.start - 1) !== "的") return core;
  for (let at = core.end - 2; at > core.start + 1; at--) {
    if (SHARE_LINK.at(text, at, core.end) > 1 && text.charAt(at - 1) !== "不")
      return { start: core.start, end: wholeStart(text, core.start, at) };
  }
  return core;
}

/** Adverbs in front of the verb are no part of the name either (逐步提高至). */
function wholeStart(text: string, start: number, at: number): number {
  const length = HOPES.before(text, start, at);
  return length === 0 ? at : wholeStart(text, start, at - length);
}
