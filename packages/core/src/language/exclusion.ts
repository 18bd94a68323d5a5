import {
  BARE_MEASURED,
  DESCRIBED_BY_SIZE,
  LISTING_MEASURES,
  NOT_A_RANK,
  NOT_BEHIND,
  NOT_BEHIND_CHINESE,
  NOT_SELECTED,
  ORDER_OF_MAGNITUDE,
  SELECTED_BY_THRESHOLD,
  SELECTING_SIZES,
  TIME_CHANGING,
  TIME_MEASURED,
  TIME_STARTING,
} from "./lexicon/not-figures.ts";
import { isLatin, type MeasuredNumber } from "./measured-number.ts";
import { digitOf } from "./numeral.ts";
import { isSlogan } from "./slogan.ts";
import type { Unit } from "./unit.ts";
import { wordList } from "./words.ts";

/** A number in its place: `outer` is where its comparators begin, `behind` where they end. */
export interface NumberInPlace {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly measured: MeasuredNumber;
  readonly outer: number;
  readonly behind: number;
}

/** Why a number measures nothing. */
export type Exclusion =
  | "part-of-a-name"
  | "ordinal"
  | "date"
  | "listing"
  | "article"
  | "vague"
  | "unmeasured-time"
  | "bare"
  | "threshold"
  | "specification"
  | "numbering";

const NEVER = wordList(NOT_BEHIND);
const NEVER_CHINESE = wordList(NOT_BEHIND_CHINESE);
const TIMED = wordList(TIME_MEASURED);
const BARE = wordList(BARE_MEASURED);
const SELECTED = wordList(SELECTED_BY_THRESHOLD);
const SIZED = wordList(SELECTING_SIZES);
const GENERAL = wordList(NOT_SELECTED);
const LONGEST_SIZE = 6;
/** How far before its points an index is named. */
const INDEX_REACH = 24;
const STARTING = wordList(TIME_STARTING);
const CHANGING = wordList(TIME_CHANGING);
const DESCRIBED = wordList(DESCRIBED_BY_SIZE);
const JOINS = "+＋_{·∶#＃@&＆*×";
const LETTERED = new Set(["T", "G", "P", "E", "t", "nm"]);

const RULES: readonly ((place: NumberInPlace) => Exclusion | null)[] = [
  partOfName,
  ordinal,
  date,
  chineseCount,
  time,
  point,
  bare,
  threshold,
  specification,
];

/** Says why a number measures nothing, or null where it may be a figure. */
export function exclusionOf(place: NumberInPlace): Exclusion | null {
  for (const rule of RULES) {
    const reason = rule(place);
    if (reason !== null) return reason;
  }
  return null;
}

/** 1+X+1, 5G, PM2.5, RISC-V, 23·7, 7∶43: a letter or a joining sign next to the digits. */
function partOfName({ text, from, measured }: NumberInPlace): Exclusion | null {
  const { first, last, unit } = measured;
  if (isSlogan(measured, text)) return "part-of-a-name";
  const before = first.start > from ? text.charAt(first.start - 1) : "";
  const after = text.charAt(last.end);
  const joined = JOINS.includes(before || " ") && !isSigned(text, measured);
  if ((isLatin(before.charCodeAt(0)) && !isIndicator(text, measured)) || joined || JOINS.includes(after || " ")) {
    return "part-of-a-name";
  }
  if ("-—－/:：".includes(before || " ") && isNamed(text.charCodeAt(first.start - 2))) return "part-of-a-name";
  if (unit === null && ("-－:：/".includes(after || " ") || isLatin(after.charCodeAt(0)))) {
    return isNamed(text.charCodeAt(last.end + 1)) || isLatin(after.charCodeAt(0)) ? "part-of-a-name" : null;
  }
  const lettered = unit !== null && LETTERED.has(unit.name);
  if (lettered && isLatin(text.charCodeAt(skipSpace(text, measured.end)))) return "part-of-a-name";
  return lettered && last.value < 10 ? "part-of-a-name" : null;
}

/** 人均GDP17861元, CPI102.3%: a measure known by its letters, right before an amount of money or a ratio. */
function isIndicator(text: string, { first, unit }: MeasuredNumber): boolean {
  if (unit?.dimension !== "money" && unit?.dimension !== "ratio") return false;
  return INDICATORS.has(/[A-Z&]+$/u.exec(text.slice(Math.max(0, first.start - 4), first.start))?.[0] ?? "");
}

const INDICATORS: ReadonlySet<string> = new Set(["GDP", "CPI", "PPI", "GNP", "GNI", "R&D", "GEP", "FDI", "PMI"]);

/** 同比+8.3%: a sign in front of a ratio, behind no other number. */
function isSigned(text: string, { first, unit }: MeasuredNumber): boolean {
  return (
    "+＋".includes(text.charAt(first.start - 1)) &&
    unit?.dimension === "ratio" &&
    !isNamed(text.charCodeAt(first.start - 2))
  );
}

function isNamed(code: number): boolean {
  return isLatin(code) || digitOf(code) >= 0;
}

function ordinal({ text, from, measured, outer }: NumberInPlace): Exclusion | null {
  const { start } = measured.first;
  const before = text.charAt(start - 1);
  if (start > from && before === "前" && !NOT_A_RANK.includes(text.charAt(start - 2) || " ")) return "ordinal";
  const length = NEVER.before(text, from, start) || NEVER.before(text, from, outer);
  if (length === 0) return null;
  const word = text.slice(start - length, start);
  return "（(图表注".includes(word) && measured.unit !== null ? null : "ordinal";
}

/** 2021年, 2021—2025年, 11月, 3日; lengths of time are left to `time`. */
function date({ text, measured }: NumberInPlace): Exclusion | null {
  const { first, last, end } = measured;
  if (last.magnitude !== 0 || last.script === "chinese") return chineseYear(text, measured) ? "date" : null;
  const next = measured.unit === null ? text.charAt(skipSpace(text, end)) : "";
  if ("年月日号".includes(next || " ")) return "date";
  const year = last.value >= 1900 && last.value < 2200 && /^\d{4}$/.test(last.digits);
  return year && (measured.unit === null || text.startsWith("年", skipSpace(text, last.end)))
    ? "date"
    : first.digits.length > 9
      ? "numbering"
      : null;
}

function chineseYear(text: string, { last }: MeasuredNumber): boolean {
  return /[〇零OＯ○]/.test(text.charAt(last.end)) || (text.charAt(last.end) === "年" && last.magnitude === 0);
}

function skipSpace(text: string, at: number): number {
  let next = at;
  while (text.charAt(next) === " ") next++;
  return next;
}

/** Numerals in characters: 一 is an article, 二 never counts, one character in front of a listing measure names. */
function chineseCount({ text, from, measured }: NumberInPlace): Exclusion | null {
  const { first, last, unit } = measured;
  if (first.script !== "chinese") return null;
  if (NEVER_CHINESE.before(text, from, first.start) > 0) return "vague";
  if (first.magnitude > 0) return null;
  const written = text.slice(first.start, last.end);
  if (unit?.dimension === "time") return written === "二" ? "article" : null;
  if (written === "半") return "bare";
  if (written === "一" && (unit?.dimension === "points" || unit?.name === "倍")) return null; // 增长一倍
  if (written === "一" || written === "二") return "article";
  if (unit === null) return "bare";
  return written.length === 1 && LISTING_MEASURES.has(unit.name) ? "listing" : null;
}

/** Lengths of time measure only where the words before say so (缩短至9分钟); five digits are no length of time. */
function time({ text, from, measured, outer }: NumberInPlace): Exclusion | null {
  const { unit, last } = measured;
  if (unit?.dimension !== "time" || last.magnitude >= 4) return null;
  if (last.digits.length > 4) return "date";
  if (text.startsWith("一遇", measured.end)) return "specification";
  const before = text.charAt(outer - 1) === "了" ? outer - 1 : outer;
  const measuredBefore = TIMED.before(text, from, before) > 0 || TIMED.before(text, from, measured.first.start) > 0;
  const listed = outer - 1 === from && "、和".includes(text.charAt(from)); // 分别减至1个月、半个月
  return measuredBefore || listed || startsChange({ text, from, measured, outer }) ? null : "unmeasured-time";
}

/** 由35分钟压缩到20分钟, 从原来的15天缩短为: what a length of time was before it changed. */
function startsChange({
  text,
  from,
  measured,
  outer,
}: Pick<NumberInPlace, "text" | "from" | "measured" | "outer">): boolean {
  return STARTING.before(text, from, outer) > 0 && CHANGING.at(text, skipSpace(text, measured.end), text.length) > 0;
}

/** Points are those of an index (指数上升12点, 849.8点); otherwise they list or tell the time of the day. */
function point({ text, from, measured }: NumberInPlace): Exclusion | null {
  const { unit, first } = measured;
  if (unit?.dimension !== "index" || first.script === "chinese") return unit?.dimension === "index" ? "listing" : null;
  return first.digits.includes(".") ||
    text.slice(Math.max(from, first.start - INDEX_REACH), first.start).includes("指数")
    ? null
    : "listing";
}

function bare({ text, from, measured, outer, behind }: NumberInPlace): Exclusion | null {
  const { unit, last } = measured;
  if (unit !== null) return null;
  const after = text.charAt(last.end);
  if (last.magnitude > 0) return ORDER_OF_MAGNITUDE.includes(after || " ") ? "vague" : null;
  const words = BARE.before(text, from, outer) > 0 || BARE.before(text, from, measured.first.start) > 0;
  if (last.digits.includes(".") && last.script === "arabic" && CHANGING.at(text, last.end, text.length) > 0)
    return null;
  return words && !isHan(text.charCodeAt(behind)) ? null : "bare";
}

/** Whether a code unit is a Chinese character. */
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** 总投资5亿元以上项目, 小于10万元的集体经济薄弱村: the amount says which things are meant. */
function threshold({ text, to, measured, outer, behind }: NumberInPlace): Exclusion | null {
  const { unit, first } = measured;
  if (unit === null) return null;
  if (selects(text, outer, first.start, behind, unit)) return "threshold";
  const below = outer < first.start && "于足满".includes(text.charAt(first.start - 1));
  if (below && text.charAt(behind) === "的" && !promises(text, first.start)) return "threshold";
  if (behind === measured.end || !"上下".includes(text.charAt(behind - 1)) || unit.dimension === "ratio") return null;
  if (text.charAt(behind - 1) === "上" && SELECTED.at(text, behind, to) > 0) return "threshold";
  const describes = unit.dimension !== "count" && text.charAt(behind) === "的" && isHan(text.charCodeAt(behind + 1));
  return describes && behind + 1 < to ? "threshold" : null;
}

/** 不低于20亿元的基金 bounds what is promised; 大于 and 高于 tell what is reached; 不足25%的用地 is of a kind. */
function promises(text: string, start: number): boolean {
  const word = text.slice(start - 2, start);
  return text.charAt(start - 3) === "不" || word === "大于" || word === "高于";
}

/** 年收入超过10万元的家庭, 固定资产投资超5000万元的项目: a size that things of a kind exceed. */
function selects(text: string, outer: number, start: number, behind: number, unit: Unit): boolean {
  if (outer === start || unit.dimension === "ratio" || unit.dimension === "count" || text.charAt(behind) !== "的")
    return false;
  return (
    SIZED.before(text, Math.max(0, outer - LONGEST_SIZE), outer) > 0 &&
    GENERAL.at(text, behind + 1, behind + 1 + LONGEST_SIZE) === 0
  );
}

/** 500米服务半径, 15分钟生活圈. */
function specification({ text, to, measured }: NumberInPlace): Exclusion | null {
  return measured.unit !== null && DESCRIBED.at(text, measured.end, to) > 0 ? "specification" : null;
}
