import type { IndexDeclaration, IndexPut } from "@lantu/server/contract";

/** A group of a declaration, and an indicator of it. */
export type Group = IndexDeclaration["groups"][number];
export type Member = Group["members"][number];

/** A field of a declaration that is chosen, not typed. */
export type Source = Member["source"];
export type Normalisation = Member["normalisation"];

const noName = { zh: "", en: "" } as const;

/** An indicator nothing is said of yet. */
export const newMember = (at: number): Member => ({
  ...{ id: `indicator-${at}`, name: noName, direction: "more", weight: 1 },
  source: { kind: "series", concept: "", measure: "amount" },
  normalisation: { kind: "target" },
});

/** A group with one indicator. */
export const newGroup = (at: number): Group => ({
  ...{ id: `group-${at}`, name: noName, weight: 1, members: [newMember(1)] },
});

/** A declaration nothing is said of yet. */
export const newDeclaration: IndexDeclaration = {
  ...{ id: "", name: noName, purpose: noName, over: "place", groups: [newGroup(1)] },
  ...{ mean: "arithmetic", missing: "spread", coverage: 0.5, least: 3, source: "" },
};

/** Part of the whole score an indicator counts for, 0 to 1. */
export const shareOf = ({ groups }: IndexDeclaration, group: Group, member: Member): number => {
  const sum = (all: readonly { readonly weight: number }[]) => all.reduce((total, { weight }) => total + weight, 0);
  return (group.weight / sum(groups)) * (member.weight / sum(group.members));
};

/** What is sent to declare an index, or to see what it would come to. */
export const putOf = (
  { id: _id, ...declared }: IndexDeclaration,
  version: number,
  more: { readonly preview: boolean; readonly reason: string },
): IndexPut => ({
  ...{ ...declared, version, preview: more.preview },
  ...(more.reason.trim() === "" ? {} : { reason: more.reason.trim() }),
});

/** The first id of a kind that is not taken. */
export const freeId = (kind: "group" | "indicator", taken: readonly { readonly id: string }[]): number => {
  let at = taken.length + 1;
  while (taken.some(({ id }) => id === `${kind}-${at}`)) at++;
  return at;
};

/** A list with one entry put in another's place. */
export const withAt = <T>(all: readonly T[], at: number, one: T): T[] =>
  all.map((other, k) => (k === at ? one : other));
