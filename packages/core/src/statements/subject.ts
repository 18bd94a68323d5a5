import { wordList } from "../language/index.ts";
import type { Span } from "../text/index.ts";
import type { Clause } from "./figure-clause.ts";
import { FALLS, RISES } from "./measure-words.ts";
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
  /** What a change told next is one of, where it is not the thing: in 企业产值300亿元，增长12% it is the 产值 that grows. */
  readonly changing?: string | null;
  readonly deed: Deed;
  /** True where the name is that of a part, with the measure its whole was told in. */
  readonly part?: boolean;
  readonly share: boolean;
  /** True where the clause names its own subject and takes none over. */
  readonly own: boolean;
}

/** What a sentence has named so far. */
export interface Named {
  /** The thing last measured, for clauses that leave it out. */
  readonly thing: string | null;
  /** What a change told next is one of: the thing, or its measure last told. */
  readonly changing: string | null;
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
  /** The unit of the last number that named its own subject. */
  readonly namedUnit: string | null;
  /** True while parts of a whole are told, each in the measure of the whole. */
  readonly parted: boolean;
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
const CHANGE = wordList(`${RISES} ${FALLS}`);
const HOPES = wordList("力争 逐步 争取 已 要 应 预计 努力 稳步 将");

/** Verbs and adverbs that lead a predicate without a meaning of their own: 2.6万人|实现|脱贫. */
const LED = /^(?:[已将可均全]|先后|稳定|成功|顺利|预计)*(?:实现|完成|得到)?/u;

/** A predicate longer than this names no group of people. */
const LONGEST_DEED = 12;

/** Reads what the number of a clause measures. */
export function readSubject(clause: Clause, tail: Tail, named: Named): Subject {
  const { text, left, times } = clause;
  const words = skipOpenings(text, { start: left.start, end: tail.end }, times);
  const core = BASIS.test(text.slice(words.start, words.end))
    ? { start: words.end, end: words.end }
    : ofWhole(clause, words);
  const share = readShare(clause, core, tail, named.changing) ?? partOf(clause, core, named);
  if (share !== null) return share;
  const head = readHead(text, core);
  return fromRight(clause, tail, head, core, named) ?? fromLeft(clause, head, core, named);
}

/** On what basis a number is reckoned: 61205元（按年均汇率|折算为8872美元）. */
const BASIS = /^(?:年均|平均)?.{0,6}(?:汇率|可比价|不变价|可比口径|同口径)(?:格)?(?:计算|折算)?$/u;

/** Ends of the names of places that have a part in a whole. */
const PLACE = /^[\u4e00-\u9fff、]{1,12}(?:区|县|市|街道|镇|乡|新城|片区|园区)$/u;

/** 其中青渡区1.2万套、云汀区1.4万套: a place named before a number of the same unit has its part of the thing before. */
function partOf({ text, quantity, newTopic, join }: Clause, core: Span, named: Named): Subject | null {
  const { thing, name, deed, namedUnit } = named;
  if (thing === null || (newTopic && !named.parted) || quantity.unit !== namedUnit) return null;
  const { start, end } = trimName(text, core);
  const part = text.slice(start, end);
  const among = text.slice(start - 2, start) === "其中" || text.slice(start - 3, start - 1) === "其中";
  const goesOn = join === "list" && name !== thing && name !== null;
  const amongParts = among || (named.parted && join !== "sentence");
  if (!newTopic && PLACE.test(part) && !thing.includes(part) && (among || (goesOn && name.endsWith(thing)))) {
    return { name: `${part}${thing}`, span: null, thing, deed, share: false, own: true };
  }
  if (among && KINDS.has(part)) return { name: `${part}${thing}`, span: null, thing, deed, share: false, own: true };
  const measured = MEASURED.exec(name ?? "")?.[0] ?? "";
  if (!amongParts || measured === "" || part.length < 2 || part.length > LONGEST_PART) return null;
  if (SUFFICIENT.test(part) && !(quantity.dimension === "ratio" && part.endsWith("企业"))) return null;
  const whole = `${part}${measured}`;
  return { name: whole, span: null, thing: whole, deed, share: false, own: true, part: true };
}

/** Words that only say which of the things counted before are meant (其中公办255所). */
const KINDS = wordList(
  "公办 民办 公立 私立 国有 民营 国家级 省级 市级 区级 县级 省部级 城镇 城市 农村 乡镇 男性 女性 境内 境外 国内 国外 高级 中级 初级 新增 续建 新建 在建 市属 区属 省属 外资 内资",
);

/** Nouns of measure that a part of the whole leaves out: 商品房|销售面积526万平方米，其中住宅443万平方米. */
const MEASURED =
  /(?<=.)(?:销售面积|施工面积|竣工面积|播种面积|种植面积|建筑面积|销售额|零售额|零售总额|交易额|成交额|保有量|(?<!总)产量|(?<=总)产量|产值|总产值|增加值|总投资|投资额|完成投资|投资|贷款余额|存款余额|发电量|用电量|客运量|货运量|吞吐量|装机容量|价格)(?=（[^）]*）$|$)/u;
/** A part with a noun of measure or a flow of its own is named in full (工业投资, 出口, 税收收入, 城镇人口). */
const SUFFICIENT =
  /(?:[额量率数值比重例入支本款口]|投资|面积|利润|税收|人口|户|人员|用户|项目|企业|[路桥校院厂场站园]|资金|支出|贷款|存款)$/u;
/** Longer words are a name of their own. */
const LONGEST_PART = 6;

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
  if (described && SIZE.has(text.slice(before.start, before.end))) return null;
  if (isRatio && before.end > before.start && trailing === null && !described) return null;
  const noun = readRight(text, right.end > right.start ? right : (clause.beyond ?? right), governs);
  if (noun === null || paysFor(clause, head)) return null;
  const deed = trailing?.deed ?? head.deed ?? deedBehind(clause, noun) ?? (listed ? named.deed : null);
  const verb = trailing?.verb ?? (before.end === before.start ? head.verb : null);
  if (TASK.test(noun.name) && named.thing !== null && named.unit === quantity.unit) {
    return { name: named.thing, span: null, thing: named.thing, deed, share: false, own: true };
  }
  const name = listedName(clause, noun, named) ?? fullName(noun, verb, named);
  return { name, span: name === noun.name ? noun.span : null, thing: noun.name, deed, share: false, own: true };
}

/** 投入3亿元|改造…: what is done with the money is no name of it. */
function paysFor({ text, quantity, right }: Clause, { verb, rest }: Head): boolean {
  if (quantity.dimension !== "money" || (verb === null && rest.end === rest.start)) return false;
  return readHead(text, right).verbStart === right.start && readHead(text, right).verb !== null;
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
  const ratio = clause.quantity.dimension === "ratio" || clause.quantity.unit === named.unit;
  const owner =
    (head.verb === null && ratio ? named.changing : thing) ??
    nounBefore(clause) ??
    (head.verb === null ? null : named.topic);
  if (head.verb !== null && paysFor(clause, head)) return { ...base, name: head.verb, thing: head.verb, own: true };
  if (head.verb !== null && !(CARRYING.has(head.verb) && thing !== null)) {
    const name = `${owner === null ? "" : withoutVerb(owner)}${bareVerb(head.verb)}`;
    return { ...base, name, thing: name };
  }
  const bare = owner !== null && clause.join === "clause" && goesOn(clause) ? withoutVerb(owner) : owner;
  return { ...base, name: bare, thing: bare === named.changing ? thing : bare, changing: bare };
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
  const deed = text.slice(right.start, right.end).trim().replace(LED, "");
  return deed.length >= 2 && deed.length <= LONGEST_DEED ? deed : null;
}

/** 实现开工 is 开工. */
function bareVerb(verb: string): string {
  const length = CARRYING.at(verb, 0, verb.length - 1);
  return verb.slice(length);
}

/** Whether a clause goes on behind its number (18个|有序推进). */
function goesOn({ text, right }: Clause): boolean {
  return right.end - right.start >= 2 && CHANGE.at(text, right.start, right.end) === 0;
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
  const owner = sized ?? (clause.newTopic ? null : named.thing) ?? nounBehind(clause) ?? nounBefore(clause);
  const stem = owner === null ? "" : withoutMeasure(withoutVerb(owner), written);
  const own = stem === "";
  const thing = owner ?? written;
  const sameKind = clause.join === "list" && clause.quantity.dimension !== "money";
  const deed = head.deed ?? (sameKind ? named.deed : null);
  const name = `${stem}${written}`;
  return { name, span: own ? rest : null, thing, changing: name, deed, share: false, own };
}

/** 石化行业增加值 → 石化行业, 普通高中招生 → 普通高中, where what is measured next is a measure of the same kind. */
function withoutMeasure(owner: string, next: string): string {
  const kind = MEASURE_KINDS.find(({ nouns }) => nouns.test(next));
  return kind === undefined ? owner : owner.replace(kind.owned, "");
}

const MONEY =
  "增加值|总产值|产值|主营业务收入|营业收入|销售收入|总收入|收入|利税总额|利税|利润总额|净利润|利润|税收|投资";
/** Measures of one kind stand side by side and do not own one another. */
const MEASURE_KINDS: readonly { readonly nouns: RegExp; readonly owned: RegExp }[] = [
  { nouns: new RegExp(`^(?:${MONEY})$`, "u"), owned: new RegExp(`(?:${MONEY})$`, "u") },
  { nouns: /^(?:在校生|毕业生)$/u, owned: /(?:招生|在校生|毕业生)$/u },
];

/** The thing sizes belong to, named behind them: 用地面积2.3万平方米、建筑面积5.6万平方米的|文化中心, 总投资9亿元的12个|项目. */
function nounBehind({ text, right, listed, beyond }: Clause): string | null {
  for (const span of [right, ...listed]) {
    if (text.charAt(span.start) !== "的") continue;
    const own = readRight(text, span, false);
    return own?.name ?? (beyond === null ? null : (readRight(text, beyond, false)?.name ?? null));
  }
  return null;
}

/** 响应率100%、解决率97.81%: a ratio in a list shares the beginning of the ratio before it. */
function sharedBeginning(written: string, clause: Clause, named: Named): string | null {
  const { name } = named;
  const last = written.at(-1);
  if (name === null || clause.join !== "list" || clause.newTopic) return null;
  if (last === undefined || !"率度".includes(last) || written.length > 3 || name.at(-1) !== last) return null;
  return name.length > written.length ? `${name.slice(0, name.length - written.length)}${written}` : null;
}

/** 国有资本收益上缴公共财政|的比例: a noun of measure that closes the clause belongs to its thing. */
function aimBehind(text: string, from: number, end: number): string {
  const behind = text.slice(from, end).trim();
  return behind.startsWith("的") && AIM.has(behind.slice(1)) ? behind : "";
}

const CAUSE_HELD = wordList("受理 受益 受训 受众 受到 受灾 受助 享受 接受 承受 受托 感受 遭受");
const CAUSED = /(?:影响|冲击|拖累|带动|拉动|制约)$/u;

/** 外资规模|受订单减少等因素影响: what something suffers from is no subject; null where the clause names nothing else. */
function withoutCause(text: string, { start, end }: Span): Span | null {
  for (let at = end - 1; at >= start; at--) {
    if (text.charAt(at) !== "受" || CAUSE_HELD.at(text, at, end) + CAUSE_HELD.at(text, at - 1, end) > 0) continue;
    return at - start < 2 ? null : { start, end: at };
  }
  return CAUSED.test(text.slice(start, end)) ? null : { start, end };
}

/** The thing the clauses without a number speak of, the nearest first: its words without deed and predicate. */
function nounBefore({ text, times, earlier, before }: Clause): string | null {
  for (const clauseBefore of before) {
    const span = withoutCause(text, clauseBefore);
    if (span === null) continue;
    const { rest } = readHead(text, skipOpenings(text, span, [...earlier, ...times]));
    const noun = readRight(text, rest, false);
    if (noun !== null && noun.name.length > 1 && !/\d/u.test(noun.name))
      return noun.name + aimBehind(text, noun.end, span.end);
  }
  return null;
}
