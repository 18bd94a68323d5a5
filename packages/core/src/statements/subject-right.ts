import { wordList } from "../language/index.ts";
import type { Span } from "../text/index.ts";
import { FALLS, RISES, VOLUME_DEEDS } from "./measure-words.ts";
import {
  AGENTS,
  AGENTS_DEEDS,
  AIMS,
  FINAL_PREDICATES,
  GENERAL_NOUNS,
  HELD_IN_NOUNS,
  LANDMARKS,
  LIGHT_VERBS,
  MODIFIERS,
  PARTITIVE_HEADS,
  PREDICATES,
  SIZES,
  STOPS,
  SUMS,
  WORK_TAILS,
} from "./subject-words.ts";

/** A noun read behind a number (建设3个|概念验证中心), with the predicate that follows it. */
export interface RightNoun {
  readonly name: string;
  /** Where the name stands, null where it was put together. */
  readonly span: Span | null;
  /** What is said of the noun, without light verbs: 拆迁腾退 in 15个村庄实施拆迁腾退. */
  readonly predicate: string;
  /** Where the predicate begins. */
  readonly end: number;
}

const PREDICATE = wordList(PREDICATES);
const FINAL = wordList(FINAL_PREDICATES);
const HELD = wordList(HELD_IN_NOUNS);
const STOP = wordList(STOPS);
const LIGHT = wordList(LIGHT_VERBS);
const PARTITIVE = wordList(PARTITIVE_HEADS);
const GENERAL = wordList(GENERAL_NOUNS);
const AIM = wordList(AIMS);
const TAIL = wordList(WORK_TAILS);
const CHANGE = wordList(`${RISES} ${FALLS}`);
const WORK = wordList(`${VOLUME_DEEDS} 建设`);
const LANDMARK = wordList(LANDMARKS);
const MODIFIER = wordList(MODIFIERS);
const WORKS = wordList("工程 行动 计划 政策 措施 方案 中心 基金");
const AGENT = wordList(AGENTS);
const ACTS = wordList(AGENTS_DEEDS);
/** Sizes by which things are told apart in words: 9个工业项目|固投超亿元. */
const SIZE_OF = wordList("固投 投资 总投资 产值 年产值 收入 营收 税收 销售收入 营业收入");
/** Verbs with an object or a place behind them: 9个扩建项目|扩增学位, 产业基金|落地云汀. */
const ADDING = wordList("新增 扩增 增设 落地 落户");
const SUM = wordList(`${SUMS} ${SIZES}`);
const AMONG_HELD = wordList("高中 初中 普中 完中 集中 其中 空中 水中 手中 心中 途中 当中");
const DATE = /^(?:\d{4}年|\d{1,2}月)/u;
const DIGIT = /\d/u;
const LONGEST_DATE = 5;
const NUMERALS = "0123456789一二两三四五六七八九十";

/**
 * Reads the noun behind a number. A noun that a verb in front of the number governs runs to the end of its phrase;
 * one that opens a clause ends where its predicate begins. Null where no noun stands there.
 */
export function readRight(text: string, right: Span, governed: boolean): RightNoun | null {
  const start = skipParticles(text, right);
  if (start >= right.end || startsPredicate(text, start, right.end, governed)) return null;
  const ends = governed ? stopsAt : predicateAt;
  const particle = text.slice(start, right.end - 1).indexOf("的");
  if (particle > 0 && (MODIFIER.at(text, start, right.end) > 0 || DIGIT.test(text.slice(start, start + particle))))
    return readRight(text, { start: start + particle, end: right.end }, governed);
  const end = nounEnd(text, start, right.end, ends);
  const span = trimTail(text, { start, end }, governed);
  const name = text.slice(span.start, span.end);
  if (name === "" || LANDMARK.has(name) || (start > right.start && AIM.has(name))) return null;
  const completed = completion(text, name, end, right.end);
  if (completed !== null) return { name: completed, span: null, predicate: "", end };
  return { name, span, predicate: predicateOf(text, end, right.end), end };
}

function skipParticles(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && " 　的".includes(text.charAt(at))) at++;
  return at;
}

/**
 * What a list of examples behind a number says they are: 500名|经济、管理等领域的专业人才, 2亿元|的治沙、造林等生态工程. `right` ends
 * at the first mark of the list; null where no 等 closes it.
 */
export function listedHead(text: string, right: Span): string | null {
  if (text.charAt(right.end) !== "、" || right.end === right.start) return null;
  LIST_HEAD.lastIndex = right.end;
  return LIST_HEAD.exec(text)?.[1] ?? null;
}

const LIST_HEAD =
  /(?:、[^、，。；：\d]{2,16}){1,12}?等(?![级额效])(?:\d+[个项类种]|多[个项类种]|各[类种]|重点)?(?:[^、，。；：\d的]{2,6}的)?([\u4e00-\u9fffA-Za-z“”（）]{2,14}?)(?=[、，。；：]|达到|开工|竣工|建成|投产|完成|实现|落地|签约|赴|到|正在|顺利|全部|加快)/y;

/** A clause that goes on with a verb, an adverb or a change has no noun behind its number. */
function startsPredicate(text: string, at: number, end: number, governed: boolean): boolean {
  if ("和与及、".includes(text.charAt(at))) return true;
  const change = CHANGE.at(text, at, end);
  if (change > 1 || (change === 1 && "至到为".includes(text.charAt(at + 1)))) return true;
  return governed ? stopsAt(text, at, end) : predicateAt(text, at, end);
}

type Ends = (text: string, at: number, end: number) => boolean;

/** A noun ends at 的, before another number, where what ends it begins, or at the end of its phrase. */
function nounEnd(text: string, start: number, limit: number, ends: Ends): number {
  for (let at = start + 1; at < limit; at++) {
    if (AGENT.before(text, start, at) > 0 && ACTS.at(text, at, limit) > 0) return at;
    if (at > start + 1 && "超过达逾".includes(text.charAt(at)) && "百千万亿".includes(text.charAt(at + 1) || " "))
      return at - SIZE_OF.before(text, start + 2, at);
    if (at > start + 1 && ADDING.at(text, at, limit) > 0 && !isAttribute(text, at, limit)) return at;
    if (text.charAt(at) === "的" || ends(text, at, limit) || isDate(text, at)) return at;
    if ("和与及".includes(text.charAt(at)) && NUMERALS.includes(text.charAt(at + 1))) return at;
  }
  return limit;
}

/** 签约落地|项目: a general noun behind the verb makes an attribute of it. */
function isAttribute(text: string, at: number, end: number): boolean {
  return GENERAL.at(text, at + 2, end) > 0;
}

/** 8个泊位|11月底前建成: when it is done ends what is counted. */
function isDate(text: string, at: number): boolean {
  return isDigit(text, at) && !isDigit(text, at - 1) && DATE.test(text.slice(at, at + LONGEST_DATE));
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function stopsAt(text: string, at: number, end: number): boolean {
  const length = STOP.at(text, at, end);
  return length > 0 && !held(text, at, end) && (length < 2 || !namesWork(text, at + length, end));
}

/** 景观|提升工程, 生育|支持政策: the word behind makes a noun of the verb. */
function namesWork(text: string, at: number, end: number): boolean {
  return WORKS.at(text, at, end) > 0;
}

function predicateAt(text: string, at: number, end: number): boolean {
  const length = PREDICATE.at(text, at, end);
  if (length > 0) return !held(text, at, end) && (length < 2 || !namesWork(text, at + length, end));
  const final = FINAL.at(text, at, end);
  return final > 0 && at + final === end;
}

/** Whether a single character belongs to a word around it (自由, 从业). */
function held(text: string, at: number, end: number): boolean {
  return HELD.at(text, at, end) > 0 || HELD.at(text, at - 1, end) > 1;
}

function trimTail(text: string, { start, end }: Span, governed: boolean): Span {
  let to = end;
  while (to > start && " 　、和与及，,并\n".includes(text.charAt(to - 1))) to--;
  if (to === end) to -= summedUp(text, start, to);
  const tail = governed ? TAIL.before(text, start + 2, to) : 0;
  const rest = text.slice(start, to - tail);
  const kept = GENERAL.has(rest) ? text.startsWith("建设", to - tail) : rest.length < 3;
  return { start, end: kept ? to : to - tail };
}

/** Length of what ends a noun and is none of it: a sum before the next number (道路|共计45万平方米), 中 before a mark (250个项目|中，). */
function summedUp(text: string, start: number, end: number): number {
  const next = text.charAt(end);
  if (isDigit(text, end) || next === "约") return SUM.before(text, start + 2, end);
  const among = text.charAt(end - 1) === "中" && end - start > 2 && "，,；;。、".includes(next || "。");
  return among && AMONG_HELD.before(text, start, end) === 0 ? 1 : 0;
}

/** 4个领域的国产大模型项目 are 国产大模型项目领域; 29条道路的海绵化改造 is 道路海绵化改造. */
function completion(text: string, name: string, end: number, limit: number): string | null {
  if (text.charAt(end) !== "的") return null;
  const whole = text.slice(end + 1, nounEnd(text, end + 1, limit, predicateAt)).replace(/[、和与及\s]+$/u, "");
  if (whole.length < 2) return null;
  if (PARTITIVE.has(name)) return `${whole}${name}`;
  return GENERAL.has(name) && whole.length <= 8 ? `${name}${whole}` : null;
}

/**
 * The work a list names only once, behind its last noun: 22个小区、29条道路的|海绵化改造. `right` is what stands behind the
 * last number of the list.
 */
export function listedWork(text: string, right: Span): string | null {
  const written = text.slice(right.start, right.end).trim();
  const particle = written.indexOf("的");
  const work = particle > 0 ? written.slice(particle + 1) : written;
  return work.length <= 8 && WORK.before(work, 0, work.length) > 0 && (particle > 0 || WORK.has(work)) ? work : null;
}

function predicateOf(text: string, start: number, limit: number): string {
  let at = start;
  for (let length = LIGHT.at(text, at, limit); length > 0; length = LIGHT.at(text, at, limit)) at += length;
  return text.slice(at, limit).replace(/^的/u, "").trim();
}
