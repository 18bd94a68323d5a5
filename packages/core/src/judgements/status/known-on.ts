import {
  byPlaceInText,
  type Observed,
  type Reconciliation,
  reconcileSeries,
  type Step,
  termOf,
  withObservations,
} from "../../comparisons/index.ts";
import { type Concept, type ConceptRef, type Series, type SeriesPoint, seriesPlace } from "../../indicators/index.ts";
import { knownSince, monthOf } from "./days.ts";
import type { JudgeableTarget } from "./judgeable.ts";

/** Everything told of one place or of several, with what of it was known when. */
export interface ToldOfPlace {
  /** What documents say of the place, and of the place above it. */
  readonly series: readonly Series[];
  readonly aboveSeries: readonly Series[];
  /** What the statistics say of both, all vintages; later ones than the day are left out here. */
  readonly observations: readonly Observed[];
  /** What became of the targets of the place, as known now. */
  readonly reconciliations: readonly Reconciliation[];
  readonly registry: readonly Concept[];
  /** Date or, without one, period of each document, by its id. */
  readonly documentDates: ReadonlyMap<string, string | null>;
  /** Targets whose looked-up or calculated number people confirmed or refused. */
  readonly decisions?: ReadonlyMap<string, "confirmed" | "rejected">;
}

/**
 * The targets of a place with what was known of them by the end of a day, by the id of their reconciliation. Numbers are held
 * against each other again over what was known; what is told in words keeps of its witnesses those that were known. Targets
 * of documents that were not known yet are left out.
 * @param day ISO date
 */
export function targetsKnownOn(told: ToldOfPlace, day: string): ReadonlyMap<string, JudgeableTarget> {
  const { series: documents, vintages, isKnown } = toldKnownOn(told, day);
  const series = withObservations(documents, vintages, told.registry);
  // What only statistics tell of the place above is among the series already.
  const upper = knownPoints(told.aboveSeries, isKnown);
  const above = upper.length === 0 ? [] : withObservations(upper, vintages, told.registry);
  const held = bookOf(series, told, day);
  const asked = new Set(told.reconciliations.map((one) => one.series));
  const again = new Map(
    series
      .filter(({ key }) => asked.has(key))
      .flatMap((one) => reconciledAnew(one, held).map((found) => [found.id, found] as const)),
  );
  const points = pointsByFigure([...series, ...above]);
  const targets = told.reconciliations
    .filter(({ document }) => isKnown({ document, vintage: null }))
    .sort(byPlaceInText)
    .map((one): readonly [string, JudgeableTarget] => {
      const now = again.get(one.id);
      const known = isAgain(one, now) ? withWords(now, one, isKnown) : inWords(one, isKnown, points);
      return [one.id, targetOf(known, held)];
    });
  return new Map(targets);
}

/** What was known by a day: the points documents tell, and the vintages of the statistics. */
export function toldKnownOn({ series, observations, documentDates }: ToldOfPlace, day: string): KnownOfPlace {
  const isKnown = knownBy(documentDates, day);
  const vintages = observations.filter(({ knownOn }) => knownOn <= day);
  return { series: knownPoints(series, isKnown), vintages, isKnown };
}

/** What of a place was known, and how to tell. */
export interface KnownOfPlace {
  readonly series: readonly Series[];
  readonly vintages: readonly Observed[];
  readonly isKnown: Known;
}

type Known = (told: {
  readonly document: string;
  readonly vintage?: string | null;
  readonly origin?: unknown;
}) => boolean;

function knownBy(dates: ReadonlyMap<string, string | null>, day: string): Known {
  const documents = new Map([...dates].map(([id, date]) => [id, knownSince(date) <= day]));
  return ({ document, vintage }) => documents.get(document) ?? knownSince(vintage ?? null) <= day;
}

/** Series with the points known by a day; a series all points of which were known stays the same. */
function knownPoints(series: readonly Series[], isKnown: Known): readonly Series[] {
  return series.map((one) => {
    const points = one.points.filter(isKnown);
    return points.length === one.points.length ? one : { ...one, points };
  });
}

/** Where series of a place, their growths and their definitions are looked up. */
interface Book {
  readonly series: ReadonlyMap<string, Series>;
  readonly growths: ReadonlyMap<string, Series>;
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly decisions: ReadonlyMap<string, "confirmed" | "rejected">;
  /** First month after the day: what ends before it is over. The clock decides, never how far other numbers go. */
  readonly heldUntil: number;
}

function bookOf(series: readonly Series[], { registry, decisions }: ToldOfPlace, day: string): Book {
  const growths = series.flatMap((one) => (one.measure === "growth" ? [[siblingKey(one), one] as const] : []));
  return {
    series: new Map(series.map((one) => [one.key, one])),
    growths: new Map(growths),
    concepts: new Map(registry.map((concept) => [concept.id, concept])),
    decisions: decisions ?? new Map(),
    heldUntil: monthOf(day),
  };
}

const conceptKey = (concept: ConceptRef): string => (concept.kind === "registered" ? concept.id : concept.key);

const siblingKey = (one: Series): string => `${conceptKey(one.concept)}|${seriesPlace(one)}|${one.breakdown ?? ""}`;

const conceptIn = (one: Series | null, { concepts }: Book): Concept | null =>
  one?.concept.kind === "registered" ? (concepts.get(one.concept.id) ?? null) : null;

const growthOf = (one: Series | null, { growths }: Book): Series | null =>
  one?.measure === "amount" ? (growths.get(siblingKey(one)) ?? null) : null;

function reconciledAnew(one: Series, book: Book): readonly Reconciliation[] {
  const concept = conceptIn(one, book);
  return reconcileSeries(one, { concept, growth: growthOf(one, book), heldUntil: book.heldUntil });
}

function targetOf(reconciliation: Reconciliation, book: Book): JudgeableTarget {
  const series = reconciliation.series === null ? null : (book.series.get(reconciliation.series) ?? null);
  return {
    ...{ reconciliation, series, growth: growthOf(series, book), concept: conceptIn(series, book) },
    confirmed: book.decisions.get(reconciliation.id) === "confirmed",
  };
}

/** Whether a number was held against its target again: a derived target and words were not. */
const isAgain = (one: Reconciliation, now: Reconciliation | undefined): now is Reconciliation =>
  now !== undefined && one.target.value !== null && !one.target.derived;

/** The words that speak of it come from the place's documents, which are not read again. */
function withWords(now: Reconciliation, kept: Reconciliation, isKnown: Known): Reconciliation {
  const mentions = kept.mentions.filter(isKnown);
  const isSpoken = kept.outcome === "reported-without-number" && mentions.length > 0;
  const isOpen = now.outcome === "not-due" || now.outcome === "not-reported";
  return { ...now, mentions, outcome: isSpoken && isOpen ? kept.outcome : now.outcome };
}

/** What words tell: only by witnesses that were known. */
function inWords(one: Reconciliation, isKnown: Known, points: ReadonlyMap<string, SeriesPoint>): Reconciliation {
  const mentions = one.mentions.filter(isKnown);
  const evidence = one.evidence.flatMap((point) => points.get(figureOf(point)) ?? []);
  if (one.reason === "title-won") return { ...one, mentions, ...(mentions.length > 0 ? {} : OPEN_TITLE) };
  if (one.target.derived && one.reason !== "target-from-gap") return { ...fromUpper(one, isKnown), mentions, evidence };
  return { ...one, mentions, evidence, steps: isPaired(one) ? pairsOf(one.evidence, points) : one.steps };
}

/** A number looked up in a document of the place above, as long as that was not known. */
function fromUpper(one: Reconciliation, isKnown: Known): Reconciliation {
  const [own, ...upper] = one.target.citations;
  if (own === undefined || upper.every(isKnown)) return one;
  const target = { ...one.target, op: "=" as const, value: null, valueMax: null, derived: false, citations: [own] };
  return { ...one, target, reason: "upper-place-unknown" };
}

const OPEN_TITLE = { outcome: "not-due", reason: null } as const;

const isPaired = ({ steps }: Reconciliation): boolean => steps.some(({ operation }) => operation === "difference");

/** Own number and the other's stand in twos: both have to be known. */
function pairsOf(evidence: readonly SeriesPoint[], points: ReadonlyMap<string, SeriesPoint>): readonly Step[] {
  const steps: Step[] = [];
  for (let at = 0; at + 1 < evidence.length; at += 2) {
    const [own, other] = [evidence[at], evidence[at + 1]].map((point) =>
      point === undefined ? undefined : points.get(figureOf(point)),
    );
    if (own !== undefined && other !== undefined) steps.push(leadOf(own, other));
  }
  return steps;
}

const leadOf = (own: SeriesPoint, other: SeriesPoint): Step => ({
  operation: "difference",
  terms: [termOf(own), termOf(other)],
  result: { value: own.value - other.value, unit: other.unit },
});

/** A figure of a document, or an observation whatever its vintage. */
const figureOf = ({ figure, origin }: SeriesPoint): string =>
  origin === undefined ? figure : figure.slice(0, figure.lastIndexOf("@"));

function pointsByFigure(series: readonly Series[]): ReadonlyMap<string, SeriesPoint> {
  return new Map(series.flatMap(({ points }) => points.map((point) => [figureOf(point), point] as const)));
}
