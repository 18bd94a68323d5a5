import type { Book, CommitmentPatch } from "@lantu/server/contract";
import { App } from "antd";
import { useCallback, useMemo, useState } from "react";
import type { ReviewAddress } from "../../address/workbench.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { problemText } from "../api/problem-text.ts";
import { readDraft } from "../frame/draft.ts";
import { useWords } from "../words/use-words.ts";
import { chosenIds, countDecided, nextOpen, stepped } from "./items.ts";
import { useCurrent } from "./use-current.ts";
import { useKeys, useKeysSwitch } from "./use-keys.ts";
import { useDetail, useItems } from "./use-review.ts";
import { type Decision, useWrites } from "./use-writes.ts";

const isReviewable = (state: Book["document"]["state"]): boolean => state === "review" || state === "published";

/** Says what went wrong with a write that had been shown as done. */
const useComplaint = () => {
  const { notification } = App.useApp();
  const { language } = usePreferences();
  const words = useWords();
  return useCallback(
    (error: unknown) =>
      notification.error({
        title: words.review.failed,
        description: problemText(error, language, words),
        duration: 0,
        role: "alert",
      }),
    [notification, language, words],
  );
};

/** Everything a reviewer holds and does: the items, the one in hand, decisions, corrections, undo, keys. */
export const useReviewer = (book: Book, address: ReviewAddress, onReload: () => Promise<void>) => {
  const { messages } = usePreferences();
  const words = useWords().review;
  const { items, order, setItems } = useItems(book);
  const { current, go, choice, setChoice } = useCurrent(address);
  const ids = useMemo(() => chosenIds(order, items, choice, current), [order, items, choice, current]);
  const id = current !== null && items.has(current) ? current : (nextOpen(ids, items, null) ?? ids[0] ?? null);
  const item = id === null ? null : (items.get(id) ?? null);
  const { detail, forget, fetchNow } = useDetail(id, stepped(ids, id, 1));
  const [editing, setEditing] = useState(() => id !== null && readDraft(id) !== null);
  const [said, setSaid] = useState("");
  const complain = useComplaint();
  const canWrite = isReviewable(book.document.state);
  const changed = useCallback(
    (touched: readonly string[], moved: boolean) => {
      forget(touched);
      if (moved) void onReload();
    },
    [forget, onReload],
  );
  const writes = useWrites({ items, setItems, onRefused: complain, onChanged: changed });

  const step = useCallback(
    (by: 1 | -1) => {
      setEditing(false);
      go(stepped(ids, id, by));
    },
    [ids, id, go],
  );
  const decide = useCallback(
    (decision: Decision) => {
      if (item === null || !canWrite) return;
      writes.decide([item.id], decision);
      setSaid(words.announce(item.title, words.done[decision]));
      setEditing(false);
      go(nextOpen(ids, items, item.id) ?? item.id);
    },
    [item, canWrite, writes, ids, items, go, words],
  );
  const undo = useCallback(() => {
    const undone = writes.undo();
    setSaid(undone === null ? words.nothingToUndo : words.undone(words.done[undone.what]));
    if (undone !== null && undone.id !== "") go(undone.id);
  }, [writes, words, go]);
  /** The form begins with what the server holds now, so that a version is refused only when somebody else was quicker. */
  const reload = useCallback(async (): Promise<number> => {
    if (id === null) return 0;
    await writes.idle();
    const fresh = await fetchNow(id);
    setItems((all) => new Map(all).set(id, fresh));
    return fresh.version;
  }, [id, writes, fetchNow, setItems]);
  const edit = useCallback(() => {
    if (!canWrite || id === null) return;
    reload().then(() => setEditing(true), complain);
  }, [canWrite, id, reload, complain]);
  const save = useCallback(
    async (patch: CommitmentPatch, version: number) => {
      if (item === null) return;
      await writes.edit(item, patch, version);
      setSaid(words.announce(item.title, words.done.edit));
    },
    [item, writes, words],
  );

  const [keysOn, toggleKeys] = useKeysSwitch();
  useKeys(
    keysOn && !editing,
    useMemo(
      () => ({
        a: () => decide("accept"),
        x: () => decide("reject"),
        e: edit,
        z: undo,
        arrowleft: () => step(-1),
        arrowright: () => step(1),
      }),
      [decide, edit, undo, step],
    ),
  );
  return {
    ...{ items, ids, item, detail, choice, setChoice, go, canWrite },
    ...{ editing, closeForm: () => setEditing(false), decide, edit, save, reload, undo, step },
    ...{ canUndo: writes.canUndo, decideMany: writes.decide, idle: writes.idle, keysOn, toggleKeys },
    ...{ decided: countDecided(items), said: said === "" ? "" : `${said}. ${item?.title ?? ""}`, messages },
  };
};

export type Reviewer = ReturnType<typeof useReviewer>;
