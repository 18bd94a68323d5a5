import type { Connection, Database } from "../database.ts";
import { lockJournal } from "../ledger/append.ts";

/** Acts done in one transaction at most: others who wait for the end of the journal get their turn too. */
const TOGETHER = 16;

type Act<T> = (transaction: Connection) => Promise<T>;

/** An act with whoever waits for it. */
interface Waiting {
  readonly carry: Act<() => void>;
  readonly fail: (error: unknown) => void;
}

/** Those who wait to act on a database; there is no queue where nobody acts. */
const QUEUES = new WeakMap<Database, Waiting[]>();

/**
 * Does one act after the other, each in a transaction that holds the end of the journal. They take turns there in any
 * case: whoever waited in the database would hold a connection that readers need. Those who wait meanwhile are carried out
 * in one transaction, one after the other, as each sees what those before it did: the disk is waited for once. What an act
 * came to is told once the transaction is over; where one of several throws, each is done again by itself.
 */
export function inTurn<T>(database: Database, act: Act<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const carry: Act<() => void> = async (transaction) => {
      const value = await act(transaction);
      return () => resolve(value);
    };
    const queue = QUEUES.get(database);
    if (queue !== undefined) {
      queue.push({ carry, fail: reject });
      return;
    }
    const begun = [{ carry, fail: reject }];
    QUEUES.set(database, begun);
    void workOff(database, begun);
  });
}

async function workOff(database: Database, queue: Waiting[]): Promise<void> {
  while (queue.length > 0) await together(database, queue.splice(0, TOGETHER));
  QUEUES.delete(database);
}

async function together(database: Database, acts: readonly Waiting[]): Promise<void> {
  let isCarriedOut = false;
  try {
    const tells = await database.transaction(async (transaction) => {
      await lockJournal(transaction);
      const told: (() => void)[] = [];
      for (const { carry } of acts) told.push(await carry(transaction));
      isCarriedOut = true;
      return told;
    });
    for (const tell of tells) tell();
  } catch (error) {
    // Where the end of the transaction failed nobody knows whether it was kept: nothing is done a second time.
    if (isCarriedOut || acts.length === 1) for (const { fail } of acts) fail(error);
    else for (const act of acts) await together(database, [act]);
  }
}
