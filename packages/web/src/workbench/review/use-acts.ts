import type { Acted } from "@lantu/server/contract";
import { useCallback } from "react";
import type { History } from "./history.ts";
import { type Item, type Items, withStates } from "./items.ts";
import { type ActName, acts, type Decision, type States, statesAfter, statesBefore } from "./steps.ts";
import { useAnswers } from "./use-answers.ts";
import { useLine } from "./use-line.ts";
import { type Step, useSteps } from "./use-steps.ts";

interface ActsOf {
  readonly document: string;
  /** What had been done to it before the page was opened. */
  readonly history: History;
  readonly items: Items;
  readonly setItems: (change: (before: Items) => Items) => void;
  /** Fetches all items as the server holds them; null where they cannot be had. */
  readonly fetchItems: () => Promise<Items | null>;
  /** Told of an act the server refused after the page had shown it as done. */
  readonly onRefused: (error: unknown) => void;
  /** Told of items whose details are not what they were. */
  readonly onChanged: (ids: readonly string[]) => void;
}

/** Acts after which the marks in the text are others. */
const moving: ReadonlySet<ActName> = new Set<ActName>(["border", "merge", "split", "add"]);

const seqsOf = ({ entries }: Acted): readonly number[] => entries.map(({ seq }) => seq);

/** An act sent to be taken back or done again. */
export interface Reversal {
  readonly step: Step;
  /** Resolves when the server has answered, however it did. */
  readonly settled: Promise<void>;
}

/**
 * Sends what a reviewer does, one act after the other. Decisions show at once, and what the server refuses is put back;
 * everything else shows when it is saved. Everything can be taken back, latest first, and done again.
 */
export const useActs = ({ document, history, items, setItems, fetchItems, onRefused, onChanged }: ActsOf) => {
  const { line, idle } = useLine();
  const { done, undone, setDone, setUndone, add, drop } = useSteps(history);
  const answers = useAnswers(setItems);

  /** Fetches all items anew. It waits its turn in the line: what it fetches holds all that was sent before. */
  const reload = useCallback(
    () =>
      line(async () => {
        const fresh = await fetchItems();
        if (fresh !== null) answers.set(() => fresh);
      }),
    [line, fetchItems, answers.set],
  );

  const told = ({ commitments }: Acted, name: ActName) => {
    answers.told(commitments);
    onChanged(commitments.map(({ id }) => id));
    if (moving.has(name)) void reload();
  };

  /** Carries an act out; resolves when it is saved, rejects with what the server refused. */
  const perform = async (name: ActName, id: string, work: () => Promise<Acted>): Promise<Acted> => {
    const acted = await line(work);
    told(acted, name);
    const [first] = acted.commitments.filter(({ state }) => state !== "retired");
    if (acted.entries.length > 0) {
      add({ name, id: first?.id ?? id, count: 1, entries: Promise.resolve(seqsOf(acted)) });
    }
    return acted;
  };

  /** Shows some states at once and sends what brings them about. */
  const show = (name: ActName, after: States, before: States, work: () => Promise<Acted>): void => {
    answers.ahead(after);
    const sent = line(work);
    const id = after.keys().next().value ?? "";
    const step: Step = { name, id, count: after.size, entries: sent.then(seqsOf) };
    step.entries.catch(() => {});
    add(step);
    sent.then(
      (acted) => {
        answers.answered(after);
        told(acted, name);
      },
      (error: unknown) => {
        answers.answered(after);
        drop(step);
        answers.set((held) => withStates(held, before));
        onRefused(error);
      },
    );
  };

  const decide = (ids: readonly string[], decision: Decision, reason: string | null = null): void => {
    const before = statesBefore(items, ids, decision);
    if (before.size === 0) return;
    show(decision, statesAfter(before, decision), before, () => acts.decide([...before.keys()], decision, reason));
  };

  const opine = (item: Item, opinion: "accept" | "reject", reason: string | null): void =>
    show("opinion", new Map([[item.id, item.state]]), new Map(), () => acts.opine([item.id], opinion, reason));

  /** Sends the taking back of a step; the step that does it again takes its place. */
  const reverse = async (step: Step, put: (reversed: Step) => void): Promise<void> => {
    const entries = await step.entries.catch(() => null);
    // The act itself was refused, which was told; there is nothing to take back.
    if (entries === null) return;
    const acted = await line(() => acts.undo(document, entries));
    told(acted, step.name);
    put({ ...step, entries: Promise.resolve(seqsOf(acted)) });
  };

  const back = (from: readonly Step[], take: (step: Step) => void, put: (step: Step) => void): Reversal | null => {
    const step = from.at(-1);
    if (step === undefined) return null;
    take(step);
    return { step, settled: reverse(step, put).catch(onRefused) };
  };

  /** Takes the latest act back; null where there is none. The next may be taken back when it is settled. */
  const undo = (): Reversal | null => back(done, drop, (step) => setUndone((all) => [...all, step]));
  /** Does again what was taken back last. */
  const redo = (): Reversal | null =>
    back(
      undone,
      (step) => setUndone((all) => all.filter((one) => one !== step)),
      (step) => setDone((all) => [...all, step]),
    );
  return { decide, opine, perform, undo, redo, idle, reload, lastDone: done.at(-1), lastUndone: undone.at(-1) };
};

export type Acts = ReturnType<typeof useActs>;
