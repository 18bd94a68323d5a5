import { type Account, type Concept, type PlaceIndex, type Series, seriesPlace } from "../../indicators/index.ts";
import { conceptName } from "../concept-names.ts";
import { natureOf, type PlacesHeld, placesHeld, type Reconciliation } from "../reconciliation/index.ts";
import { belowUpper } from "./below-upper.ts";
import { type Finding, finding } from "./finding.ts";
import { levelAndGrowth, perHead, shareOfUpper } from "./fitting.ts";
import { targetsChanged } from "./targets-changed.ts";
import { toldDifferently } from "./told-differently.ts";

/** Everything the rules are run over. */
export interface Examinable {
  readonly accounts: readonly Account[];
  readonly series: readonly Series[];
  /** What became of the targets, of the same series. */
  readonly reconciliations: readonly Reconciliation[];
  readonly registry: readonly Concept[];
  readonly places: PlaceIndex;
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
  const context = contextOf(all);
  const found = [
    ...all.series.flatMap((series) => ofSeries(series, context)),
    ...all.reconciliations.flatMap((one) => looserThanReached(one, context)),
  ];
  return [...new Map(found.map((one) => [one.id, one])).values()].sort(byWeight);
}

interface Context {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly byIdentity: ReadonlyMap<string, Series>;
  readonly byKey: ReadonlyMap<string, Series>;
  readonly held: PlacesHeld;
}

function contextOf({ accounts, series, registry, places, beside = [], held }: Examinable): Context {
  return {
    concepts: new Map(registry.map((concept) => [concept.id, concept])),
    byIdentity: new Map([...beside, ...series].map((one) => [identity(one, seriesPlace(one)), one])),
    byKey: new Map(series.map((one) => [one.key, one])),
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
    ...toldDifferently(series),
    ...targetsChanged(series, nature),
    ...(upper === undefined ? [] : belowUpper(series, upper, nature)),
    ...growthFindings(series, context),
    ...quotientFindings(series, concept, context),
    ...shareFindings(series, context),
  ];
}

function growthFindings(series: Series, { byIdentity }: Context): readonly Finding[] {
  if (series.measure !== "amount" || series.key.endsWith(":added")) return [];
  const growth = byIdentity.get(identity(series, seriesPlace(series), { measure: "growth" }));
  return growth === undefined ? [] : levelAndGrowth(series, growth);
}

/** A concept defined as a quotient per head, with both its parts told of the same place. */
function quotientFindings(series: Series, concept: Concept | null, { byIdentity }: Context): readonly Finding[] {
  const formula = concept?.formula;
  if (formula?.kind !== "quotient" || formula.per !== 1 || series.measure !== "amount") return [];
  const of = (id: string) =>
    byIdentity.get([id, seriesPlace(series), "amount", null, false].map((part) => part ?? "").join("|"));
  const [whole, heads] = [of(formula.numerator), of(formula.denominator)];
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
function looserThanReached(one: Reconciliation, { byKey }: Context): readonly Finding[] {
  const series = one.series === null ? undefined : byKey.get(one.series);
  const [reached] = one.evidence;
  if (one.outcome !== "reached-before-set" || series === undefined || reached === undefined) return [];
  const [citation] = one.target.citations;
  const point = series.points.find(
    ({ document, modality, sentence, value }) =>
      document === one.document &&
      modality === "target" &&
      value === one.target.value &&
      sentence.start === citation?.start,
  );
  return point === undefined ? [] : [finding("looser-than-reached", series, [point, reached], one.steps)];
}

const WEIGHTS = { contradiction: 0, change: 1, hint: 2 } as const;

function byWeight(a: Finding, b: Finding): number {
  return WEIGHTS[a.severity] - WEIGHTS[b.severity] || (a.id < b.id ? -1 : 1);
}
