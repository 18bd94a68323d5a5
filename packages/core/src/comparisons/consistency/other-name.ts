import { grouped, intervalOf, type Series, type SeriesPoint, scaleOf, timeRelation } from "../../indicators/index.ts";
import { boundsOf } from "../reconciliation/index.ts";
import { beforeGrowth, difference, termOf } from "../terms.ts";
import { type Finding, finding } from "./finding.ts";
import { reported, yearOf } from "./fitting.ts";
import { ALIKE_HEADS } from "./lexicon/alike-heads.ts";
import { rounding } from "./rounding.ts";

/** How near a derived value has to lie to one told under another name, as a part of it, to be worth a question. A rule of this project. */
export const NEAR = 0.03;

/** Letters two sentences must have in common, in a row, to be taken to speak of the same works. A rule of this project. */
const COMMON_WORDS = 6;

/** Tellings of one kind of thing that are looked at in one place at most. */
const MOST_TELLINGS = 200;

const ALIKE = new Map(ALIKE_HEADS.split(" ").map((pair) => [pair.slice(0, 2), pair.slice(3)] as const));

/** A reported amount with its series. */
interface Told {
  readonly series: Series;
  readonly point: SeriesPoint;
}

/**
 * What may be one quantity under two names, of one place: told for times that overlap by sentences about the same works;
 * or led back to by growth and told nearly so. Nobody but the offices can say whether it is: a question, never an error.
 */
export function underOtherName(series: readonly Series[]): readonly Finding[] {
  const growths = new Map(series.filter(({ measure }) => measure === "growth").map((one) => [subjectOf(one), one]));
  return [...grouped(series.filter(isAmount), kindOf).values()].flatMap((alike) => {
    if (new Set(alike.map(subjectOf)).size < 2) return [];
    const tellings = alike.flatMap((one) => reported(one).map((point): Told => ({ series: one, point })));
    const looked = tellings.slice(0, MOST_TELLINGS);
    return [...sameWorks(looked), ...looked.flatMap((one) => baseOf(one, growths.get(subjectOf(one.series)), looked))];
  });
}

const isAmount = ({ measure, breakdown, key }: Series): boolean =>
  measure === "amount" && breakdown === null && !key.endsWith(":added");

/** Kinds of things in one place that can be one under two names: the last word of the name, and in what it is counted. */
const kindOf = (one: Series): string =>
  [placeOf(one), scaleOf(one.unit).group, headed(one.name.zh).slice(-2)].join("|");

const placeOf = ({ place }: Series): string => (place.kind === "coded" ? place.code : JSON.stringify(place));

/** What a series is about in its place, whatever it tells of it. */
const subjectOf = (one: Series): string =>
  [placeOf(one), one.concept.kind === "registered" ? one.concept.id : `~${one.concept.key}`].join("|");

/** A name with its last word in the form words alike are compared in; remarks in brackets are left out. */
function headed(name: string): string {
  const bare = name.replace(/[（(][^（）()]*[）)]$/, "");
  return bare.slice(0, -2) + (ALIKE.get(bare.slice(-2)) ?? bare.slice(-2));
}

/** Two registered concepts are two because their definitions say so; numbers in other units are not compared. */
const mayBeOne = (a: Told, b: Told): boolean =>
  a.point.document !== b.point.document &&
  subjectOf(a.series) !== subjectOf(b.series) &&
  scaleOf(a.point.unit).factor === scaleOf(b.point.unit).factor &&
  !(a.series.concept.kind === "registered" && b.series.concept.kind === "registered");

/** Names that differ by a word alike, told of the same works for overlapping times with numbers that exclude each other. */
function sameWorks(tellings: readonly Told[]): readonly Finding[] {
  return tellings.flatMap((a) =>
    tellings
      .filter(
        (b) => isBefore(a.point, b.point) && mayBeOne(a, b) && headed(a.series.name.zh) === headed(b.series.name.zh),
      )
      .filter((b) => overlap(a.point, b.point) && excludes(a.point, b.point) && speakOfSameWorks(a.point, b.point))
      .map((b) => {
        const beside = tellings.filter((one) => isBeside(one, b));
        const points = [a.point, b.point, ...beside.map(({ point }) => point)];
        const steps = [difference(termOf(b.point), termOf(a.point))];
        return named(finding("other-name", a.series, points, steps), b);
      }),
  );
}

/** Other numbers the same sentence tells of the same thing. */
const isBeside = (one: Told, { series, point }: Told): boolean =>
  one.point !== point &&
  one.point.document === point.document &&
  one.point.sentence.start === point.sentence.start &&
  subjectOf(one.series) === subjectOf(series);

/** What growth leads back to, told nearly so for the year before by another document under another name. */
function baseOf(level: Told, growth: Series | undefined, tellings: readonly Told[]): readonly Finding[] {
  const year = yearOf(level.point);
  if (growth === undefined || year === null || level.point.measure !== "level" || level.point.op !== "=") return [];
  const rate = reported(growth).find((one) => isRateOf(one, level.point));
  if (rate === undefined || rate.value <= -100) return [];
  const base = beforeGrowth(termOf(level.point), termOf(rate));
  return tellings
    .filter((one) => mayBeOne(level, one) && yearOf(one.point) === year - 1 && one.point.measure === "level")
    .filter(({ point }) => misses(base.result.value, point))
    .slice(0, 1)
    .map((one) => named(finding("base-by-other-name", level.series, [level.point, rate, one.point], [base]), one));
}

const isRateOf = (rate: SeriesPoint, level: SeriesPoint): boolean =>
  rate.document === level.document && rate.period === level.period && rate.unit === "%" && rate.op === "=";

/** Near what is told, and yet not what is told; a plain number is told as exactly as it is printed, “over 3” means over 3. */
function misses(derived: number, told: SeriesPoint): boolean {
  const { least, most } = boundsOf(told);
  const slack = told.op === "=" ? rounding(told) : 0;
  const isNear = Math.abs(derived - told.value) <= Math.abs(told.value) * NEAR;
  return isNear && (derived < least - slack || derived > most + slack);
}

const named = (found: Finding, { series }: Told): Finding => ({
  ...found,
  params: { other: series.name.zh, otherEnglish: series.name.en },
});

/** The one known first comes first. */
function isBefore(a: SeriesPoint, b: SeriesPoint): boolean {
  const known = (a.vintage ?? "").localeCompare(b.vintage ?? "") || a.document.localeCompare(b.document);
  return known < 0;
}

function overlap(a: SeriesPoint, b: SeriesPoint): boolean {
  const [x, y] = [intervalOf(a.period ?? ""), intervalOf(b.period ?? "")];
  return x !== null && y !== null && !["before", "after"].includes(timeRelation(x, y));
}

function excludes(a: SeriesPoint, b: SeriesPoint): boolean {
  const [x, y] = [boundsOf(a), boundsOf(b)];
  const slack = Math.max(rounding(a), rounding(b));
  return x.least > y.most + slack || y.least > x.most + slack;
}

/** Whether two sentences have a run of letters in common. */
function speakOfSameWorks(a: SeriesPoint, b: SeriesPoint): boolean {
  const [one, other] = [a, b].map(({ sentence }) => sentence.quote.replace(/[^\p{Script=Han}]/gu, ""));
  if (one === undefined || other === undefined) return false;
  const runs = new Set(Array.from(other, (_, at) => other.slice(at, at + COMMON_WORDS)));
  return Array.from(one, (_, at) => one.slice(at, at + COMMON_WORDS)).some(
    (run) => run.length === COMMON_WORDS && runs.has(run),
  );
}
