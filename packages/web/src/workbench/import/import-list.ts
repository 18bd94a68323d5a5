import type { Import, ImportState } from "@lantu/server/contract";
import type { ImportFilter } from "../../address/workbench.ts";

/** Imports by id. */
export type Imports = ReadonlyMap<string, Import>;

const groupOf: Readonly<Record<ImportState, ImportFilter>> = {
  queued: "working",
  reading: "working",
  review: "review",
  published: "published",
  duplicate: "problem",
  failed: "problem",
  cancelled: "problem",
  discarded: "discarded",
};

/** Where news tells of a document, every import that brought it tells the same. */
const withSummary = (one: Import, news: readonly Import[]): Import => {
  const summary = news.find(({ document }) => document !== null && document === one.document)?.summary;
  return summary == null ? one : { ...one, summary };
};

/** Takes in imports that are newer than those held. */
export const withNews = (held: Imports, news: readonly Import[]): Imports =>
  new Map([
    ...[...held].map(([id, one]) => [id, withSummary(one, news)] as const),
    ...news.map((one) => [one.id, one] as const),
  ]);

/** Takes in a list that may be older than what was told meanwhile: what is held stays. */
export const withList = (held: Imports, list: readonly Import[]): Imports =>
  new Map([...list.map((one) => [one.id, one] as const), ...held]);

/** Newest first. */
export const newestFirst = (held: Imports): readonly Import[] =>
  [...held.values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id));

/** Those of one group; undefined takes all. */
export const inGroup = (list: readonly Import[], group: ImportFilter | undefined): readonly Import[] =>
  group === undefined ? list : list.filter(({ state }) => groupOf[state] === group);

/** Whether the server is not yet done with it. */
export const isWorking = ({ state }: Pick<Import, "state">): boolean => groupOf[state] === "working";

/**
 * Whether it waits for review and can be published: with something in it besides what a model only proposed, or where
 * it promises nothing at all, for a table is worth reading all the same.
 */
export const isPublishable = ({ state, summary }: Import): boolean => {
  if (state !== "review" || summary === null) return false;
  const { commitments, unconfirmed, rejected } = summary.counts;
  return commitments > unconfirmed || commitments + rejected === 0;
};

/** Name of an import for people: its document's title; of a file that brought no document its own name. */
export const titleOf = ({ state, summary, fileName }: Import): string =>
  summary === null || state === "duplicate" ? fileName : summary.title;
