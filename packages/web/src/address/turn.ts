import { type Query, writeQuery } from "./query.ts";

/** The part of an address that says which page of a list it names: what follows a cursor, or what stands before one. */
export type Turn =
  | { readonly after: string; readonly before: undefined }
  | { readonly before: string; readonly after: undefined };

/** The first page of a list. */
export const firstPage = { after: undefined, before: undefined } as const;

/** What names the list itself: its cursors name a page of it, columns how it is set. */
const listOf = (address: object): string => writeQuery({ ...(address as Query), ...firstPage, columns: undefined });

/**
 * The address chosen last, at another page of the list that is shown. A cursor belongs to the list it was given with:
 * where another list has been chosen since, that one begins.
 */
export const turned = <Address extends object>(chosen: Address, shown: Address, turn: Partial<Address>): Address => ({
  ...{ ...chosen, ...firstPage },
  ...(listOf(chosen) === listOf(shown) ? turn : {}),
});
