import type { Book } from "@lantu/server/contract";
import { useCallback, useMemo, useState } from "react";
import type { ReviewAddress } from "../../address/workbench.ts";
import { readReviewer } from "../api/reviewer.ts";
import { useComplaint } from "../frame/use-complaint.ts";
import { useWords } from "../words/use-words.ts";
import type { History } from "./history.ts";
import { chosenIds, type Items, nextOpen, stepped } from "./items.ts";
import { useActs } from "./use-acts.ts";
import { useCurrent } from "./use-current.ts";
import { itemsOf, useDetail, useOrder } from "./use-review.ts";

/** The items and the one in hand: which are gone through, and where the reviewer is among them. */
export const useHand = (book: Book, address: ReviewAddress, reviewer: string | null) => {
  const [items, setItems] = useState<Items>(() => itemsOf(book));
  const { current, go, choice, setChoice } = useCurrent(address);
  const order = useOrder(items, choice.order);
  const ids = useMemo(() => chosenIds(order, items, choice, current), [order, items, choice, current]);
  const id =
    current !== null && items.has(current) ? current : (nextOpen(ids, items, null, reviewer) ?? ids[0] ?? null);
  const item = id === null ? null : (items.get(id) ?? null);
  return { ...useDetail(id, stepped(ids, id, 1)), items, setItems, order, ids, id, item, go, choice, setChoice };
};

export type Hand = ReturnType<typeof useHand>;

/** What the reviewer does to the items. */
export const useHandActs = (
  document: string,
  history: History,
  { items, setItems, forget }: Hand,
  fetchBook: () => Promise<Book | null>,
) => {
  const words = useWords().review;
  const complain = useComplaint();
  const refused = useCallback((error: unknown) => complain(words.failed, error), [complain, words]);
  const fetchItems = useCallback(async () => {
    const book = await fetchBook();
    return book === null ? null : itemsOf(book);
  }, [fetchBook]);
  const acts = useActs({ document, history, items, setItems, fetchItems, onRefused: refused, onChanged: forget });
  return { ...acts, refused };
};

/** The name opinions are recorded under, where two people review independently. */
export const useName = (two: boolean) => {
  const [name, setName] = useState(readReviewer);
  return { name, setName, mine: two ? name : null };
};

export type HandActs = ReturnType<typeof useHandActs>;
