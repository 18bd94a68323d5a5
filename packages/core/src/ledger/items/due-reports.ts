import {
  addDays,
  addWorkingDays,
  type DaySpan,
  daysOfPeriod,
  FIRST_YEAR,
  frequencyOf,
  holidaysKnown,
  LAST_YEAR,
  periodsIn,
  workingDaysBetween,
} from "../calendar/index.ts";
import { lastDay } from "./deadline-day.ts";
import { type ReportState, reportId } from "./report.ts";
import { besideIn, type ReportFrequency, type Schedule } from "./schedule.ts";
import type { WorkState } from "./work-state.ts";

/** Working days before the due day from which a report is called for. */
export const SOON = 5;

/** When a period is reported on. */
export interface ReportDays {
  readonly period: string;
  readonly covers: DaySpan;
  /** First day it can be filled: the one after the period. */
  readonly opens: string;
  /** Last day it is in time. */
  readonly due: string;
  /** False where a year of the count has no published holidays. */
  readonly holidaysKnown: boolean;
}

/** A report that is asked for. */
export interface ReportAsked extends ReportDays {
  readonly id: string;
  readonly commitment: string;
  /** The unit that reports beside the lead; null for the lead's own. */
  readonly beside: string | null;
}

/** What a commitment's calendar is made from. */
export interface Reporting {
  readonly schedule: Schedule;
  /** Of the assignment, else as printed; null where there is none. */
  readonly deadline: string | null;
}

/** The days of a period; null for what is no period. */
export function reportDays(period: string, { delay, grace }: Pick<Schedule, "delay" | "grace">): ReportDays | null {
  const covers = daysOfPeriod(period);
  if (covers === null) return null;
  const due = addWorkingDays(covers.until, delay + grace);
  const known = holidaysKnown(covers.until) && holidaysKnown(due);
  return { period, covers, opens: addDays(covers.until, 1), due, holidaysKnown: known };
}

/** The last day of a deadline as printed, which can be a stretch of time (`2021/2025`); null where it is none. */
export const lastPrintedDay = (deadline: string | null): string | null =>
  lastDay((deadline ?? "").split("/").at(-1) ?? "");

/** The days a commitment is reported on; its reports end with its deadline where the schedule names no other day. */
export function reportedSpan({ schedule, deadline }: Reporting): DaySpan {
  const end = schedule.until ?? lastPrintedDay(deadline) ?? `${LAST_YEAR - 2}-12-31`;
  return { from: schedule.from, until: end };
}

/** Days, weekends and all, that lie at most between the end of a period and its due day: a year has some 250 working days. */
const longestWait = ({ delay, grace }: Schedule): number => Math.ceil((delay + grace) * 1.6) + 40;

/** The periods whose reports are due within a span of days, by time. */
export function periodsDue(reporting: Reporting, within: DaySpan): readonly ReportDays[] {
  const { schedule } = reporting;
  const span = reportedSpan(reporting);
  const wait = longestWait(schedule);
  const from = later(span.from, addDays(earliest(within.from, wait), -wait));
  const until = sooner(span.until, within.until);
  return periodsIn(schedule.frequency, { from, until }).flatMap((period) => {
    const found = reportDays(period, schedule);
    return found === null || found.due < within.from || found.due > within.until ? [] : [found];
  });
}

/** Every report asked for that is due within a span of days, by time; each side's by itself. */
export function reportsDue(reporting: Reporting, within: DaySpan, periods = periodsDue): readonly ReportAsked[] {
  const { schedule } = reporting;
  const sides = [null, ...besideIn(schedule)];
  return periods(reporting, within).flatMap((found) => sides.map((beside) => askedOn(found, schedule, beside)));
}

/** Field by field: a calendar of a city asks for hundreds of thousands, and a spread takes ten times as long. */
function askedOn(found: ReportDays, { commitment }: Schedule, beside: string | null): ReportAsked {
  const { period, covers, opens, due, holidaysKnown: known } = found;
  const id = reportId(commitment, period, beside);
  return { period, covers, opens, due, holidaysKnown: known, id, commitment, beside };
}

const later = (a: string, b: string): string => (a > b ? a : b);
const sooner = (a: string, b: string): string => (a < b ? a : b);
/** A day that still has `days` days before it in the calendar. */
const earliest = (date: string, days: number): string => later(date, addDays(`${FIRST_YEAR}-01-01`, days));

/** Whether a period is one a commitment is reported on. */
export function isReported(reporting: Reporting, period: string): boolean {
  const covers = daysOfPeriod(period);
  const span = reportedSpan(reporting);
  return (
    covers !== null &&
    frequencyOf(period) === reporting.schedule.frequency &&
    covers.until >= span.from &&
    covers.from <= span.until
  );
}

/** Where a report stands on a day. */
export function workStateOf(
  asked: ReportDays,
  state: ReportState | null,
  today: string,
  daysLeft = workingDaysBetween,
): WorkState {
  if (state !== null) return state;
  if (today < asked.opens) return "not-open";
  if (today > asked.due) return "overdue";
  return daysLeft(today, asked.due) <= SOON ? "due-soon" : "open";
}

/** Whether a report was not signed by its day. `signedOn`: ISO date, null where it is not signed. */
export const isLate = ({ due }: ReportDays, signedOn: string | null, today: string): boolean =>
  (signedOn ?? today) > due;

/** `periodsDue` that counts the days of schedules that are alike once: thousands of commitments share a few. */
export function rememberingPeriods(): typeof periodsDue {
  const known = new Map<string, readonly ReportDays[]>();
  return (reporting, within) => {
    const { frequency, delay, grace } = reporting.schedule;
    const { from, until } = reportedSpan(reporting);
    const key = [frequency, from, until, delay + grace, within.from, within.until].join(" ");
    const found = known.get(key) ?? periodsDue(reporting, within);
    known.set(key, found);
    return found;
  };
}

/** What an indicator's definition says of its publication. */
export interface Publication {
  readonly frequency: "month" | "quarter" | "half-year" | "year" | "five-years" | "irregular";
  /** Days from the end of a period to its first publication; null where it is not regular. */
  readonly delay: number | null;
}

const ASKED: Readonly<Record<Publication["frequency"], ReportFrequency>> = {
  month: "month",
  quarter: "quarter",
  "half-year": "half",
  year: "year",
  "five-years": "year",
  irregular: "year",
};

/** Working days that are given to report once the numbers are there: two weeks. */
const USUAL_GRACE = 10;

/**
 * The schedule an indicator's own publication suggests: as often as it is published, from a first day on; a delay told in
 * days of the calendar is counted in working days, five a week.
 */
export function proposeSchedule(commitment: string, { frequency, delay }: Publication, from: string): Schedule {
  const workingDays = Math.ceil(((delay ?? 0) * 5) / 7);
  return {
    ...{ commitment, frequency: ASKED[frequency], from, until: null },
    ...{ delay: Math.min(400, workingDays), grace: USUAL_GRACE, beside: [] },
  };
}
