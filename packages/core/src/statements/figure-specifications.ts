import { type Quantity, wordList } from "../language/index.ts";
import type { Span } from "../text/index.ts";
import { FALLS, RISES } from "./measure-words.ts";
import { readHead } from "./subject-head.ts";
import { ATTRIBUTES, CAPACITIES, PREDICATES, STOPS } from "./subject-words.ts";

const ATTRIBUTE = wordList(`${ATTRIBUTES} ${CAPACITIES}`);
const CAPACITY = wordList(CAPACITIES);
const PREDICATE = wordList(`${PREDICATES} ${STOPS} ${RISES} ${FALLS}`);
/** The noun between a size and the count of the things that have it. */
const NOUN = /^的?[\u4e00-\u9fffA-Za-z“”（）()]{2,16}$/u;
const NOUN_BEGINS = /^的?[\u4e00-\u9fff“]/u;
const LIMITED = /[上下][的]?$/u;

/** Numbers that describe what is counted: where each begins, and its end. */
export type Kinds = ReadonlyMap<number, number>;

/**
 * The numbers of a sentence that measure, without those that only say what kind of thing is counted: 5家100张床位以上的养老机构,
 * 撤并10吨以下锅炉39台, 日处理1200吨污水处理厂. `kinds` are the ones left out.
 */
export function withoutKinds(
  text: string,
  sentence: Span,
  found: readonly Quantity[],
): { readonly measuring: readonly Quantity[]; readonly kinds: Kinds } {
  const kinds = new Map<number, number>();
  const measuring = found.filter((quantity, index) => {
    if (!tellsKind(text, sentence, quantity, found[index - 1], found[index + 1])) return true;
    kinds.set(quantity.span.start, quantity.span.end);
    return false;
  });
  return { measuring, kinds };
}

function tellsKind(
  text: string,
  sentence: Span,
  quantity: Quantity,
  before: Quantity | undefined,
  next: Quantity | undefined,
): boolean {
  const { span, dimension } = quantity;
  if (dimension === null || dimension === "ratio" || dimension === "points" || dimension === "people") return false;
  const limited = LIMITED.test(text.slice(span.start, span.end));
  if (dimension === "count" && !limited && !followsCapacity(text, sentence, quantity)) return false;
  const behind = text.slice(span.end, Math.min(next?.span.start ?? sentence.end, sentence.end, span.end + LOOK));
  if (!NOUN_BEGINS.test(behind) || startsPredicate(text, span.end, sentence.end)) return false;
  if (before?.dimension === "count" && before.span.end === span.start && before.unit !== quantity.unit) return true;
  if (followsCapacity(text, sentence, quantity)) return true;
  return (
    next?.dimension === "count" && next.unit !== quantity.unit && NOUN.test(behind) && opens(text, sentence, quantity)
  );
}

/** How far behind a number the noun it describes may end. */
const LOOK = 18;

/** 日处理, 年产, 存栏 right before a number: it says how large something is. */
function followsCapacity(text: string, sentence: Span, { span }: Quantity): boolean {
  return CAPACITY.before(text, sentence.start, span.start) > 0;
}

/** The number stands right behind the name of a size, or bounds a size right behind a verb: nothing is measured in front of it. */
function opens(text: string, sentence: Span, { span }: Quantity): boolean {
  if (ATTRIBUTE.before(text, sentence.start, span.start) > 0) return true;
  const from = phraseStart(text, sentence.start, span.start);
  const head = readHead(text, { start: from, end: span.start });
  const limited = LIMITED.test(text.slice(span.start, span.end));
  return limited && head.verb !== null && text.slice(head.rest.start, span.start).trim() === "";
}

/** Longest chain of adverbs and verbs in front of a number. */
const LONGEST_PHRASE = 12;

function phraseStart(text: string, start: number, end: number): number {
  const floor = Math.max(start, end - LONGEST_PHRASE);
  for (let at = end - 1; at >= floor; at--) if ("，,；;。、：:".includes(text.charAt(at))) return at + 1;
  return floor;
}

function startsPredicate(text: string, at: number, end: number): boolean {
  const start = text.charAt(at) === "的" ? at + 1 : at;
  if (PREDICATE.at(text, start, end) > 0) return true;
  const head = readHead(text, { start, end: Math.min(end, start + LOOK) });
  return head.verb !== null && head.verbStart === start;
}
