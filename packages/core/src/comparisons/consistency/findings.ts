import { type Account, type Concept, type PlaceIndex, type Series, seriesPlace } from "../../indicators/index.ts";
import { conceptName } from "../concept-names.ts";
import { type Observed, withObservations } from "../observed.ts";
import { natureOf, type PlacesHeld, placesHeld, type Reconciliation } from "../reconciliation/index.ts";
import { amongFindings, type Placed, pointsByFigure } from "./among.ts";
import { belowUpper } from "./below-upper.ts";
import { type Formulas, formulasOf } from "./by-formula.ts";
import { cumulatedOnce } from "./cumulated-once.ts";
import { type Finding, finding } from "./finding.ts";
import { levelAndGrowth, perHead, shareOfUpper } from "./fitting.ts";
import { underOtherName } from "./other-name.ts";
import { partOverWhole, partsAndWhole, type Sibling, sharesOfWhole } from "./parts.ts";
import { growthAndTarget, pathShort } from "./paths.ts";
import { isOfOneScope, type ScopeOf, scopeOf } from "./scope.ts";
import { targetsChanged } from "./targets-changed.ts";
import { toldDifferently } from "./told-differently.ts";
import { wordFindings } from "./words-of-document.ts";

/** Everything the rules are run over. */
export interface Examinable {
  readonly accounts: readonly Account[];
  readonly series: readonly Series[];
  /** What became of the targets, of the same series. */
  readonly reconciliations: readonly Reconciliation[];
  readonly registry: readonly Concept[];
  readonly places: PlaceIndex;
  /** What the statistics say, told beside the documents; left out where the series hold it already. */
  readonly observations?: Iterable<Observed>;
  /** Series that are looked up and not examined: those of the place above, where one place is examined by itself. */
  readonly beside?: readonly Series[];
  /** Which place lies above which, where that is known already. */
  readonly held?: PlacesHeld;
}

/**
 * Runs the published rules over everything held. Every rule looks at one series, or at a few of one concept or place, so
 * that a new document touches only what it speaks of. Sorted by weight, then by name and id.
 */
export function findings(all: Examinable): readonly Finding[] {
  const series = withObservations(all.series, all.observations ?? [], all.registry);
  const context = contextOf({ ...all, series });
  const found = [
    ...series.flatMap((one) => ofSeries(one, context)),
    ...underOtherName(series),
    ...lastOfEach(all.reconciliations.flatMap((one) => looserThanReached(one, context))),
    ...all.accounts.flatMap((account) => [
      ...amongFindings(account, context.byFigure),
      ...wordFindings(account, all.places),
    ]),
  ];
  return [...new Map(found.map((one) => [one.id, one])).values()].sort(byWeight);
}

interface Context {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly byIdentity: ReadonlyMap<string, Series>;
  readonly byKey: ReadonlyMap<string, Series>;
  readonly byFigure: ReadonlyMap<string, Placed>;
  readonly formulas: Formulas;
  readonly scopeOf: ScopeOf;
  readonly held: PlacesHeld;
}

function contextOf({ accounts, series, registry, places, beside = [], held }: Examinable): Context {
  return {
    concepts: new Map(registry.map((concept) => [concept.id, concept])),
    byIdentity: new Map([...beside, ...series].map((one) => [identity(one, seriesPlace(one)), one])),
    byKey: new Map(series.map((one) => [one.key, one])),
    byFigure: pointsByFigure(series),
    formulas: formulasOf(registry),
    scopeOf,
    held: held ?? placesHeld(accounts, places),
  };
}

/** What a series tells, of a place by its key: additions have series of their own and are left out of what is looked up. */
function identity(one: Series, place: string | null, changed: Partial<Series> = {}): string {
  const { measure, breakdown } = { ...one, ...changed };
  return [conceptName(one), place, measure, breakdown, one.key.endsWith(":added")].join("|");
}

function ofSeries(series: Series, context: Context): readonly Finding[] {
  const concept = series.concept.kind === "registered" ? (context.concepts.get(series.concept.id) ?? null) : null;
  const nature = natureOf(series, concept);
  const above = context.held.above(series.place);
  const upper = above === null ? undefined : context.byIdentity.get(identity(series, above));
  return [
    ...toldDifferently(series, context.scopeOf),
    ...cumulatedOnce(series),
    ...targetsChanged(series, nature, context.scopeOf),
    ...(upper === undefined ? [] : belowUpper(series, upper, nature, context.scopeOf)),
    ...pathShort(series, nature),
    ...growthFindings(series, context),
    ...partFindings(series, concept, context),
    ...quotientFindings(series, concept, context),
    ...shareFindings(series, context),
  ];
}

function growthFindings(series: Series, { byIdentity }: Context): readonly Finding[] {
  if (series.measure !== "amount" || series.key.endsWith(":added")) return [];
  const growth = byIdentity.get(identity(series, seriesPlace(series), { measure: "growth" }));
  return growth === undefined ? [] : [...levelAndGrowth(series, growth), ...growthAndTarget(series, growth)];
}

/** Finds what a concept as a whole comes to at the place of a series. */
const siblingsOf =
  (series: Series, { byIdentity }: Context): Sibling =>
  (id, measure) =>
    byIdentity.get([id, seriesPlace(series), measure, null, false].join("|"));

/** Parts and wholes by the formulas of the registry, of the same place. */
function partFindings(series: Series, concept: Concept | null, context: Context): readonly Finding[] {
  if (concept === null || series.breakdown !== null || series.key.endsWith(":added")) return [];
  const sibling = siblingsOf(series, context);
  const shares = context.formulas.shareSets.get(concept.id);
  return [
    ...partsAndWhole(series, concept, sibling),
    ...(shares === undefined ? [] : sharesOfWhole(series, shares, sibling)),
    ...(context.formulas.wholesOf.get(concept.id) ?? []).flatMap((id) => {
      const whole = series.measure === "amount" ? sibling(id, "amount") : undefined;
      return whole === undefined ? [] : partOverWhole(series, whole);
    }),
  ];
}

/** A concept defined as a quotient per head, with both its parts told of the same place. */
function quotientFindings(series: Series, concept: Concept | null, context: Context): readonly Finding[] {
  const formula = concept?.formula;
  if (formula?.kind !== "quotient" || formula.per !== 1 || series.measure !== "amount") return [];
  const sibling = siblingsOf(series, context);
  const [whole, heads] = [sibling(formula.numerator, "amount"), sibling(formula.denominator, "amount")];
  return whole === undefined || heads === undefined ? [] : perHead(series, heads, whole);
}

/** A series broken down as a share in the place above, with both amounts told. */
function shareFindings(series: Series, { byIdentity, held }: Context): readonly Finding[] {
  if (series.measure !== "share" || !/^占全/.test(series.breakdown ?? "")) return [];
  const changed = { measure: "amount", breakdown: null } as const;
  const above = held.above(series.place);
  const own = byIdentity.get(identity(series, seriesPlace(series), changed));
  const upper = above === null ? undefined : byIdentity.get(identity(series, above, changed));
  return own === undefined || upper === undefined ? [] : shareOfUpper(series, own, upper);
}

/** A target that had been reached when it was set, with the number that shows it. */
function looserThanReached(one: Reconciliation, { byKey, scopeOf }: Context): readonly Finding[] {
  const series = one.series === null ? undefined : byKey.get(one.series);
  const [reached] = one.evidence;
  if (one.outcome !== "reached-before-set" || series === undefined || reached === undefined) return [];
  const point = series.points.find(({ document, start }) => one.id === `${document}:${start}`);
  if (point === undefined || !isOfOneScope(point, reached, scopeOf)) return [];
  return [finding("looser-than-reached", series, [point, reached], one.steps)];
}

/** A document that sets the same number for several times (a stage and the end) is named once, by the last. */
function lastOfEach(found: readonly Finding[]): readonly Finding[] {
  const last = new Map<string, Finding>();
  for (const one of found) {
    const [target] = one.points;
    const key = `${one.series}|${target?.document}|${target?.value}`;
    const held = last.get(key)?.points[0]?.period ?? "";
    if (!last.has(key) || held.localeCompare(target?.period ?? "") < 0) last.set(key, one);
  }
  return [...last.values()];
}

const WEIGHTS = { contradiction: 0, change: 1, hint: 2 } as const;

function byWeight(a: Finding, b: Finding): number {
  return WEIGHTS[a.severity] - WEIGHTS[b.severity] || (a.id < b.id ? -1 : 1);
}
