import { wordList } from "../language/index.ts";
import type { Span } from "../text/index.ts";
import type { Clause } from "./figure-clause.ts";
import type { Named, Subject } from "./subject.ts";
import { nounBefore, nounBehind } from "./subject-before.ts";
import { type Deed, type Head, verbBehind } from "./subject-head.ts";
import { leftOut, withoutVerb } from "./subject-left-out.ts";
import { withoutMeasure } from "./subject-measures.ts";
import { cleanName, trimName } from "./subject-name.ts";
import { GENERAL_NOUNS, KEPT_DEEDS, RELATIVE_NOUNS, SIZED_WORKS, SIZES, WHOLES } from "./subject-words.ts";

const RELATIVE = wordList(RELATIVE_NOUNS);
const GENERAL = wordList(GENERAL_NOUNS);
const KEPT = wordList(KEPT_DEEDS);
const WHOLE = wordList(WHOLES);
const SIZE = wordList(SIZES);

/** The noun before the number, or what was named last. */
export function fromLeft(clause: Clause, head: Head, core: Span, named: Named): Subject {
  const { text } = clause;
  const rest = trimName(text, head.rest);
  const written = text.slice(rest.start, rest.end);
  if (written === "" || WHOLE.has(written)) return leftOut(head, named, clause);
  const shared = sharedBeginning(written, clause, named);
  const work = shared === null && WORK_SIZE.has(written) && head.verb !== null ? deedOfSize(head.verb) : 0;
  if (work > 0) {
    const name = `${head.verb?.slice(-work)}${written}`;
    return { ground: "left", name, span: null, thing: name, deed: head.deed, share: false, own: true };
  }
  if (shared === null && written === "资金" && head.verb !== null && FUNDING.has(head.verb)) {
    const name = `${head.verb}${written}`;
    return { ground: "left", name, span: null, thing: name, deed: head.deed, share: false, own: true };
  }
  if (shared === null && (RELATIVE.has(written) || isProgress(written))) return relative(clause, rest, head, named);
  const listed = carriedDeed(clause, core, named);
  const trailing = verbBehind(text, core);
  const isNoun = listed === "stock" && trailing !== null && DEED_LIKE.has(trailing.verb);
  const deed = head.deed ?? (isNoun ? listed : (trailing?.deed ?? listed));
  if (shared !== null)
    return { ground: "relative", name: shared, span: null, thing: shared, deed, share: false, own: true };
  const keeps = head.verb !== null && (KEPT.has(head.verb) || isGeneral(written, head));
  const span = trimName(text, { start: keeps ? keptFrom(clause, head) : rest.start, end: rest.end });
  const name = cleanName(text.slice(span.start, span.end));
  return {
    ground: "left",
    name,
    span: name.length === span.end - span.start ? span : null,
    thing: name,
    deed,
    share: false,
    own: true,
  };
}

/**
 * The deed of the number before, where this one goes on with its list: behind a mark of listing, or, for things that enter a
 * stock, behind a comma with nothing but a name in front of the number (新增甲3家，乙2家).
 */
function carriedDeed(clause: Clause, core: Span, { deed }: Named): Deed {
  if (clause.join === "list") return deed;
  const { text, join, before, quantity, left, newTopic } = clause;
  if (join !== "clause" || newTopic || deed !== "stock" || quantity.dimension !== "count" || before.length > 0)
    return null;
  return core.end === left.end && text.charAt(left.end) !== "的" && !SUM.test(text.slice(left.start, left.end))
    ? deed
    : null;
}

/** What there is in all or for each, and no addition. */
const SUM = /总|累计|全部|合计|[现已共拥]有|每|量/u;
/** Deeds that are nouns as well, for what has been granted: 新增甲3个、有机认证2个. */
const DEED_LIKE = wordList("认证 授权 注册 认定 示范 试点 服务 保护 培训 检测 储备 备案 登记 应用");

/** Whether a noun says too little without its deed: a single character, or a general noun work is done on. */
function isGeneral(written: string, head: Head): boolean {
  return written.length === 1 || (GENERAL.has(written) && head.deed === "volume");
}

/** 重点 belongs to the deed it stands before: 重点关注企业. */
function keptFrom({ text, left }: Clause, { verbStart }: Head): number {
  return verbStart - 2 >= left.start && text.startsWith("重点", verbStart - 2) ? verbStart - 2 : verbStart;
}

/** Sizes of a deed: 造林面积, 改造面积, 培训人数 are names of their own. */
const WORK_SIZE = wordList("面积 里程 人数 户数 规模 数量");
const SIZED_WORK = wordList(SIZED_WORKS);

/** Deeds whose funds are told by name: 募集资金, 到位资金. */
const FUNDING = wordList("募集 筹集 到位 投入 争取 拨付 下达 发放 补助 引进 利用 融资 整合 统筹 撬动 带动");

/** Length of the work at the end of the verbs in front of a size (新增|造林 面积), else 0. */
function deedOfSize(verb: string): number {
  return SIZED_WORK.before(verb, 0, verb.length);
}

/** 开工率, 投产率: how far a deed is done, of the thing named before. */
function isProgress(written: string): boolean {
  return (
    written.length <= 4 && written.endsWith("率") && verbBehind(written, { start: 0, end: written.length - 1 }) !== null
  );
}

/** 年均增速, 规模, 占比: said of the thing named before. */
function relative(clause: Clause, rest: Span, head: Head, named: Named): Subject {
  const written = clause.text.slice(rest.start, rest.end);
  const sized = SIZE.has(written) && !hasSizes(clause, named) ? named.work : null;
  const owner =
    nounBehind(clause) ?? sized ?? carriedOwner(clause, written, named) ?? nounBefore(clause) ?? elided(head, named);
  const stem = owner === null ? "" : withoutMeasure(withoutVerb(owner), written);
  const own = stem === "";
  const thing = owner ?? written;
  const sameKind = clause.join === "list" && clause.quantity.dimension !== "money";
  const deed = SIZE.has(written) || TOTAL.has(written) ? null : (head.deed ?? (sameKind ? named.deed : null));
  const name = stem.endsWith(written) ? stem : `${stem}${written}`;
  return {
    ground: own ? "left" : "relative",
    name,
    span: own ? rest : null,
    thing,
    changing: name,
    deed,
    share: false,
    own,
  };
}

/** 工业企业达到186家，净增65家；|完成增加值54亿元: who did the deed before does this one. */
function elided({ verb }: Head, { thing }: Named): string | null {
  return verb !== null && thing !== null && DOER.test(thing) ? thing : null;
}

const DOER = /(?:企业|工业|建筑业|服务业|园区|集聚区|开发区|行业|公司|集团|合作社|学校|医院)$/u;

/** The thing named before; behind a ； only a measure of the same kind goes on with it (小学招生…；在校生…). */
function carriedOwner({ newTopic }: Clause, written: string, { thing }: Named): string | null {
  return thing !== null && newTopic && withoutMeasure(thing, written) === thing ? null : thing;
}

/**
 * 储备项目291个，总投资4319亿元; 新植果林44万亩，总面积76万亩: what the clause before counts has the size, not what the
 * sentence opens with.
 */
function hasSizes({ newTopic, before, quantity }: Clause, { thing, unit, deed }: Named): boolean {
  if (newTopic || before.length > 0 || thing === null) return false;
  return PROJECT.test(thing) || (deed === "stock" && unit === quantity.unit && quantity.dimension === "area");
}

const TOTAL = wordList("总数 总量 数量 总额 余额");
const PROJECT = /(?:项目|工程)$/u;

/** 响应率100%、解决率97.81%: a ratio in a list shares the beginning of the ratio before it. */
function sharedBeginning(written: string, clause: Clause, named: Named): string | null {
  const { name } = named;
  const last = written.at(-1);
  if (name === null || clause.join !== "list" || clause.newTopic) return null;
  if (last === undefined || !"率度耗".includes(last) || written.length > 3 || name.at(-1) !== last) return null;
  return name.length > written.length ? `${name.slice(0, name.length - written.length)}${written}` : null;
}
