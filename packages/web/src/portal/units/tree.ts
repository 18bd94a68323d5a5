import type { Unit } from "@lantu/server/contract";

/** A unit as a line of the tree: how deep it stands below the top of what is shown. */
export interface TreeLine {
  readonly unit: Unit;
  readonly depth: number;
}

const below = (
  children: ReadonlyMap<string | null, readonly Unit[]>,
  parent: string | null,
  depth: number,
): TreeLine[] =>
  (children.get(parent) ?? []).flatMap((unit) => [{ unit, depth }, ...below(children, unit.id, depth + 1)]);

/** Units in reading order, each followed by those below it; those whose parent is not shown stand at the top. */
export const treeLines = (units: readonly Unit[]): readonly TreeLine[] => {
  const shown = new Set(units.map(({ id }) => id));
  const children = new Map<string | null, Unit[]>();
  for (const unit of [...units].sort((a, b) => a.order - b.order)) {
    const parent = unit.parent !== null && shown.has(unit.parent) ? unit.parent : null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  return below(children, null, 0);
};
