import type { CommitmentDetail, CommitmentPatch, Decided } from "@lantu/server/contract";
import { useCallback, useRef, useState } from "react";
import { addressOf } from "../api/addresses.ts";
import { send } from "../api/send.ts";
import { inverseOf } from "./item-values.ts";
import { type Item, type Items, type State, withStates } from "./items.ts";

export type Decision = "accept" | "reject" | "reset";

/** Something done that can be taken back. */
type Step =
  | { readonly kind: "decided"; readonly decision: Decision; readonly before: ReadonlyMap<string, State> }
  | { readonly kind: "edited"; readonly id: string; readonly back: CommitmentPatch; readonly moved: boolean };

const stateAfter: Readonly<Record<Decision, State>> = { accept: "accepted", reject: "rejected", reset: "proposed" };
const decisionFor: Readonly<Record<State, Decision>> = { accepted: "accept", rejected: "reject", proposed: "reset" };

/** Ids one decision may name. */
const mostIds = 5000;

const sendDecision = async (ids: readonly string[], decision: Decision): Promise<void> => {
  for (let at = 0; at < ids.length; at += mostIds) {
    await send<Decided>(addressOf.decisions, {
      method: "POST",
      body: { ids: ids.slice(at, at + mostIds), decision },
    });
  }
};

const idsByState = (before: ReadonlyMap<string, State>): ReadonlyMap<State, readonly string[]> => {
  const byState = new Map<State, string[]>();
  for (const [id, state] of before) byState.set(state, [...(byState.get(state) ?? []), id]);
  return byState;
};

interface Writes {
  readonly items: Items;
  readonly setItems: (change: (before: Items) => Items) => void;
  /** Told of a write the server refused after the page had shown it as done. */
  readonly onRefused: (error: unknown) => void;
  /** Told of items whose details are not what they were; `moved` where a quote has another place. */
  readonly onChanged: (ids: readonly string[], moved: boolean) => void;
}

/**
 * Decides and corrects. Decisions show at once and are sent one after the other; what the server refuses is put back.
 * Corrections show when they are saved. Everything can be taken back, latest first.
 */
export const useWrites = ({ items, setItems, onRefused, onChanged }: Writes) => {
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [steps, setSteps] = useState<readonly Step[]>([]);

  const line = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.current.then(work);
    queue.current = done.catch(() => {});
    return done;
  }, []);

  const show = useCallback(
    (states: ReadonlyMap<string, State>) => setItems((before) => withStates(before, states)),
    [setItems],
  );

  const decide = useCallback(
    (ids: readonly string[], decision: Decision): boolean => {
      const state = stateAfter[decision];
      const before = new Map(
        ids.flatMap((id) => {
          const held = items.get(id)?.state;
          return held === undefined || held === state ? [] : [[id, held] as const];
        }),
      );
      if (before.size === 0) return false;
      const changed = [...before.keys()];
      const step: Step = { kind: "decided", decision, before };
      show(new Map(changed.map((id) => [id, state])));
      setSteps((all) => [...all, step]);
      line(() => sendDecision(changed, decision)).then(
        () => onChanged(changed, false),
        (error: unknown) => {
          show(before);
          setSteps((all) => all.filter((one) => one !== step));
          onRefused(error);
        },
      );
      return true;
    },
    [items, show, line, onChanged, onRefused],
  );

  const correct = useCallback(
    async (id: string, patch: CommitmentPatch, version?: number): Promise<Item> => {
      const saved = await line(() =>
        send<CommitmentDetail>(addressOf.commitment(id), {
          method: "PATCH",
          body: patch,
          ...(version === undefined ? {} : { version }),
        }),
      );
      setItems((all) => new Map(all).set(id, saved));
      onChanged([id], "start" in patch);
      return saved;
    },
    [line, setItems, onChanged],
  );

  const edit = useCallback(
    async (before: Item, patch: CommitmentPatch, version: number): Promise<void> => {
      if (Object.keys(patch).length === 0) return;
      await correct(before.id, patch, version);
      const back = inverseOf(patch, before);
      setSteps((all) => [...all, { kind: "edited", id: before.id, back, moved: "start" in back }]);
    },
    [correct],
  );

  const takeBack = useCallback(
    async (step: Step): Promise<void> => {
      if (step.kind === "edited") {
        await correct(step.id, step.back);
        return;
      }
      show(step.before);
      for (const [state, ids] of idsByState(step.before)) await line(() => sendDecision(ids, decisionFor[state]));
      onChanged([...step.before.keys()], false);
    },
    [correct, show, line, onChanged],
  );

  /** Takes the latest step back; gives what it was and one item it was about, or null where there is none. */
  const undo = useCallback((): { readonly what: Decision | "edit"; readonly id: string } | null => {
    const step = steps.at(-1);
    if (step === undefined) return null;
    setSteps((all) => all.filter((one) => one !== step));
    takeBack(step).catch((error: unknown) => {
      if (step.kind === "decided") {
        show(new Map([...step.before.keys()].map((id) => [id, stateAfter[step.decision]])));
      }
      setSteps((all) => [...all, step]);
      onRefused(error);
    });
    if (step.kind === "edited") return { what: "edit", id: step.id };
    return { what: step.decision, id: step.before.keys().next().value ?? "" };
  }, [steps, takeBack, show, onRefused]);

  /** Resolves when everything sent so far is answered. */
  const idle = useCallback(async () => void (await queue.current), []);
  return { decide, edit, undo, idle, canUndo: steps.length > 0 };
};
