import { wordList } from "../language/index.ts";
import type { Span } from "../text/index.ts";
import type { Clause } from "./figure-clause.ts";
import type { Named, Subject } from "./subject.ts";
import { type Deed, deedOfPredicate, type Head, readHead, verbBehind } from "./subject-head.ts";
import { trimName } from "./subject-name.ts";
import { listedHead, listedWork, type RightNoun, readRight } from "./subject-right.ts";
import type { Tail } from "./subject-tail.ts";
import { GENERAL_NOUNS, KEPT_DEEDS, SIZES, SUMS } from "./subject-words.ts";

const GENERAL = wordList(GENERAL_NOUNS);
const KEPT = wordList(KEPT_DEEDS);
/** What a thing behind 的 has: 投资1860万元的公路. */
const OWNED = wordList(`${SIZES} 投资`);
/** When it is done, between what is counted and what becomes of it: 8个泊位|11月底前|建成. */
const DUE = /^(?:\d{4}年)?(?:\d{1,2}月)?(?:年?[底末])?(?:前|内)?(?:全部|全面)?/u;

/** 完成“十四五”期间9000套|筹集任务, 五年9000个的目标: the task is one of the thing named before. */
const TASK = /^(?:[\u4e00-\u9fff]{2})?(?:任务|目标|目标任务)$/u;

/** The noun behind the number, where the words before it leave its place open. */
export function fromRight(clause: Clause, tail: Tail, head: Head, core: Span, named: Named): Subject | null {
  const { text, quantity, right } = clause;
  const before = trimName(text, head.rest);
  const trailing = verbBehind(text, core);
  const listed = clause.join === "list";
  const changes = tail.direction !== null && !tail.reaches;
  const governs =
    head.verb !== null || trailing !== null || tail.cumulated || changes || (listed && named.deed !== null);
  const isRatio = quantity.dimension === "ratio" || quantity.dimension === "points";
  const described = text.charAt(right.start) === "的";
  if (described && OWNED.has(text.slice(before.start, before.end))) return null;
  if (isRatio && before.end > before.start && trailing === null && !described) return null;
  const noun = nounOfList(clause) ?? readRight(text, nounSpan(clause, before), governs);
  if (noun === null || paysFor(clause, head)) return null;
  const deed = trailing?.deed ?? head.deed ?? deedBehind(clause, noun) ?? (listed ? named.deed : null);
  const verb = trailing?.verb ?? (before.end === before.start ? head.verb : null);
  if (TASK.test(noun.name) && named.thing !== null && named.unit === quantity.unit) {
    return { ground: "relative", name: named.thing, span: null, thing: named.thing, deed, share: false, own: true };
  }
  const name =
    listedName(clause, noun, named) ??
    reachedName(clause, noun, named) ??
    honoured(clause, noun) ??
    placedName(clause, before, head, tail, noun) ??
    fullName(noun, verb, listed ? named.deed : null);
  return {
    ground: "right",
    name,
    span: name === noun.name ? noun.span : null,
    thing: noun.name,
    deed,
    share: false,
    own: true,
  };
}

/** What a list of examples behind a count says they are (300名|法律、金融等领域的专业人才). */
function nounOfList({ text, right, quantity }: Clause): RightNoun | null {
  const counts = quantity.dimension === "count" || quantity.dimension === "people";
  const name = counts || text.charAt(right.start) === "的" ? listedHead(text, right) : null;
  return name === null ? null : { name, span: null, predicate: "", end: right.end };
}

/** What reaches a general noun: 天然气管道联通|60个县 are 天然气管道联通县, 便民驿站|29个街镇全覆盖 are 便民驿站覆盖街镇. */
function reachedName({ text, left, right }: Clause, { name }: RightNoun, { thing }: Named): string | null {
  const noun = name.replace(/^(?:区内|市内|全市|全区|全县|全省)/u, "").replace(/^全?覆盖(?=.)/u, "");
  if (!REACHED.has(noun)) return null;
  const words = text.slice(left.start, left.end);
  const verb = REACHING.exec(words)?.[1] ?? (/^.{0,8}全覆盖/u.test(text.slice(right.start, right.end)) ? "覆盖" : null);
  if (verb === null) return null;
  const before = words.replace(REACHING, "").trim();
  const owner = before.length >= 3 ? before : before === "" ? (thing ?? "") : "";
  return owner.length < 3 || owner.length > LONGEST_OWNER ? null : `${owner}${verb}${noun}`;
}

const REACHING = /(覆盖|联通|连通|通达|连接|辐射|延伸至?|遍布|布局)(?:了|到|全[市区县省])?(?:[市区县省]内)?\s*$/u;
const REACHED = wordList(
  "镇 街镇 乡镇 村 行政村 自然村 县 区县 县区 区 市 城市 国家 省份 社区 街道 校区 学校 小区 园区 地区 单位 企业 户",
);
/** Longer words in front of the verb are no plain name. */
const LONGEST_OWNER = 16;

/** 7个镇获评“省级卫生镇”: of a general noun what it was named is counted. */
function honoured({ text, right }: Clause, { name, end }: RightNoun): string | null {
  if (!GENERAL.has(name) && !REACHED.has(name)) return null;
  const title = HONOUR.exec(text.slice(end, right.end))?.[1];
  return title?.endsWith(name) === true ? title : null;
}

const HONOUR =
  /^(?:全部|先后|成功|顺利|均|被|已)*(?:获评|荣获|获得|入选|创成|评为|列为|命名为|认定为|获批)(?:为)?[“"]?([\u4e00-\u9fff]{3,16})[”"]?/u;

/** 禁养区内|1095处养殖场, 产业园二期|48万平方米厂房: where the things are belongs to their name. */
function placedName({ text, left }: Clause, before: Span, { verb }: Head, tail: Tail, noun: RightNoun): string | null {
  const where = text.slice(before.start, before.end);
  if (tail.end !== left.end || before.end !== left.end || !WHERE.test(where) || noun.predicate.startsWith("、"))
    return null;
  return verb !== null && deedOfPredicate(verb, 0, verb.length) === "stock" ? null : `${where}${noun.name}`;
}

const WHERE = /^[\u4e00-\u9fff]{2,9}(?:[区园][一二三四五]期|内|水系|沿线|沿岸|流域|[东西南北]侧|周边|两侧)$/u;

/** Where the noun stands: right behind the number, or behind the one that follows it where nothing is named in front. */
function nounSpan({ text, right, beyond, shared }: Clause, before: Span): Span {
  if (right.end > right.start && !isSum(text, right)) return right;
  return beyond ?? (before.end === before.start ? shared : null) ?? right;
}

/** 99宗|共计369公顷土地, 9条|总长25公里的河渠: nothing but a sum or a size before the next number. */
function isSum(text: string, { start, end }: Span): boolean {
  return end - start <= LONGEST_SUM && SUM.has(text.slice(start, end).trim());
}

const SUM = wordList(`${SUMS} ${SIZES}`);
const LONGEST_SUM = 6;

/** 投入3亿元|改造…: what is done with the money is no name of it. */
export function paysFor({ text, quantity, right }: Clause, { verb, rest }: Head): boolean {
  if (quantity.dimension !== "money" || (verb === null && rest.end === rest.start)) return false;
  return readHead(text, right).verbStart === right.start && readHead(text, right).verb !== null;
}

/** What the predicate of a counted noun does to it: …的建设, …建成通车. */
function deedBehind({ text, right }: Clause, noun: RightNoun): Deed {
  const start = noun.end + (DUE.exec(text.slice(noun.end, right.end))?.[0].length ?? 0);
  for (let at = start; at < Math.min(right.end, start + 4); at++) {
    const deed = deedOfPredicate(text, at, right.end);
    if (deed === "stock" && takesObject(text, at, right.end)) return null;
    if (deed !== null) return deed;
  }
  return null;
}

/** 19家银行|建立会商机制, 13个村|新建文化广场: what enters a stock is named behind the verb. */
function takesObject(text: string, at: number, end: number): boolean {
  const { verb, rest } = readHead(text, { start: at, end });
  const behind = text.slice(rest.start, rest.end).trim();
  return verb !== null && behind.length > 1 && !/^[并且、和及]/u.test(behind);
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
  if (name.length <= LONGEST_GRADE && name.endsWith("级")) return gradedName(text, name, listed);
  if (!GENERAL.has(name)) return null;
  const work = listed.map((right) => listedWork(text, right)).find((found) => found !== null);
  return work === undefined ? null : `${name}${work}`;
}

/** Longest grade: 省部级, 乡镇级. */
const LONGEST_GRADE = 4;

/** 1个市级、8个县级、96个乡镇级|储备点: the last names the thing of all grades. */
function gradedName(text: string, name: string, listed: readonly Span[]): string | null {
  for (const right of listed) {
    const thing = /^.{1,3}级(.{2,})$/u.exec(readRight(text, right, true)?.name ?? "")?.[1];
    if (thing !== undefined) return `${name}${thing}`;
  }
  return null;
}

/** A general noun is named with its deed: 重点支持企业, 拆迁腾退村庄; a deed alone belongs to the thing before. */
function fullName({ name, predicate }: RightNoun, verb: string | null, told: Deed): string {
  if (!GENERAL.has(name)) return name;
  if (verb !== null) return KEPT.has(verb) || verb.length >= 4 ? `${verb}${name}` : name;
  if (predicate === "" || predicate.length > 6 || deedOfPredicate(predicate, 0, 2) === "stock") return name;
  return told === null ? `${predicate}${name}` : name;
}
