import type { Connection, Database } from "../database.ts";
import { lockJournal } from "../ledger/append.ts";
import type { KnownUnits } from "./known-units.ts";
import { type Foreseen, Sitting } from "./sitting.ts";

/** Acts done in one transaction at most: others who wait for the end of the journal get their turn too. */
const TOGETHER = 50;

/** An act, with what is known of it beforehand. */
export interface Act<T> extends Foreseen {
  readonly carryOut: (sitting: Sitting) => Promise<T>;
}

/** An act with whoever waits for it. */
interface Waiting {
  readonly act: Act<() => void>;
  readonly fail: (error: unknown) => void;
}

/** Where acts on a database are carried out one after the other. */
export class Turns {
  readonly #database: Database;
  readonly #units: KnownUnits;
  /** Those who wait; null while nobody acts. */
  #queue: Waiting[] | null = null;

  constructor(database: Database, units: KnownUnits) {
    this.#database = database;
    this.#units = units;
  }

  /**
   * Does one act after the other, each in a transaction that holds the end of the journal. They take turns there in any
   * case: whoever waited in the database would hold a connection that readers need. Those who wait meanwhile are carried out
   * in one transaction, one after the other, as each sees what those before it did: what they need is read, and what they do
   * is written, together, and the disk is waited for once. What an act came to is told once the transaction is over; where
   * one of several throws, each is done again by itself.
   */
  take<T>(act: Act<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const carryOut = async (sitting: Sitting) => {
        const value = await act.carryOut(sitting);
        return () => resolve(value);
      };
      const waiting = { act: { ...act, carryOut }, fail: reject };
      if (this.#queue !== null) {
        this.#queue.push(waiting);
        return;
      }
      this.#queue = [waiting];
      void this.#workOff(this.#queue);
    });
  }

  async #workOff(queue: Waiting[]): Promise<void> {
    while (queue.length > 0) await this.#together(queue.splice(0, TOGETHER));
    this.#queue = null;
  }

  async #together(waiting: readonly Waiting[]): Promise<void> {
    let isCarriedOut = false;
    try {
      const tells = await this.alone(async (sitting) => {
        await sitting.foresee(waiting.map(({ act }) => act));
        const told: (() => void)[] = [];
        for (const { act } of waiting) told.push(await act.carryOut(sitting));
        await sitting.write();
        isCarriedOut = true;
        return told;
      });
      for (const tell of tells) tell();
    } catch (error) {
      // Where the end of the transaction failed nobody knows whether it was kept: nothing is done a second time.
      if (isCarriedOut || waiting.length === 1) for (const { fail } of waiting) fail(error);
      else for (const one of waiting) await this.#together([one]);
    }
  }

  /** Does something in a transaction of its own that holds the end of the journal. */
  alone<T>(work: (sitting: Sitting) => Promise<T>): Promise<T> {
    return this.#database.transaction(async (transaction: Connection) => {
      await lockJournal(transaction);
      const sitting = new Sitting(transaction, this.#units);
      const value = await work(sitting);
      await sitting.write();
      return value;
    });
  }
}
