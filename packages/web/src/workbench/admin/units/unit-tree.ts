import type { Unit } from "@lantu/server/contract";

/** One line of the tree as it is shown. */
export interface UnitRow {
  readonly unit: Unit;
  /** 0 at the top. */
  readonly depth: number;
  /** How many units lie directly below. */
  readonly below: number;
  readonly open: boolean;
}

const byPlace = (a: Unit, b: Unit): number => a.order - b.order || a.code.localeCompare(b.code);

/** Units by the unit above them, each list in its order; one whose upper unit is not among them stands at the top. */
export const childrenOf = (units: readonly Unit[]): ReadonlyMap<string | null, readonly Unit[]> => {
  const known = new Set(units.map(({ id }) => id));
  const found = new Map<string | null, Unit[]>();
  for (const unit of [...units].sort(byPlace)) {
    const parent = unit.parent !== null && known.has(unit.parent) ? unit.parent : null;
    found.set(parent, [...(found.get(parent) ?? []), unit]);
  }
  return found;
};

/** Those that were found with all above them: what has to stand open for them to be seen. */
const withAbove = (units: readonly Unit[], found: ReadonlySet<string>): ReadonlySet<string> => {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  const seen = new Set<string>();
  for (const id of found)
    for (let at: string | null = id; at !== null && !seen.has(at); at = parents.get(at) ?? null) seen.add(at);
  return seen;
};

/**
 * The lines of the tree from its top: below those that stand open, or, where something was looked for (`found`), only
 * what was found and the way to it.
 */
export const unitRows = (
  units: readonly Unit[],
  open: ReadonlySet<string>,
  found: ReadonlySet<string> | null,
): readonly UnitRow[] => {
  const children = childrenOf(units);
  const shown = found === null ? null : withAbove(units, found);
  const under = (parent: string | null, depth: number): readonly UnitRow[] =>
    (children.get(parent) ?? []).flatMap((unit) => {
      if (shown !== null && !shown.has(unit.id)) return [];
      const below = children.get(unit.id)?.length ?? 0;
      const isOpen = shown !== null || open.has(unit.id);
      const row: UnitRow = { unit, depth, below, open: isOpen && below > 0 };
      return [row, ...(isOpen ? under(unit.id, depth + 1) : [])];
    });
  return under(null, 0);
};

/** Every unit in the order of the tree, with its depth: for choosing one. */
export const unitOptions = (units: readonly Unit[]): readonly { readonly unit: Unit; readonly depth: number }[] =>
  unitRows(units, new Set(units.map(({ id }) => id)), null);

/** A unit and all below it. */
export const subtree = (units: readonly Unit[], id: string): ReadonlySet<string> => {
  const children = childrenOf(units);
  const under = (one: string): readonly string[] => [
    one,
    ...(children.get(one) ?? []).flatMap((child) => under(child.id)),
  ];
  return new Set(under(id));
};

/** Places the siblings of a unit have once it has changed its place with the one before or after it: only what changes. */
export const ordersAfterMove = (
  siblings: readonly Unit[],
  id: string,
  step: -1 | 1,
): readonly { readonly unit: Unit; readonly order: number }[] => {
  const standing = [...siblings].sort(byPlace);
  const from = standing.findIndex((unit) => unit.id === id);
  const [moved, other] = [standing[from], standing[from + step]];
  if (moved === undefined || other === undefined) return [];
  const after = standing.with(from, other).with(from + step, moved);
  const apart = new Set(standing.map(({ order }) => order)).size === standing.length;
  const places = apart ? standing.map(({ order }) => order) : standing.map((_, index) => (index + 1) * 10);
  return after.flatMap((unit, index) => {
    const order = places[index] ?? unit.order;
    return order === unit.order ? [] : [{ unit, order }];
  });
};
