import type { Unit, UnitDetail, UnitList, UnitsActed, WorkEntry } from "@lantu/server/contract";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { writeQuery } from "../../../address/query.ts";
import { deskApi } from "../../api/desk-api.ts";
import { send } from "../../api/send.ts";
import { workAddressOf } from "../../api/work-addresses.ts";
import { useTold } from "../../frame/use-told.tsx";
import { useAdminWords } from "../../words/admin.ts";

const none: readonly Unit[] = [];

/** All units; `ended`: also those that no longer exist. */
export const useUnits = (ended: boolean) => {
  const query = writeQuery({ ended: ended ? "include" : undefined });
  const { data, error, refetch } = useQuery({
    queryKey: ["units", query],
    queryFn: () => deskApi.get<UnitList>(workAddressOf.units(query)),
    placeholderData: keepPreviousData,
  });
  return { units: data?.items ?? none, loaded: data !== undefined, error, refetch };
};

/** Ids of the units that answer to words, by former names too; null where nothing is looked for. */
export const useFoundUnits = (q: string | undefined, ended: boolean): ReadonlySet<string> | null => {
  const query = writeQuery({ q, ended: ended ? "include" : undefined });
  const { data } = useQuery({
    queryKey: ["units", query],
    queryFn: () => deskApi.get<UnitList>(workAddressOf.units(query)),
    placeholderData: keepPreviousData,
    enabled: q !== undefined,
  });
  return q === undefined || data === undefined ? null : new Set(data.items.map(({ id }) => id));
};

/** One unit with its history. */
export const useUnit = (id: string) =>
  useQuery({ queryKey: ["unit", id], queryFn: () => deskApi.get<UnitDetail>(workAddressOf.unit(id)) });

/** Takes entries about items back together; what was shown is then loaded anew. */
export const useUndo = (): ((entries: readonly WorkEntry[], reason: string) => Promise<void>) => {
  const queries = useQueryClient();
  return useCallback(
    async (entries, reason) => {
      await send(workAddressOf.undo, { method: "POST", body: { entries: entries.map(({ seq }) => seq), reason } });
      await queries.invalidateQueries();
    },
    [queries],
  );
};

interface UnitAct {
  readonly path: string;
  readonly method: "POST" | "PATCH";
  readonly body: unknown;
  /** What is said once it is done. */
  readonly told: string;
}

/** Does something to units, says so, and offers to take it back. Throws what the server refused with. */
export const useUnitAct = (): ((act: UnitAct) => Promise<UnitsActed>) => {
  const queries = useQueryClient();
  const told = useTold();
  const undo = useUndo();
  const { undoReason, undone } = useAdminWords();
  return useCallback(
    async ({ path, method, body, told: title }) => {
      const acted = await send<UnitsActed>(path, { method, body });
      await queries.invalidateQueries();
      const takeBack = async () => {
        await undo(acted.entries, undoReason);
        told(undone);
      };
      if (acted.entries.length === 0) told(title);
      else told(title, takeBack);
      return acted;
    },
    [queries, told, undo, undoReason, undone],
  );
};
