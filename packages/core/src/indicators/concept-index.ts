import type { Concept, Dimension } from "./concept.ts";
import { plainName } from "./registry/index.ts";
import { scaleOf } from "./series-unit.ts";
import { type SubjectKey, subjectKey } from "./subject-key.ts";

/** A registry made ready for looking subjects up. */
export interface ConceptIndex {
  /** The concepts a subject names by its words, as written or normalised; usually one, or none. */
  readonly named: (subject: string, key: SubjectKey) => readonly Concept[];
  /** The concepts whose names have the same key. */
  readonly alike: (key: SubjectKey) => readonly Concept[];
  /** The concept defined as the share of a part in the whole of this name (GDP), or null. */
  readonly shareOf: (part: Concept, whole: string) => Concept | null;
  /** All names and aliases as keys tell them, for subjects that tell only their end. */
  readonly names: readonly string[];
}

/** Concepts by one form of their names. */
class Names {
  readonly #held = new Map<string, Concept[]>();

  add(name: string, concept: Concept): void {
    const held = this.#held.get(name);
    if (held === undefined) this.#held.set(name, [concept]);
    else if (!held.includes(concept)) held.push(concept);
  }

  get(name: string): readonly Concept[] | undefined {
    return this.#held.get(name);
  }
}

/** What is done with things without making them other things: a concept's name seldom says it. */
const OWN_DEEDS = new Set(["make", "build", "renew", "overhaul", "start", "hold", "hand"]);

const indexes = new WeakMap<readonly Concept[], ConceptIndex>();

/** Readies a registry, once. Names and aliases go through the same normalising as subjects do. */
export function conceptIndex(concepts: readonly Concept[]): ConceptIndex {
  const known = indexes.get(concepts) ?? indexed(concepts);
  indexes.set(concepts, known);
  return known;
}

function indexed(concepts: readonly Concept[]): ConceptIndex {
  const [written, told, near] = [new Names(), new Names(), new Names()];
  const names = new Set<string>();
  const shares = new Map<string, Concept>();
  for (const concept of concepts) {
    const { formula } = concept;
    if (formula?.kind === "share") shares.set(`${formula.part}/${formula.whole}`, concept);
    for (const name of [concept.name.zh, ...concept.aliases]) {
      written.add(plainName(name), concept);
      for (const group of new Set([scaleOf(concept.unit).group, "percent"])) {
        const key = subjectKey(name, group, []);
        told.add(key.told, concept);
        near.add(nearKey(key), concept);
        names.add(key.told);
      }
    }
  }
  return {
    named: (subject, key) =>
      written.get(plainName(subject)) ?? written.get(plainName(key.told)) ?? told.get(key.told) ?? [],
    alike: (key) =>
      near.get(nearKey(key)) ??
      (OWN_DEEDS.has(key.deed ?? "") ? near.get(nearKey({ ...key, deed: null })) : null) ??
      [],
    shareOf: (part, whole) => {
      const [of, second] = whole === "" ? [] : (told.get(whole) ?? []);
      return of === undefined || second !== undefined ? null : (shares.get(`${part.id}/${of.id}`) ?? null);
    },
    names: [...names].sort(),
  };
}

const deedsOfConcepts = new WeakMap<Concept, string | null>();

/** What a concept's own name says is done: of 老旧小区改造 renewing, of 停车位 nothing. */
export function ownDeed(concept: Concept): string | null {
  const known = deedsOfConcepts.get(concept);
  if (known !== undefined) return known;
  const { deed } = subjectKey(concept.name.zh, scaleOf(concept.unit).group, []);
  deedsOfConcepts.set(concept, deed);
  return deed;
}

const nearKey = ({ core, deed, whole }: SubjectKey): string => `${core}|${deed ?? ""}|${whole ?? "-"}`;

/** Groups of units that count things one way or another: a concept of things is told in any, in a series for each. */
const OF_THINGS = new Set([
  "count",
  "sets",
  "households",
  "people",
  "visits",
  "square-metre",
  "metre",
  "cubic-metre",
  "bare",
]);
const THINGS: ReadonlySet<Dimension> = new Set(["count", "people", "area", "length", "volume", "density"]);
const CURRENCIES = new Set(["yuan", "dollar", "euro", "hong-kong-dollar", "yen", "yuan-a-head", "bare"]);

/** Whether a concept's amount can be told in a unit of this group; what can is not always told in one series. */
export function canBeTold({ dimension, unit }: Concept, group: string): boolean {
  if (group === scaleOf(unit).group || dimension === "density" || dimension === "index") return true;
  if (THINGS.has(dimension)) return OF_THINGS.has(group);
  if (dimension === "money") return CURRENCIES.has(group) || group.startsWith("元/");
  return group === "bare";
}
