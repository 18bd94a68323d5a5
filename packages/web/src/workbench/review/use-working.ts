import type { Acted, CommitmentDetail, CommitmentPatch } from "@lantu/server/contract";
import { useWords } from "../words/use-words.ts";
import { isDisputed, nextOpen } from "./items.ts";
import type { Mode } from "./mode.ts";
import { type ActName, acts } from "./steps.ts";
import type { Hand, HandActs } from "./use-hand.ts";
import type { Showing } from "./use-showing.ts";

/** Under which name the reviewer works; null where none was given, or where one reviews alone (`mine`). */
interface Who {
  readonly two: boolean;
  readonly name: string | null;
  readonly mine: string | null;
}

/** Decides on the item in hand: at once, as one of two opinions, or between two that differ. */
export const useDeciding = (hand: Hand, done: HandActs, { canWrite, setMode, view, say }: Showing, who: Who) => {
  const words = useWords().review;
  const { items, ids, item, go } = hand;
  const goOn = (what: ActName) => {
    if (item === null) return;
    view();
    say(words.announce(item.title, words.done[what]));
    go(nextOpen(ids, items, item.id, who.mine) ?? item.id);
  };
  return (decision: "accept" | "reject", reason: string | null = null) => {
    if (item === null || !canWrite) return;
    const disputed = who.two && isDisputed(item);
    if (disputed && reason === null) return setMode({ kind: "settle", decision });
    if (who.two && !disputed && who.name === null) return setMode({ kind: "name" });
    if (who.two && !disputed) done.opine(item, decision, reason);
    else done.decide([item.id], decision, reason);
    goOn(disputed ? "settle" : who.two ? "opinion" : decision);
  };
};

/** Everything else that is done to the item in hand, each by a form of its own. */
export const useWorking = (hand: Hand, done: HandActs, { canWrite, setMode, view, say, notify, during }: Showing) => {
  const words = useWords().review;
  const { id, item, go, setItems, fetchNow } = hand;
  /** Carries an act out, and goes on from what came of it. */
  const perform = (what: ActName, work: () => Promise<Acted>): Promise<void> =>
    during(async () => {
      const acted = await done.perform(what, id ?? "", work);
      view();
      say(words.announce(item?.title ?? "", words.done[what]));
      const standing = acted.commitments.filter(({ state }) => state !== "retired");
      if (standing[0] !== undefined && !standing.some((one) => one.id === id)) go(standing[0].id);
    });
  /** Fetches the item as the server holds it now, so that a version is refused only where somebody was quicker. */
  const renew = async (one: string): Promise<CommitmentDetail> => {
    await done.idle();
    const fresh = await fetchNow(one);
    setItems((all) => new Map(all).set(one, fresh));
    return fresh;
  };
  const reload = async (): Promise<number> => (id === null ? 0 : (await renew(id)).version);
  /** Opens a form on the item in hand as it stands by then; what is pressed meanwhile waits for it. */
  const openFor = (form: (fresh: CommitmentDetail) => Mode | null) => {
    if (id === null || !canWrite) return;
    void during(async () => {
      const next = form(await renew(id));
      if (next === null) notify(words.noFigure);
      else setMode(next);
    }).catch(done.refused);
  };
  const openForm = (next: Mode) => openFor(() => next);
  const openFigure = () =>
    openFor(({ allFigures: [first] }) => (first === undefined ? null : { kind: "figure", figure: first.id }));
  const save = async (patch: CommitmentPatch, version: number): Promise<void> => {
    if (item === null || Object.keys(patch).length === 0) return view();
    await perform("start" in patch ? "border" : "edit", () => acts.edit(item, patch, version));
  };
  return { perform, reload, openForm, openFigure, save };
};

/** Takes acts back and does them again, and says which. */
export const useReversing = ({ go }: Hand, done: HandActs, { say, during }: Showing) => {
  const words = useWords().review;
  return (which: "undo" | "redo"): void => {
    const reversed = done[which]();
    const none = which === "undo" ? words.nothingToUndo : words.nothingToRedo;
    const tell = which === "undo" ? words.undone : words.redone;
    say(reversed === null ? none : tell(words.done[reversed.step.name]));
    if (reversed === null) return;
    void during(() => reversed.settled);
    if (reversed.step.id !== "") go(reversed.step.id);
  };
};
