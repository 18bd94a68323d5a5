import type { AlignmentReason, AlignmentRelation } from "@lantu/core";
import type { Language } from "../render.ts";

/** The sentences of alignments in one language; `{from}` and `{to}` are titles, `{first}` and `{second}` numbers with their time. */
interface AlignmentWords {
  readonly relations: Readonly<Record<AlignmentRelation, string>>;
  /** Said instead where two numbers were compared. */
  readonly numbers: Readonly<Partial<Record<AlignmentRelation, string>>>;
  readonly reasons: Readonly<Record<AlignmentReason, string>>;
}

const en: AlignmentWords = {
  relations: {
    contradicting: "The upper plan's “{from}” and the lower plan's “{to}” exclude each other.",
    looser: "The lower plan's “{to}” asks for less than the upper plan's “{from}”.",
    stricter: "The lower plan's “{to}” asks for more than the upper plan's “{from}”.",
    covered: "The lower plan takes up “{from}” as “{to}”.",
    "not-comparable": "The lower plan's “{to}” cannot be held against the upper plan's “{from}”.",
    uncovered: "Nothing in the lower plan was found that takes up “{from}”.",
    own: "“{to}” is the lower plan's own.",
    dropped: "Nothing in the later document was found that continues “{from}”.",
    lowered: "“{from}” was lowered: “{to}”.",
    raised: "“{from}” was raised: “{to}”.",
    reworded: "“{from}” is continued in other words: “{to}”.",
    kept: "“{from}” is kept: “{to}”.",
    new: "“{to}” is new.",
  },
  numbers: {
    contradicting: "{name}: the upper plan's {first} and the lower plan's {second} exclude each other.",
    looser: "{name}: the upper plan asks for {first}, the lower plan only for {second}.",
    stricter: "{name}: the upper plan asks for {first}, the lower plan for more, {second}.",
    covered: "{name}: the upper plan asks for {first}, and the lower plan for as much, {second}.",
    lowered: "{name}: the target was {first}; the later document asks for {second}.",
    raised: "{name}: the target was {first}; the later document asks for more, {second}.",
    kept: "{name}: the target stays at {first}, now {second}.",
  },
  reasons: {
    "total-of-upper-place":
      "The upper number is a sum over the whole upper place; what part of it is owed here is not told.",
    "part-of-upper-place": "The upper plan names the part this place owes.",
    "other-period": "The two targets are for times that cannot be held against each other.",
    "addition-or-total": "One number tells what is added, the other what is there.",
    "average-or-total": "One number is for each year, the other for all years together.",
    "other-scope": "The two numbers are of different measures or parts.",
    "no-better-side": "The numbers differ, and neither more nor less is better.",
    "opposite-bounds": "What one asks for at least lies beyond what the other allows.",
    "opposite-deeds": "One builds up what the other takes away.",
    "put-off": "The later document sets a later time.",
    "without-number": "The second tells it without a number.",
    "refers-to-upper": "The target refers to that of the place above.",
  },
};

const zhCN: AlignmentWords = {
  relations: {
    contradicting: "上级规划的“{from}”与下级规划的“{to}”相互排斥。",
    looser: "下级规划的“{to}”低于上级规划的“{from}”。",
    stricter: "下级规划的“{to}”高于上级规划的“{from}”。",
    covered: "上级规划的“{from}”在下级规划中为“{to}”。",
    "not-comparable": "下级规划的“{to}”与上级规划的“{from}”不可比。",
    uncovered: "下级规划中没有找到与“{from}”对应的内容。",
    own: "“{to}”为下级规划自有。",
    dropped: "后来的文件中没有找到“{from}”的延续。",
    lowered: "“{from}”被调低为“{to}”。",
    raised: "“{from}”被调高为“{to}”。",
    reworded: "“{from}”改写为“{to}”。",
    kept: "“{from}”得到延续：“{to}”。",
    new: "“{to}”为新增。",
  },
  numbers: {
    contradicting: "{name}：上级规划为{first}，下级规划为{second}，相互排斥。",
    looser: "{name}：上级规划要求{first}，下级规划只要求{second}。",
    stricter: "{name}：上级规划要求{first}，下级规划提高到{second}。",
    covered: "{name}：上级规划要求{first}，下级规划与之相同，为{second}。",
    lowered: "{name}：目标原为{first}，后来的文件降为{second}。",
    raised: "{name}：目标原为{first}，后来的文件提高到{second}。",
    kept: "{name}：目标仍为{first}，现为{second}。",
  },
  reasons: {
    "total-of-upper-place": "上级数值是全域合计，本地应承担多少没有说明。",
    "part-of-upper-place": "上级规划写明了本地应承担的部分。",
    "other-period": "两个目标的时段不能相互比较。",
    "addition-or-total": "一个是新增量，一个是总量。",
    "average-or-total": "一个是每年的数量，一个是各年合计。",
    "other-scope": "两个数字的口径或范围不同。",
    "no-better-side": "数值不同，而高低并无好坏之分。",
    "opposite-bounds": "一方的下限超出另一方的上限。",
    "opposite-deeds": "一方要增加的正是另一方要减少的。",
    "put-off": "后来的文件把时限推后了。",
    "without-number": "后者没有数字。",
    "refers-to-upper": "该目标以上级目标为准。",
  },
};

/** What alignments say, by language. */
export const alignmentWords: Readonly<Record<Language, AlignmentWords>> = { "zh-CN": zhCN, en };
