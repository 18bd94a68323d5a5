import type { Concept, Formula } from "../concept.ts";
import type { SharedName } from "./look-up.ts";
import { plainName } from "./plain-name.ts";
import { unitFits } from "./unit-table.ts";

/** What is wrong with a registry; ids and names as they stand in it. */
export type RegistryFault =
  | { readonly kind: "id-twice"; readonly id: string }
  | { readonly kind: "id-form"; readonly id: string }
  | { readonly kind: "name-twice"; readonly written: string; readonly ids: readonly [string, string] }
  | { readonly kind: "unlike-one-way"; readonly id: string; readonly other: string }
  | { readonly kind: "unknown-id"; readonly id: string; readonly other: string }
  | { readonly kind: "unit"; readonly id: string; readonly unit: string }
  | { readonly kind: "formula-unit"; readonly id: string; readonly other: string }
  | { readonly kind: "empty"; readonly id: string; readonly field: string }
  | { readonly kind: "shared-by-one"; readonly written: string };

/** Every fault of the present versions of a registry's concepts, with the names several of them share. */
export function checkConcepts(
  concepts: readonly Concept[],
  shared: readonly SharedName[] = [],
): readonly RegistryFault[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  return [
    ...idFaults(concepts),
    ...nameFaults(concepts, shared),
    ...concepts.flatMap((concept) => [
      ...referenceFaults(concept, byId),
      ...unitFaults(concept, byId),
      ...fieldFaults(concept),
    ]),
    ...sharedFaults(shared, byId),
  ];
}

const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function idFaults(concepts: readonly Concept[]): readonly RegistryFault[] {
  const seen = new Set<string>();
  return concepts.flatMap(({ id }) => {
    const faults: RegistryFault[] = KEBAB_CASE.test(id) ? [] : [{ kind: "id-form", id }];
    if (seen.has(id)) faults.push({ kind: "id-twice", id });
    seen.add(id);
    return faults;
  });
}

/** A name that leads to two concepts, or twice to one, decides nothing or is written in vain. */
function nameFaults(concepts: readonly Concept[], shared: readonly SharedName[]): readonly RegistryFault[] {
  const holder = new Map<string, string>();
  const take = (written: string, id: string): readonly RegistryFault[] => {
    const key = plainName(written);
    const held = holder.get(key);
    holder.set(key, held ?? id);
    return held === undefined ? [] : [{ kind: "name-twice", written, ids: [held, id] }];
  };
  return [
    ...concepts.flatMap(({ id, name, aliases }) => [name.zh, ...aliases].flatMap((written) => take(written, id))),
    ...shared.flatMap(({ written, ids }) => take(written, ids[0] ?? "")),
  ];
}

function partsOf(formula: Formula | null): readonly string[] {
  if (formula === null) return [];
  if (formula.kind === "sum") return formula.parts;
  return formula.kind === "share" ? [formula.part, formula.whole] : [formula.numerator, formula.denominator];
}

function referenceFaults(concept: Concept, byId: ReadonlyMap<string, Concept>): readonly RegistryFault[] {
  const { id, unlike } = concept;
  const unknown = [...unlike, ...partsOf(concept.formula)].filter((other) => !byId.has(other));
  const oneWay = unlike.filter((other) => byId.get(other)?.unlike.includes(id) === false);
  return [
    ...unknown.map((other) => ({ kind: "unknown-id", id, other }) as const),
    ...oneWay.map((other) => ({ kind: "unlike-one-way", id, other }) as const),
  ];
}

/** A share is of things in one unit, a sum has the unit of its parts. */
function unitFaults({ id, unit, formula }: Concept, byId: ReadonlyMap<string, Concept>): readonly RegistryFault[] {
  if (formula === null || formula.kind === "quotient") return [];
  const expected = formula.kind === "sum" ? unit : byId.get(formula.whole)?.unit;
  return partsOf(formula)
    .filter((part) => expected !== undefined && byId.has(part) && byId.get(part)?.unit !== expected)
    .map((other) => ({ kind: "formula-unit", id, other }) as const);
}

function fieldFaults(concept: Concept): readonly RegistryFault[] {
  const { id, name, definition, source, levels } = concept;
  const fields = { zh: name.zh, en: name.en, "definition.zh": definition.zh, "definition.en": definition.en, source };
  const empty = Object.entries(fields).flatMap(([field, text]) => (text.trim() === "" ? [field] : []));
  return [
    ...[...empty, ...(levels.length === 0 ? ["levels"] : [])].map((field) => ({ kind: "empty", id, field }) as const),
    ...(unitFits(concept) ? [] : [{ kind: "unit", id, unit: concept.unit } as const]),
  ];
}

function sharedFaults(shared: readonly SharedName[], byId: ReadonlyMap<string, Concept>): readonly RegistryFault[] {
  return shared.flatMap(({ written, ids }) => [
    ...(ids.length < 2 ? [{ kind: "shared-by-one", written } as const] : []),
    ...ids.filter((id) => !byId.has(id)).map((other) => ({ kind: "unknown-id", id: written, other }) as const),
  ]);
}
