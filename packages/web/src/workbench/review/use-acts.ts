import type { Acted } from "@lantu/server/contract";
import { useCallback, useRef, useState } from "react";
import type { History, ToldStep } from "./history.ts";
import { type Item, type Items, withStates, withTold } from "./items.ts";
import { type ActName, acts, type Decision, type States, statesAfter, statesBefore } from "./steps.ts";
import { useLine } from "./use-line.ts";

/** Something done that can be taken back, by the numbers of its journal entries. */
export interface Step extends Pick<ToldStep, "name" | "id" | "count"> {
  readonly entries: Promise<readonly number[]>;
}

interface ActsOf {
  readonly document: string;
  /** What had been done to it before the page was opened. */
  readonly history: History;
  readonly items: Items;
  readonly setItems: (change: (before: Items) => Items) => void;
  /** Told of an act the server refused after the page had shown it as done. */
  readonly onRefused: (error: unknown) => void;
  /** Told of items whose details are not what they were; `moved` where words have another place in the text. */
  readonly onChanged: (ids: readonly string[], moved: boolean) => void;
}

/** Acts after which the marks in the text are others. */
const moving: ReadonlySet<ActName> = new Set<ActName>(["border", "merge", "split", "add"]);

const seqsOf = ({ entries }: Acted): readonly number[] => entries.map(({ seq }) => seq);

const stepOf = ({ seqs, ...told }: ToldStep): Step => ({ ...told, entries: Promise.resolve(seqs) });

/** Acts already done and acts taken back, those before the page was opened among them; a new act forgets the latter. */
const useSteps = (history: History) => {
  const [done, setDone] = useState<readonly Step[]>(() => history.done.map(stepOf));
  const [undone, setUndone] = useState<readonly Step[]>(() => history.undone.map(stepOf));
  const add = useCallback((step: Step) => {
    setDone((all) => [...all, step]);
    setUndone([]);
  }, []);
  const drop = useCallback((step: Step) => setDone((all) => all.filter((one) => one !== step)), []);
  return { done, undone, setDone, setUndone, add, drop };
};

/**
 * Sends what a reviewer does, one act after the other. Decisions show at once, and what the server refuses is put back;
 * everything else shows when it is saved. Everything can be taken back, latest first, and done again.
 */
export const useActs = ({ document, history, items, setItems, onRefused, onChanged }: ActsOf) => {
  const { line, idle } = useLine();
  const { done, undone, setDone, setUndone, add, drop } = useSteps(history);
  const busy = useRef(false);

  const told = useCallback(
    (acted: Acted, name: ActName) => {
      setItems((before) => withTold(before, acted.commitments));
      onChanged(
        acted.commitments.map(({ id }) => id),
        moving.has(name),
      );
    },
    [setItems, onChanged],
  );

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
    setItems((held) => withStates(held, after));
    const sent = line(work);
    const id = after.keys().next().value ?? "";
    const step: Step = { name, id, count: after.size, entries: sent.then(seqsOf) };
    step.entries.catch(() => {});
    add(step);
    sent.then(
      (acted) => told(acted, name),
      (error: unknown) => {
        drop(step);
        setItems((held) => withStates(held, before));
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
    const entries = await step.entries;
    const acted = await line(() => acts.undo(document, entries));
    told(acted, step.name);
    put({ ...step, entries: Promise.resolve(seqsOf(acted)) });
  };

  const back = (from: readonly Step[], take: (step: Step) => void, put: (step: Step) => void): Step | null => {
    const step = from.at(-1);
    if (step === undefined || busy.current) return null;
    busy.current = true;
    take(step);
    reverse(step, put)
      .catch(onRefused)
      .finally(() => {
        busy.current = false;
      });
    return step;
  };

  /** Takes the latest act back; gives what it was, or null where there is none. */
  const undo = (): Step | null => back(done, drop, (step) => setUndone((all) => [...all, step]));
  /** Does again what was taken back last. */
  const redo = (): Step | null =>
    back(
      undone,
      (step) => setUndone((all) => all.filter((one) => one !== step)),
      (step) => setDone((all) => [...all, step]),
    );
  return { decide, opine, perform, undo, redo, idle, lastDone: done.at(-1), lastUndone: undone.at(-1) };
};

export type Acts = ReturnType<typeof useActs>;
