import type { Book, CommitmentDetail } from "@lantu/server/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import { createApi } from "../../api/api.ts";
import { browserTransport } from "../../api/browser.ts";
import { addressOf } from "../api/addresses.ts";
import { type Items, orderOf } from "./items.ts";

const api = createApi(browserTransport);

export const bookKey = (document: string) => ["review", document] as const;
const detailKey = (id: string) => ["review-item", id] as const;

/** The whole document under review, fetched anew every time it is opened. */
export const useBook = (document: string) =>
  useQuery({
    queryKey: bookKey(document),
    queryFn: () => api.get<Book>(addressOf.book(document)),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

const itemsOf = (book: Book): Items => new Map(book.commitments.map((one) => [one.id, one]));

/** The items of a book as they stand on this page; a book loaded anew replaces them. */
export const useItems = (book: Book) => {
  const [items, setItems] = useState<Items>(() => itemsOf(book));
  useEffect(() => setItems(itemsOf(book)), [book]);
  const order = useMemo(() => orderOf(book.commitments), [book]);
  return { items, order, setItems };
};

const detailQuery = (id: string) => ({
  queryKey: detailKey(id),
  queryFn: () => api.get<CommitmentDetail>(addressOf.commitment(id)),
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
  /** Fetches an item as it stands on the server now. */
  const fetchNow = useCallback((one: string) => queries.fetchQuery({ ...detailQuery(one), staleTime: 0 }), [queries]);
  return { detail: data, forget, fetchNow };
};
