import type { Book, CommitmentDetail, JournalPage, ReviewStand } from "@lantu/server/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo } from "react";
import { addressOf } from "../api/addresses.ts";
import { deskApi, fetchText } from "../api/desk-api.ts";
import { readReviewer } from "../api/reviewer.ts";
import { type History, historyOf, NO_HISTORY } from "./history.ts";
import { type Choice, type Items, orderOf } from "./items.ts";

export const bookKey = (document: string) => ["review", document] as const;
const detailKey = (id: string) => ["review-item", id] as const;

/** The whole document under review, fetched anew every time it is opened. */
export const useBook = (document: string) =>
  useQuery({
    queryKey: bookKey(document),
    queryFn: () => deskApi.get<Book>(addressOf.book(document)),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** Lines of the journal looked through for what can be taken back. */
const linesBack = 200;

/**
 * What had been done to a document before it was opened, by its journal; null until that is known. A journal that
 * cannot be had takes nothing but the undoing of earlier acts.
 */
export const useHistory = (document: string): History | null => {
  const { data, error } = useQuery({
    queryKey: ["review-history", document],
    queryFn: () => deskApi.get<JournalPage>(addressOf.journal(document, linesBack)),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return useMemo(() => {
    if (data === undefined) return error === null ? null : NO_HISTORY;
    return historyOf(data.items, readReviewer());
  }, [data, error]);
};

/** The items of a book, by id. */
export const itemsOf = (book: Book): Items => new Map(book.commitments.map((one) => [one.id, one]));

/** The order of the items. It changes with what they say, and not with what is decided about them. */
export const useOrder = (items: Items, order: Choice["order"]): readonly string[] =>
  useMemo(() => orderOf(items.values(), order), [items, order]);

/** The raw text of a document, in which every position counts; fetched when it is needed first. */
export const useRawText = (document: string, wanted: boolean): string | null => {
  const { data } = useQuery({
    queryKey: ["raw-text", document],
    queryFn: () => fetchText(addressOf.text(document)),
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? null;
};

const standKey = (document: string) => ["review-stand", document] as const;

/** How the two reviewers stand to each other; null where one reviews alone. */
export const useStand = (document: string, reviewers: 1 | 2, changes: unknown): ReviewStand | null => {
  const { data, refetch } = useQuery({
    queryKey: standKey(document),
    queryFn: () => deskApi.get<ReviewStand>(addressOf.review(document)),
    enabled: reviewers === 2,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the items may change how they stand.
  useEffect(() => {
    if (reviewers !== 2) return;
    const timer = setTimeout(() => void refetch(), standPause);
    return () => clearTimeout(timer);
  }, [reviewers, refetch, changes]);
  return reviewers === 2 ? (data ?? null) : null;
};

/** Milliseconds after a change before the agreement is asked for: a quick reviewer makes several a second. */
const standPause = 600;

const detailQuery = (id: string) => ({
  queryKey: detailKey(id),
  queryFn: () => deskApi.get<CommitmentDetail>(addressOf.commitment(id)),
});

/** Figures and all of the item in hand; those of the next one are fetched ahead. */
export const useDetail = (id: string | null, next: string | null) => {
  const queries = useQueryClient();
  const { data } = useQuery({ ...detailQuery(id ?? ""), enabled: id !== null });
  useEffect(() => {
    if (next !== null) void queries.prefetchQuery(detailQuery(next));
  }, [queries, next]);
  const forget = useCallback(
    (ids: readonly string[]) => {
      const all = ids.length > 20;
      if (all) void queries.invalidateQueries({ queryKey: ["review-item"] });
      else for (const one of ids) void queries.invalidateQueries({ queryKey: detailKey(one) });
    },
    [queries],
  );
  /** Fetches an item as it stands on the server now: an answer still on its way was asked for before. */
  const fetchNow = useCallback(
    async (one: string) => {
      await queries.cancelQueries({ queryKey: detailKey(one) });
      return queries.fetchQuery({ ...detailQuery(one), staleTime: 0 });
    },
    [queries],
  );
  return { detail: data, forget, fetchNow };
};
