import type { Amended, Concept, ConceptAct, Registry } from "@lantu/core/indicators";
import type { Asked } from "../store.ts";
import type { ConceptHistory } from "./history.ts";

/** Definitions of what is measured. */
export interface Concepts {
  /** Keeps versions that are not held yet; returns how many. A held one is never altered. */
  keep(concepts: readonly Concept[], origin: "registry" | "person"): Promise<number>;
  /** The latest version of each, or of those named, by id; of those that became others too, for what was published under their ids. */
  list(ids?: readonly string[]): Promise<readonly Concept[]>;
  /** All versions of one, the latest first. */
  versions(id: string): Promise<readonly Concept[]>;
  /** All versions of all, and what those that are no longer used have become. */
  registry(): Promise<Registry>;
  /** The same, as far as it tells what one concept has become. */
  around(id: string): Promise<Registry>;
  /** Another with every definition and every change. */
  tag(): Promise<string>;
  /** Makes an act of a person with its entries of the journal, or tells why it is none. */
  amend(act: ConceptAct, asked: Asked): Promise<Amended>;
  history(id: string): Promise<ConceptHistory>;
}
