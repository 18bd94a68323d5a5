import { firstYear, intervalOf, type SeriesPoint } from "../indicators/index.ts";

/** The year a change is told against: 比2015年下降, 较2016年, 与2020年相比, 比“十三五”末. */
const AGAINST = /[比较与]\s*(?:((?:19|20)\d{2})\s*年|[“"]?十([一二三四五])五[”"]?(?:规划|时期|期)*末)/g;

/** Years five-year plans end in, by the numeral between the tens: 十一五 to 十五五. */
const PLAN_ENDS: Readonly<Record<string, number>> = { 一: 2010, 二: 2015, 三: 2020, 四: 2025, 五: 2030 };

/** Where what is told against a year ends: the next sentence names its own. */
const SENTENCE = /[。；;！？\n]/;

/** The year the sentence of a rate names as its base; null where it names none. */
function namedBase({ sentence, start }: SeriesPoint): number | null {
  const before = sentence.quote.slice(0, Math.max(0, start - sentence.start));
  const named = [...(before.split(SENTENCE).at(-1) ?? "").matchAll(AGAINST)].at(-1);
  if (named === undefined) return null;
  return named[1] === undefined ? (PLAN_ENDS[named[2] ?? ""] ?? null) : Number(named[1]);
}

/** The year a rate is told against; where none is named that before its time, null where that is unknown. */
function growthBase(point: SeriesPoint): number | null {
  const interval = intervalOf(point.period ?? "");
  return namedBase(point) ?? (interval === null ? null : firstYear(interval) - 1);
}

/**
 * Whether two numbers can be held against each other: rates of one time can be told against different years (比2015年,
 * 比2016年), and are then two things.
 */
export const isOfOneBase = (a: SeriesPoint, b: SeriesPoint): boolean =>
  a.measure !== "rate" || b.measure !== "rate" || growthBase(a) === growthBase(b);

/** Whether a rate leads from the year before its time, as far as its sentence tells. */
export function isOnYearBefore(rate: SeriesPoint): boolean {
  const interval = intervalOf(rate.period ?? "");
  return interval === null || growthBase(rate) === firstYear(interval) - 1;
}
