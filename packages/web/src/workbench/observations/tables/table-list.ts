import type { ObservationImport } from "@lantu/server/contract";
import type { TableFilter } from "../../../address/observations.ts";
import type { TablesWords } from "../../words/tables.ts";

/** Tables by id. */
export type Tables = ReadonlyMap<string, ObservationImport>;

/** States as people are told them: what waits for a person says for what. */
export type TableState = keyof TablesWords["list"]["states"];

const groupOf: Readonly<Record<ObservationImport["state"], TableFilter>> = {
  queued: "working",
  reading: "working",
  draft: "waiting",
  verified: "waiting",
  published: "published",
  withdrawn: "withdrawn",
  failed: "problem",
  cancelled: "problem",
  discarded: "discarded",
};

/** Takes in tables that are newer than those held. */
export const withNews = (held: Tables, news: readonly ObservationImport[]): Tables =>
  new Map([...held, ...news.map((one) => [one.id, one] as const)]);

/** Takes in a list that may be older than what was told meanwhile: what is held stays. */
export const withList = (held: Tables, list: readonly ObservationImport[]): Tables =>
  new Map([...list.map((one) => [one.id, one] as const), ...held]);

/** Newest first. */
export const newestFirst = (held: Tables): readonly ObservationImport[] =>
  [...held.values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id));

/** Those of one group; undefined takes all. */
export const inGroup = (
  list: readonly ObservationImport[],
  group: TableFilter | undefined,
): readonly ObservationImport[] => (group === undefined ? list : list.filter(({ state }) => groupOf[state] === group));

/** Whether the server is not yet done with it. */
export const isWorking = ({ state }: Pick<ObservationImport, "state">): boolean => groupOf[state] === "working";

/** Whether a person may still say what its columns hold. */
export const isOpen = ({ state }: Pick<ObservationImport, "state">): boolean => groupOf[state] === "waiting";

/** The state people are told: a table all of which is held already has nothing to publish. */
export const stateOf = ({ state, open, counts }: Pick<ObservationImport, "state" | "open" | "counts">): TableState => {
  if (state === "verified") return counts !== null && counts.fresh + counts.vintages === 0 ? "held" : "verified";
  if (state !== "draft") return state;
  return open.length > 0 ? "unmapped" : "faulty";
};

/** How many values became public with it; by hand one is entered at a time. */
export const releasedBy = ({ counts, kind }: Pick<ObservationImport, "counts" | "kind">): number =>
  counts === null ? Number(kind === "manual") : counts.fresh + counts.vintages;

/** The value that was entered by hand, as it was told. */
export const enteredIn = ({ mapping, preview }: ObservationImport): Partial<Record<string, string>> => {
  const row = preview?.rows[1] ?? [];
  return Object.fromEntries(
    Object.entries(mapping?.columns ?? {})
      .toSorted(([, a], [, b]) => a - b)
      .flatMap(([field, column]) => {
        const text = row[column]?.text;
        return text === undefined ? [] : [[field, text]];
      }),
  );
};
