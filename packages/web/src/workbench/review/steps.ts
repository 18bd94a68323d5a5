import type { Acted, CommitmentDetail, CommitmentPatch, FigurePatch } from "@lantu/server/contract";
import { addressOf } from "../api/addresses.ts";
import { send } from "../api/send.ts";
import type { Item, Items, State } from "./items.ts";
import type { Quote } from "./quote.ts";

export type Decision = "accept" | "reject" | "reset";

/** What a reviewer can do to items, by the word that says it was done. */
export type ActName = Decision | "edit" | "figure" | "border" | "merge" | "split" | "add" | "opinion" | "settle";

/** States of some items, by id. */
export type States = ReadonlyMap<string, State>;

const stateAfter: Readonly<Record<Decision, State>> = { accept: "accepted", reject: "rejected", reset: "proposed" };

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

const post = (path: string, body: object, version?: number): Promise<Acted> =>
  send(path, { method: "POST", body, ...(version === undefined ? {} : { version }) });

const said = (reason: string | null): { readonly reason?: string } => (reason === null ? {} : { reason });

/** Ids one request may name. */
export const mostIds = 5000;

const joined = (parts: readonly Acted[]): Acted => ({
  changed: parts.reduce((sum, { changed }) => sum + changed, 0),
  entries: parts.flatMap(({ entries }) => entries),
  commitments: parts.flatMap(({ commitments }) => commitments),
  documents: parts.at(-1)?.documents ?? [],
});

const inParts = async (ids: readonly string[], work: (ids: readonly string[]) => Promise<Acted>): Promise<Acted> => {
  const parts: Acted[] = [];
  for (let at = 0; at < ids.length; at += mostIds) parts.push(await work(ids.slice(at, at + mostIds)));
  return joined(parts);
};

/** The writes of the desk; each is refused by {@link ApiError} or tells what it came to. */
export const acts = {
  decide: (ids: readonly string[], decision: Decision, reason: string | null) =>
    inParts(ids, (part) => post(addressOf.decisions, { ids: part, decision, ...said(reason) })),
  opine: (ids: readonly string[], opinion: "accept" | "reject", reason: string | null) =>
    inParts(ids, (part) => post(addressOf.opinions, { ids: part, opinion, ...said(reason) })),
  figure: (id: string, patch: FigurePatch): Promise<Acted> =>
    send(addressOf.figure(id), { method: "PATCH", body: patch }),
  merge: ({ id, version }: Item, from: readonly string[]) => post(addressOf.merge(id), { from }, version),
  split: ({ id, version }: Item, parts: readonly Quote[]) => post(addressOf.split(id), { parts }, version),
  add: (document: string, words: Quote & { readonly kind: Item["kind"]; readonly title?: string }) =>
    post(addressOf.additions(document), words),
  undo: (document: string, entries: readonly number[]) => post(addressOf.undo(document), { entries }),
  edit: async ({ id, version: held }: Item, patch: CommitmentPatch, version: number): Promise<Acted> => {
    const saved = await send<CommitmentDetail>(addressOf.commitment(id), { method: "PATCH", body: patch, version });
    const [last] = saved.history;
    const made = saved.version > held && last !== undefined;
    const entries = made ? [{ document: saved.document.id, seq: last.seq, kind: last.kind }] : [];
    return { changed: entries.length, entries, commitments: [saved], documents: [] };
  },
} as const;
