import type { PeriodMention } from "../language/index.ts";
import type { Span } from "../text/index.ts";
import type { Clause } from "./figure-clause.ts";
import type { Thread } from "./figure-thread.ts";
import type { Tail } from "./subject-tail.ts";

/** The last time a clause names that is not a base of comparison. */
export function leadingTime({ times, quantity, text }: Clause, tail: Tail): PeriodMention | null {
  const multiple = quantity.unit === "倍";
  return (
    times.findLast(
      ({ base, span }) => !base && !isStandard(span, tail) && !(multiple && text.charAt(span.end) === "的"),
    ) ?? null
  );
}

/** 高出“九五”期间增幅14个百分点: the time of what a number is compared with is none of its own. */
function isStandard({ start }: Span, { differs, end }: Tail): boolean {
  return differs && start >= end;
}

/** 三年来， holds for all that follows; 三年累计 for its own number only. */
function opensClause(text: string, end: number): boolean {
  return "，,".includes(text.charAt(end) || " ");
}

/** A time at the beginning of a clause holds for the clauses behind it; 五年年均 and a base hold for their own only. */
export function carriedTime({ earlier, times, text }: Clause, tail: Tail, thread: Thread): PeriodMention | null {
  const first = [...earlier, ...times].findLast(
    ({ base, value, span }) =>
      !base &&
      !isStandard(span, tail) &&
      (value.kind !== "past" || opensClause(text, span.end)) &&
      text.charAt(span.end) !== "的",
  );
  return first ?? thread.time;
}

/** The year whose amount is multiplied (是2007年的1.7倍), null where the number is no multiple. */
export function multipliedTime({ times, quantity, text }: Clause): PeriodMention | null {
  if (quantity.unit !== "倍") return null;
  return times.findLast(({ span }) => text.charAt(span.end) === "的") ?? null;
}
