import type { Concept } from "../concept.ts";
import type { ChangeRefusal, ConceptChange } from "./change.ts";

/** What a concept that is no longer used has become. */
type Fate = Extract<ConceptChange, { readonly kind: "renamed" | "merged" | "split" }>;

/** All concepts with all their versions, and what became of those no longer used. Folded from changes. */
export interface Registry {
  /** Versions by id, the first version first; ids no longer used keep theirs. */
  readonly versions: ReadonlyMap<string, readonly Concept[]>;
  /** What ids no longer used have become. */
  readonly fates: ReadonlyMap<string, Fate>;
  /** Every change, in order. */
  readonly history: readonly ConceptChange[];
}

/** What an id means today. */
export type Resolved =
  | { readonly kind: "present"; readonly concept: Concept }
  /** It was split: a person chooses among these ids. */
  | { readonly kind: "split"; readonly into: readonly string[] }
  | { readonly kind: "unknown" };

/** A registry of the given concepts, each as the only version there is. */
export function registryOf(concepts: readonly Concept[]): Registry {
  return { versions: new Map(concepts.map((concept) => [concept.id, [concept]])), fates: new Map(), history: [] };
}

/** The concepts in use, each in its present version. */
export function presentConcepts(registry: Registry): readonly Concept[] {
  return [...registry.versions].flatMap(([id, versions]) => (registry.fates.has(id) ? [] : versions.slice(-1)));
}

/** A concept as it was defined in a version, by default the last; null where there is none. Old ids keep their versions. */
export function conceptAt(registry: Registry, id: string, version?: number): Concept | null {
  const versions = registry.versions.get(id) ?? [];
  const found = version === undefined ? versions.at(-1) : versions.find((concept) => concept.version === version);
  return found ?? null;
}

/** What an id means today: renamings and mergers are followed; at a split somebody has to choose. */
export function resolveId(registry: Registry, id: string): Resolved {
  const fate = registry.fates.get(id);
  if (fate === undefined) {
    const concept = conceptAt(registry, id);
    return concept === null ? { kind: "unknown" } : { kind: "present", concept };
  }
  if (fate.kind === "split") return { kind: "split", into: fate.into };
  return resolveId(registry, fate.kind === "renamed" ? fate.to : fate.into);
}

/** The registry after a change, or why the change does not fit it. */
export function applyChange(registry: Registry, change: ConceptChange): Registry | ChangeRefusal {
  const refusal = refusalOf(registry, change);
  if (refusal !== null) return refusal;
  const versions = new Map(registry.versions);
  const fates = new Map(registry.fates);
  if (change.kind === "added" || change.kind === "redefined") {
    const { id } = change.concept;
    versions.set(id, [...(versions.get(id) ?? []), change.concept]);
  } else {
    if (change.kind === "renamed") versions.set(change.to, (versions.get(change.from) ?? []).map(withId(change.to)));
    fates.set(change.from, change);
  }
  return { versions, fates, history: [...registry.history, change] };
}

/** Whether a change was refused. */
export function isRefused(result: Registry | ChangeRefusal): result is ChangeRefusal {
  return "kind" in result;
}

/** The registry after all changes that fit, in order, with those that did not and why. */
export function foldChanges(
  start: Registry,
  changes: readonly ConceptChange[],
): { readonly registry: Registry; readonly refused: readonly ChangeRefusal[] } {
  const refused: ChangeRefusal[] = [];
  let registry = start;
  for (const change of changes) {
    const next = applyChange(registry, change);
    if (isRefused(next)) refused.push(next);
    else registry = next;
  }
  return { registry, refused };
}

const withId =
  (id: string) =>
  (concept: Concept): Concept => ({ ...concept, id });

const isInUse = ({ versions, fates }: Registry, id: string): boolean => versions.has(id) && !fates.has(id);

/** Only concepts in use change, and only into concepts in use: so what an id has become never leads back to it. */
function refusalOf(registry: Registry, change: ConceptChange): ChangeRefusal | null {
  if (change.kind === "added") return addedRefusal(registry, change.concept);
  const from = change.kind === "redefined" ? change.concept.id : change.from;
  if (!isInUse(registry, from)) return { kind: "unknown-concept", id: from };
  if (change.kind === "redefined") return versionRefusal(change.concept, lastVersion(registry, from) + 1);
  if (change.kind === "renamed") return registry.versions.has(change.to) ? { kind: "id-taken", id: change.to } : null;
  return intoRefusal(registry, from, change.kind === "merged" ? [change.into] : change.into, change.kind);
}

function addedRefusal({ versions }: Registry, concept: Concept): ChangeRefusal | null {
  return versions.has(concept.id) ? { kind: "id-taken", id: concept.id } : versionRefusal(concept, 1);
}

const lastVersion = (registry: Registry, id: string): number => conceptAt(registry, id)?.version ?? 0;

function versionRefusal({ id, version }: Concept, expected: number): ChangeRefusal | null {
  return version === expected ? null : { kind: "wrong-version", id, expected, given: version };
}

const areLookAlikes = (registry: Registry, one: string, other: string): boolean =>
  conceptAt(registry, one)?.unlike.includes(other) === true ||
  conceptAt(registry, other)?.unlike.includes(one) === true;

function intoRefusal(
  registry: Registry,
  from: string,
  into: readonly string[],
  kind: "merged" | "split",
): ChangeRefusal | null {
  if (into.includes(from)) return { kind: "into-itself", id: from };
  if (kind === "split" && new Set(into).size < 2) return { kind: "split-into-fewer-than-two", id: from };
  const unknown = into.find((id) => !isInUse(registry, id));
  if (unknown !== undefined) return { kind: "unknown-concept", id: unknown };
  return kind === "merged" ? mergerRefusal(registry, from, into[0] ?? from) : null;
}

function mergerRefusal(registry: Registry, from: string, into: string): ChangeRefusal | null {
  if (areLookAlikes(registry, from, into)) return { kind: "look-alikes", id: from, other: into };
  const unit = conceptAt(registry, from)?.unit ?? "";
  return unit === conceptAt(registry, into)?.unit ? null : { kind: "other-unit", id: from, other: into, unit };
}
