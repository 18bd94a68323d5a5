import type { Assignment, AssignmentsActed, AssignmentsGiven, WorkLine, WorkPage } from "@lantu/server/contract";
import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { deskApi } from "../api/desk-api.ts";
import { send } from "../api/send.ts";
import { deskAddress } from "./addresses.ts";
import { createEdits, type Edits, type Held } from "./edits/edits.ts";
import { keepEdits, readEdits } from "./edits/kept.ts";
import type { LineEdit } from "./edits/line-edit.ts";
import { valuesOf } from "./held.ts";

const linesKey = "desk-lines";
const gaugesKey = "desk-gauges";

/** One page of lines. */
export const useLines = (query: string) =>
  useQuery({
    queryKey: [linesKey, query],
    queryFn: () => deskApi.get<WorkPage>(deskAddress.lines(query)),
    placeholderData: keepPreviousData,
    // Others are at work on the same lines.
    staleTime: 0,
  });

/** Key of the gauge of a document; null for those of all. */
export const gaugeKey = (document: string | null): readonly string[] =>
  document === null ? [gaugesKey] : [gaugesKey, document];

/**
 * Shows a line as the server has just told it, without asking for its page again: no line may jump under the hand. A page
 * still on its way was asked for before, and would show the line as it was.
 */
const showHeld = async (queries: QueryClient, assignment: Assignment): Promise<void> => {
  await queries.cancelQueries({ queryKey: [linesKey] });
  const { commitment: id, version } = assignment;
  const told = (line: WorkLine): WorkLine => (line.id === id ? { ...line, version, assignment } : line);
  queries.setQueriesData<WorkPage>({ queryKey: [linesKey] }, (page) =>
    page === undefined ? page : { ...page, items: page.items.map(told) },
  );
  // A page that had not come before is not there to be changed, and nobody would ask for it again.
  void queries.invalidateQueries({ queryKey: [linesKey], predicate: ({ state }) => state.data === undefined });
};

const heldBy = (assignment: Assignment): Held => ({ version: assignment.version, held: valuesOf(assignment) });

/** A line as it stands now; null where it is not in the ledger any more. */
export const lookAt = async (commitment: string): Promise<WorkLine | null> => {
  const { items } = await deskApi.get<WorkPage>(deskAddress.line(commitment));
  return items[0] ?? null;
};

const saved = async (edit: LineEdit): Promise<AssignmentsActed> => {
  const { commitment, version, set } = edit;
  const body: AssignmentsGiven = {
    assignments: [{ commitment, version, set: { ...set } as AssignmentsGiven["assignments"][0]["set"] }],
  };
  return send<AssignmentsActed>(deskAddress.assignments, { method: "POST", body });
};

/** Told of every act that was done: its entries, and what it changed. */
export type OnDone = (entries: readonly number[]) => void;

/** The changes of one person at this browser, sent one by one. */
export const useEdits = (
  person: string,
  onDone: OnDone,
): { readonly edits: Edits; readonly typed: ReadonlyMap<string, LineEdit> } => {
  const queries = useQueryClient();
  const edits = useMemo(() => {
    const start = readEdits(person);
    return createEdits({
      start,
      keep: (all) => keepEdits(person, all),
      send: async (edit) => {
        const { assignments, entries } = await saved(edit);
        const [assignment] = assignments;
        if (assignment === undefined) return { version: edit.version, held: edit.before };
        await showHeld(queries, assignment);
        if (entries.length > 0) onDone(entries.map(({ seq }) => seq));
        void queries.invalidateQueries({ queryKey: gaugeKey(null) });
        return heldBy(assignment);
      },
      look: async (commitment) => {
        const line = await lookAt(commitment);
        if (line === null) return null;
        if (line.assignment !== null) await showHeld(queries, line.assignment);
        return { version: line.version, held: valuesOf(line.assignment) };
      },
    });
  }, [person, onDone, queries]);
  useEffect(() => {
    addEventListener("online", edits.retry);
    return () => {
      removeEventListener("online", edits.retry);
      edits.end();
    };
  }, [edits]);
  const typed = useSyncExternalStore(edits.subscribe, edits.all);
  return { edits, typed };
};

/** Asks again for all that an act may have changed. */
export const useRefresh = (): (() => Promise<void>) => {
  const queries = useQueryClient();
  return useCallback(async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: [linesKey] }),
      queries.invalidateQueries({ queryKey: gaugeKey(null) }),
    ]);
  }, [queries]);
};

/** Entries of the acts done here, the latest last: what Ctrl + Z takes back. */
export const useDoneActs = () => {
  const [acts] = useState<(readonly number[])[]>(() => []);
  const push = useCallback((entries: readonly number[]) => void acts.push(entries), [acts]);
  const pop = useCallback(() => acts.pop(), [acts]);
  const forget = useCallback(
    (entries: readonly number[]) => {
      const at = acts.findIndex((act) => act.join() === entries.join());
      if (at >= 0) acts.splice(at, 1);
    },
    [acts],
  );
  return { push, pop, forget };
};
