import type { Span } from "../text/index.ts";
import { CONNECTIVES } from "./duty-words.ts";
import { withoutOpening } from "./opening.ts";

/** About as much as a line of a list holds. */
const LONGEST_TITLE = 40;
const SHORTEST_TITLE = 12;
/** What a list ends in takes no more of a title than half. */
const LONGEST_TAIL = 20;
const SHORTEST_TAIL = 2;
/** Words that shut a quotation or a title they do not open. */
const CUT_OPEN = /^[^“《]*[”》]/u;

/** What announces a measure and is no part of it: 具体措施：. */
const ANNOUNCED = /^(?:具体措施|重点任务|主要任务|主要措施|工作措施|实施内容|建设内容|完成时限)[：:]/u;

/** A title is made of what stands in the first characters of a deed; damaged text may have deeds without an end. */
const MOST_READ = 400;

/** Asides and numbers that a title does without. */
const LEAD_IN = /^(?:[（(]\d{1,2}[）)]|[①-⑳]|\d{1,2}[．.、]|[一二三四五六七八九十]{1,3}是要?|——|[•·Ø●■◆])\s*/u;

/**
 * A short name for a duty in words of the text: the clause that names the deed, cut where a list or an attribute ends
 * if it is too long; `…` says that something was left out.
 */
export function titleOf(text: string, deed: Span): string {
  const words = text
    .slice(deed.start, Math.min(deed.end, deed.start + MOST_READ))
    .replace(/\s+/gu, "")
    .replace(ANNOUNCED, "")
    .replace(LEAD_IN, "");
  return titled(withoutOpening(words, CONNECTIVES).replace(/[。；;，,]$/u, ""));
}

/** A name cut to the length of a title where it is longer. */
export function titled(clause: string): string {
  return clause.length <= LONGEST_TITLE ? clause : shorten(clause);
}

function shorten(clause: string): string {
  const bare = clause.replace(/[（(][^（）()]*[）)]/gu, "");
  if (bare.length <= LONGEST_TITLE) return bare;
  const tail = tailOf(bare);
  const head = bare.slice(0, LONGEST_TITLE - 1 - tail.length);
  const cut = Math.max(head.lastIndexOf("，"), head.lastIndexOf(","), head.lastIndexOf("、"));
  return `${cut >= SHORTEST_TITLE ? head.slice(0, cut) : head}…${tail}`;
}

/**
 * What a long list ends in: behind 等, or behind its last mark, stands what all of it is about, or what becomes of it
 * (…等领域执法目录). Empty where that is too long for a title, or where it is another clause.
 */
function tailOf(bare: string): string {
  if (/[，,；;：:]/u.test(bare)) return "";
  const end = bare.slice(-LONGEST_TAIL);
  const from = Math.max(end.lastIndexOf("、"), end.indexOf("等") - 1);
  const tail = end.slice(from + 1);
  return from < 0 || tail.length < SHORTEST_TAIL || CUT_OPEN.test(tail) ? "" : tail;
}
