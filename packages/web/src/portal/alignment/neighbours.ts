import type { AlignableList, DocumentNamed } from "@lantu/server/contract";
import { writeQuery } from "../../address/query.ts";

/** Query of the pairs a document is in. */
export const pairsOfDocument = (document: string): string => writeQuery({ document });

/** How a document lies to the one that is read. */
export type Role = "upper" | "previous" | "next" | "lower";

/** A document that can be laid beside the one that is read, in the order the two are held against each other. */
export interface Neighbour {
  readonly role: Role;
  readonly other: DocumentNamed;
  readonly from: string;
  readonly to: string;
}

const roleOf = (mode: AlignableList["items"][number]["mode"], isFirst: boolean): Role => {
  if (mode === "upper-lower") return isFirst ? "lower" : "upper";
  return isFirst ? "next" : "previous";
};

const order: readonly Role[] = ["upper", "previous", "next", "lower"];

/** The documents beside one: those above it first, then before, after and below it, each group as it was listed. */
export const neighboursOf = ({ items }: AlignableList, document: string): readonly Neighbour[] =>
  items
    .flatMap(({ mode, from, to }): Neighbour[] => {
      const isFirst = from.id === document;
      if (!isFirst && to.id !== document) return [];
      return [{ role: roleOf(mode, isFirst), other: isFirst ? to : from, from: from.id, to: to.id }];
    })
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
