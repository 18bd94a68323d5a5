import type { EntryBody } from "./entry.ts";

/** A whole definition of a concept; the ledger itself needs no more of it than which one it is. */
export interface DefinitionRecord {
  readonly id: string;
  readonly version: number;
}

/** Why a change of the concepts was made. */
interface Reasoned {
  readonly reason: string;
}

/** What entries about concepts hold, by their kind. */
export interface ConceptPayloads {
  /** A concept that was not there before. */
  readonly "concepts.added": Reasoned & { readonly definition: DefinitionRecord };
  /** A new version of a definition; its names are told in it too. */
  readonly "concepts.redefined": Reasoned & { readonly definition: DefinitionRecord };
  readonly "concepts.merged": Reasoned & { readonly into: readonly string[] };
  readonly "concepts.split": Reasoned & { readonly into: readonly string[] };
}

/** Entries about concepts; the subject is the concept. */
export type ConceptEntry = Extract<EntryBody, { kind: `concepts.${string}` }>;

/** What is asked of the concepts: changes that were checked against the registry they are made to. */
export interface ConceptCommand {
  readonly kind: "change-concepts";
  readonly entries: readonly ConceptEntry[];
}

/** Whether an entry is about a concept. */
export function isConceptEntry(entry: EntryBody): entry is ConceptEntry {
  return entry.kind.startsWith("concepts.");
}
