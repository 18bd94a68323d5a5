import type { Concept, Formula } from "../concept.ts";
import type { SharedName } from "./look-up.ts";
import { presentConcepts, type Registry, resolveId } from "./registry.ts";

/**
 * The concepts in use as they are looked up and compared: what they name by an id no longer used leads to what that has
 * become, and look-alikes are told from both sides. A formula with a part that was split is none until a person writes it
 * anew.
 */
export function livingConcepts(registry: Registry): readonly Concept[] {
  const present = presentConcepts(registry);
  const unlike = mutual(present.map(({ id, unlike: others }) => [id, ledOn(registry, others, id)]));
  return present.map((concept) => ({
    ...concept,
    formula: concept.formula === null ? null : formulaOf(registry, concept.formula),
    unlike: [...(unlike.get(concept.id) ?? [])],
  }));
}

/** Names several concepts share, as they are after the registry's changes; one left to a single concept is shared no more. */
export function livingNames(registry: Registry, shared: readonly SharedName[]): readonly SharedName[] {
  return shared
    .map(({ written, ids }) => ({ written, ids: ledOn(registry, ids, "") }))
    .filter(({ ids }) => ids.length > 1);
}

/** What ids have become, each once, without the concept itself and without ids nothing is known of. */
function ledOn(registry: Registry, ids: readonly string[], own: string): readonly string[] {
  const found = ids.flatMap((id) => idsOf(registry, id));
  return [...new Set(found)].filter((id) => id !== own);
}

function idsOf(registry: Registry, id: string): readonly string[] {
  const resolved = resolveId(registry, id);
  if (resolved.kind === "present") return [resolved.concept.id];
  return resolved.kind === "split" ? resolved.into.flatMap((one) => idsOf(registry, one)) : [id];
}

function mutual(
  named: readonly (readonly [id: string, others: readonly string[]])[],
): ReadonlyMap<string, Set<string>> {
  const unlike = new Map(named.map(([id, others]) => [id, new Set(others)]));
  for (const [id, others] of named) for (const other of others) unlike.get(other)?.add(id);
  return unlike;
}

/** Every part by what it has become; null where one was split. */
function formulaOf(registry: Registry, formula: Formula): Formula | null {
  const led = (id: string): string | null => {
    const [only, second] = idsOf(registry, id);
    return only === undefined || second !== undefined ? null : only;
  };
  if (formula.kind === "sum") {
    const parts = formula.parts.map(led);
    return parts.some((part) => part === null) ? null : { ...formula, parts: parts.flatMap((part) => part ?? []) };
  }
  if (formula.kind === "share") {
    const [part, whole] = [led(formula.part), led(formula.whole)];
    return part === null || whole === null ? null : { ...formula, part, whole };
  }
  const [numerator, denominator] = [led(formula.numerator), led(formula.denominator)];
  return numerator === null || denominator === null ? null : { ...formula, numerator, denominator };
}
