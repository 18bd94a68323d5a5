import type { KeyWorkPage } from "@lantu/server/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { createElement, useCallback } from "react";
import { deskApi } from "../api/desk-api.ts";
import { send } from "../api/send.ts";
import { useComplaint } from "../frame/use-complaint.ts";
import { useKeyWorksWords } from "../words/key-works.ts";

/** Items of a folder that are asked for at once. */
const atOnce = 500;

/** Addresses of a folder in the interface. */
export const folderAddress = {
  folder: (year: number): string => `/api/v1/key-works/${year}`,
  all: (year: number): string => `/api/v1/key-works/${year}?limit=${atOnce}`,
  item: (year: number, commitment: string): string => `/api/v1/key-works/${year}/${commitment}`,
} as const;

/** Seconds a notice with an undo stays. */
const undoSeconds = 20;

/** The folder of a year, as the server holds it, and how it is told that it has changed. */
export const useFolder = (year: number) => {
  const path = folderAddress.all(year);
  const queries = useQueryClient();
  const { notification } = App.useApp();
  const words = useKeyWorksWords();
  const complain = useComplaint();
  const folder = useQuery({
    queryKey: [path],
    queryFn: () => deskApi.get<KeyWorkPage>(path),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  const refresh = useCallback(() => queries.invalidateQueries({ queryKey: [path] }), [path, queries]);
  const tell = useCallback(
    (title: string, entries: readonly number[]) => {
      const undo = () => {
        notification.destroy(path);
        send("/api/v1/work/undo", { method: "POST", body: { entries } }).then(
          async () => {
            // What is typed next must be meant for the versions the undoing made.
            await refresh();
            notification.success({ title: words.undone, duration: 4, role: "status" });
          },
          (error: unknown) => complain(words.notSaved, error),
        );
      };
      notification.success({
        ...{ key: path, title, duration: undoSeconds, role: "status" as const },
        actions:
          entries.length === 0
            ? undefined
            : createElement("button", { type: "button", className: "button", onClick: undo }, words.undo),
      });
      void refresh();
    },
    [complain, notification, path, refresh, words],
  );
  return { ...folder, refresh, tell };
};
