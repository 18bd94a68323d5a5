import { type Account, grouped, type ToldWords } from "../../indicators/index.ts";

/** A name shorter than this says too little to be looked for in sentences. */
export const SHORTEST_NAME = 4;

/** A sentence that reports something, with its document. */
export interface NamingSentence {
  readonly account: Account;
  readonly told: ToldWords;
}

/**
 * Finds the reporting sentences in which names stand, all names in one pass over the text. Names shorter than
 * `SHORTEST_NAME` are in none.
 */
export function namedIn(accounts: readonly Account[], names: ReadonlySet<string>) {
  const byHead = grouped(names, (name) => name.slice(0, SHORTEST_NAME));
  const sentences = accounts.flatMap((account) => account.reported.map((told) => ({ account, told })));
  const found = new Map<string, Set<number>>();
  for (const [index, { told }] of sentences.entries()) {
    for (let at = 0; at + SHORTEST_NAME <= told.quote.length; at++) {
      for (const name of byHead.get(told.quote.slice(at, at + SHORTEST_NAME)) ?? []) {
        if (told.quote.startsWith(name, at)) found.set(name, (found.get(name) ?? new Set()).add(index));
      }
    }
  }
  return (wanted: readonly string[]): readonly NamingSentence[] => {
    const indexes = new Set(wanted.flatMap((name) => [...(found.get(name) ?? [])]));
    return [...indexes].sort((a, b) => a - b).flatMap((index) => sentences[index] ?? []);
  };
}
