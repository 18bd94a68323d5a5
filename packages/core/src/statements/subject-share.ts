import { wordList } from "../language/index.ts";
import type { Span } from "../text/index.ts";
import type { Clause } from "./figure-clause.ts";
import type { Named, Subject } from "./subject.ts";
import { readHead } from "./subject-head.ts";
import { readRight } from "./subject-right.ts";
import type { Tail } from "./subject-tail.ts";
import { WHOLES } from "./subject-words.ts";

const WHOLE = wordList(WHOLES);
const SAID = ["比重", "比例", "份额", "占比"];
/** 占 in these is no share: ground covered, use of a road; 占比 is a name. */
const OTHER_USES = "地用道领压有线比";

/**
 * A share of a whole (占全市的40%, A占B的比重): named by what is shared with its whole, `X全市占比` for a share of a
 * place, `X占Y比重` otherwise. Null where the clause tells no share.
 */
export function readShare(
  clause: Clause,
  core: Span,
  tail: Tail,
  { changing: thing, name: told }: Named,
): Subject | null {
  const { text, quantity, right } = clause;
  if (quantity.dimension !== "ratio") return null;
  const end = text.charAt(tail.end - 1) === "占" ? wordsEnd(text, tail.end, clause.left.end) : tail.end;
  if (text.charAt(tail.end - 1) === "占" && end === tail.end) return bareShare(clause, core, tail.end - 1, thing);
  const at = shareMark(text, core, end);
  if (at < 0) return ofPlan(clause, thing) ?? sameWhole(text.slice(core.start, core.end), told);
  const before = readHead(text, { start: core.start, end: at }).rest;
  const own = text.slice(before.start, before.end).replace(/(?:分别|均|各|[\s、，“”])+$/u, "");
  const behind =
    own === "" && text.charAt(right.start) === "的"
      ? (readRight(text, right, false)?.name.replace(PACE, "") ?? null)
      : null;
  const sum = own === "总量" || own === "总额"; // 总量占全省45%: of the thing before
  const owner = own !== "" && !(sum && thing !== null) ? own : (behind ?? thing);
  const { whole, said } = wholeOf(text.slice(at + 1, end));
  const name = `${owner ?? ""}${shareName(whole, said)}`;
  return { ground: "share", name, span: null, thing: owner, deed: null, share: true, own: own !== "" };
}

/** 占比近一半的信息业|增速回落: how it grows is another measure. */
const PACE = /(?<=.{2})(?:增速|增幅|增势).*$/u;

/** 完成投资9亿元，为年度计划的30%, 完成全年任务的84%: the ratio of what was named last to a whole or a task. */
function ofPlan({ text, quantity, left }: Clause, thing: string | null): Subject | null {
  if (thing === null || quantity.unit === "倍" || text.charAt(quantity.span.start - 1) !== "的") return null;
  const [, whole, task] = OF_WHOLE.exec(text.slice(left.start, quantity.span.start - 1).trim()) ?? [];
  if (whole === undefined && task === undefined) return null;
  const name = `${thing}${whole === undefined ? `${task}完成率` : shareName(whole, null)}`;
  return { ground: "share", name, span: null, thing, deed: null, share: true, own: false };
}

const OF_WHOLE =
  /^(?:分别)?(?:(?:为|是|相当于|约为|约占)([\u4e00-\u9fffA-Z]{2,14})|(?:已|超额|共|累计)?完成((?:全年|年度|年初|本年|五年|“?十.五”?)?[\u4e00-\u9fff]{0,6}(?:任务|目标|计划|预算)数?))$/u;

/** 第一产业占生产总值比重为8%，第二产业|比重为41%: of the whole named before. */
function sameWhole(written: string, told: string | null): Subject | null {
  const owner = /^(.{2,20})(?:比重|比例)$/u.exec(written.trim())?.[1];
  const at = told === null || told.length > LONGEST_SHARE ? -1 : told.search(/占.+(?:比重|比例)$/u);
  if (owner === undefined || told === null || at < 2 || owner.includes("占")) return null;
  const whole = told.slice(at);
  if (owner.slice(-2) !== told.slice(at - 2, at)) return null; // another quantity
  return { ground: "share", name: `${owner}${whole}`, span: null, thing: owner, deed: null, share: true, own: true };
}

/** Longer names of shares are not taken apart. */
const LONGEST_SHARE = 60;

/** 占|年度计划的 (the words behind 占 tie numbers elsewhere) goes on to the number, 占|到 and 占|约 do not. */
function wordsEnd(text: string, start: number, end: number): number {
  const words = text.slice(start, end).trim();
  return words.endsWith("的") || end - start > 2 || WHOLE.has(words) ? end : start;
}

/** 智能家电企业占三成: of which whole is not said. */
function bareShare({ text }: Clause, core: Span, at: number, thing: string | null): Subject {
  const { rest } = readHead(text, { start: core.start, end: Math.max(core.start, at) });
  const own = text.slice(rest.start, rest.end).trim();
  const owner = own === "" ? thing : own;
  return {
    ground: "share",
    name: owner === null ? null : `${owner}占比`,
    span: null,
    thing: owner,
    deed: null,
    share: true,
    own: own !== "",
  };
}

function shareMark(text: string, core: Span, end: number): number {
  const at = core.start + text.slice(core.start, end).lastIndexOf("占");
  if (at < core.start || at + 1 >= end) return -1;
  return OTHER_USES.includes(text.charAt(at + 1)) && !text.startsWith("地区", at + 1) ? -1 : at;
}

/** 全市的 → 全市; 地区生产总值的比重 → 地区生产总值 with the word 比重 as said. */
function wholeOf(written: string): { readonly whole: string; readonly said: string | null } {
  const bare = written.replace(/[\s的]+$/u, "");
  const said = SAID.find((word) => bare.endsWith(word)) ?? null;
  const whole = said === null ? bare : bare.slice(0, -said.length).replace(/的$/u, "");
  return { whole, said };
}

function shareName(whole: string, said: string | null): string {
  if (said !== null) return `占${whole}${said}`;
  return WHOLE.has(whole) ? `${whole}占比` : `占${whole}比重`;
}
