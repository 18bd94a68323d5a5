import type { UnitList } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { deskApi } from "../api/desk-api.ts";
import { deskAddress } from "./addresses.ts";
import { type UnitIndex, unitIndex } from "./units/unit-search.ts";

/** Units change seldom: for this long the list is not asked for again. */
const freshMilliseconds = 60_000;

/** All units, ready to be found by what is typed; undefined until they are there. */
export const useUnits = (): UnitIndex | undefined => {
  const { data } = useQuery({
    queryKey: ["units-of-desk"],
    queryFn: () => deskApi.get<UnitList>(deskAddress.units),
    staleTime: freshMilliseconds,
  });
  return useMemo(() => (data === undefined ? undefined : unitIndex(data.items)), [data]);
};
