import { type PeriodMention, type Quantity, type WordList, wordList } from "../language/index.ts";
import type { Span } from "../text/index.ts";
import { startsDeed, verbBehind } from "./subject-head.ts";
import { SIZES, SUMS } from "./subject-words.ts";

/** How a number's clause is joined to what stands before it in its sentence. */
export type Join = "sentence" | "clause" | "list" | "bracket";

/** A number with the words that may say what it measures: `left` up to its comparators, `right` behind them. */
export interface Clause {
  readonly text: string;
  readonly quantity: Quantity;
  readonly left: Span;
  readonly right: Span;
  readonly join: Join;
  /** Whether a ； lies between this number and the one before it. */
  readonly newTopic: boolean;
  /** Times named in the left part, in order. */
  readonly times: readonly PeriodMention[];
  /** What stands behind the numbers that continue the list this one is in (A个x、B条y的z). */
  readonly listed: readonly Span[];
  /** What stands behind the number that follows this one at once (17批次|2018名医务人员) or behind a 的; else null. */
  readonly beyond: Span | null;
  /** What stands behind a number of another unit listed right behind this one (5万平方米、800户|房屋改造); else null. */
  readonly shared: Span | null;
  /** Times named between the number before this one and the left part. */
  readonly earlier: readonly PeriodMention[];
  /** The clauses between the number before this one and this one's own clause, the nearest first. */
  readonly before: readonly Span[];
}

const NO_KINDS: ReadonlyMap<number, number> = new Map();
const CLAUSE_ENDS = "，,；;：:。！？!?\n";
const TOPIC_ENDS = "；;。！？!?\n";
/** Members of a list that are looked at for work it says once; longer lists are tables in disguise. */
const LONGEST_LIST = 8;
/** Endings of attributes that stand side by side before one noun: 1支现代化、专业化救援队伍. */
const JOINED_KINDS = "化性型";
const OPENS = "（(【[";
const CLOSES = "）)】]";

/**
 * Cuts a sentence into one clause a number. `times` are all times named in the sentence, `kinds` numbers that only
 * describe what is counted.
 */
export function clausesOf(
  text: string,
  sentence: Span,
  found: readonly Quantity[],
  times: readonly PeriodMention[],
  kinds: ReadonlyMap<number, number> = NO_KINDS,
): readonly Clause[] {
  const clauses = found.map((quantity, index) => {
    const floor = found[index - 1]?.span.end ?? sentence.start;
    const ceiling = found[index + 1]?.span.start ?? sentence.end;
    const { start, join } = leftEdge(text, floor, quantity.span.start, index === 0);
    const left = leftPart(text, floor, start, quantity.span.start, join);
    return {
      text,
      quantity,
      left,
      right: rightPart(text, quantity.span.end, ceiling, sentence.end, kinds),
      join,
      newTopic: index === 0 || holdsAny(text, floor, start, TOPIC_ENDS),
      times: timesWithin(times, left.start, left.end),
      earlier: timesWithin(times, floor, left.start),
      before: join === "clause" || join === "bracket" ? clausesBefore(text, floor, start) : [],
      listed: [],
      beyond: null,
      shared: null,
    };
  });
  return clauses.map((clause, index) => ({
    ...clause,
    listed: listedBehind(clauses, index),
    beyond: behindNext(clause, clauses[index + 1], CONTINUED),
    shared: behindNext(clause, clauses[index + 1], LISTED),
  }));
}

/** What may lie between two numbers of one phrase, and between two of a list. */
const CONTINUED = wordList(`的 ${SUMS} ${SIZES}`);
const LISTED = wordList("、 和");

/** Longest words between two numbers of one phrase. */
const LONGEST_MARK = 8;

/** What stands behind the next number, of another unit, where nothing but one of `marks` lies between the two. */
function behindNext({ text, quantity }: Clause, next: Clause | undefined, marks: WordList): Span | null {
  if (next === undefined || next.quantity.span.start > quantity.span.end + LONGEST_MARK) return null;
  if (marks === LISTED && next.quantity.unit === quantity.unit) return null;
  const between = text.slice(quantity.span.end, next.quantity.span.start).trim();
  return marks.has(between) || (between === "" && marks === CONTINUED) ? next.right : null;
}

function listedBehind(clauses: readonly Clause[], index: number): readonly Span[] {
  const behind = clauses.slice(index + 1, index + 1 + LONGEST_LIST);
  const end = behind.findIndex(({ join }) => join !== "list");
  return (end < 0 ? behind : behind.slice(0, end)).map(({ right }) => right);
}

/** The times between two offsets; `times` are in order, so that the first is found by halving. */
function timesWithin(times: readonly PeriodMention[], start: number, end: number): readonly PeriodMention[] {
  let first = 0;
  let limit = times.length;
  while (first < limit) {
    const middle = (first + limit) >> 1;
    if ((times[middle]?.span.start ?? end) < start) first = middle + 1;
    else limit = middle;
  }
  let last = first;
  while ((times[last]?.span.end ?? end + 1) <= end) last++;
  return times.slice(first, last);
}

/** Where the words of a number begin: behind the last clause mark, the bracket it stands in, or the number before it. */
function leftEdge(text: string, floor: number, end: number, first: boolean): { start: number; join: Join } {
  let closed = 0;
  for (let at = end - 1; at >= floor; at--) {
    const char = text.charAt(at);
    if (CLOSES.includes(char)) closed++;
    else if (OPENS.includes(char)) {
      if (closed === 0) return { start: at + 1, join: "bracket" };
      closed--;
    } else if (closed === 0 && CLAUSE_ENDS.includes(char)) {
      return { start: at + 1, join: "clause" };
    }
  }
  return { start: first ? floor : listEdge(text, floor, end), join: first ? "sentence" : "list" };
}

/** In a list the words behind the number before (…15万亩山区造林、|350万亩) belong to that one. */
function listEdge(text: string, floor: number, end: number): number {
  for (let at = floor; at < end; at++) if (text.charAt(at) === "、") return at + 1;
  const joint = text.slice(floor, end).search(/[和及][^和及]*$/u);
  return joint > 0 && !joinsVerbs(text, floor, floor + joint, end) ? floor + joint : floor;
}

/** A bracket that holds nothing but its number explains the words before it: 失业率高于上年(2.5%)水平. */
function leftPart(text: string, floor: number, start: number, end: number, join: Join): Span {
  if (join !== "bracket" || text.slice(start, end).trim() !== "") return { start, end };
  return { start: leftEdge(text, floor, start - 1, false).start, end: start - 1 };
}

/** A number that says of what kind the counted thing is (5家|100张床位以上的|养老机构) is passed over. */
function rightPart(text: string, at: number, ceiling: number, end: number, kinds: ReadonlyMap<number, number>): Span {
  const start = kinds.get(at) ?? at;
  return { start, end: rightEdge(text, start, ceiling, end) };
}

/** The words behind a number end at the next mark; where the next number follows in the same phrase, at the 和 between. */
function rightEdge(text: string, start: number, ceiling: number, end: number): number {
  for (let at = start; at < ceiling; at++) {
    const char = text.charAt(at);
    if (char === "、" && at > start && (JOINED_KINDS.includes(text.charAt(at - 1)) || goesOn(text, at + 1, ceiling)))
      continue;
    const inner = char === "（" || char === "(" ? innerBracket(text, at, ceiling) : 0;
    if (inner > 0) {
      at += inner - 1;
      continue;
    }
    if (CLAUSE_ENDS.includes(char) || char === "、" || OPENS.includes(char) || CLOSES.includes(char)) return at;
  }
  const joint = ceiling < end ? text.slice(start, ceiling).search(/[和及][^和及]*$/u) : -1;
  return joint > 0 && !joinsVerbs(text, start, start + joint, ceiling) ? start + joint : ceiling;
}

/** Length of a bracket that stands inside a noun (农贸（农批）市场), else 0. */
function innerBracket(text: string, at: number, end: number): number {
  INNER_BRACKET.lastIndex = at;
  const length = INNER_BRACKET.exec(text)?.[0].length ?? 0;
  return at + length < end ? length : 0;
}

const INNER_BRACKET = /[（(][\u4e00-\u9fff]{1,4}[）)](?=[\u4e00-\u9fff])/y;

/** 12个|新建和改扩建项目: two verbs in front of one noun. */
function joinsVerbs(text: string, start: number, joint: number, end: number): boolean {
  const verb = joint - start <= LONGEST_VERB ? (verbBehind(text, { start, end: joint })?.verb ?? "") : "";
  return verb !== "" && verb.length === joint - start && startsDeed(text, joint + 1, end);
}

/** Longest verb of two that share a noun. */
const LONGEST_VERB = 4;

/** Longest noun that goes on with a list of nouns behind one number. */
const LONGEST_MEMBER = 12;

/** 8所中小学、|幼儿园: a noun that shares the number before it; no deed, and no number of its own before the next mark. */
function goesOn(text: string, start: number, ceiling: number): boolean {
  const limit = Math.min(ceiling, start + LONGEST_MEMBER + 1);
  if (startsDeed(text, start, limit)) return false;
  for (let at = start; at < limit; at++) if (CLAUSE_ENDS.includes(text.charAt(at))) return at - start > 1;
  return false;
}

function clausesBefore(text: string, floor: number, start: number): readonly Span[] {
  const spans: Span[] = [];
  let end = start - 1;
  if (end >= floor && TOPIC_ENDS.includes(text.charAt(end))) return spans;
  for (let at = end - 1; at >= floor - 1; at--) {
    if (at >= floor && !CLAUSE_ENDS.includes(text.charAt(at)) && !OPENS.includes(text.charAt(at))) continue;
    if (end > at + 1) spans.push({ start: at + 1, end });
    if (at >= floor && TOPIC_ENDS.includes(text.charAt(at))) break;
    end = at;
  }
  return spans;
}

function holdsAny(text: string, from: number, to: number, marks: string): boolean {
  for (let at = from; at < to; at++) if (marks.includes(text.charAt(at))) return true;
  return false;
}
