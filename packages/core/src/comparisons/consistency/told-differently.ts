import {
  firstYear,
  grouped,
  intervalOf,
  lastYear,
  type Series,
  type SeriesPoint,
  scaleOf,
  subjectKey,
  timeRelation,
} from "../../indicators/index.ts";
import { isOfOneBase } from "../growth-base.ts";
import { boundsOf } from "../reconciliation/index.ts";
import { difference, termOf } from "../terms.ts";
import { isCumulated, phaseOf } from "./clause-before.ts";
import { type Finding, finding } from "./finding.ts";
import { rounding } from "./rounding.ts";
import { isOfOneScope, type ScopeOf } from "./scope.ts";

/** Tellings of one time that are held against each other at most: a text that tells one thing a thousand times is no plan. */
const MOST_TELLINGS = 100;

/** The same quantity of the same time, told with values that exclude each other. */
export function toldDifferently(series: Series, scopeOf: ScopeOf): readonly Finding[] {
  const reports = series.points.filter((point) => point.modality !== "target" && point.period !== null);
  // Within one document a name no registry knows often stands for several things (a package, its stages, its parts).
  const isKnown = series.concept.kind === "registered";
  const found = [...grouped(reports, timeOf).values()].flatMap((all) => {
    const tellings = all.slice(0, MOST_TELLINGS);
    return tellings
      .flatMap((a, index) => tellings.slice(index + 1).map((b) => [a, b] as const))
      .filter(([a, b]) => isKnown || a.document !== b.document)
      .filter(([a, b]) => isSameQuantity(a, b) && excludes(a, b) && isOfOneScope(a, b, scopeOf))
      .filter(([a, b]) => a.document === b.document || !toldByBoth(a, b, tellings))
      .map(([a, b]) => inOrder(a, b));
  });
  return onePerPair(found).map(([a, b]) =>
    finding(isRevision(a, b) ? "revised" : "told-differently", series, [a, b], [difference(termOf(b), termOf(a))]),
  );
}

/** The months a number is told of: periods written in several ways are one time. */
function timeOf({ period }: SeriesPoint): string {
  const interval = intervalOf(period ?? "");
  return interval === null ? "" : `${interval.from}/${interval.until}`;
}

/** An addition is no total, and periods must be the same to the month. */
function isSameQuantity(a: SeriesPoint, b: SeriesPoint): boolean {
  if (a.measure !== b.measure || (a.document === b.document && a.start === b.start)) return false;
  if (isCumulated(a) !== isCumulated(b) || !isOfOneBase(a, b)) return false;
  const [phase, other] = [phaseOf(a), phaseOf(b)];
  if (phase !== null && other !== null && phase !== other) return false;
  const [x, y] = [intervalOf(a.period ?? ""), intervalOf(b.period ?? "")];
  if (x === null || y === null || timeRelation(x, y) !== "same") return false;
  if (a.document === b.document && !isToldTwice(a, b)) return false;
  // A report on several years tells of the last of them too, and its sentences seldom say which they mean.
  return a.document !== b.document || firstYear(x) === lastYear(x);
}

/**
 * Whether the document of one number also tells the other: then the name stands for several things in it (ten kinds of works,
 * thirty-two works), and the two documents agree.
 */
function toldByBoth(a: SeriesPoint, b: SeriesPoint, reports: readonly SeriesPoint[]): boolean {
  return reports.some(
    (one) =>
      one !== a &&
      one !== b &&
      one.period === a.period &&
      one.measure === a.measure &&
      ((one.document === a.document && !excludes(one, b)) || (one.document === b.document && !excludes(one, a))),
  );
}

/**
 * Whether one document tells the same thing twice: in two sentences (in one, the second number is a part, a step or another
 * thing) and by the same name (under a shorter one it means what it speaks of there).
 */
function isToldTwice(a: SeriesPoint, b: SeriesPoint): boolean {
  if (a.sentence.start === b.sentence.start) return false;
  const [x, y] = [a, b].map(({ subject }) => subjectKey(subject, scaleOf(a.unit).group, []).core);
  return x === y;
}

function excludes(a: SeriesPoint, b: SeriesPoint): boolean {
  const [x, y] = [boundsOf(a), boundsOf(b)];
  const slack = Math.max(rounding(a), rounding(b));
  return x.least > y.most + slack || y.least > x.most + slack;
}

/** The one known first comes first; within one document the text's order. */
function inOrder(a: SeriesPoint, b: SeriesPoint): readonly [SeriesPoint, SeriesPoint] {
  const known = (a.vintage ?? "").localeCompare(b.vintage ?? "");
  return known < 0 || (known === 0 && a.start <= b.start) ? [a, b] : [b, a];
}

/** What is told later may know better than an estimate, or than what the statistics told first. */
const isRevision = (a: SeriesPoint, b: SeriesPoint): boolean =>
  a.document !== b.document &&
  (a.modality === "estimate" || [a, b].some(({ origin }) => origin?.status === "preliminary"));

/** Tellings of the same two values by the same two documents are one finding. */
function onePerPair(pairs: readonly (readonly [SeriesPoint, SeriesPoint])[]) {
  const seen = new Map<string, readonly [SeriesPoint, SeriesPoint]>();
  for (const pair of pairs) {
    const key = pair.map(({ document, value, period }) => `${document}|${value}|${period}`).join("#");
    if (!seen.has(key)) seen.set(key, pair);
  }
  return [...seen.values()];
}
