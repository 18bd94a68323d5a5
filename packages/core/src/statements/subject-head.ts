import { type PeriodMention, wordList } from "../language/index.ts";
import type { Span } from "../text/index.ts";
import {
  NOUN_ENDINGS,
  NOUNS_LIKE_DEEDS,
  NOUNS_LIKE_ENDINGS,
  STATE_DEEDS,
  STOCK_DEEDS,
  VOLUME_DEEDS,
} from "./measure-words.ts";
import {
  ACTIVITIES,
  ADVERBS,
  AGENTS,
  CAUSED_DEEDS,
  CAUSING,
  COVERBS,
  HELD_OPENINGS,
  HOLDERS,
  INNER_DEEDS,
  NOMINAL_VERBS,
  NOUNS_OF_WORK,
  OPENINGS,
  RELATIVE_NOUNS,
  SIZED_WORKS,
} from "./subject-words.ts";

/** What a clause does to what it counts: things enter or leave a stock, or work is done on them. */
export type Deed = "stock" | "volume" | null;

/** A stretch of words in front of a number, taken apart: adverbs and deed, then what is left of it. */
export interface Head {
  /** The verb of the deed as written, or null. */
  readonly verb: string | null;
  /** Where that verb begins, with the adverbs in front of it left out. */
  readonly verbStart: number;
  readonly deed: Deed;
  /** What is left behind the verb; the whole stretch where there is none. */
  readonly rest: Span;
}

const OPENING = wordList(OPENINGS);
const HELD = wordList(HELD_OPENINGS);
const ADVERB = wordList(ADVERBS);
const STOCK = wordList(STOCK_DEEDS);
const VOLUME = wordList(VOLUME_DEEDS);
const STATE = wordList(STATE_DEEDS);
const NAMING = wordList(NOUNS_LIKE_DEEDS);
const RELATIVE = wordList(RELATIVE_NOUNS);
const INNER = wordList(INNER_DEEDS);
const NOMINAL = wordList(NOMINAL_VERBS);
const COVERB = wordList(COVERBS);
const ACTIVITY = wordList(ACTIVITIES);
const HOLDER = wordList(HOLDERS);
const NOT_ENDING = wordList(NOUNS_LIKE_ENDINGS);
const WORK = wordList(SIZED_WORKS);
const WORK_NOUN = wordList(NOUNS_OF_WORK);
const CAUSE = wordList(CAUSING);
const CAUSED = wordList(CAUSED_DEEDS);
const AGENT = wordList(AGENTS);
const BLANK = " 　\n\t\u00a0";
const ITEM_NUMBER =
  /[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])/y;

/** Leaves out numbering, times, conjunctions and adverbs at the beginning of a stretch. */
export function skipOpenings(text: string, span: Span, times: readonly PeriodMention[]): Span {
  let { start } = span;
  while (start < span.end) {
    const length = BLANK.includes(text.charAt(start)) ? 1 : skipped(text, start, span.end, times);
    if (length === 0) break;
    start += length;
  }
  return { start: Math.min(start, span.end), end: span.end };
}

function skipped(text: string, at: number, end: number, times: readonly PeriodMention[]): number {
  const time = times.find((one) => one.span.start === at);
  if (time !== undefined) return time.span.end - at;
  ITEM_NUMBER.lastIndex = at;
  return ITEM_NUMBER.exec(text)?.[0].length ?? openingAt(text, at, end);
}

/** A single character opens a clause only where it makes no noun with the words behind it (新|增, not 新能源). */
function openingAt(text: string, at: number, end: number): number {
  const length = OPENING.at(text, at, end);
  if (length === 0 || deedAt(text, at, end) >= length || RELATIVE.at(text, at, end) === end - at) return 0;
  const held = HELD.at(text, at, end);
  return held > length || (length === 1 && held > 0) ? 0 : length;
}

/** Length of the verb of a deed at `at`, else 0; before 率, 额, 业 or 人员 it makes a noun and is no deed. */
function deedAt(text: string, at: number, end: number): number {
  const length = Math.max(STOCK.at(text, at, end), VOLUME.at(text, at, end), STATE.at(text, at, end));
  const next = at + length;
  if (length === 0 || isQuoted(text, at, end)) return 0;
  if (next >= end) return length;
  if (NAMING.at(text, at, end) > length) return 0;
  if (WORK.has(text.slice(at, next)) && WORK_NOUN.has(text.slice(next, end))) return 0;
  if (NOT_ENDING.at(text, next, end) > 0) return length;
  return NOUN_ENDINGS.includes(text.charAt(next)) || text.startsWith("人员", next) ? 0 : length;
}

/** “服务包”企业, “改造贷”产品: a word right behind a mark of quotation that closes soon belongs to a name. */
function isQuoted(text: string, at: number, end: number): boolean {
  if (text.charAt(at - 1) !== "“") return false;
  return text.slice(at, Math.min(end, at + LONGEST_NICKNAME)).includes("”");
}

const LONGEST_NICKNAME = 12;

/** Whether a stretch begins with a deed, its adverbs in front of it. */
export function startsDeed(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; ) {
    if (deedAt(text, at, end) > 0) return true;
    const adverb = adverbAt(text, at, end);
    if (adverb === 0) return false;
    at += adverb;
  }
  return false;
}

/** Length of the adverb at `at`, else 0; 基本 makes a noun in 基本养老保险. */
function adverbAt(text: string, at: number, end: number): number {
  const length = ADVERB.at(text, at, end);
  return length > 0 && HELD.at(text, at, end) > length ? 0 : length;
}

function deedOf(verb: string): Deed {
  if (STOCK.has(verb)) return "stock";
  return VOLUME.has(verb) ? "volume" : null;
}

/**
 * Takes the adverbs and verbs off the beginning of a stretch; verbs may be chained (新建、升级改造). `told`: the stretch
 * begins with who or what the number before it counts (12所|学校新增学位).
 */
export function readHead(text: string, span: Span, told = false): Head {
  const inner = told ? innerHead(text, span, true) : null;
  if (inner !== null && inner.verb !== null) return inner;
  let verbStart = -1;
  let verbEnd = span.start;
  let deed: Deed = null;
  for (let at = span.start; at < span.end; ) {
    const verb = deedAt(text, at, span.end);
    const adverb = adverbAt(text, at, span.end);
    if (verb > 0 && verb >= adverb) {
      if (verbStart >= 0 && makesNoun(text, text.slice(verbStart, verbEnd), at + verb, span.end)) break;
      const told = deedOf(text.slice(at, at + verb));
      deed = deed === "stock" ? deed : (told ?? deed);
      if (verbStart < 0) verbStart = at;
      verbEnd = at + verb;
      at = verbEnd;
    } else if (adverb > 0) at += adverb;
    else if (joinsVerbs(text, at, span.end, verbStart >= 0)) at++;
    else break;
  }
  if (verbStart < 0) {
    const behind = behindPlace(text, span);
    return behind === null ? innerHead(text, span, false) : readHead(text, behind);
  }
  const caused = causedDeed(text, verbStart, verbEnd, span.end);
  if (caused > 0) return readHead(text, { start: caused, end: span.end });
  const rest = { start: text.charAt(verbEnd) === "了" ? verbEnd + 1 : verbEnd, end: span.end };
  return { verb: text.slice(verbStart, verbEnd), verbStart, deed, rest };
}

/**
 * Whether the verb that ends at `at`, behind another, is part of a noun: nothing stands behind it, or what makes a noun of it
 * (开展|招聘活动, 新增|孵化载体).
 */
function makesNoun(text: string, verb: string, at: number, end: number): boolean {
  const behind = text.slice(at, end).trim();
  return HOLDER.has(behind) || (NOMINAL.has(verb) && (behind === "" || ACTIVITY.has(behind)));
}

/** Where the deed begins that others are brought to do: 支持龙头企业|组建联合体, 引导银行|新增贷款; 0 where there is none. */
function causedDeed(text: string, start: number, verbEnd: number, end: number): number {
  if (CAUSE.before(text, start, verbEnd) === 0) return 0;
  const limit = Math.min(end - 2, verbEnd + LONGEST_AGENT);
  for (let at = verbEnd + 2; at <= limit; at++)
    if (AGENT.before(text, verbEnd, at) > 0 && CAUSED.at(text, at, end) > 0) return at;
  return 0;
}

const LONGEST_AGENT = 10;

/** The deed behind whose it is: 云汀市|改造, 全国|新开工. Areas (城区, 棚户区) are what deeds are done to. */
function behindPlace(text: string, { start, end }: Span): Span | null {
  const limit = Math.min(end - 1, start + LONGEST_PLACE);
  for (let at = start + 2; at <= limit; at++) {
    if (!PLACE_ENDS.includes(text.charAt(at - 1)) || !startsDeed(text, at, end)) continue;
    return OF_PLACE.test(text.slice(start, at)) ? { start: at, end } : null;
  }
  return null;
}

/** Longest name of a place in front of a deed, and what such names end in. */
const LONGEST_PLACE = 6;
const PLACE_ENDS = "市县省州旗国球";
const OF_PLACE = /^(?:全[国球]|[\u4e00-\u9fff]{2,5}[市县省州旗])$/u;

/** The last deed inside a stretch that begins with where or how it is done; the stretch itself where there is none. */
function innerHead(text: string, span: Span, told: boolean): Head {
  const none: Head = { verb: null, verbStart: span.start, deed: null, rest: span };
  const led = told || COVERB.at(text, span.start, span.end) > 0 || COVERB.before(text, span.start - 2, span.start) > 0;
  for (let at = span.end - 2; at > span.start + 1; at--) {
    const length = INNER.at(text, at, span.end);
    if (length === 0 || at + length >= span.end - 1 || deedAt(text, at, span.end) === 0) continue;
    if (ACTIVITY.has(text.slice(at + length, span.end))) continue; // 开展个案|帮扶服务
    if (!led && !"前后中内上间共".includes(text.charAt(at - 1)) && BOUNDS.before(text, span.start, at) === 0) continue;
    return readHead(text, { start: at, end: span.end });
  }
  return none;
}

/** Words that end who acts, and where or when: 金融中心|全年受理, 外企|在我区新设. */
const BOUNDS = wordList(
  "全年 当年 本年 今年 上年 同年 每年 年度 累计 我区 我市 我县 我省 我州 本区 本市 本县 全区 全市 全县 全省 全州",
);

/** A blank, or a mark that joins one verb to the next (新建、升级改造; 建设和改造). */
function joinsVerbs(text: string, at: number, end: number, chained: boolean): boolean {
  if (BLANK.includes(text.charAt(at))) return true;
  if (!chained || !"、和并及了与或".includes(text.charAt(at))) return false;
  return deedAt(text, at + 1, end) > 0 || ADVERB.at(text, at + 1, end) > 0;
}

/** The verb of a deed that ends a stretch (西北旺集体产业项目|建成), else null. */
export function verbBehind(text: string, span: Span): { readonly verb: string; readonly deed: Deed } | null {
  const length = Math.max(...[STOCK, VOLUME, STATE].map((words) => words.before(text, span.start, span.end)));
  if (length < 2) return null;
  const verb = text.slice(span.end - length, span.end);
  return { verb, deed: deedOf(verb) };
}

/** The deed a predicate tells: 80余条道路|建成通车, 15个村庄|实施拆迁腾退. */
export function deedOfPredicate(text: string, start: number, end: number): Deed {
  if (STOCK.at(text, start, end) > 0) return "stock";
  return VOLUME.at(text, start, end) > 0 ? "volume" : null;
}
