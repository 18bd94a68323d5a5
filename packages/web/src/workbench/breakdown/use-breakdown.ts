import type { Breakdown } from "@lantu/server/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { createElement, useCallback, useRef } from "react";
import { deskApi } from "../api/desk-api.ts";
import { send } from "../api/send.ts";
import { useComplaint } from "../frame/use-complaint.ts";
import { useBreakdownWords } from "../words/breakdown.ts";
import { breakdownAddress } from "./addresses.ts";

/** How a commitment is broken down, as the server holds it. */
export const useBreakdown = (commitment: string) => {
  const path = breakdownAddress.breakdown(commitment);
  return useQuery({
    ...{ queryKey: [path], queryFn: () => deskApi.get<Breakdown>(path) },
    ...{ refetchOnWindowFocus: false, staleTime: 0 },
  });
};

/** A write of the interface. */
export interface Write {
  readonly method: "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
}

/** Seconds a notice with an undo stays. */
const undoSeconds = 20;

/** Writes, shows how the breakdown stands then, and offers to take the change back. `onSaved`: told before it is shown. */
export const useBreakdownWrite = (commitment: string) => {
  const queries = useQueryClient();
  const { notification } = App.useApp();
  const words = useBreakdownWords();
  const complain = useComplaint();
  const key = breakdownAddress.breakdown(commitment);
  const reload = useCallback(async (): Promise<Breakdown> => {
    const now = await deskApi.get<Breakdown>(key);
    queries.setQueryData([key], now);
    return now;
  }, [key, queries]);
  /** How it stands now, not shown yet: what is being typed stays as it is. */
  const look = useCallback(() => deskApi.get<Breakdown>(key), [key]);
  const undo = useCallback(
    async (entries: readonly number[]): Promise<void> => {
      notification.destroy(key);
      try {
        await send(breakdownAddress.undo, { method: "POST", body: { entries } });
        await reload();
        notification.success({ key, title: words.undone, duration: 4, role: "status" });
      } catch (error) {
        complain(words.notSaved, error);
      }
    },
    [complain, key, notification, reload, words],
  );
  const write = useCallback(
    async ({ method, path, body }: Write, onSaved?: (now: Breakdown) => void): Promise<Breakdown> => {
      const now = await send<Breakdown>(path, { method, ...(body === undefined ? {} : { body }) });
      onSaved?.(now);
      queries.setQueryData([key], now);
      const { entries } = now;
      notification.success({
        ...{ key, title: words.saved, duration: undoSeconds, role: "status" as const },
        actions:
          entries.length === 0
            ? undefined
            : createElement(
                "button",
                { type: "button", className: "button", onClick: () => void undo(entries) },
                words.undo,
              ),
      });
      return now;
    },
    [key, notification, queries, undo, words],
  );
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  /** Writes what follows from how it stands once all before is written: a quick hand is not refused for its own haste. */
  const inTurn = useCallback(
    (of: (now: Breakdown) => Write | null): Promise<Breakdown | null> => {
      const next = turn.current.then(async () => {
        const now = queries.getQueryData<Breakdown>([key]);
        const asked = now === undefined ? null : of(now);
        return asked === null ? null : write(asked);
      });
      turn.current = next.catch(() => null);
      return next;
    },
    [key, queries, write],
  );
  return { write, inTurn, reload, look };
};

export type BreakdownWrite = ReturnType<typeof useBreakdownWrite>;
