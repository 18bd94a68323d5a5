import type { Database } from "../database.ts";

/** Ends of the queues of those who act on a database. */
const LAST = new WeakMap<Database, Promise<unknown>>();

/**
 * Does one act after the other. They take turns at the end of the journal in any case: whoever waited there would hold a
 * connection that readers need.
 */
export function inTurn<T>(database: Database, act: () => Promise<T>): Promise<T> {
  const done = (LAST.get(database) ?? Promise.resolve()).then(act, act);
  LAST.set(
    database,
    done.catch(() => undefined),
  );
  return done;
}
