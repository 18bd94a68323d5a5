import type { MessagePort } from "node:worker_threads";
import type { DocumentsToCompare } from "./conclude-anew.ts";
import type { HeldConclusions } from "./held-conclusions.ts";

/** What a worker is given: documents to compare, and where it asks for what is held. */
export type CompareTask = DocumentsToCompare & { readonly port: MessagePort };

/** A question of a worker about what is held. */
export interface Question {
  readonly id: number;
  readonly name: keyof HeldConclusions;
  readonly args: readonly (readonly string[])[];
}

/** Its answer, or the words of what went wrong. */
export type Answer = { readonly id: number } & ({ readonly value: unknown } | { readonly failure: string });
