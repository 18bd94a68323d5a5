import { wordList } from "../language/index.ts";
import type { Span } from "../text/index.ts";
import type { Clause } from "./figure-clause.ts";
import { readHead, skipOpenings } from "./subject-head.ts";
import { listedHead, readRight } from "./subject-right.ts";
import { AIMS, SIZES } from "./subject-words.ts";

const AIM = wordList(AIMS);

/** The thing the clauses without a number speak of, the nearest first: its words without deed and predicate. */
export function nounBefore({ text, times, earlier, before }: Clause): string | null {
  for (const clauseBefore of before) {
    const span = withoutCause(text, withoutGround(text, clauseBefore));
    if (span === null) continue;
    const { rest } = readHead(text, skipOpenings(text, span, [...earlier, ...times]));
    const noun = readRight(text, rest, false);
    if (noun !== null && noun.name.length > 1 && !/\d/u.test(noun.name) && !MANNER.test(noun.name))
      return noun.name + aimBehind(text, noun.end, span.end);
  }
  return null;
}

/** What a sentence opens with before its first number (建设示范线，全长…); null where that number stands in its first clause. */
export function workOf(clause: Clause): string | null {
  return clause.before.length === 0 ? null : nounBefore(clause);
}

/** The thing a title speaks of (北区建设|实现新突破), for sentences that leave it out. */
export function topicOf(text: string, title: Span): string | null {
  return readRight(text, skipOpenings(text, title, []), false)?.name ?? null;
}

/** 国有资本收益上缴公共财政|的比例: a noun of measure that closes the clause belongs to its thing. */
function aimBehind(text: string, from: number, end: number): string {
  const behind = text.slice(from, end).trim();
  return behind.startsWith("的") && AIM.has(behind.slice(1)) ? behind : "";
}

/** How work goes is no thing that is measured: 项目建设成效|明显. */
const MANNER = /(?:成效|效果|势头|后劲|局面|态势|活力|格局)$/u;

/** 甲企业和乙企业|在2022年基础上实现倍增: what something builds on, and what became of it, name nothing. */
function withoutGround(text: string, { start, end }: Span): Span {
  const at = text.slice(start, end).search(GROUND);
  return at < 2 ? { start, end } : { start, end: start + at };
}

const GROUND = /在[^，。；]{2,12}基础上/u;

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

/** 全长58公里，|投资1860万元的|公路: the size told next names the thing of both. */
const NEXT_SIZE = new RegExp(
  `，(?:${SIZES.split(/\s+/).join("|")}|投资)(?:达到?|约|近|为|超过?)?[\\d.,]+[万亿千百]*[元公里平方米亩]{1,3}的([\\u4e00-\\u9fff（）“”]{2,16}?)(?=[，。；、已将]|建成|开工|完成|下达|通车)`,
  "uy",
);

function nextSized({ text, quantity }: Clause): string | null {
  NEXT_SIZE.lastIndex = quantity.span.end;
  return text.charAt(quantity.span.end) === "，" ? (NEXT_SIZE.exec(text)?.[1] ?? null) : null;
}

/** The thing sizes belong to, named behind them: 用地面积2.3万平方米、建筑面积5.6万平方米的|文化中心, 总投资9亿元的12个|项目. */
export function nounBehind(clause: Clause): string | null {
  const { text, right, listed, beyond } = clause;
  for (const span of [right, ...listed]) {
    if (text.charAt(span.start) !== "的") continue;
    const head = listedHead(text, span);
    if (head !== null) return head;
    const own = readRight(text, span, false);
    return own?.name ?? (beyond === null ? null : (readRight(text, beyond, false)?.name ?? null));
  }
  return nextSized(clause);
}
