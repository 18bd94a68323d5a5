import type { Store } from "@lantu/store";
import { HttpProblem } from "../http/problem.ts";

/** Wrong attempts in a row before an account rests; people mistype, guessers need thousands. */
const FREE = 5;
/** Seconds of the first rest; each further wrong attempt doubles it. */
const FIRST_REST = 30;
/** Longest rest in seconds: a stranger must not be able to keep somebody out for a day. */
const LONGEST_REST = 900;
/** Wrong attempts from one address before it rests: many people can share one. */
const FREE_PER_ADDRESS = 50;
/** Seconds after which an address's or an unknown account's wrong attempts are forgotten. */
const REMEMBERED = 3600;
/** Addresses and unknown accounts remembered at most. */
const REMEMBERED_AT_MOST = 10_000;

/** Seconds of rest after so many wrong attempts in a row, of which `free` cost nothing. */
export const restAfter = (failures: number, free: number): number =>
  failures < free ? 0 : Math.min(LONGEST_REST, FIRST_REST * 2 ** Math.min(failures - free, 10));

interface Counted {
  readonly failures: number;
  /** Milliseconds since 1970. */
  readonly lockedUntil: number;
  readonly at: number;
}

/** Wrong attempts by any key, in memory: bounded, and forgotten after a while. */
class Counts {
  readonly #free: number;
  readonly #counted = new Map<string, Counted>();

  constructor(free: number) {
    this.#free = free;
  }

  lockedUntil(key: string): number {
    return this.#get(key)?.lockedUntil ?? 0;
  }

  fail(key: string): number {
    const failures = (this.#get(key)?.failures ?? 0) + 1;
    const at = Date.now();
    this.#counted.delete(key);
    this.#counted.set(key, { failures, lockedUntil: at + restAfter(failures, this.#free) * 1000, at });
    for (const oldest of this.#counted.keys()) {
      if (this.#counted.size <= REMEMBERED_AT_MOST) break;
      this.#counted.delete(oldest);
    }
    return failures;
  }

  #get(key: string): Counted | undefined {
    const counted = this.#counted.get(key);
    return counted !== undefined && Date.now() - counted.at < REMEMBERED * 1000 ? counted : undefined;
  }
}

/** Somebody who tries to sign in. */
export interface Attempt {
  readonly address: string;
  /** The account as given. */
  readonly account: string;
  /** Whose account it is; null where it is nobody's, which must not show. */
  readonly person: string | null;
}

/** Counts wrong attempts: of an account in the database, so that a restart forgives nothing, of the rest in memory. */
export interface LockOut {
  /** Throws `locked-out` where the account or the address has to rest. */
  refuseLocked(attempt: Attempt): Promise<void>;
  /** Counts a wrong attempt; answers how many are left before a rest. */
  fail(attempt: Attempt): Promise<number>;
  /** A right attempt forgives the wrong ones before it. */
  succeed(person: string): Promise<void>;
}

/** Makes the counting of a server. */
export function lockOutOf({ accounts: { secrets } }: Store): LockOut {
  const addresses = new Counts(FREE_PER_ADDRESS);
  const unknown = new Counts(FREE);
  const accountLock = async ({ account, person }: Attempt): Promise<number> => {
    if (person === null) return unknown.lockedUntil(folded(account));
    return Date.parse((await secrets.get(person))?.lockedUntil ?? "") || 0;
  };
  return {
    refuseLocked: async (attempt) => {
      const until = Math.max(addresses.lockedUntil(attempt.address), await accountLock(attempt));
      const seconds = Math.ceil((until - Date.now()) / 1000);
      if (seconds > 0)
        throw new HttpProblem("locked-out", { seconds }, [], attempt.person === null ? null : attempt.account);
    },
    fail: async ({ address, account, person }) => {
      addresses.fail(address);
      if (person === null) return Math.max(0, FREE - unknown.fail(folded(account)));
      const failures = await secrets.failed(person);
      const rest = restAfter(failures, FREE);
      if (rest > 0) await secrets.lock(person, new Date(Date.now() + rest * 1000));
      return Math.max(0, FREE - failures);
    },
    succeed: (person) => secrets.succeeded(person),
  };
}

const folded = (account: string): string => account.normalize("NFC").toLowerCase();

/** Does one thing after the other for each key, so that attempts made at once are counted before the next is tried. */
export function oneAtATime(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
