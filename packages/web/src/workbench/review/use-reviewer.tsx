import type { Book } from "@lantu/server/contract";
import type { ReviewAddress } from "../../address/workbench.ts";
import { useWords } from "../words/use-words.ts";
import type { History } from "./history.ts";
import { countDecided, isDisputed, stepped } from "./items.ts";
import type { Decision } from "./steps.ts";
import { type Hand, useHand, useHandActs, useName } from "./use-hand.ts";
import { type DeskKey, type KeyActions, useKeys, useKeysSwitch } from "./use-keys.ts";
import { type Stance, usePresses } from "./use-presses.ts";
import { useStand } from "./use-review.ts";
import { type Showing, useShowing } from "./use-showing.ts";
import { useDeciding, useReversing, useWorking } from "./use-working.ts";

const isReviewable = (state: Book["document"]["state"]): boolean => state === "review" || state === "published";

/** Keys act on what is shown, and on what is on its way once it is settled; in a form they are letters. */
const stanceOf = ({ underway, mode, overlay }: Showing): Stance =>
  underway ? "later" : mode.kind === "view" && overlay === null ? "now" : "never";

interface Doings extends ReturnType<typeof useWorking> {
  readonly two: boolean;
  readonly decide: (decision: "accept" | "reject") => void;
  readonly step: (by: 1 | -1) => void;
  readonly reverse: (which: "undo" | "redo") => void;
}

/** How keys are written that are no letters. */
const signs: Readonly<Partial<Record<DeskKey, string>>> = { arrowleft: "←", arrowright: "→" };

/** What each key of the desk does. */
const keysOf = ({ item }: Hand, showing: Showing, does: Doings): KeyActions => {
  const { open, setMode, canWrite, setOverlay, pageOpen, setPageOpen } = showing;
  const disputed = does.two && item !== null && isDisputed(item);
  return {
    a: () => does.decide("accept"),
    x: () => open(disputed ? { kind: "settle", decision: "reject" } : { kind: "reject" }),
    e: () => does.openForm({ kind: "edit" }),
    b: () => does.openForm({ kind: "border" }),
    m: () => does.openForm({ kind: "merge" }),
    s: () => does.openForm({ kind: "split" }),
    n: () => canWrite && setMode({ kind: "add" }),
    f: () => does.openFigure(),
    g: () => canWrite && setOverlay("bulk"),
    p: () => setPageOpen(!pageOpen),
    z: () => does.reverse("undo"),
    y: () => does.reverse("redo"),
    "?": () => setOverlay("keys"),
    arrowleft: () => does.step(-1),
    arrowright: () => does.step(1),
  };
};

/** Everything a reviewer holds and does: the items, the one in hand, decisions, corrections, undo, keys. */
export const useReviewer = (
  book: Book,
  history: History,
  address: ReviewAddress,
  fetchBook: () => Promise<Book | null>,
) => {
  const { id: document, reviewers, state } = book.document;
  const two = reviewers === 2;
  const { name, setName, mine } = useName(two);
  const hand = useHand(book, address, mine);
  const done = useHandActs(document, history, hand, fetchBook);
  const showing = useShowing(hand, isReviewable(state));
  const [keysOn, toggleKeys] = useKeysSwitch();
  const working = useWorking(hand, done, showing);
  const decide = useDeciding(hand, done, showing, { two, name, mine });
  const reverse = useReversing(hand, done, showing);
  const step = (by: 1 | -1) => {
    showing.view();
    hand.go(stepped(hand.ids, hand.id, by));
  };
  const words = useWords().review;
  const stance = stanceOf(showing);
  const press = usePresses(stance, keysOf(hand, showing, { ...working, two, decide, step, reverse }), (keys) =>
    showing.notify(words.keysDropped(keys.map((key) => signs[key] ?? key.toUpperCase()).join(", "))),
  );
  useKeys(keysOn && stance !== "never", press);
  return {
    ...{ ...hand, ...showing, ...working, decide, press, keysOn, toggleKeys, two, name, setName },
    ...{ lastDone: done.lastDone, lastUndone: done.lastUndone, reloadBook: done.reload },
    decideMany: (many: readonly string[], decision: Decision, reason: string | null) =>
      done.decide(many, decision, reason),
    ...{ idle: done.idle, refused: done.refused, decided: countDecided(hand.items, mine) },
    stand: useStand(document, reviewers, hand.items),
    said: showing.said === "" ? "" : `${showing.said}. ${hand.item?.title ?? ""}`,
  };
};

export type Reviewer = ReturnType<typeof useReviewer>;
