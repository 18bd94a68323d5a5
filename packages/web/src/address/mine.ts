import { readOne } from "./value.ts";

/** What waits for a person, by what has to be done. */
export const mineKinds = ["due", "returned", "check", "sign", "blockers", "disagreements", "gaps", "notices"] as const;
export type MineKind = (typeof mineKinds)[number];

/** What the address of my work holds: which of the lists is shown; all where it names none. */
export interface MineAddress {
  readonly show?: MineKind | undefined;
}

/** Reads {@link MineAddress} out of a query; what cannot be read is left out. */
export const readMineAddress = (query: Readonly<Record<string, unknown>>): MineAddress => ({
  show: readOne(query.show, mineKinds),
});
