import type { JournalPage, JournalRoots, JournalWhole, Verification } from "@lantu/server/contract";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { day, minute } from "../../format/time.ts";
import { useMessages, usePreferences } from "../../shell/preferences.tsx";
import { deskApi } from "../api/desk-api.ts";
import { send } from "../api/send.ts";
import { workAddressOf } from "../api/work-addresses.ts";
import { type JournalWords, useJournalWords } from "../words/journal.ts";
import { nounOf, type Telling } from "./telling.ts";
import { useNames } from "./use-names.ts";
import { useValueWords, wordOf } from "./value-words.ts";

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

const personForm = /^p[0-9a-f]{16}$/;
const dayForm = /^\d{4}-(\d{2}(-\d{2})?|[QH]\d)$/;
const timeForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** How values of entries are told: as the pages tell them on which they are set. `kind`: of the entry. */
export const useTelling = (kind = ""): Telling => {
  const words = useJournalWords();
  const { language } = usePreferences();
  const { separators } = useMessages();
  const values = useValueWords();
  const nameOf = useNames();
  return useMemo(() => {
    const plain = (text: string): string => {
      if (personForm.test(text)) return words.somebody;
      if (timeForm.test(text)) return minute(text, language);
      return dayForm.test(text) ? day(text, language) : text;
    };
    return {
      nameOf,
      textOf: (field, text) => wordOf(values, nounOf(kind), field, text) ?? nameOf(text) ?? plain(text),
      ...{ separator: separators.list, none: words.entry.absent, yes: words.yes, no: words.no },
    };
  }, [kind, nameOf, values, separators, words, language]);
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
