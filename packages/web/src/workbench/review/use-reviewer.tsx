import type { Book, CommitmentPatch } from "@lantu/server/contract";
import { useCallback, useMemo, useState } from "react";
import type { ReviewAddress } from "../../address/workbench.ts";
import { readDraft } from "../frame/draft.ts";
import { useComplaint } from "../frame/use-complaint.ts";
import { useWords } from "../words/use-words.ts";
import { chosenIds, countDecided, nextOpen, stepped } from "./items.ts";
import type { Decision } from "./steps.ts";
import { useCurrent } from "./use-current.ts";
import { useKeys, useKeysSwitch } from "./use-keys.ts";
import { useDetail, useItems } from "./use-review.ts";
import { useWrites } from "./use-writes.ts";

const isReviewable = (state: Book["document"]["state"]): boolean => state === "review" || state === "published";

/** The items and the one in hand: which are gone through, and where the reviewer is among them. */
const useHand = (book: Book, address: ReviewAddress) => {
  const { items, order, setItems } = useItems(book);
  const { current, go, choice, setChoice } = useCurrent(address);
  const ids = useMemo(() => chosenIds(order, items, choice, current), [order, items, choice, current]);
  const id = current !== null && items.has(current) ? current : (nextOpen(ids, items, null) ?? ids[0] ?? null);
  const item = id === null ? null : (items.get(id) ?? null);
  return { ...useDetail(id, stepped(ids, id, 1)), items, setItems, ids, id, item, go, choice, setChoice };
};

type Hand = ReturnType<typeof useHand>;

/** What the reviewer writes about the items. */
const useHandWrites = ({ items, setItems, forget }: Hand, onReload: () => Promise<void>) => {
  const words = useWords().review;
  const complain = useComplaint();
  const refused = useCallback((error: unknown) => complain(words.failed, error), [complain, words]);
  const changed = useCallback(
    (touched: readonly string[], moved: boolean) => {
      forget(touched);
      if (moved) void onReload();
    },
    [forget, onReload],
  );
  return { ...useWrites({ items, setItems, onRefused: refused, onChanged: changed }), refused };
};

type HandWrites = ReturnType<typeof useHandWrites>;

/** The form of the item in hand. */
const useForm = ({ id, item, setItems, fetchNow }: Hand, writes: HandWrites, say: (what: string) => void) => {
  const words = useWords().review;
  const [editing, setEditing] = useState(() => id !== null && readDraft(id) !== null);
  /** The form begins with what the server holds now, so that a version is refused only when somebody else was quicker. */
  const reload = async (): Promise<number> => {
    if (id === null) return 0;
    await writes.idle();
    const fresh = await fetchNow(id);
    setItems((all) => new Map(all).set(id, fresh));
    return fresh.version;
  };
  const open = () => void reload().then(() => setEditing(true), writes.refused);
  const save = async (patch: CommitmentPatch, version: number): Promise<void> => {
    if (item === null) return;
    await writes.edit(item, patch, version);
    say(words.announce(item.title, words.done.edit));
  };
  return { editing, open, close: () => setEditing(false), reload, save };
};

/** Everything a reviewer holds and does: the items, the one in hand, decisions, corrections, undo, keys. */
export const useReviewer = (book: Book, address: ReviewAddress, onReload: () => Promise<void>) => {
  const words = useWords().review;
  const hand = useHand(book, address);
  const { items, ids, id, item, go } = hand;
  const writes = useHandWrites(hand, onReload);
  const [said, say] = useState("");
  const form = useForm(hand, writes, say);
  const [keysOn, toggleKeys] = useKeysSwitch();
  const canWrite = isReviewable(book.document.state);

  const step = (by: 1 | -1) => {
    form.close();
    go(stepped(ids, id, by));
  };
  const decide = (decision: Decision) => {
    if (item === null || !canWrite) return;
    writes.decide([item.id], decision);
    say(words.announce(item.title, words.done[decision]));
    go(nextOpen(ids, items, item.id) ?? item.id);
  };
  const edit = () => {
    if (canWrite) form.open();
  };
  const undo = () => {
    const undone = writes.undo();
    say(undone === null ? words.nothingToUndo : words.undone(words.done[undone.what]));
    if (undone !== null && undone.id !== "") go(undone.id);
  };
  useKeys(keysOn && !form.editing, {
    a: () => decide("accept"),
    x: () => decide("reject"),
    e: edit,
    z: undo,
    arrowleft: () => step(-1),
    arrowright: () => step(1),
  });
  return {
    ...{ ...hand, form, canWrite, decide, edit, undo, step, keysOn, toggleKeys },
    ...{ canUndo: writes.canUndo, decideMany: writes.decide, idle: writes.idle, decided: countDecided(items) },
    said: said === "" ? "" : `${said}. ${item?.title ?? ""}`,
  };
};

export type Reviewer = ReturnType<typeof useReviewer>;
