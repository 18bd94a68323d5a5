import { type PeriodMention, wordList } from "../language/index.ts";
import type { Span } from "../text/index.ts";
import type { Clause } from "./figure-clause.ts";
import { CUMULATED, DIFFERENCES, FALLS, REACHES, RISES, YEARLY } from "./measure-words.ts";
import { startsDeed } from "./subject-head.ts";
import { HELD_LINKS, LINKS } from "./subject-words.ts";

/** What the words between a subject and its number say, and where the subject ends. */
export interface Tail {
  /** End of what may be the subject. */
  readonly end: number;
  readonly direction: "rise" | "fall" | null;
  /** 增至, 提高到: the number is the level reached, not the change. */
  readonly reaches: boolean;
  /** 由2016年的, 从: the number is what a change starts from. */
  readonly from: boolean;
  readonly distributes: boolean;
  readonly cumulated: boolean;
  readonly yearly: boolean;
  /** The last time named among these words, where it is not a base. */
  readonly time: PeriodMention | null;
  /** The number is compared with another time (比2015年, 同比). */
  readonly compared: boolean;
  /** The number tells how far its subject is from something else (高于全省平均水平, 比上年末多). */
  readonly differs: boolean;
}

type Flag = "differs" | "rise" | "fall" | "reaches" | "distributes" | "cumulated" | "yearly" | "compared" | "from";

const LINKING = wordList(LINKS);
const HELD = wordList(HELD_LINKS);
const RISING = wordList(RISES);
const FALLING = wordList(FALLS);
const SUMMING = wordList(CUMULATED);
const AVERAGING = wordList(`${YEARLY} 年均分别`);
const DIFFERING = wordList(DIFFERENCES);
const REACHING = REACHES.split(" ");
const COMPARING = wordList("同比 环比 同口径 可比");
const BASE_MARKS = "比较与同以";
const STARTING = wordList("由 从 自 由原来的 从原来的 由最初的 由原 原来的");
const DISTRIBUTING = wordList("分别 分别为 分别达 分别达到 各 分别在");

const WORDS: readonly (readonly [flag: Flag | null, words: ReturnType<typeof wordList>])[] = [
  ["distributes", DISTRIBUTING],
  ["cumulated", SUMMING],
  ["yearly", AVERAGING],
  ["compared", COMPARING],
  ["from", STARTING],
  ["fall", FALLING],
  ["rise", RISING],
  [null, LINKING],
];

/** Longest words between 从 and its number, and between 比 and the verb of its comparison. */
const LONGEST_BASE = 9;
const LONGEST_STANDARD = 14;
const STARTING_HELD = wordList("自由 由于 从业 从事 理由 从严 从优 缘由 由此 从而 由来 主从 服从 跟从 从属 从轻");
const STANDARD_HELD = wordList(
  "比重 占比 比例 比率 比值 对比 环比 同比 可比 性价比 之比 比较 比赛 比拼 较大 较高 较低 较好 较快 较多 较少 较强 较为 计较 比武 配比 百分比 比对 较重 较差 较小 评比",
);

/** Whether a time ends at an offset, the 度 behind it or the mark that closes it left out (是“十一五”|的3倍). */
function endsAt(text: string, { end: last }: Span, end: number): boolean {
  return (
    last === end || (last === end - 1 && text.charAt(last) === "度") || (last === end + 1 && text.charAt(end) === "”")
  );
}

/** How a change was reckoned, in a bracket between its verb and its number: 下降（同口径）. */
const RECKONED =
  /[（(](?:按?(?:同|可比)口径|按?(?:可比|不变|现行?)价格?(?:计算)?|同比|快报数?|初步(?:统计|核算)数?|不?含[^（）()]{1,8})[)）]$/u;
const LONGEST_REMARK = 12;

function beforeRemark(text: string, start: number, end: number): number {
  if (!"）)".includes(text.charAt(end - 1) || " ") || end === start) return end;
  const found = RECKONED.exec(text.slice(Math.max(start, end - LONGEST_REMARK), end));
  return found === null ? end : skipBack(text, start, end - found[0].length);
}

/** Reads the words in front of a number backwards, as far as they only tie it to its subject. */
export function readTail(clause: Clause): Tail {
  const { text, left, times, quantity } = clause;
  const flags = new Set<Flag>();
  const explains = left.end < quantity.span.start; // a bracket behind the words: 高于上年(2.5%)水平
  let end = left.end;
  let time: PeriodMention | null = null;
  for (;;) {
    end = beforeRemark(text, left.start, skipBack(text, left.start, end));
    const named = times.find(({ span }) => endsAt(text, span, end));
    if (named !== undefined) {
      if ((named.base && !explains) || quantity.unit === "倍") flags.add("compared");
      else time ??= named;
      end = skipBaseMark(text, left.start, named);
      continue;
    }
    const step = isWork(clause, end) ? 0 : lastWord(text, left.start, end, flags);
    if (step === 0) break;
    end -= step;
  }
  const start = startOfBase(text, left.start, end);
  if (start >= 0) {
    flags.add("from");
    end = start;
  }
  if (text.startsWith("基础上", end) || text.startsWith("的基础上", end)) end = endBeforeGround(text, left.start, end);
  if (flags.has("rise") || flags.has("fall")) end = endBeforeStandard(text, left.start, end);
  const leads = quantity.dimension === "points" || "高低多少快慢".includes(text.charAt(end - 1));
  if (leads && flags.size === 0) end = endBeforeLead(text, left.start, end, flags);
  return {
    end,
    direction: explains ? null : flags.has("fall") ? "fall" : flags.has("rise") ? "rise" : null,
    reaches: flags.has("reaches"),
    from: flags.has("from"),
    distributes: flags.has("distributes"),
    cumulated: flags.has("cumulated"),
    yearly: flags.has("yearly"),
    time,
    compared: flags.has("compared"),
    differs: flags.has("differs"),
  };
}

const WORK = wordList("提升 优化 改善 发展 恢复 壮大 拓宽 加密 扩容 提高 拓展");

/** 提升12所|学校设施: a verb of change with nothing but adverbs in front of it and what is counted behind is work done on it. */
function isWork({ text, left, right, quantity }: Clause, end: number): boolean {
  if (quantity.dimension !== "count" || right.end - right.start < 2) return false;
  const length = WORK.before(text, left.start, end);
  return length > 0 && startsDeed(text, left.start, end);
}

/** Where the words that say what a change starts from begin (日产量|从疫情之初的15.5万只), -1 where there are none. */
function startOfBase(text: string, start: number, end: number): number {
  if (text.charAt(end) !== "的") return -1;
  for (let at = end - 1; at > start && end - at <= LONGEST_BASE; at--) {
    if ("从由".includes(text.charAt(at)) && STARTING_HELD.at(text, at, end) + STARTING_HELD.at(text, at - 1, end) === 0)
      return at;
  }
  return -1;
}

/** 办理时限|在法定时限基础上|压缩: what a change builds on is no subject. */
function endBeforeGround(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start && end - at <= LONGEST_BASE; at--) if (text.charAt(at) === "在") return at;
  return end;
}

/** The standard a number is compared with is no subject: 降幅|比全国平均降幅少1.3个百分点. */
function endBeforeStandard(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= start && end - at <= LONGEST_STANDARD; at--) {
    if ("比较".includes(text.charAt(at)) && STANDARD_HELD.at(text, at, end) + STANDARD_HELD.at(text, at - 1, end) === 0)
      return at;
  }
  return end;
}

/** 超时序进度|3.5个百分点, 快于全省1.2个百分点: how far something is ahead of a standard, or behind it. */
function endBeforeLead(text: string, start: number, end: number, flags: Set<Flag>): number {
  const found = LEAD.exec(text.slice(Math.max(start, end - LONGEST_LEAD), end));
  if (found === null) return end;
  flags.add("differs");
  flags.add(BEHIND.test(found[0]) ? "fall" : "rise");
  return end - found[0].length;
}

const LEAD =
  /(?:比[^，、比]{2,16}(?:高出?|快|多|低|慢|少)|(?:高出|多出|超过?|超出|超前|快于|优于|好于|领先于?|高于|多于|慢于|落后于?|滞后于?|低于|差于)[^，、超快优好领高慢落滞低差]{2,12})$/u;
const BEHIND = /^(?:慢于|落后|滞后|低于|差于)|^比.*(?:低|慢|少)$/u;
const LONGEST_LEAD = 20;

/** 比 and 较 in front of a base belong to it. */
function skipBaseMark(text: string, start: number, { base, span }: PeriodMention): number {
  const end = skipBack(text, start, span.start);
  return base && end > start && BASE_MARKS.includes(text.charAt(end - 1)) ? end - 1 : span.start;
}

const SKIPPED = ' 　-－−“”"、，,：:—';

function skipBack(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && SKIPPED.includes(text.charAt(at - 1))) at--;
  return at;
}

/** Length of the last tying word before `end`, noting what it says; the longest word of all lists wins. */
function lastWord(text: string, start: number, end: number, flags: Set<Flag>): number {
  const reached = reachedChange(text, start, end, flags);
  if (reached > 0) return reached;
  let best = 0;
  let meaning: Flag | null = null;
  for (const [flag, words] of WORDS) {
    const length = words.before(text, start, end);
    if (length <= best) continue;
    best = length;
    meaning = flag;
  }
  if (best === 1 && HELD.before(text, start, end) > 1) return 0;
  if (meaning !== null && DIFFERING.before(text, start, end) === best) flags.add("differs");
  if (meaning !== null && !(flags.has("reaches") && meaning === "from" && best > 1)) flags.add(meaning);
  return best;
}

/** 增至, 提高到, 精简至: a verb of change with the mark of what it reaches. */
function reachedChange(text: string, start: number, end: number, flags: Set<Flag>): number {
  const mark = REACHING.find((word) => text.startsWith(word, end - word.length));
  if (mark === undefined) return 0;
  const verb = end - mark.length;
  const falls = FALLING.before(text, start, verb);
  const rises = RISING.before(text, start, verb);
  if (falls === 0 && rises === 0) return 0;
  flags.add("reaches");
  flags.add(falls >= rises ? "fall" : "rise");
  return mark.length + Math.max(falls, rises);
}
