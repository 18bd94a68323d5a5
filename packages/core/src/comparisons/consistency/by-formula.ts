import type { Concept } from "../../indicators/index.ts";

/** What the formulas of a registry say of parts and wholes. */
export interface Formulas {
  /** By the first of them, concepts that are the shares of all the parts of one whole. */
  readonly shareSets: ReadonlyMap<string, readonly string[]>;
  /** By a part, what it is a part of. */
  readonly wholesOf: ReadonlyMap<string, readonly string[]>;
}

/** Reads the formulas of a registry once. */
export function formulasOf(registry: readonly Concept[]): Formulas {
  const shares = new Map(
    registry.flatMap((one) => (one.formula?.kind === "share" ? [[shareKey(one.formula), one.id]] : [])),
  );
  const sets = registry.flatMap(({ id, formula }) => {
    if (formula?.kind !== "sum") return [];
    const told = formula.parts.map((part) => shares.get(shareKey({ part, whole: id })));
    const known = told.flatMap((share) => share ?? []);
    return known.length === told.length && known[0] !== undefined ? [[known[0], known] as const] : [];
  });
  return { shareSets: new Map(sets), wholesOf: wholes(registry) };
}

const shareKey = ({ part, whole }: { readonly part: string; readonly whole: string }): string => `${part}|${whole}`;

function wholes(registry: readonly Concept[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (part: string, whole: string): void => {
    found.set(part, [...(found.get(part) ?? []).filter((one) => one !== whole), whole]);
  };
  for (const { id, formula } of registry) {
    if (formula?.kind === "share") add(formula.part, formula.whole);
    if (formula?.kind === "sum") for (const part of formula.parts) add(part, id);
  }
  return found;
}
