import type { SeriesPoint } from "../../indicators/index.ts";

/** Words right before a number that say it runs from some beginning up to now, however its sentence is dated. */
const CUMULATED = /累计|总计|共计|合计|至今|以来|[二三四五两]年[^，。；]{0,6}$/;

/** Where a clause begins. */
const CLAUSE = /[，。；：,;:！？\n]/;

/** Whether the clause of a number says that it is a running total, which is not the number of one year. */
export function isCumulated({ sentence, start }: SeriesPoint): boolean {
  return CUMULATED.test(clauseBefore({ sentence, start }));
}

/** Whether the words directly before a number call it a running total (累计). */
export const tellsRunningTotal = (point: SeriesPoint): boolean => /累计[^\d]{0,12}$/.test(clauseBefore(point));

/** The words of a number's clause up to the number. */
function clauseBefore({ sentence, start }: Pick<SeriesPoint, "sentence" | "start">): string {
  const before = sentence.quote.slice(0, Math.max(0, start - sentence.start));
  return before.split(CLAUSE).at(-1) ?? "";
}

const PHASE = /(开工|启动|新开|在建|续建|完工|竣工|建成|完成)/g;
const BEGUN = /开工|启动|新开|在建|续建/;

/** Whether the clause of a number says that works are under way, done, or neither: works begun are not works done. */
export function phaseOf(point: SeriesPoint): "begun" | "done" | null {
  const [word] = clauseBefore(point).match(PHASE)?.slice(-1) ?? [];
  if (word === undefined) return null;
  return BEGUN.test(word) ? "begun" : "done";
}
