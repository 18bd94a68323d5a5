import { wordList } from "../language/index.ts";
import type { Span } from "../text/index.ts";
import { FALLS, RISES } from "./measure-words.ts";
import { HAVING, HELD_LISTING } from "./subject-words.ts";

const EDGES = ' 　\n\t、，,。；;：:“”"（(）)的—-·和与及';
/** Words that begin like an edge: 和美乡村. */
const KEPT = wordList("和美 和谐 和平 和睦 与会");
const CHANGE = wordList(`${RISES} ${FALLS} 持平 不变 稳定 平稳`);
const HELD = wordList(HELD_LISTING);
const HAVING_WORD = wordList(HAVING);

/**
 * The name inside a stretch of words: marks and particles at its edges left out, and what only leads to it:
 * a list closed by 等 (…等各类|公共文化活动), a verb of having (…共有|企业), and clauses joined by 、 that end in a change (浓度稳步降低、|水体比例).
 */
export function trimName(text: string, span: Span): Span {
  return quoted(text, innerName(text, span));
}

/** A name that keeps one mark of a quotation keeps the other: “四纵三横”路网, 发放“人才卡”. */
function quoted(text: string, { start, end }: Span): Span {
  const name = text.slice(start, end);
  const opened = name.lastIndexOf("“");
  const closed = name.indexOf("”");
  if (opened > name.lastIndexOf("”") && text.charAt(end) === "”") return { start, end: end + 1 };
  if (closed >= 0 && (opened < 0 || closed < name.indexOf("“")) && text.charAt(start - 1) === "“") {
    return { start: start - 1, end };
  }
  return { start, end };
}

function innerName(text: string, span: Span): Span {
  const { start, end } = trimEdges(text, span);
  let from = start;
  for (let at = start + 1; at < end - 1; at++) {
    const char = text.charAt(at);
    if (char === "等" && !isHeld(text, at, end)) from = at + 1 + summary(text, at + 1, end);
    const having = HAVING_WORD.at(text, at, end);
    if (having > 0 && at - from >= 2 && text.charAt(start) !== "每") from = at + having;
    if (char === "、" && CHANGE.before(text, from, at) > 1) from = at + 1;
  }
  return end - from >= 2 ? trimEdges(text, { start: from, end }) : { start, end };
}

function isHeld(text: string, at: number, end: number): boolean {
  return HELD.at(text, at, end) > 0 || HELD.at(text, at - 1, end) > 0;
}

const SUMMARIES = wordList("各类 各级 各项 各种 一批 一系列 多个 多项 多类 系列 重点");

/** Length of what sums a list up behind 等. */
function summary(text: string, at: number, end: number): number {
  return SUMMARIES.at(text, at, end);
}

function trimEdges(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && EDGES.includes(text.charAt(from)) && KEPT.at(text, from, to) === 0) from++;
  while (to > from && EDGES.includes(text.charAt(to - 1)) && !closesInside(text, from, to)) to--;
  return { start: from, end: to };
}

/** What stands in brackets within a name is shorter. */
const LONGEST_ASIDE = 100;

/** A bracket that opens inside the name closes it: 儿童福利机构（…保护机构）. */
function closesInside(text: string, from: number, to: number): boolean {
  const open = { "）": "（", ")": "(", "”": "“" }[text.charAt(to - 1)];
  return open !== undefined && text.slice(Math.max(from, to - LONGEST_ASIDE), to).includes(open);
}

/** Verbs that stand between who and what without a meaning of their own: 石化行业|实现|增加值, 渔业产值|实现. */
const CARRIED =
  /(?<=.{2})(?:力争|预计|争取|努力|分别|均|已|将|可|共|累计|全年|年度)?(?:实现|完成)(?=.{0,8}(?:增加值|产值|投资|投资额|收入|利税|利润|税收|销售额|营业额|贸易额|交易额|产量|绿化|造林|改造|治理|整治|修复|培训|搬迁|建设|安置)$|$)/u;
/** The coverb behind a verb (推动|将|产品种类扩大至) leads a name and is no part of it. */
const LED = /^[将把](?![军来握手关])(?=.{2})/u;
/** What a bracket says of the scope or repeats in letters is no part of the name: 户籍人口（不含流动人口）, 地区生产总值（GDP）. */
const REMARK = /[（(](?:(?:不?含|不?包括|除)[^（）()]{1,20}|[A-Za-z&]{2,8})[）)]$/u;
/** Who has what is counted: 市区|有|学前教育机构. 有机 and 有色 are no having. */
const HAD = /(?:^|(?<=[市区县省州镇乡村]))(?:共(?!有产权)|现|已|拥|设|建)?有(?![机色线效轨关限偿序声])(?!.*的)/u;

/** What has become of a thing is no part of its name: 新开工项目|已开工. */
const DONE =
  /(?<=.{2})(?:目前|实际)?已(?:经|全部|累计|新|陆续)?(?:开工|开复工|竣工|完工|完成|建成|投产|签约|落地|投用|投运|启动|开业|复工|入库|入统)$/u;
/** Months in the middle of a name are when, not what: 重点项目|1-3月|完成投资. */
const MONTHS = /(?<=.{2})(?:\d{4}年)?(?:\d{1,2}[-—–－~～至]\d{1,2}|\d{1,2})月(?:份)?(?=.{2})/u;

/** What a bracket inside a name says of its scope: 食用菌（干鲜混合）产量; short ones are part of the name (执业（助理）医师). */
const SCOPE = /[（(](?:不?含[^（）()]{1,12}|[^（）()]{4,12})[）)](?=[\u4e00-\u9fff])/u;

/** 竣工|各类|保障房: behind a deed, of all sorts says nothing of what is counted. */
const SORTS = /(?<=^.{2,4})(?<!各级)各[类种](?=[\u4e00-\u9fff]{2})/u;

/** White space inside a name is an accident of the page; a carrying verb is no part of it. */
export function cleanName(name: string): string {
  return name
    .replace(/(?<=[^\x21-\x7e])\s+|\s+(?=[^\x21-\x7e])/gu, "")
    .replace(LED, "")
    .replace(SORTS, "")
    .replace(SCOPE, "")
    .replace(MONTHS, "")
    .replace(DONE, "")
    .replace(CARRIED, "")
    .replace(HAD, "")
    .replace(REMARK, "");
}
