import { type PeriodMention, type PeriodValue, PLAN_YEARS, resolvePeriod } from "../language/index.ts";
import type { Measure } from "./figure.ts";
import { type ToldYears, toldYears, writeYears } from "./figure-context.ts";
import type { Timed } from "./figure-evidence.ts";
import { isAverage, isRateName } from "./measure.ts";
import type { Subject } from "./subject.ts";
import type { Tail } from "./subject-tail.ts";

/** From when a stretch of text speaks: the years it is told in, and the last year known when it was written. */
export interface Standpoint {
  /** Years the stretch is about where it names none; null where that cannot be told. */
  readonly told: ToldYears | null;
  /** Whether the stretch speaks of what is to come. */
  readonly forward: boolean;
  /** Years the document governs. */
  readonly plan: ToldYears | null;
  /** Years the document looks back on. */
  readonly review: ToldYears | null;
  /** The last year looked back on. */
  readonly known: number | null;
  /** The months the stretch is about where the document speaks of a part of a year, ISO-like, else null. */
  readonly months: string | null;
}

/** What decides whether a number covers a whole span of years or its last year. */
export interface Coverage {
  readonly measure: Measure;
  readonly subject: Subject;
  readonly tail: Tail;
  readonly timed: Timed;
  /** The time a change is told from, where the sentence names it. */
  readonly base: PeriodMention | null;
}

/**
 * The period of a number (the extraction contract, "Period"): its own time where it has one; flows, cumulated amounts and
 * average rates cover the whole span they are told in, stocks, ratios and shares its last year.
 */
export function periodOf(time: PeriodMention | null, coverage: Coverage, standpoint: Standpoint): string | null {
  const { told } = standpoint;
  const written = time === null ? null : resolve(meant(time.value, standpoint), standpoint);
  if (time !== null && written === null) return null;
  const years = written === null ? told : toldYears(written);
  if (standpoint.months !== null && saysYear(standpoint, time, years)) return standpoint.months;
  if (years === null) return written;
  const spent = coverage.timed === "own-clause" && years.first !== years.last && FLOW.test(coverage.subject.name ?? "");
  return coversSpan(coverage) || spent || (time?.value.kind === "past" && coverage.timed === "own-clause")
    ? writeYears(wholePlan(years, coverage, standpoint))
    : String(years.last);
}

/** Amounts spent: told of a span of years they cover it (“十一五”水利投资2934亿元). */
const FLOW = /(?:投资|投资额|总投入|支出)$/u;

/** 去年 in an account of one year is that year: the account is given in the next. */
function meant(value: PeriodValue, { told, review, forward }: Standpoint): PeriodValue {
  const accounted = review !== null && review.first === review.last && told?.last === review.last && !forward;
  return accounted && value.kind === "relative" && value.shift === -1 ? { kind: "year", year: review.last } : value;
}

/** Nothing but the year itself is said of when a number is: in a half-year's summary that is the half-year. */
function saysYear({ review, forward }: Standpoint, time: PeriodMention | null, years: ToldYears | null): boolean {
  const named = time === null || (!forward && time.value.kind === "relative" && time.value.shift === 0);
  return named && years !== null && years.first === years.last && years.last === review?.last;
}

/**
 * 2011年…是2007年的1.7倍，年均增长: the base of the change, where it is named, begins the span. 到2025年…年均增长, 到2025年…累计: the year ends the span. Five-year plans end in years that five divides; for flows the
 * document must govern the span itself, for an annual plan of such a year means that year alone.
 */
function wholePlan(years: ToldYears, { tail, subject, base }: Coverage, standpoint: Standpoint): ToldYears {
  const { forward, plan, review } = standpoint;
  if (years.first !== years.last) return years;
  const since = base?.value.kind === "year" ? base.value.year + 1 : null;
  if (tail.yearly && since !== null && since < years.last) return { first: since, last: years.last };
  const yearly = tail.yearly || (subject.name?.includes("年均") ?? false);
  if (!forward) return yearly && review?.last === years.last ? review : years;
  if (plan !== null && plan.last === years.last) return plan;
  if (years.last % PLAN_YEARS !== 0) return years;
  return yearly || tail.cumulated ? { first: years.last - PLAN_YEARS + 1, last: years.last } : years;
}

/** The years a time means to who stands there, as a period: 五年 looks back in a review and ahead among measures. */
export function resolve(value: PeriodValue, { told, known, forward }: Standpoint): string | null {
  const looksOut = value.kind === "coming" || (value.kind === "past" && !forward);
  return resolvePeriod(value, looksOut ? (known ?? told?.last ?? null) : (told?.last ?? known));
}

/** The period a base of comparison belongs to: its own year, null where the text gives none. */
export function basePeriod(time: PeriodMention | null, standpoint: Standpoint): string | null {
  if (time === null) return null;
  const written = resolve(time.value, standpoint);
  const years = toldYears(written);
  return years === null ? written : String(years.last);
}

function coversSpan({ measure, subject, tail }: Coverage): boolean {
  if (tail.reaches && !tail.cumulated) return false;
  if (tail.cumulated || tail.yearly || isRateName(subject.name)) return true;
  if (measure === "delta") return !tail.differs;
  if (measure === "rate") return !tail.compared;
  return measure === "level" && subject.deed !== null && !isAverage(subject.name);
}
