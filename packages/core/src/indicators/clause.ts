import type { ToldFigure } from "./account.ts";
import { type Affixes, affixes, alternation } from "./affixes.ts";
import { DEEDS, SCOPES } from "./lexicon/key-words.ts";

/** The words around a number, up to the next comma or stop on either side. */
export interface Clause {
  readonly left: string;
  readonly right: string;
}

const STOP = /[，,；;。！？：:\n]/;
/** What stands behind 、 or behind the next number is of something else. */
const NEXT_THING = /[、\d]/;
/** Characters of a clause on either side of its number; what is further off does not tell of it. */
const LONGEST = 120;
const BLANK = /\s/g;

/** The clause a figure stands in. Empty on both sides for the cell of a table. */
export function clauseOf({ figure, sentence, row }: ToldFigure): Clause {
  if (row !== null) return { left: "", right: "" };
  const [from, until] = [Math.max(0, figure.start - sentence.start), Math.max(0, figure.end - sentence.start)];
  const left = sentence.quote.slice(Math.max(0, from - LONGEST), from);
  const right = sentence.quote.slice(until, until + LONGEST);
  const stop = right.search(STOP);
  return {
    left: left.slice(lastStop(left) + 1).replace(BLANK, ""),
    right: (stop < 0 ? right : right.slice(0, stop)).replace(BLANK, ""),
  };
}

function lastStop(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (STOP.test(text.charAt(at))) return at;
  return -1;
}

const DEED_OF = new Map(DEEDS.flatMap(([deed, words]) => words.split(/\s+/).map((w): [string, string] => [w, deed])));
const DEED: Affixes = affixes([...DEED_OF.keys()].join(" "));
const DEED_BEHIND = alternation(
  [...DEED_OF.keys()].filter((word) => word.length >= 2),
  "",
);
/** What can stand between a deed and the number, or between the thing and the number. */
const FILLERS = /(?:了|约|近|超过?|达到?|突破|共计?|各类|各|的|完成|实现|为|至|到)+$/;
/** 新建甲处、乙处等 10 处公园: the deed stands in front of the examples. */
const EXAMPLES = "等";
const NUMBERING = /^[（(]?\d*[)）.]?(?:重点|加快|推动|推进|完成)?/;
const JOINED = /(?:及|和|与|、|或|并)$/;
/** A deed further behind the thing than this is of something else. */
const REACH = 10;

/**
 * What the clause does to what is counted: the deed behind the thing (80条道路建成通车), else the one directly in front of
 * the thing or the number. Null where there is none, or where two deeds are joined (新建及更新).
 */
export function deedOf(clause: Clause, subject: string): string | null {
  const word = deedWordOf(clause, subject);
  return word === null ? null : (DEED_OF.get(word) ?? null);
}

/** The deed as written. */
export function deedWordOf({ left, right }: Clause, subject: string): string | null {
  const thing = subject.replace(BLANK, "");
  const [own = ""] = behindThing(right, thing).split(NEXT_THING, 1);
  const behind = DEED_BEHIND.exec(own.slice(0, REACH))?.[0];
  if (behind !== undefined) return behind;
  const bare = left.replace(FILLERS, "");
  const before = (bare.endsWith(thing) ? bare.slice(0, -thing.length) : bare).replace(FILLERS, "");
  if (before.endsWith(EXAMPLES)) return DEED.leading(before.replace(NUMBERING, "")) || null;
  const deed = DEED.trailing(before);
  return deed === "" || JOINED.test(before.slice(0, -deed.length)) ? null : deed;
}

function behindThing(right: string, thing: string): string {
  const at = right.indexOf(thing);
  return at < 0 || at > 2 ? right : right.slice(at + thing.length);
}

const TOTAL =
  /(?:总数|总量|总计|现有|已有|共有|拥有|增至|增加到|减至|达到|达|保有|存量|在校|在册|存栏)(?:约|近|超|了|到|为|至)*$/;
const ADDING = /(?:新增|净增|新建|新设|增设|新登记|新引进|新认定|新培育)/;
const TOTAL_NAME = /(?:总数|总量|总数量|保有量|存量|拥有量|余额|存栏)$/;

/** Whether the words at the number say it is a whole (现有, 总数, 增至) and no addition (新增停车位达到 900 个). */
export const tellsTotal = ({ left }: Clause, subject: string): boolean =>
  TOTAL_NAME.test(subject) || (TOTAL.test(left) && !ADDING.test(left));

const CHANGE =
  /(?:增加|减少|多|少|低|高|低于|高于|下降|上升|提高|降低|增长|回落|缩小|扩大|提前|缩短|多出|减|增)了?(?:约|近|超过?)*$/;
const AGAINST = /(?:比|较|同比|环比|低于|高于)/;

/** Whether the number is a difference to another (比上年增加 266 亿元), not an addition of its own. */
export const tellsChange = ({ left }: Clause, value: number): boolean =>
  value < 0 || /(?:低于|高于|多于|少于)[^，,]*$/.test(left) || (CHANGE.test(left) && AGAINST.test(left));

const AT_WORK = alternation(
  "新增 新建 扩建 增设 建设 打造 推进 加快 实施 启动 开工 改造 完成 布局 新设 安排".split(" "),
  "",
);

/** Whether the words directly in front of the number tell by how much (增加, 减少). */
export const tellsStep = ({ left }: Clause): boolean => CHANGE.test(left);

/**
 * Whether the clause tells of work on what it counts (推进 12 个服务站建设), so that the number is no whole that is there.
 * What is still to be done is told on either side of the number, what has been done in front of it.
 */
export const tellsWork = ({ left, right }: Clause, ahead: boolean): boolean =>
  AT_WORK.test(left) || (ahead && AT_WORK.test(right));

const SCOPE: Affixes = affixes(SCOPES);

/** The word for a whole place directly in front of the subject (全市森林覆盖率), which a subject leaves out; null where none is. */
export function scopeBefore({ left }: Clause, subject: string): string | null {
  const at = left.lastIndexOf(subject);
  return at < 0 ? null : SCOPE.trailing(left.slice(0, at)) || null;
}

const NUMBERED = /\d[^\d，,；;。、]{0,3}$/;

/**
 * The words of a subject that are this number's own, where one sentence tells two numbers around one deed (5 个中心新立项目
 * 33 个): in front of the deed for the first, behind it for the second. The subject itself where it does not.
 */
export function ownWords({ left, right }: Clause, subject: string): string {
  const isFirst = right.startsWith(subject) && /^\d/.test(right.slice(subject.length));
  const isSecond = left.endsWith(subject) && NUMBERED.test(left.slice(0, -subject.length));
  if (isFirst === isSecond) return subject;
  for (let at = 2; at < subject.length - 2; at++) {
    const deed = DEED.leading(subject.slice(at));
    const behind = subject.slice(at + deed.length);
    if (deed.length >= 2 && behind.length >= 2) return isFirst ? subject.slice(0, at) : behind;
  }
  return subject;
}
