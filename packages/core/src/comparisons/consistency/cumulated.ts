import type { SeriesPoint } from "../../indicators/index.ts";

/** Words right before a number that say it runs from some beginning up to now, however its sentence is dated. */
const CUMULATED = /累计|总计|共计|合计|至今|以来|[二三四五两]年[^，。；]{0,6}$/;

/** Where a clause begins. */
const CLAUSE = /[，。；：,;:！？\n]/;

/** Whether the clause of a number says that it is a running total, which is not the number of one year. */
export function isCumulated({ sentence, start }: SeriesPoint): boolean {
  const before = sentence.quote.slice(0, Math.max(0, start - sentence.start));
  const clause = before.split(CLAUSE).at(-1) ?? "";
  return CUMULATED.test(clause);
}
