import type { JournalPage, JournalRoots, JournalWhole, UnitList, Verification } from "@lantu/server/contract";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { useMessages } from "../../shell/preferences.tsx";
import { deskApi } from "../api/desk-api.ts";
import { send } from "../api/send.ts";
import { workAddressOf } from "../api/work-addresses.ts";
import { type JournalWords, useJournalWords } from "../words/journal.ts";
import { nounOf, type Telling } from "./telling.ts";

/** A page of entries; `query` is an encoded query string without `?`. */
export const useEntries = (query: string) =>
  useQuery({
    queryKey: ["journal", query],
    queryFn: () => deskApi.get<JournalPage>(workAddressOf.journal(query)),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** One entry whole. */
export const useEntry = (seq: number) =>
  useQuery({
    queryKey: ["journal-entry", seq],
    queryFn: () => deskApi.get<JournalWhole>(workAddressOf.journalEntry(seq)),
    staleTime: 0,
  });

/** Fingerprints of days. */
export const useRoots = () =>
  useQuery({ queryKey: ["journal-roots"], queryFn: () => deskApi.get<JournalRoots>(workAddressOf.journalRoots("")) });

const isKey = <T extends object>(words: T, name: string): name is Extract<keyof T, string> => name in words;

const nounName = (words: JournalWords, noun: string): string => (isKey(words.nouns, noun) ? words.nouns[noun] : noun);

/** What happened, in words: `Assignment · assigned`. */
export const useWhat = () => {
  const words = useJournalWords();
  const { journal } = useMessages();
  return useCallback(
    (kind: string, act: string | null): string => {
      const noun = nounOf(kind);
      if (noun === null) return journal.kinds[kind] ?? kind;
      const name = nounName(words, noun);
      return act === null ? name : `${name} · ${words.acts[act] ?? act}`;
    },
    [words, journal],
  );
};

/** How values of entries are told: units by their names. */
export const useTelling = (): Telling => {
  const words = useJournalWords();
  const { separators } = useMessages();
  const { data } = useQuery({
    queryKey: ["units", "ended=include"],
    queryFn: () => deskApi.get<UnitList>(workAddressOf.units("ended=include")),
  });
  return useMemo(() => {
    const names = new Map((data?.items ?? []).map(({ id, name }) => [id, name]));
    return {
      nameOf: (id) => names.get(id) ?? null,
      ...{ separator: separators.list, none: words.entry.absent, yes: words.yes, no: words.no },
    };
  }, [data, separators, words]);
};

/** Milliseconds between two looks at how the check stands. */
const lookEvery = 500;

/** How the check of the journal stands; begins it and stops it. */
export const useVerification = (mayCheck: boolean) => {
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const { data } = useQuery({
    queryKey: ["verification"],
    queryFn: () => deskApi.get<Verification>(workAddressOf.verification),
    enabled: mayCheck,
    refetchInterval: ({ state }) => (state.data?.state === "running" ? lookEvery : false),
    staleTime: 0,
  });
  const put = async (method: "POST" | "DELETE"): Promise<void> => {
    setError(null);
    try {
      queries.setQueryData(["verification"], await send<Verification>(workAddressOf.verification, { method }));
    } catch (failure) {
      setError(failure);
    }
  };
  return { stand: data ?? null, error, start: () => put("POST"), stop: () => put("DELETE") };
};
