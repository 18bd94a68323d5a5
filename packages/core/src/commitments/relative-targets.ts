import type { Block, Document } from "../document/index.ts";
import type { Span } from "../text/index.ts";
import { cutClauses } from "./clauses.ts";
import type { Commitment } from "./commitment.ts";
import { deadlineOf } from "./deadline.ts";
import { draftOf } from "./draft.ts";
import { endOf } from "./indicators.ts";
import { beginsWithDeed } from "./opening-deed.ts";
import {
  ENDS_MEASURABLE,
  GOES,
  NAMES_NOTHING,
  NEVER_GOES,
  NO_SUBJECT,
  RELATIVE_SIGN,
  RELATIVE_TO,
  SET_TASK,
} from "./relative-words.ts";

/** A clause longer than this is damaged text or tells more than a target. */
const LONGEST_CLAUSE = 60;
const SHORTEST_SUBJECT = 2;
/** 4.…: the number of an item is no part of what it states. */
const ITEM_NUMBER = /^(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)])(?!\d)/u;
const LONGEST_NUMBER = 5;
/** A target without a number, in its clause: where the subject stands. */
interface Relative {
  readonly clause: Span;
  readonly subject: Span;
}

/**
 * Targets a stretch tells without a number: 与经济增长基本同步, 不高于全市平均, 完成国家下达任务, 只增不减, 稳步增长.
 * `set` are the years they are due in, ISO-like.
 * A rank to strive for (力争走在前列) is none: nothing says of what, among whom and measured how.
 */
export function readRelativeTargets(
  document: Document,
  block: Block,
  stretch: Span,
  set: string | null,
): readonly Commitment[] {
  const { text } = document;
  return cutClauses(text, stretch).flatMap(({ span }) => {
    const found = relativeIn(text, span, GOES);
    if (found === null) return [];
    const deadline = deadlineOf(text.slice(stretch.start, span.end), set) ?? endOf(set);
    return [
      draftOf(block, {
        kind: "indicator",
        title: text.slice(found.subject.start, found.subject.end).replace(/\s+/gu, ""),
        spans: [found.clause],
        period: set,
        deadline,
        doubts: [{ code: "relative-target", span: found.clause }],
      }),
    ];
  });
}

/** What a clause that states a target without a number is about; null where it states none. */
export function relativeSubject(clause: string): string | null {
  const found = relativeIn(clause, { start: 0, end: clause.length }, GOES);
  return found === null ? null : clause.slice(found.subject.start, found.subject.end);
}

/** Whether a clause among deeds tells a target without a number that binds, and no hope. */
export function tellsRelativeTarget(clause: string): boolean {
  return relativeIn(clause, { start: 0, end: clause.length }, NEVER_GOES) !== null;
}

/** Length of the number an item begins with; most clauses begin with none, and are told by their first character. */
function numberAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if ((code < 0x30 || code > 0x39) && code !== 0x28 && code !== 0xff08) return 0;
  return ITEM_NUMBER.exec(text.slice(at, at + LONGEST_NUMBER))?.[0].length ?? 0;
}

function relativeIn(text: string, clause: Span, trend: RegExp): Relative | null {
  if (clause.end - clause.start > LONGEST_CLAUSE) return null;
  const number = numberAt(text, clause.start);
  if (number > 0) return relativeIn(text, { start: clause.start + number, end: clause.end }, trend);
  const words = text.slice(clause.start, clause.end);
  if (!RELATIVE_SIGN.test(words)) return null;
  const task = trend === GOES ? SET_TASK.exec(words) : null;
  const match = task ?? RELATIVE_TO.exec(words) ?? trend.exec(words);
  const subject = match?.groups?.subject ?? "";
  if (match === null || subject.length < SHORTEST_SUBJECT || NAMES_NOTHING.test(subject) || NO_SUBJECT.test(subject))
    return null;
  if (task === null && beginsWithDeed(subject) && !ENDS_MEASURABLE.test(subject)) return null;
  const start = clause.start + words.indexOf(subject, match[0].indexOf(subject));
  return { clause, subject: { start, end: start + subject.length } };
}
