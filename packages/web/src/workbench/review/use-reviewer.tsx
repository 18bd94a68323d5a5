import type { Acted, Book, CommitmentPatch } from "@lantu/server/contract";
import { useCallback, useMemo, useState } from "react";
import type { ReviewAddress } from "../../address/workbench.ts";
import { readReviewer } from "../api/reviewer.ts";
import { readDraft } from "../frame/draft.ts";
import { useComplaint } from "../frame/use-complaint.ts";
import { useWords } from "../words/use-words.ts";
import { chosenIds, countDecided, isDisputed, nextOpen, stepped } from "./items.ts";
import { type ActName, acts, type Decision } from "./steps.ts";
import { useActs } from "./use-acts.ts";
import { useCurrent } from "./use-current.ts";
import { useKeys, useKeysSwitch } from "./use-keys.ts";
import { useDetail, useItems, useOrder, useStand } from "./use-review.ts";

const isReviewable = (state: Book["document"]["state"]): boolean => state === "review" || state === "published";

/** What the panel shows: the item, or one way of working on it. */
export type Mode =
  | { readonly kind: "view" | "edit" | "reject" | "border" | "merge" | "split" | "add" | "name" }
  /** A third act between two opinions. */
  | { readonly kind: "settle"; readonly decision: "accept" | "reject" }
  | { readonly kind: "figure"; readonly figure: string };

const VIEW: Mode = { kind: "view" };

/** The items and the one in hand: which are gone through, and where the reviewer is among them. */
const useHand = (book: Book, address: ReviewAddress, reviewer: string | null) => {
  const { items, setItems } = useItems(book);
  const { current, go, choice, setChoice } = useCurrent(address);
  const order = useOrder(items, choice.order);
  const ids = useMemo(() => chosenIds(order, items, choice, current), [order, items, choice, current]);
  const id =
    current !== null && items.has(current) ? current : (nextOpen(ids, items, null, reviewer) ?? ids[0] ?? null);
  const item = id === null ? null : (items.get(id) ?? null);
  return { ...useDetail(id, stepped(ids, id, 1)), items, setItems, order, ids, id, item, go, choice, setChoice };
};

type Hand = ReturnType<typeof useHand>;

/** What the reviewer does to the items. */
const useHandActs = (document: string, { items, setItems, forget }: Hand, onReload: () => Promise<void>) => {
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
  return { ...useActs({ document, items, setItems, onRefused: refused, onChanged: changed }), refused };
};

/** The name opinions are recorded under, where two people review independently. */
const useName = (two: boolean) => {
  const [name, setName] = useState(readReviewer);
  return { name, setName, mine: two ? name : null };
};

/** Everything a reviewer holds and does: the items, the one in hand, decisions, corrections, undo, keys. */
export const useReviewer = (book: Book, address: ReviewAddress, onReload: () => Promise<void>) => {
  const words = useWords().review;
  const two = book.document.reviewers === 2;
  const { name, setName, mine } = useName(two);
  const hand = useHand(book, address, mine);
  const { items, ids, id, item, go, setItems, fetchNow } = hand;
  const done = useHandActs(book.document.id, hand, onReload);
  const [said, say] = useState("");
  const [mode, setMode] = useState<Mode>(() => (id !== null && readDraft(id) !== null ? { kind: "edit" } : VIEW));
  const [overlay, setOverlay] = useState<"keys" | "bulk" | null>(null);
  const [pageOpen, setPageOpen] = useState(false);
  const [keysOn, toggleKeys] = useKeysSwitch();
  const canWrite = isReviewable(book.document.state);
  const stand = useStand(book.document.id, book.document.reviewers, items);

  const view = () => setMode(VIEW);
  const open = (next: Mode) => {
    if (item !== null && canWrite) setMode(next);
  };
  const step = (by: 1 | -1) => {
    view();
    go(stepped(ids, id, by));
  };
  const goOn = (what: ActName) => {
    if (item === null) return;
    view();
    say(words.announce(item.title, words.done[what]));
    go(nextOpen(ids, items, item.id, mine) ?? item.id);
  };
  /** Decides on the item in hand: at once, as one of two opinions, or between two that differ. */
  const decide = (decision: "accept" | "reject", reason: string | null = null) => {
    if (item === null || !canWrite) return;
    if (!two) done.decide([item.id], decision, reason);
    else if (isDisputed(item) && reason === null) return setMode({ kind: "settle", decision });
    else if (isDisputed(item)) done.decide([item.id], decision, reason);
    else if (name === null) return setMode({ kind: "name" });
    else done.opine(item, decision, reason);
    goOn(two ? (isDisputed(item) ? "settle" : "opinion") : decision);
  };
  /** Carries out an act with a form of its own, and goes on from what came of it. */
  const perform = async (what: ActName, work: () => Promise<Acted>): Promise<void> => {
    const acted = await done.perform(what, id ?? "", work);
    view();
    say(words.announce(item?.title ?? "", words.done[what]));
    const [first] = acted.commitments.filter(({ state }) => state !== "retired");
    if (first !== undefined && !acted.commitments.some((one) => one.id === id && one.state !== "retired")) go(first.id);
  };
  /** Fetches the item in hand as the server holds it now, so that a version is refused only where somebody was quicker. */
  const reload = async (): Promise<number> => {
    if (id === null) return 0;
    await done.idle();
    const fresh = await fetchNow(id);
    setItems((all) => new Map(all).set(id, fresh));
    return fresh.version;
  };
  const openForm = (next: Mode) => {
    if (item !== null && canWrite) void reload().then(() => setMode(next), done.refused);
  };
  const save = async (patch: CommitmentPatch, version: number): Promise<void> => {
    if (item === null || Object.keys(patch).length === 0) return view();
    await perform("start" in patch ? "border" : "edit", () => acts.edit(item, patch, version));
  };
  const reverse = (which: "undo" | "redo") => {
    const reversed = done[which]();
    const none = which === "undo" ? words.nothingToUndo : words.nothingToRedo;
    const tell = which === "undo" ? words.undone : words.redone;
    say(reversed === null ? none : tell(words.done[reversed.name]));
    if (reversed !== null && reversed.id !== "") go(reversed.id);
  };
  const correctFigure = () => {
    const [first] = hand.detail?.allFigures ?? [];
    if (first !== undefined) open({ kind: "figure", figure: first.id });
  };
  useKeys(keysOn && mode.kind === "view" && overlay === null, {
    a: () => decide("accept"),
    x: () =>
      open(item !== null && two && isDisputed(item) ? { kind: "settle", decision: "reject" } : { kind: "reject" }),
    e: () => openForm({ kind: "edit" }),
    b: () => openForm({ kind: "border" }),
    m: () => openForm({ kind: "merge" }),
    s: () => openForm({ kind: "split" }),
    n: () => canWrite && setMode({ kind: "add" }),
    f: correctFigure,
    g: () => canWrite && setOverlay("bulk"),
    p: () => setPageOpen(!pageOpen),
    z: () => reverse("undo"),
    y: () => reverse("redo"),
    "?": () => setOverlay("keys"),
    arrowleft: () => step(-1),
    arrowright: () => step(1),
  });
  return {
    ...{ ...hand, mode, setMode, open, openForm, view, canWrite, decide, perform, save, reload, step },
    ...{ undo: () => reverse("undo"), redo: () => reverse("redo"), canUndo: done.canUndo, canRedo: done.canRedo },
    ...{ keysOn, toggleKeys, pageOpen, setPageOpen, overlay, setOverlay, stand, two, name, setName },
    ...{
      decideMany: (many: readonly string[], decision: Decision, reason: string | null) =>
        done.decide(many, decision, reason),
    },
    ...{ idle: done.idle, decided: countDecided(items, mine), refused: done.refused },
    said: said === "" ? "" : `${said}. ${item?.title ?? ""}`,
  };
};

export type Reviewer = ReturnType<typeof useReviewer>;
