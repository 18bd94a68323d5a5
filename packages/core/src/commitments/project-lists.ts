import type { Span } from "../text/index.ts";
import { beginsWithDeed } from "./opening-deed.ts";
import {
  AIMED_LIST,
  AMONG_THEM,
  GENERIC_LABEL,
  LIKE_WORK,
  LIST_END,
  LIST_VERB,
  LONGEST_LISTED,
  OF_MANY,
  PLAIN_END,
  PROGRAMME_NAME,
  SAID_WORKS,
  SITE_NOUN,
  STANDS,
  STANDS_ALONE,
  WORK_NOUN,
} from "./project-list-words.ts";
import { hasOwnName, isNameOfWork } from "./project-name.ts";

/** One work of a list: where it stands, what it is called as a deed, and whether it is a work or a programme (…计划). */
export interface ListedWork {
  readonly span: Span;
  readonly title: string;
  readonly isWork: boolean;
}

const OPENS = "（(《“";
const SHUTS = "）)》”";
const SHORTEST_ITEM = 3;
/** 竣工投用工作: as long as what becomes of works is told. */
const LONGEST_END = 8;

/**
 * The works of a list that names each: 加快A大桥、B隧道、C医院等项目建设, 建成A公园、B公园. Null where the list is of kinds of
 * things (道路、管网等设施) or names one work only. `deed` is the clause that holds the list.
 */
export function listedProjects(text: string, deed: Span): readonly ListedWork[] | null {
  if (deed.end - deed.start > LONGEST_LISTED) return null;
  const words = text.slice(deed.start, deed.end).replace(/。$/u, "");
  if (!words.includes("、")) return null;
  const verb = LIST_VERB.exec(words)?.[0] ?? "";
  const from = verb === "" ? (AIMED_LIST.exec(words)?.[0].length ?? 0) : verb.length;
  const end: End | null = words.includes("等") ? (LIST_END.exec(words) ?? plainEnd(words)) : plainEnd(words);
  const final = words.slice(words.lastIndexOf("、") + 1, end?.groups?.noun === undefined ? end?.index : undefined);
  const isNamed = isNameOfWork(final) || STANDS_ALONE.test(final) || PROGRAMME_NAME.test(final);
  if (end?.groups?.noun === undefined && !isNamed) return null;
  const items = itemsOf(words.slice(0, end?.index ?? words.length), from);
  if (items.length < 2 || isPart(words, items.length) || !areWorks(items, verb, end?.groups ?? {})) return null;
  const areSaid = WORK_NOUN.test(end?.groups?.noun ?? "");
  return items.map(({ start, name }) => ({
    span: { start: deed.start + start, end: deed.start + start + name.length },
    title: verb + titleIn(name, end?.groups ?? {}),
    isWork: areSaid || isNameOfWork(name),
  }));
}

interface End {
  readonly index: number;
  readonly groups?: Readonly<Record<string, string | undefined>> | undefined;
}

/** What becomes of the items of a list that is not ended by 等. */
function plainEnd(words: string): End | null {
  const from = Math.max(0, words.length - LONGEST_END);
  const end = PLAIN_END.exec(words.slice(from));
  return end === null ? null : { index: from + end.index, groups: end.groups };
}

/** 丁家洼 of 大兴机场、丁家洼等配套水厂建设 is no name without what all of the list are. */
function titleIn(name: string, { noun = "", work = "" }: Readonly<Record<string, string | undefined>>): string {
  const isWhole = isNameOfWork(name) || !SITE_NOUN.test(noun) || noun.includes(name.slice(-1));
  return name + (isWhole ? "" : noun) + (name.endsWith(work) ? "" : work);
}

interface Item {
  readonly start: number;
  readonly name: string;
}

/** A list is of works where it says so (等项目), or where each of its items is the name of one. */
function areWorks(
  items: readonly Item[],
  verb: string,
  { noun, work }: Readonly<Record<string, string | undefined>>,
): boolean {
  if (verb === "" && (work === undefined || beginsWithDeed(items[0]?.name ?? ""))) return false;
  if (items.some(({ name }) => name.length < SHORTEST_ITEM || GENERIC_LABEL.test(name))) return false;
  if (items.every(({ name }) => PROGRAMME_NAME.test(name))) return true;
  const named = items.filter(({ name }) => isNameOfWork(name)).length;
  if (SAID_WORKS.test(noun ?? "") && named > 0) return true;
  if (noun === undefined || noun === "") {
    const allStand = verb !== "" && named * 3 >= items.length * 2 && items.every(({ name }) => STANDS_ALONE.test(name));
    return allStand || named === items.length;
  }
  if (named === items.length) return !AMONG_THEM.test(noun);
  if (STANDS.test(noun) || (verb === "" && WORK_NOUN.test(noun))) return named * 2 >= items.length;
  const isWorkOf = SITE_NOUN.test(noun) ? hasOwnName : isLikeWork;
  return WORK_NOUN.test(noun) && items.filter(({ name }) => isWorkOf(name)).length * 2 >= items.length;
}

const DIGITS = "零一二三四五六七八九十";

/** Whether a list says that there are more than it names: then what it says of their number is what is undertaken. */
function isPart(words: string, items: number): boolean {
  if (!words.includes("等")) return false;
  const count = OF_MANY.exec(words)?.groups?.count;
  if (count === undefined) return false;
  return (Number(count) || (count.length > 1 ? Number.POSITIVE_INFINITY : DIGITS.indexOf(count))) > items;
}

/** 毗河供水二期: the name of a work though it does not end in what stands. */
function isLikeWork(name: string): boolean {
  return isNameOfWork(name) || (LIKE_WORK.test(name) && hasOwnName(name));
}

/** The parts between 、 outside brackets and quotations; 和 and 及 divide the last two. */
function itemsOf(list: string, from: number): readonly Item[] {
  const items: Item[] = [];
  let start = from;
  let depth = 0;
  for (let at = from; at <= list.length; at++) {
    const character = list.charAt(at);
    if (OPENS.includes(character) && character !== "") depth++;
    else if (SHUTS.includes(character) && character !== "") depth = Math.max(0, depth - 1);
    else if (at === list.length || (character === "、" && depth === 0)) {
      if (at > start) items.push({ start, name: list.slice(start, at) });
      start = at + 1;
    }
  }
  return items.flatMap((item, index) => (index === items.length - 1 ? divideLast(item) : [item]));
}

function divideLast({ start, name }: Item): readonly Item[] {
  const match = /(?:以及|和|及|与)/u.exec(name);
  if (match === null) return [{ start, name }];
  const [first, second] = [name.slice(0, match.index), name.slice(match.index + match[0].length)];
  if (!isNameOfWork(first) || !isNameOfWork(second)) return [{ start, name }];
  return [
    { start, name: first },
    { start: start + match.index + match[0].length, name: second },
  ];
}
