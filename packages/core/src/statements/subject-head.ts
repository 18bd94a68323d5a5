import { type PeriodMention, wordList } from "../language/index.ts";
import type { Span } from "../text/index.ts";
import { NOUN_ENDINGS, STOCK_DEEDS, VOLUME_DEEDS } from "./measure-words.ts";
import { ADVERBS, OPENINGS } from "./subject-words.ts";

/** What a clause does to what it counts: things enter or leave a stock, or work is done on them. */
export type Deed = "stock" | "volume" | null;

/** A stretch of words in front of a number, taken apart: adverbs and deed, then what is left of it. */
export interface Head {
  /** The verb of the deed as written, or null. */
  readonly verb: string | null;
  /** Where that verb begins, with the adverbs in front of it left out. */
  readonly verbStart: number;
  readonly deed: Deed;
  /** What is left behind the verb. */
  readonly rest: Span;
}

const OPENING = wordList(OPENINGS);
const ADVERB = wordList(ADVERBS);
const STOCK = wordList(STOCK_DEEDS);
const VOLUME = wordList(VOLUME_DEEDS);
const BLANK = " 　\n\t";

/** Leaves out times, conjunctions and adverbs at the beginning of a stretch. */
export function skipOpenings(text: string, span: Span, times: readonly PeriodMention[]): Span {
  let { start } = span;
  while (start < span.end) {
    if (BLANK.includes(text.charAt(start))) start++;
    else {
      const from = start;
      const time = times.find((one) => one.span.start === from);
      const length = time === undefined ? openingAt(text, start, span.end) : time.span.end - start;
      if (length === 0) break;
      start += length;
    }
  }
  return { start, end: span.end };
}

/** A single character opens a clause only where the words behind it do not make a noun of it (全市|, 新|增). */
function openingAt(text: string, at: number, end: number): number {
  const length = OPENING.at(text, at, end);
  if (length === 0 || deedAt(text, at, end) >= length) return 0;
  return length === 1 && HELD.test(text.slice(at, at + 2)) ? 0 : length;
}

/** Nouns whose first character would otherwise be taken for a conjunction or coverb. */
const HELD =
  /^(?:新能|新型|新兴|新城|新生|新农|新区|新材|新产|新药|新基|新质|新闻|新业|新就|再生|再贷|对外|对口|以上|从业|自来|自然|自主|自有|自贸|自备|自治|由于|内资|内环|内河|内陆|前沿|前期|后续|后备|和谐|和平|年末|年产|年度|年轻|年人|十佳|其他|均衡|约束|即时|拟建|将军|要素|底层|底商|比重|比例|到位|到访|在建|在校|在园|在册|在线|在外|在职|在岗|在轨|在地|在库|末端|初中|初级|初创|共享|共建|共同|给水|给排|为民|为老|向阳|来信|来访|来华|中小|间接)/;

/** Length of the verb of a deed at `at`, else 0. */
function deedAt(text: string, at: number, end: number): number {
  const length = Math.max(STOCK.at(text, at, end), VOLUME.at(text, at, end));
  if (length === 0) return 0;
  const next = at + length < end ? text.charAt(at + length) : "";
  return next !== "" && NOUN_ENDINGS.includes(next) ? 0 : length;
}

/** Takes the adverbs and verbs off the beginning of a stretch; verbs may be chained (新建、升级改造). */
export function readHead(text: string, span: Span): Head {
  let at = span.start;
  let verb: string | null = null;
  let verbStart = span.start;
  let deed: Deed = null;
  while (at < span.end) {
    const length = deedAt(text, at, span.end);
    const adverb = ADVERB.at(text, at, span.end);
    if (length === 0 && adverb === 0) {
      const joins = verb !== null && "、和并及了与".includes(text.charAt(at)) && joinsVerb(text, at + 1, span.end);
      if (!joins && !(BLANK.includes(text.charAt(at)) || (verb !== null && text.charAt(at) === "了"))) break;
      at++;
      continue;
    }
    if (length >= adverb) {
      const stock = STOCK.at(text, at, span.end) === length;
      if (verb === null || deed !== "stock") {
        deed = stock ? "stock" : deed === "stock" ? deed : "volume";
        if (verb === null) verbStart = at;
      }
      verb = text.slice(verbStart, at + length);
      at += length;
    } else at += adverb;
  }
  return { verb, verbStart, deed, rest: { start: at, end: span.end } };
}

function joinsVerb(text: string, at: number, end: number): boolean {
  return deedAt(text, at, end) > 0 || (ADVERB.at(text, at, end) > 0 && at + 2 < end);
}

/** The verb of a deed that ends a stretch (西北旺集体产业项目|建成), else null. */
export function verbBehind(text: string, span: Span): { readonly verb: string; readonly deed: Deed } | null {
  const stock = STOCK.before(text, span.start, span.end);
  const volume = VOLUME.before(text, span.start, span.end);
  const length = Math.max(stock, volume);
  if (length < 2) return null;
  return { verb: text.slice(span.end - length, span.end), deed: stock >= volume ? "stock" : "volume" };
}

/** The deed a predicate tells: 80余条道路|建成通车, 15个村庄|实施拆迁腾退. */
export function deedOfPredicate(text: string, start: number, end: number): Deed {
  if (STOCK.at(text, start, end) > 0) return "stock";
  return VOLUME.at(text, start, end) > 0 ? "volume" : null;
}
