import type { CommitmentPatch } from "@lantu/server/contract";
import { useCallback, useState } from "react";
import { inverseOf } from "./item-values.ts";
import { type Item, type Items, withStates } from "./items.ts";
import {
  type Decision,
  type States,
  type Step,
  sendDecision,
  sendPatch,
  sendStates,
  statesAfter,
  statesBefore,
} from "./steps.ts";
import { useLine } from "./use-line.ts";

interface Writes {
  readonly items: Items;
  readonly setItems: (change: (before: Items) => Items) => void;
  /** Told of a write the server refused after the page had shown it as done. */
  readonly onRefused: (error: unknown) => void;
  /** Told of items whose details are not what they were; `moved` where a quote has another place. */
  readonly onChanged: (ids: readonly string[], moved: boolean) => void;
}

/** Shows and sends, without remembering how to take it back. */
const useShownWrites = ({ setItems, onChanged }: Writes) => {
  const { line, idle } = useLine();
  const show = useCallback((states: States) => setItems((before) => withStates(before, states)), [setItems]);
  const correct = useCallback(
    async (id: string, patch: CommitmentPatch, version?: number): Promise<void> => {
      const saved = await line(() => sendPatch(id, patch, version));
      setItems((all) => new Map(all).set(id, saved));
      onChanged([id], "start" in patch);
    },
    [line, setItems, onChanged],
  );
  /** Shows some states at once and sends them; what is refused is shown as it was, and thrown. */
  const put = useCallback(
    async (states: States, before: States, work: () => Promise<void>): Promise<void> => {
      show(states);
      try {
        await line(work);
      } catch (error) {
        show(before);
        throw error;
      }
      onChanged([...states.keys()], false);
    },
    [show, line, onChanged],
  );
  return { correct, put, idle };
};

/**
 * Decides and corrects. Decisions show at once and are sent one after the other; what the server refuses is put back.
 * Corrections show when they are saved. Everything can be taken back, latest first.
 */
export const useWrites = (writes: Writes) => {
  const { items, onRefused } = writes;
  const { correct, put, idle } = useShownWrites(writes);
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const add = (step: Step) => setSteps((all) => [...all, step]);
  const drop = (step: Step) => setSteps((all) => all.filter((one) => one !== step));

  const decide = (ids: readonly string[], decision: Decision): void => {
    const before = statesBefore(items, ids, decision);
    if (before.size === 0) return;
    const step: Step = { kind: "decided", decision, before };
    add(step);
    put(statesAfter(before, decision), before, () => sendDecision([...before.keys()], decision)).catch(
      (error: unknown) => {
        drop(step);
        onRefused(error);
      },
    );
  };

  const edit = async (before: Item, patch: CommitmentPatch, version: number): Promise<void> => {
    if (Object.keys(patch).length === 0) return;
    await correct(before.id, patch, version);
    add({ kind: "edited", id: before.id, back: inverseOf(patch, before) });
  };

  const takeBack = (step: Step): Promise<void> =>
    step.kind === "edited"
      ? correct(step.id, step.back)
      : put(step.before, statesAfter(step.before, step.decision), () => sendStates(step.before));

  /** Takes the latest step back; gives what it was and one item it was about, or null where there is none. */
  const undo = (): { readonly what: Decision | "edit"; readonly id: string } | null => {
    const step = steps.at(-1);
    if (step === undefined) return null;
    drop(step);
    takeBack(step).catch((error: unknown) => {
      add(step);
      onRefused(error);
    });
    if (step.kind === "edited") return { what: "edit", id: step.id };
    return { what: step.decision, id: step.before.keys().next().value ?? "" };
  };
  return { decide, edit, undo, idle, canUndo: steps.length > 0 };
};
