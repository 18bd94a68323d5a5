import {
  type Concept,
  converted,
  grouped,
  placeKey,
  type Series,
  type SeriesPoint,
  scaleOf,
  seriesPlace,
} from "../indicators/index.ts";
import { fold, type Observation, observationKey } from "../signals/index.ts";

/** An observation with what brought it in, where that is kept. */
export type Observed = Observation & { readonly release?: string | null; readonly row?: number | null };

/**
 * Series with what the statistics say of them: of every key the latest vintage, as a report in the unit of the series. What
 * no document speaks of becomes a series of its own. Missing values and values in a unit the series cannot be told in are
 * left out; so are observations of concepts the registry does not know.
 */
export function withObservations(
  series: readonly Series[],
  observations: Iterable<Observed>,
  registry: readonly Concept[],
): readonly Series[] {
  const latest = [...fold(observations).values()].map(({ current }): Observed => current);
  if (latest.length === 0) return series;
  const homes = homesOf(series);
  const concepts = new Map(registry.map((concept) => [concept.id, concept]));
  const grown = [...grouped(latest, nameOf)].flatMap(([name, told]): readonly Series[] => {
    const [first] = told;
    const concept = concepts.get(first?.concept ?? "");
    if (first === undefined || concept === undefined) return [];
    const home = homes.get(name) ?? emptySeries(first, concept);
    const points = told.flatMap((one) => pointOf(one, home, concept) ?? []);
    return points.length === 0 ? [] : [{ ...home, points: [...home.points, ...points].sort(byTime) }];
  });
  const byKey = new Map([...series, ...grown].map((one) => [one.key, one]));
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

const nameOf = ({ concept, place, measure, breakdown }: Observed): string =>
  homeName(concept, placeKey(place, ""), measure, breakdown);

const homeName = (...parts: readonly (string | null)[]): string => parts.map((part) => part ?? "").join("|");

/** The series observations belong to: of several for one name (additions, deeds) the plain one, else the fullest. */
function homesOf(series: readonly Series[]): ReadonlyMap<string, Series> {
  const homes = new Map<string, Series>();
  for (const one of series) {
    if (one.concept.kind !== "registered" || one.key.endsWith(":added") || one.key.includes("|change|")) continue;
    const name = homeName(one.concept.id, seriesPlace(one), one.measure, one.breakdown);
    const held = homes.get(name);
    if (held === undefined || isPlainer(one, held)) homes.set(name, one);
  }
  return homes;
}

function isPlainer(a: Series, b: Series): boolean {
  const [x, y] = [a, b].map(({ key }) => key.includes("/"));
  return x === y ? a.points.length > b.points.length : y === true;
}

/** A series nothing has been told of, under the key documents would give it. */
function emptySeries({ concept: id, place, measure, breakdown, unit }: Observed, concept: Concept): Series {
  const key = [id, placeKey(place, ""), measure, breakdown ?? "", scaleOf(unit).group].join("|");
  const ref = { kind: "registered", id, version: concept.version } as const;
  return { key, concept: ref, name: concept.name, place, measure, breakdown, unit, points: [] };
}

const MEASURES = { amount: "level", growth: "rate", share: "share" } as const;

/** An observation as a point of a series; null where it has no value or its unit is of another kind than the series'. */
function pointOf(one: Observed, home: Series, concept: Concept): SeriesPoint | null {
  const { unit, measure, name } = home;
  const { value } = one;
  if (value === null || scaleOf(one.unit).group !== scaleOf(unit).group) return null;
  const own = converted(value, one.unit, unit);
  const { source, status, knownOn, release = null, row = null, period } = one;
  return {
    ...{ document: "", origin: { kind: "observation", source, status, knownOn, release, row } },
    figure: `${observationKey(one).replaceAll("\u001f", ":")}@${knownOn}`,
    ...{ start: 0, end: 0, quote: String(value), sentence: { start: 0, end: 0, quote: "" } },
    ...{
      subject: name.zh,
      value: own,
      valueMax: null,
      unit,
      op: "=",
      measure: isAdded(home, concept) ? "delta" : MEASURES[measure],
    },
    ...{ modality: "actual", period, nature: null, inferred: false, vintage: knownOn, confidence: null },
  };
}

/** What happens in a year is told as an addition (新增就业 5 万人) by most documents or by few; an observation follows them. */
function isAdded({ measure, points }: Series, { course }: Concept): boolean {
  const additions = points.filter((point) => point.measure === "delta").length;
  return measure === "amount" && course === "flow" && additions * 2 > points.length;
}

function byTime(a: SeriesPoint, b: SeriesPoint): number {
  return (a.period ?? "").localeCompare(b.period ?? "") || (a.vintage ?? "").localeCompare(b.vintage ?? "");
}
