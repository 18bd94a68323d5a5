import type { Comparator, PeriodMention } from "../language/index.ts";
import type { Clause } from "./figure-clause.ts";

/** The comparator the values of a run share: behind the last (分别达到98%和99%以上) or in front of the first (分别突破A、B). */
export function sharedOp({ quantity: first }: Clause, { quantity: last }: Clause, apart: boolean): Comparator {
  if (apart && last.op !== "=") return last.op;
  return first.span.start < first.number.start ? first.op : "=";
}

/** The times the values of a run belong to, one each: 2021年、2022年分别为…, …，分别增长…; none where they are not listed so. */
export function timesOfRun(
  { text, earlier, times, newTopic }: Clause,
  last: readonly PeriodMention[],
  run: number,
): readonly PeriodMention[] {
  if (run < 2) return [];
  const named = [...earlier, ...times].filter(({ base }) => !base);
  if (named.length === 0) return last.length === run && !newTopic ? last : [];
  const listed = named.filter(
    ({ span }, index) => index === 0 || joins(text, named[index - 1]?.span.end ?? 0, span.start),
  );
  return named.length === run && listed.length === run ? named : [];
}

function joins(text: string, start: number, end: number): boolean {
  return /^(?:底|末|全年)?[、和与及，](?:到)?$/u.test(text.slice(start, end).trim());
}
