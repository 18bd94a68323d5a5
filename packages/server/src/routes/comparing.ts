import type { Store } from "@lantu/store";
import type { FastifyReply, FastifyRequest } from "fastify";
import { presentDocument } from "../comparisons/present.ts";
import type { DocumentNamed } from "../contract/index.ts";
import { answeredByCache, listTag } from "../http/etag.ts";

/** Routes about conclusions are under this tag. */
export const tags = ["comparisons"];

/** When all that is held had been compared; null while something has not. */
export interface Stand {
  readonly computedAt: string | null;
}

/**
 * Answers from the visitor's cache where neither the ledger nor the conclusions have changed; else tells how far comparing
 * has come.
 */
export async function standOrCached(store: Store, request: FastifyRequest, reply: FastifyReply): Promise<Stand | null> {
  const { seq } = await store.journal.head();
  const { version, computedAt } = await store.conclusions.stand();
  const tag = listTag(seq, request, `${version} ${computedAt}`);
  return answeredByCache(request, reply, tag) ? null : { computedAt };
}

/** Documents by their names, each once. */
export async function documentsNamed(store: Store, ids: readonly string[]): Promise<DocumentNamed[]> {
  return (await store.comparisons.documents(ids)).map(presentDocument);
}

/** Titles of all documents, for files. */
export async function titlesOf(store: Store): Promise<ReadonlyMap<string, string>> {
  const documents = await store.documents.list({ states: ["published"] });
  return new Map(documents.map(({ id, title }) => [id, title]));
}
