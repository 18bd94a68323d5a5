import { BASE_BEFORE, BASE_BEHIND, EVENT_REACH, EVENTS, RELATIVE_YEARS } from "./lexicon/periods.ts";
import { readNumeral } from "./numeral.ts";
import { type PeriodMention, type PeriodValue, planYears } from "./period.ts";
import { wordList } from "./words.ts";

const BASES = wordList(BASE_BEFORE);
const EVENT = wordList(EVENTS);
const BASES_BEHIND = wordList(BASE_BEHIND);

/** One alternative a form of naming a time; each begins with a character class, so that the scan never backtracks far. */
const FORMS = new RegExp(
  [
    String.raw`(?<firstYear>(?:19|20)\d{2})\s?年?\s?[—–\-－~～至到]{1,2}\s?(?<lastYear>(?:19|20|21)\d{2})\s?年`,
    String.raw`(?:(?<monthYear>(?:19|20)\d{2})\s?年\s?)?(?<![\d.])(?<firstMonth>1[0-2]|0?[1-9])\s?(?:[—–\-－~～至到]{1,2}\s?(?<lastMonth>1[0-2]|0?[1-9])\s?)?月(?:份)?`,
    "(?<=截[至止到]|[到至])(?<chineseMonth>十[一二]?|[一二三四五六七八九])月(?:份|底|末)",
    String.raw`(?:(?<partYear>(?:19|20)\d{2})\s?年\s?)?(?<part>上半年|下半年|前?[一二三四]季度)`,
    String.raw`(?<year>(?:19|20|21)\d{2})\s?年(?!代)`,
    `(?<chineseYear>[二一][〇零OＯ○九][〇零OＯ○一二三四五六七八九]{2})年`,
    `(?:[“"](?=(?:十[一二三四五六七八]?|[八九])五)|(?=十[一二三四五六七八]五))(?<plan>十[一二三四五六七八]?|[八九])五[”"]?(?<planPart>期?末|收官之年|时期|期间|以来|前[一二三四]年|后[一二三四]年|规划)?`,
    `(?<coming>今后|未来|下)(?:的|一个)?(?<comingCount>[一二两三四五六七八九十])年`,
    String.raw`(?<past>过去|近|最近)(?:的|这)?(?<pastCount>[一二两三四五六七八九十]|\d)年(?:来|间)?`,
    String.raw`(?<since>[一二两三四五六七八九十]|\d)年(?:来|(?=年均|平均|累计|共|间|翻|增|新|完成|建成|投入|提高|下降|减少|降低|引进|招引|培育|发放|安排|城镇|改造|实施|筹集|盘活|支持|压减|培训|拆除|腾退|帮扶|治理|整治|修缮|更新|转化|培养|化解|\d))`,
    `(?<relative>今年|本年|当年|全年|年内|年底前?|年末|明年|来年|去年|上一?年|前年)(?!度计划)`,
  ].join("|"),
  "gu",
);

/** The times named between two offsets of a text, in order. 2023年全年 is one time; times in titles are none. */
export function periods(text: string, from: number = 0, to: number = text.length): readonly PeriodMention[] {
  const found: PeriodMention[] = [];
  if (!namesTime(text, from, to)) return found;
  const stretch = text.slice(from, to);
  const titles = titlesOf(stretch);
  for (const match of stretch.matchAll(FORMS)) {
    const value = timeOf(match.groups ?? {});
    if (value === null) continue;
    const start = from + match.index;
    const end = start + match[0].length;
    const inTitle = titles.holds(match.index);
    if (inTitle || namesEvent(text, end, to) || describes(text, end, to)) continue;
    if (value.kind === "relative" && found.at(-1)?.span.end === start) continue;
    const base = !joinsTimes(text, found.at(-1), start) && isBase(text, from, start, end, to);
    found.push({ kind: "period", span: { start, end }, base, value });
  }
  return found;
}

/** Each form of a time holds one of these: most sentences hold none, and are not looked at further. */
const TIME_MARKS = "年月季五";

function namesTime(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === MARK_CODES[0] || code === MARK_CODES[1] || code === MARK_CODES[2] || code === MARK_CODES[3])
      return true;
  }
  return false;
}

const MARK_CODES = [...TIME_MARKS].map((mark) => mark.charCodeAt(0));

/** A year in the name of an event is no time of a number. */
function namesEvent(text: string, from: number, to: number): boolean {
  const limit = Math.min(to, from + EVENT_REACH);
  for (let at = from; at < limit; at++) {
    if ("，。；、：,;".includes(text.charAt(at))) return false;
    if (EVENT.at(text, at, to) > 0) return true;
  }
  return false;
}

const NO_TITLES = { holds: () => false };

/** 2000年底前建成的小区: when things came to be says which are meant, not of when their number is. */
function describes(text: string, end: number, to: number): boolean {
  return DESCRIBING.test(text.slice(end, Math.min(to, end + DESCRIBING_REACH)));
}

const DESCRIBING =
  /^[底末]?(?:以前|之前|前|以后|后)(?:建成|建设|建造|竣工|投用|登记|注册|出生|签约|立项|毕业|认定|入住)[^，。；、]{0,4}的/u;
const DESCRIBING_REACH = 16;

/** Follows 《 and 》 through a text; a time between them belongs to a title. Ask in order of offsets. */
function titlesOf(text: string): { readonly holds: (at: number) => boolean } {
  if (!text.includes("《")) return NO_TITLES;
  let seen = 0;
  let open = false;
  return {
    holds: (at) => {
      for (; seen < at; seen++) {
        const char = text.charAt(seen);
        if (char === "《") open = true;
        else if (char === "》") open = false;
      }
      return open;
    },
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

function timeOf(groups: Groups): PeriodValue | null {
  if (groups.firstYear !== undefined) {
    return { kind: "years", first: Number(groups.firstYear), last: Number(groups.lastYear) };
  }
  if (groups.firstMonth !== undefined) return monthsOf(groups);
  if (groups.chineseMonth !== undefined) {
    const month = count(groups.chineseMonth);
    return { kind: "months", year: null, first: month, last: month };
  }
  if (groups.part !== undefined) return partOf(groups.part, yearOrNull(groups.partYear));
  if (groups.year !== undefined) return { kind: "year", year: Number(groups.year) };
  if (groups.chineseYear !== undefined) return { kind: "year", year: chineseYear(groups.chineseYear) };
  if (groups.plan !== undefined) return planOf(groups.plan, groups.planPart ?? "");
  if (groups.coming !== undefined) return { kind: "coming", count: count(groups.comingCount) };
  if (groups.past !== undefined) return { kind: "past", count: count(groups.pastCount) };
  if (groups.since !== undefined) return { kind: "past", count: count(groups.since) };
  const shift = RELATIVE_YEARS.get(groups.relative ?? "");
  return shift === undefined ? null : { kind: "relative", shift };
}

function monthsOf(groups: Groups): PeriodValue {
  const first = Number(groups.firstMonth);
  return {
    kind: "months",
    year: yearOrNull(groups.monthYear),
    first,
    last: groups.lastMonth === undefined ? first : Number(groups.lastMonth),
  };
}

function partOf(part: string, year: number | null): PeriodValue {
  if (part === "上半年") return { kind: "months", year, first: 1, last: 6 };
  if (part === "下半年") return { kind: "months", year, first: 7, last: 12 };
  const quarter = count(part.replace("前", "").charAt(0));
  return { kind: "months", year, first: part.startsWith("前") ? 1 : quarter * 3 - 2, last: quarter * 3 };
}

/** “十四五”规划 names a document and no time. */
function planOf(number: string, part: string): PeriodValue | null {
  if (part === "规划") return null;
  const { first, last } = planYears(count(number));
  if (part.endsWith("末") || part === "收官之年") return { kind: "year", year: last };
  if (part.startsWith("前")) return { kind: "years", first, last: first + count(part.charAt(1)) - 1 };
  if (part.startsWith("后")) return { kind: "years", first: last - count(part.charAt(1)) + 1, last };
  return { kind: "years", first, last };
}

function yearOrNull(written: string | undefined): number | null {
  return written === undefined ? null : Number(written);
}

/** 二〇三五 → 2035: digits one by one. */
function chineseYear(written: string): number {
  const digits = [...written].map((char) => ("OＯ○〇零".includes(char) ? 0 : count(char)));
  return Number(digits.join(""));
}

function count(written: string | undefined): number {
  return written === undefined ? 0 : (readNumeral(written, 0)?.value ?? 0);
}

/** 2025年和|2030年: a second time of a list is what the first is, and no base of it. */
function joinsTimes(text: string, last: PeriodMention | undefined, start: number): boolean {
  return last !== undefined && !last.base && last.span.end === start - 1 && "和与".includes(text.charAt(start - 1));
}

function isBase(text: string, from: number, start: number, end: number, to: number): boolean {
  const before = text.charAt(start - 1) === " " ? start - 1 : start;
  return BASES.before(text, from, before) > 0 || BASES_BEHIND.at(text, end, to) > 0;
}
