import type { Unit, UnitList } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { deskApi } from "../api/desk-api.ts";

/** A unit in a list to choose from, set in by how far below the top it stands. */
export interface UnitOption {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
}

const inOrder = (units: readonly Unit[]): readonly UnitOption[] => {
  const ids = new Set(units.map(({ id }) => id));
  const below = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const parent = unit.parent !== null && ids.has(unit.parent) ? unit.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const line = (parent: string | null, depth: number): readonly UnitOption[] =>
    (below.get(parent) ?? [])
      .toSorted((a, b) => a.order - b.order)
      .flatMap(({ id, name }) => [{ id, name, depth }, ...(depth < 8 ? line(id, depth + 1) : [])]);
  return line(null, 0);
};

/** The units that exist, those below a unit after it. Empty until they have come. */
export const useUnits = (): readonly UnitOption[] => {
  const { data } = useQuery({
    queryKey: ["/api/v1/units"],
    queryFn: () => deskApi.get<UnitList>("/api/v1/units"),
    staleTime: 60_000,
  });
  return useMemo(() => inOrder(data?.items ?? []), [data]);
};
