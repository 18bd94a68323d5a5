import type { Concept, Dimension } from "./concept.ts";
import { scaleOf } from "./series-unit.ts";
import { type SubjectKey, subjectKey } from "./subject-key.ts";

/** A registry made ready for looking subjects up. */
export interface ConceptIndex {
  /** The concepts a key names: those whose name or alias is told alike, else those whose key is the same. */
  readonly find: (key: SubjectKey) => readonly Concept[];
  /** All names and aliases as keys tell them, for subjects that tell only their end. */
  readonly cores: readonly string[];
}

/** Readies a registry. Names and aliases go through the same normalising as subjects do. */
export function conceptIndex(concepts: readonly Concept[]): ConceptIndex {
  const exact = new Map<string, Concept[]>();
  const near = new Map<string, Concept[]>();
  const cores = new Set<string>();
  for (const concept of concepts) {
    for (const name of [concept.name.zh, ...concept.aliases]) {
      for (const group of new Set([scaleOf(concept.unit).group, "percent"])) {
        const key = subjectKey(name, group, []);
        enter(exact, key.told, concept);
        enter(near, nearKey(key), concept);
        cores.add(key.told);
      }
    }
  }
  return { find: (key) => exact.get(key.told) ?? near.get(nearKey(key)) ?? [], cores: [...cores].sort() };
}

const nearKey = ({ core, deed, whole }: SubjectKey): string => `${core}|${deed ?? ""}|${whole ?? ""}`;

function enter(into: Map<string, Concept[]>, key: string, concept: Concept): void {
  const known = into.get(key);
  if (known === undefined) into.set(key, [concept]);
  else if (!known.includes(concept)) known.push(concept);
}

/** Unit groups in which a dimension can be told; a dimension that is not listed can be told in any. */
const GROUPS: Partial<Readonly<Record<Dimension, readonly string[]>>> = {
  money: ["yuan", "dollar", "euro", "hong-kong-dollar", "yen", "yuan-a-head", "bare"],
  people: ["people", "visits", "households", "bare"],
  count: ["count", "sets", "households", "people", "bare"],
  ratio: ["percent", "points", "bare"],
  area: ["square-metre", "bare"],
  length: ["metre", "bare"],
  mass: ["gram", "standard-coal", "bare"],
  volume: ["cubic-metre", "bare"],
  power: ["watt", "bare"],
};

/** Whether a concept's amount can be told in a unit of this group. */
export function canBeTold(concept: Concept, group: string): boolean {
  return group === scaleOf(concept.unit).group || (GROUPS[concept.dimension]?.includes(group) ?? true);
}
