import type { Span } from "../text/index.ts";
import { CONNECTIVES } from "./duty-words.ts";
import { withoutOpening } from "./opening.ts";

/** About as much as a line of a list holds. */
const LONGEST_TITLE = 40;
const SHORTEST_TITLE = 12;

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
  const head = bare.slice(0, LONGEST_TITLE - 1);
  const cut = Math.max(head.lastIndexOf("，"), head.lastIndexOf(","), head.lastIndexOf("、"));
  return `${cut >= SHORTEST_TITLE ? head.slice(0, cut) : head}…`;
}
