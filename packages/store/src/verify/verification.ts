import type { Head } from "@lantu/core/ledger";

/** The first entry or row that is not as it has to be. */
export interface Breach {
  readonly at:
    | "sequence" // an entry is missing, or one is there twice
    | "previous" // it does not follow the one before
    | "hash" // something in it was altered
    | "summary" // what lists show of it is not what it says
    | "unfoldable" // it cannot be: it is about something the journal never read
    | "table" // a row is not what the entries amount to
    | "root"; // the chain is whole, and another than the one that was published
  /** Number of the entry; null where a row has none. */
  readonly seq: number | null;
  /** Table and key of the row, null where an entry is wrong. */
  readonly table: string | null;
  readonly row: string | null;
}

/** What was found. */
export type Verification =
  | { readonly kind: "intact"; readonly head: Head; readonly items: number; readonly documents: number }
  | ({ readonly kind: "broken" } & Breach)
  | { readonly kind: "cancelled" };

/** The last entry of a day of Asia/Shanghai, as it was published. */
export interface DayRoot {
  /** ISO date. */
  readonly day: string;
  readonly seq: number;
  /** How many entries the day has. */
  readonly entries: number;
  readonly hash: string;
}

export interface VerifyOptions {
  /** Roots that were published, from wherever they were kept. */
  readonly roots?: readonly Pick<DayRoot, "seq" | "hash">[] | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Entries looked at between two looks at the signal, by one reader of several; 10,000 where it is not told. */
  readonly stretch?: number | undefined;
  /** Bytes of rows of items one reader holds at a time before it takes shorter stretches; 64 MiB where it is not told. */
  readonly room?: number | undefined;
  /** Whether threads of their own look at the journal and the tables; where it is not told, they do where it is long. */
  readonly apart?: boolean | undefined;
  /** Told from time to time how many entries were gone through. */
  readonly onProgress?: ((checked: number, total: number) => void) | undefined;
}

/** Ends a verification at what was found first. */
export class Broken extends Error {
  readonly breach: Breach;
  constructor(at: Breach["at"], where: Partial<Omit<Breach, "at">>) {
    super(at);
    this.name = "Broken";
    this.breach = { seq: null, table: null, row: null, ...where, at };
  }
}

/** Ends a verification whoever asked for wants no more. */
export class Stopped extends Error {}

/** @throws Stopped where it is wanted no more */
export function stopIf(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Stopped("stopped");
}
