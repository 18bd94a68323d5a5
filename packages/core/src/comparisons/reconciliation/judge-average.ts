import { firstYear, type Interval, lastYear, timeRelation } from "../../indicators/index.ts";
import { averageGrowth, difference, remainingAverage, termOf } from "../terms.ts";
import { fulfils } from "./bounds.ts";
import { type Case, type Judged, judged } from "./judged.ts";
import type { Report, Target } from "./target.ts";

/** Words that say a rate of several years is one of each year on average. */
const AVERAGE = /年均|平均每年|每年|年平均|年增长/;

/** Words that say a rate of several years is one of all of them together. */
const TOTAL = /累计|五年|比\d{4}年|较\d{4}年|比[“"]?十|降幅|下降/;

/** A target for the growth of one year or of several; the same years' own number has been looked for already. */
export function judgeAverage(one: Case): Judged {
  const { target, reports, heldUntil } = one;
  const years = yearsOf(target.interval);
  const open = target.interval.until <= heldUntil ? "not-reported" : "not-due";
  const overlapping = reports.filter(({ interval }) => isLong(interval) && overlaps(interval, target.interval));
  const yearly = years.length > 1 ? yearlyReports(reports, years) : [];
  if (yearly.length === 0) return withoutYears(one, overlapping, open);
  const kind = averageKind(target);
  if (kind !== "average") return judged("not-comparable", "average-or-total", yearly.map(pointOf));
  return yearly.length === years.length ? allYears(one, yearly) : someYears(one, yearly, years.length);
}

const pointOf = ({ point }: Report) => point;

const isLong = (interval: Interval): boolean => yearsOf(interval).length > 1;

function overlaps(a: Interval, b: Interval): boolean {
  const relation = timeRelation(a, b);
  return relation === "overlaps" || relation === "around" || relation === "inside";
}

function withoutYears({ series }: Case, overlapping: readonly Report[], open: "not-reported" | "not-due"): Judged {
  if (overlapping.length > 0) return judged("not-comparable", "overlapping-periods", overlapping.map(pointOf));
  const last = series.points.filter(({ modality }) => modality !== "target").at(-1);
  return judged(open, null, last === undefined ? [] : [last]);
}

function yearsOf(interval: Interval): readonly number[] {
  const first = firstYear(interval);
  return Array.from({ length: lastYear(interval) - first + 1 }, (_, index) => first + index);
}

/** For each year the number told last, in the order of the years. */
function yearlyReports(reports: readonly Report[], years: readonly number[]): readonly Report[] {
  return years.flatMap((year) => {
    const told = reports.filter(({ point }) => point.period === String(year));
    const [last] = [...told].sort((a, b) => (b.point.vintage ?? "").localeCompare(a.point.vintage ?? ""));
    return last ?? [];
  });
}

/** Whether a rate for several years is meant for each of them on average or for all together. */
export function averageKind({ told }: Target): "average" | "total" | "unknown" {
  const words = told.map(({ subject, sentence, quote, start }) => {
    const at = start - sentence.start;
    return subject + sentence.quote.slice(Math.max(0, at - 12), at + quote.length);
  });
  if (words.some((text) => AVERAGE.test(text))) return "average";
  return words.some((text) => TOTAL.test(text)) ? "total" : "unknown";
}

function allYears({ target, goal }: Case, yearly: readonly Report[]): Judged {
  const average = averageGrowth(yearly.map(({ point }) => termOf(point)));
  const reached = { value: average.result.value, unit: "%", period: target.point.period, citation: null };
  const met = fulfils({ value: average.result.value, valueMax: null, op: "=" }, goal);
  return judged(met ? "reached" : "missed", null, yearly.map(pointOf), [
    average,
    difference(reached, termOf(target.point)),
  ]);
}

/** What the years not told must still bring: once as they are, once with the yearly targets already set for those still to come. */
function someYears({ series, target, heldUntil }: Case, yearly: readonly Report[], years: number): Judged {
  const known = yearly.map(({ point }) => termOf(point));
  const told = new Set(yearly.map(({ point }) => point.period));
  const planned = yearsOf(target.interval).flatMap((year) => {
    if (told.has(String(year)) || year * 12 < heldUntil) return [];
    const set = series.points.filter(({ modality, period }) => modality === "target" && period === String(year));
    return set.at(-1) ?? [];
  });
  const missing = years - known.length;
  const steps = [remainingAverage(termOf(target.point), known, missing)];
  if (planned.length > 0 && planned.length < missing) {
    const all = [...known, ...planned.map(termOf)];
    steps.push(remainingAverage(termOf(target.point), all, missing - planned.length));
  }
  const over = target.interval.until <= heldUntil;
  return judged(over ? "not-comparable" : "not-due", "years-missing", yearly.map(pointOf), steps);
}
