import type { CommitmentDetail, CommitmentPatch, Acted } from "@lantu/server/contract";
import { addressOf } from "../api/addresses.ts";
import { send } from "../api/send.ts";
import type { Items, State } from "./items.ts";

export type Decision = "accept" | "reject" | "reset";

/** States of some items, by id. */
export type States = ReadonlyMap<string, State>;

/** Something done that can be taken back. */
export type Step =
  | { readonly kind: "decided"; readonly decision: Decision; readonly before: States }
  | { readonly kind: "edited"; readonly id: string; readonly back: CommitmentPatch };

const stateAfter: Readonly<Record<Decision, State>> = { accept: "accepted", reject: "rejected", reset: "proposed" };
const decisionFor: Readonly<Record<State, Decision>> = { accepted: "accept", rejected: "reject", proposed: "reset", retired: "reset" };

/** The states of those items that a decision would change. */
export const statesBefore = (items: Items, ids: readonly string[], decision: Decision): States =>
  new Map(
    ids.flatMap((id) => {
      const held = items.get(id)?.state;
      return held === undefined || held === stateAfter[decision] ? [] : [[id, held] as const];
    }),
  );

/** The states those items have after a decision. */
export const statesAfter = (before: States, decision: Decision): States =>
  new Map([...before.keys()].map((id) => [id, stateAfter[decision]]));

/** Ids one decision may name. */
const mostIds = 5000;

/** Sends a decision on any number of items. */
export const sendDecision = async (ids: readonly string[], decision: Decision): Promise<void> => {
  for (let at = 0; at < ids.length; at += mostIds) {
    const body = { ids: ids.slice(at, at + mostIds), decision };
    await send<Acted>(addressOf.decisions, { method: "POST", body });
  }
};

/** Sends whatever decisions lead back to the given states. */
export const sendStates = async (states: States): Promise<void> => {
  for (const state of new Set(states.values())) {
    const ids = [...states].filter(([, one]) => one === state).map(([id]) => id);
    await sendDecision(ids, decisionFor[state]);
  }
};

/** Sends a correction; with a version it is refused where somebody else was quicker. */
export const sendPatch = (id: string, patch: CommitmentPatch, version?: number): Promise<CommitmentDetail> =>
  send(addressOf.commitment(id), { method: "PATCH", body: patch, ...(version === undefined ? {} : { version }) });
