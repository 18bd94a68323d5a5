import type { Concept, Formula } from "@lantu/core/indicators";

/** Ids of the concepts a formula calculates with. */
export function partsOf(formula: Formula): readonly string[] {
  if (formula.kind === "sum") return formula.parts;
  return formula.kind === "share" ? [formula.part, formula.whole] : [formula.numerator, formula.denominator];
}

/** For the id of a concept, those it is calculated from; none for most. */
export function formulaParts(registry: readonly Concept[]): (concept: string) => readonly string[] {
  const parts = new Map(registry.flatMap(({ id, formula }) => (formula === null ? [] : [[id, partsOf(formula)]])));
  return (concept) => parts.get(concept) ?? [];
}
