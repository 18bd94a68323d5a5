import { type Reconciliation, type Report, reconcileSeries, withObservations } from "../../comparisons/index.ts";
import {
  type Concept,
  converted,
  intervalOf,
  type PlaceRef,
  type Series,
  type SeriesPoint,
  STANDARD_PLACES,
  scaleOf,
  seriesPlace,
} from "../../indicators/index.ts";
import type { AttachedRule, CommitmentRecord } from "../../ledger/index.ts";
import { monthOf } from "./days.ts";
import type { DatedRule, JudgeableTarget } from "./judgeable.ts";
import { type ToldOfPlace, toldKnownOn } from "./known-on.ts";
import { isMeasurable } from "./measurable.ts";
import { newestFirst } from "./reports-told.ts";

/** A commitment a rule is attached to, and its document. */
export interface RuledCommitment {
  readonly commitment: Pick<CommitmentRecord, "id" | "title" | "targetText" | "spans" | "quote" | "nature">;
  readonly document: string;
  readonly attached: DatedRule;
}

/**
 * The targets of a commitment with what people attached to it. An attached rule measures what is told in words alone (G42): it
 * takes the place of words nothing can show, and where a number or a yardstick is printed that one stands and the rule is
 * not looked at.
 */
export function withAttached(
  targets: readonly JudgeableTarget[],
  ruled: RuledCommitment | null,
  told: () => ToldOfPlace,
  day: string,
): readonly JudgeableTarget[] {
  if (ruled === null || targets.some(isMeasurable)) return targets;
  return [attachedTarget(ruled, targets[0] ?? null, told(), day)];
}

/** The target an attached rule makes, held against what was known of its indicator by a day. */
function attachedTarget(
  ruled: RuledCommitment,
  words: JudgeableTarget | null,
  told: ToldOfPlace,
  day: string,
): JudgeableTarget {
  const { attached } = ruled;
  const { series, growth, concept } = seriesOf(attached.rule, told, day);
  const goal = series === null ? null : goalPoint(ruled, series, told);
  const held = series === null || goal === null ? series : { ...series, points: [...series.points, goal] };
  const [found] =
    held === null || goal === null ? [] : reconcileSeries(held, { concept, growth, heldUntil: monthOf(day) });
  const plain = untold(ruled, { series, concept });
  const reconciliation: Reconciliation = found === undefined ? plain : { ...found, id: plain.id };
  const target = {
    ...reconciliation.target,
    text: wordsToMeasure(ruled.commitment),
    citations: plain.target.citations,
  };
  const id = words?.reconciliation.id ?? plain.id;
  return {
    ...{ reconciliation: { ...reconciliation, id, target }, series: held, growth, concept, confirmed: true },
    attached: citedBy(attached),
  };
}

const citedBy = ({ rule, version, on }: DatedRule): NonNullable<JudgeableTarget["attached"]> => ({
  ...{ rule: rule.rule, by: rule.by, name: rule.name, on, version },
  ...{ reason: rule.reason, isYearBefore: rule.value === null },
});

/** What is told of the indicator in its place, without what documents aim at. */
function seriesOf(
  { concept: id, place, measure, unit }: AttachedRule,
  told: ToldOfPlace,
  day: string,
): { readonly series: Series | null; readonly growth: Series | null; readonly concept: Concept | null } {
  const known = toldKnownOn(told, day);
  const own = withObservations(known.series, known.vintages, told.registry).filter(
    (one) =>
      one.concept.kind === "registered" &&
      one.concept.id === id &&
      one.breakdown === null &&
      seriesPlace(one) === place,
  );
  const of = (wanted: Series["measure"]): Series | null =>
    fullest(own.filter((one) => one.measure === wanted).map(withoutTargets));
  const fitting = own.filter((one) => one.measure === measure && scaleOf(one.unit).group === scaleOf(unit).group);
  return {
    series: fullest(fitting.map(withoutTargets)),
    growth: measure === "amount" ? of("growth") : null,
    concept: told.registry.find((one) => one.id === id) ?? null,
  };
}

const withoutTargets = (one: Series): Series => ({
  ...one,
  points: one.points.filter(({ modality }) => modality !== "target"),
});

/** Additions and deeds are told apart from totals: of several the one most is told of. */
function fullest(series: readonly Series[]): Series | null {
  const [first] = [...series].sort((a, b) => b.points.length - a.points.length || (a.key < b.key ? -1 : 1));
  return first ?? null;
}

/** Says of a rate that it is meant for each year by itself: whoever attached the rule chose it for that. */
const EACH_YEAR = "每年";

/** The target as a point of its series; null where the number of the year before is not told. */
function goalPoint({ commitment, document, attached }: RuledCommitment, series: Series, told: ToldOfPlace) {
  const { rule } = attached;
  const value = rule.value === null ? yearBefore(rule, series) : converted(rule.value, rule.unit, series.unit);
  if (value === null) return null;
  const [start, end] = placeOf(commitment);
  return {
    ...{ document, figure: `${commitment.id}:attached`, start, end, quote: commitment.quote },
    ...{ sentence: { start, end, quote: commitment.quote }, value, valueMax: null, unit: series.unit, op: rule.op },
    subject: rule.measure === "growth" ? EACH_YEAR + series.name.zh : series.name.zh,
    ...{ measure: MEASURES[rule.measure], modality: "target", period: rule.period, nature: commitment.nature },
    ...{ inferred: false, vintage: told.documentDates.get(document) ?? null, confidence: null },
  } as const satisfies SeriesPoint;
}

const MEASURES = { amount: "level", growth: "rate", share: "share" } as const;

/** The number at the end of the year before a time. */
function yearBefore({ period }: AttachedRule, series: Series): number | null {
  const time = intervalOf(period);
  const isBefore = ({ interval }: Report) => interval.until === time?.from && interval.until - interval.from <= 12;
  const [last] = newestFirst(series).filter(isBefore);
  return last?.point.value ?? null;
}

const placeOf = ({ spans }: Pick<CommitmentRecord, "spans">): readonly [number, number] => [
  spans[0]?.start ?? 0,
  spans.at(-1)?.end ?? 0,
];

/** A place by its key in series: the code of one that has a code, else its name. */
function placeOfKey(key: string): PlaceRef {
  const coded = STANDARD_PLACES.byCode(key);
  return coded === null ? { kind: "named", name: key } : { kind: "coded", code: coded.code, name: coded.name };
}

/** The words that are measured. */
export const wordsToMeasure = ({ targetText, quote }: Pick<CommitmentRecord, "targetText" | "quote">): string =>
  targetText ?? quote;

/** The target as long as nothing is told of its indicator. */
function untold(
  { commitment, document, attached: { rule } }: RuledCommitment,
  { series, concept }: { readonly series: Series | null; readonly concept: Concept | null },
): Reconciliation {
  const [start, end] = placeOf(commitment);
  const { op, period, place } = rule;
  const unit = series?.unit ?? rule.unit;
  const value = rule.value === null ? null : converted(rule.value, rule.unit, unit);
  const citations = [{ document, start, end, quote: commitment.quote }];
  return {
    ...{ id: `${document}:${start}`, outcome: "not-reported", reason: null, series: series?.key ?? null },
    ...{ name: concept?.name ?? { zh: rule.concept, en: rule.concept }, measure: rule.measure, unit, document },
    place: series?.place ?? placeOfKey(place),
    ...{ evidence: [], mentions: [], steps: [] },
    target: { op, value, valueMax: null, text: null, period, nature: commitment.nature, derived: false, citations },
  };
}
