import { wordList } from "../language/index.ts";
import type { Span } from "../text/index.ts";
import type { Clause } from "./figure-clause.ts";
import { type Deed, deedOfPredicate, type Head, readHead, skipOpenings, verbBehind } from "./subject-head.ts";
import { cleanName, trimName } from "./subject-name.ts";
import { listedWork, type RightNoun, readRight } from "./subject-right.ts";
import { readShare } from "./subject-share.ts";
import type { Tail } from "./subject-tail.ts";
import {
  AIMS,
  CARRYING_VERBS,
  DEED_TAILS,
  GENERAL_NOUNS,
  KEPT_DEEDS,
  RELATIVE_NOUNS,
  SHARE_LINKS,
  SIZES,
  WHOLES,
} from "./subject-words.ts";

/** What a number measures, as far as its clause and what was said before tell. */
export interface Subject {
  readonly name: string | null;
  /** Where the name stands, null where it was put together from several places. */
  readonly span: Span | null;
  /** The thing itself, which later clauses may leave out. */
  readonly thing: string | null;
  readonly deed: Deed;
  readonly share: boolean;
  /** True where the clause names its own subject and takes none over. */
  readonly own: boolean;
}

/** What a sentence has named so far. */
export interface Named {
  /** The thing last measured, for clauses that leave it out. */
  readonly thing: string | null;
  /** The full name last used, for names that share its beginning (接诉即办响应率、解决率). */
  readonly name: string | null;
  readonly deed: Deed;
  /** True where the last number was what a change starts from: the next one is of the same name. */
  readonly from: boolean;
  /** What the title in front of the sentence's paragraph speaks of. */
  readonly topic: string | null;
  /** What the sentence opens with before its first number: the work whose sizes it tells. */
  readonly work: string | null;
  /** The unit of the last number. */
  readonly unit: string | null;
}

const RELATIVE = wordList(RELATIVE_NOUNS);
const GENERAL = wordList(GENERAL_NOUNS);
const KEPT = wordList(KEPT_DEEDS);
const WHOLE = wordList(WHOLES);
const CARRYING = wordList(CARRYING_VERBS);
const AIM = wordList(AIMS);
const DEED_TAIL = wordList(DEED_TAILS);
const SHARE_LINK = wordList(SHARE_LINKS);
const SIZE = wordList(SIZES);
/** When it is done, between what is counted and what becomes of it: 8个泊位|11月底前|建成. */
const DUE = /^(?:\d{4}年)?(?:\d{1,2}月)?(?:年?[底末])?(?:前|内)?(?:全部|全面)?/u;
const HOPES = wordList("力争 逐步 争取 已 要 应 预计 努力 稳步 将");

/** A predicate longer than this names no group of people. */
const LONGEST_DEED = 12;

/** Reads what the number of a clause measures. */
export function readSubject(clause: Clause, tail: Tail, named: Named): Subject {
  const { text, left, times } = clause;
  const core = ofWhole(clause, skipOpenings(text, { start: left.start, end: tail.end }, times));
  const share = readShare(clause, core, tail, named.thing) ?? partOf(clause, core, named);
  if (share !== null) return share;
  const head = readHead(text, core);
  return fromRight(clause, tail, head, core, named) ?? fromLeft(clause, head, core, named);
}

/** Ends of the names of places that have a part in a whole. */
const PLACE = /^[\u4e00-\u9fff、]{1,12}(?:区|县|市|街道|镇|乡|新城|片区|园区)$/u;

/** 其中青渡区1.2万套、云汀区1.4万套: a place named before a number of the same unit has its part of the thing before. */
function partOf({ text, quantity, newTopic, join }: Clause, core: Span, { thing, deed, unit }: Named): Subject | null {
  const { start, end } = trimName(text, core);
  const place = text.slice(start, end);
  if (thing === null || newTopic || quantity.unit !== unit || !PLACE.test(place) || thing.includes(place)) return null;
  if (join !== "list" && text.slice(start - 2, start) !== "其中") return null;
  return { name: `${place}${thing}`, span: null, thing, deed, share: false, own: true };
}

/** 完成“十四五”期间9000套|筹集任务, 五年9000个的目标: the task is one of the thing named before. */
const TASK = /^(?:[\u4e00-\u9fff]{2})?(?:任务|目标|目标任务)$/u;

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

/** The noun behind the number, where the words before it leave its place open. */
function fromRight(clause: Clause, tail: Tail, head: Head, core: Span, named: Named): Subject | null {
  const { text, quantity, right } = clause;
  const before = trimName(text, head.rest);
  const trailing = verbBehind(text, core);
  const listed = clause.join === "list";
  const changes = tail.direction !== null && !tail.reaches;
  const governs =
    head.verb !== null || trailing !== null || tail.cumulated || changes || (listed && named.deed !== null);
  const isRatio = quantity.dimension === "ratio" || quantity.dimension === "points";
  const described = text.charAt(right.start) === "的";
  if (isRatio && before.end > before.start && trailing === null && !described) return null;
  const noun = readRight(text, right, governs);
  if (noun === null) return null;
  const deed = trailing?.deed ?? head.deed ?? deedBehind(clause, noun) ?? (listed ? named.deed : null);
  const verb = trailing?.verb ?? (before.end === before.start ? head.verb : null);
  if (TASK.test(noun.name) && named.thing !== null && named.unit === quantity.unit) {
    return { name: named.thing, span: null, thing: named.thing, deed, share: false, own: true };
  }
  const name = listedName(clause, noun, named) ?? fullName(noun, verb, named);
  return { name, span: name === noun.name ? noun.span : null, thing: noun.name, deed, share: false, own: true };
}

/** What the predicate of a counted noun does to it: …的建设, …建成通车. */
function deedBehind({ text, right }: Clause, noun: RightNoun): Deed {
  const start = noun.end + (DUE.exec(text.slice(noun.end, right.end))?.[0].length ?? 0);
  for (let at = start; at < Math.min(right.end, start + 4); at++) {
    const deed = deedOfPredicate(text, at, right.end);
    if (deed !== null) return deed;
  }
  return null;
}

/** 22个小区、29条道路的海绵化改造: the work said once is done on each; work alone is done on the thing before. */
function listedName({ text, listed, join }: Clause, { name }: RightNoun, named: Named): string | null {
  if (
    join === "list" &&
    named.thing !== null &&
    deedOfPredicate(name, 0, name.length) === "volume" &&
    name.length === 2
  ) {
    return `${named.thing}${name}`;
  }
  if (!GENERAL.has(name)) return null;
  const work = listed.map((right) => listedWork(text, right)).find((found) => found !== null);
  return work === undefined ? null : `${name}${work}`;
}

/** A general noun is named with its deed: 重点支持企业, 拆迁腾退村庄; a deed alone belongs to the thing before. */
function fullName({ name, predicate }: RightNoun, verb: string | null, named: Named): string {
  if (!GENERAL.has(name)) return name;
  if (verb !== null) return KEPT.has(verb) || verb.length >= 4 ? `${verb}${name}` : name;
  if (predicate === "" || predicate.length > 6 || deedOfPredicate(predicate, 0, 2) === "stock") return name;
  return named.deed === null ? `${predicate}${name}` : name;
}

/** The noun before the number, or what was named last. */
function fromLeft(clause: Clause, head: Head, core: Span, named: Named): Subject {
  const { text } = clause;
  const rest = trimName(text, head.rest);
  const written = text.slice(rest.start, rest.end);
  if (written === "" || WHOLE.has(written)) return leftOut(head, named, clause);
  const shared = sharedBeginning(written, clause, named);
  if (shared === null && RELATIVE.has(written)) return relative(clause, rest, head, named);
  const listed = clause.join === "list" ? named.deed : null;
  const deed = head.deed ?? verbBehind(text, core)?.deed ?? listed;
  if (shared !== null) return { name: shared, span: null, thing: shared, deed, share: false, own: true };
  const keeps = head.verb !== null && (KEPT.has(head.verb) || isGeneral(written, head));
  const span = trimName(text, { start: keeps ? keptFrom(clause, head) : rest.start, end: rest.end });
  const name = cleanName(text.slice(span.start, span.end));
  return { name, span, thing: name, deed, share: false, own: true };
}

/** Whether a noun says too little without its deed: a single character, or a general noun work is done on. */
function isGeneral(written: string, head: Head): boolean {
  return written.length === 1 || (GENERAL.has(written) && head.deed === "volume");
}

/** 重点 belongs to the deed it stands before: 重点关注企业. */
function keptFrom({ text, left }: Clause, { verbStart }: Head): number {
  return verbStart - 2 >= left.start && text.startsWith("重点", verbStart - 2) ? verbStart - 2 : verbStart;
}

/** Nothing is named, or only a verb: the thing named before, with the verb where it changes what is counted. */
function leftOut(head: Head, named: Named, clause: Clause): Subject {
  const { thing } = named;
  const deed = head.deed ?? (clause.join === "list" ? named.deed : null);
  const base = { span: null, deed, share: false, own: false };
  if (named.from || clause.quantity.dimension === "points") return { ...base, name: named.name, thing };
  const people = peopleOf(clause);
  if (people !== null) return { ...base, name: people, thing: people, own: true };
  const owner = thing ?? nounBefore(clause) ?? (head.verb === null ? null : named.topic);
  if (head.verb !== null && !(CARRYING.has(head.verb) && thing !== null)) {
    const name = `${owner === null ? "" : withoutVerb(owner)}${bareVerb(head.verb)}`;
    return { ...base, name, thing: name };
  }
  const bare = owner !== null && clause.join === "clause" && goesOn(clause) ? withoutVerb(owner) : owner;
  return { ...base, name: bare, thing: bare };
}

/** What a sentence opens with before its first number (建设示范线，全长…); null where that number stands in its first clause. */
export function workOf(clause: Clause): string | null {
  return clause.before.length === 0 ? null : nounBefore(clause);
}

/** The thing a title speaks of (北区建设|实现新突破), for sentences that leave it out. */
export function topicOf(text: string, title: Span): string | null {
  return readRight(text, skipOpenings(text, title, []), false)?.name ?? null;
}

/** People a clause counts by what they do (192万人|搬出大山), where it begins with their number. */
function peopleOf({ text, left, right, quantity }: Clause): string | null {
  if (quantity.dimension !== "people" || text.slice(left.start, left.end).trim() !== "") return null;
  const deed = text.slice(right.start, right.end).trim();
  return deed.length >= 2 && deed.length <= LONGEST_DEED ? deed : null;
}

/** 实现开工 is 开工. */
function bareVerb(verb: string): string {
  const length = CARRYING.at(verb, 0, verb.length - 1);
  return verb.slice(length);
}

/** Whether a clause goes on behind its number (18个|有序推进). */
function goesOn({ right }: Clause): boolean {
  return right.end - right.start >= 2;
}

/** 重点产业项目竣工 → 重点产业项目; 北区建设进度 → 北区. */
function withoutVerb(written: string): string {
  const tail = DEED_TAIL.before(written, 2, written.length);
  const name = written.slice(0, written.length - tail);
  const trailing = verbBehind(name, { start: 0, end: name.length });
  return trailing === null || trailing.verb.length === name.length ? name : name.slice(0, -trailing.verb.length);
}

/** 年均增速, 规模, 占比: said of the thing named before. */
function relative(clause: Clause, rest: Span, head: Head, named: Named): Subject {
  const written = clause.text.slice(rest.start, rest.end);
  const sized = SIZE.has(written) ? named.work : null;
  const owner = sized ?? (clause.newTopic ? null : named.thing) ?? nounBefore(clause);
  const own = owner === null;
  const thing = owner ?? written;
  const stem = owner === null ? "" : withoutVerb(owner);
  const deed = head.deed ?? (clause.join === "list" ? named.deed : null);
  return { name: `${stem}${written}`, span: own ? rest : null, thing, deed, share: false, own };
}

/** 响应率100%、解决率97.81%: a ratio in a list shares the beginning of the ratio before it. */
function sharedBeginning(written: string, clause: Clause, named: Named): string | null {
  const { name } = named;
  const last = written.at(-1);
  if (name === null || clause.join === "sentence" || clause.newTopic) return null;
  if (last === undefined || !"率度".includes(last) || written.length > 3 || name.at(-1) !== last) return null;
  return name.length > written.length ? `${name.slice(0, name.length - written.length)}${written}` : null;
}

/** 国有资本收益上缴公共财政|的比例: a noun of measure that closes the clause belongs to its thing. */
function aimBehind(text: string, from: number, end: number): string {
  const behind = text.slice(from, end).trim();
  return behind.startsWith("的") && AIM.has(behind.slice(1)) ? behind : "";
}

/** The thing the clauses without a number speak of, the nearest first: its words without deed and predicate. */
function nounBefore({ text, times, earlier, before }: Clause): string | null {
  for (const span of before) {
    const { rest } = readHead(text, skipOpenings(text, span, [...earlier, ...times]));
    const noun = readRight(text, rest, false);
    if (noun !== null && noun.name.length > 1) return noun.name + aimBehind(text, noun.end, span.end);
  }
  return null;
}
