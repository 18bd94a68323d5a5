import { ApiError } from "../../../api/api.ts";
import type { DeskChange, DeskField } from "../fields.ts";
import { acknowledged, type LineEdit, merged, type TypedLine, typed } from "./line-edit.ts";

/** How a line stands after the server has taken a change in. */
export type Held = Pick<TypedLine, "version" | "held">;

interface EditsOf {
  readonly start: ReadonlyMap<string, LineEdit>;
  /** Keeps what is not acknowledged, after every change. */
  readonly keep: (edits: ReadonlyMap<string, LineEdit>) => void;
  /** Sends what was typed on a line; rejects with an {@link ApiError}. */
  readonly send: (edit: LineEdit) => Promise<Held>;
  /** How a line stands now; asked where another version is held than the one typed on. */
  readonly look: (commitment: string) => Promise<Held | null>;
}

/** Changes on their way to the ledger, one at a time, each kept until it is acknowledged. */
export interface Edits {
  readonly all: () => ReadonlyMap<string, LineEdit>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly type: (line: TypedLine, change: DeskChange) => void;
  /** Sends again what could not be sent. */
  readonly retry: () => void;
  /** Lets go of what was typed on a line. */
  readonly drop: (commitment: string) => void;
  /** Goes on from the version somebody else has made, with those of the fields typed that are `mine`. */
  readonly merge: (commitment: string, mine: ReadonlySet<DeskField>, held: Held) => void;
  /** Resolves when nothing is under way any more. */
  readonly settled: () => Promise<void>;
  /** Ends trying again. */
  readonly end: () => void;
}

const retryMilliseconds = 5_000;
/** What may pass by itself: no answer at all, a server that is busy or being started. */
const mayPass = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 0 || error.status === 429 || error.status >= 502);

const isStale = (error: unknown): boolean => error instanceof ApiError && error.problem?.code === "stale";

/** Begins with what was kept, and sends it. */
export const createEdits = ({ start, keep, send, look }: EditsOf): Edits => {
  let edits = start;
  let under: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** How lines stood after their last change from here: a page may show them a moment longer as they were before. */
  const stands = new Map<string, Held>();
  const listeners = new Set<() => void>();

  const put = (commitment: string, edit: LineEdit | null): void => {
    const next = new Map(edits);
    if (edit === null) next.delete(commitment);
    else next.set(commitment, edit);
    edits = next;
    keep(edits);
    for (const listener of listeners) listener();
  };

  const stood = (commitment: string, change: Partial<Pick<LineEdit, "stand" | "problem">>): void => {
    const edit = edits.get(commitment);
    if (edit !== undefined) put(commitment, { ...edit, ...change });
  };

  const took = (sent: LineEdit, held: Held): void => {
    stands.set(sent.commitment, held);
    const edit = edits.get(sent.commitment);
    if (edit !== undefined) put(sent.commitment, acknowledged(edit, sent.set, held));
  };

  /** The line as it stands, as far as is known here. */
  const latest = (line: TypedLine): TypedLine => {
    const known = stands.get(line.commitment);
    return known === undefined || known.version <= line.version ? line : { ...line, ...known };
  };

  /** A change whose answer was lost stands in the ledger already: then nothing is left to merge. */
  const wasTaken = async (sent: LineEdit): Promise<boolean> => {
    const now = await look(sent.commitment).catch(() => null);
    if (now === null || merged(sent, new Set(Object.keys(sent.set) as DeskField[]), now) !== null) return false;
    took(sent, now);
    return true;
  };

  const failed = async (sent: LineEdit, problem: unknown): Promise<void> => {
    const { commitment } = sent;
    if (isStale(problem)) {
      if (!(await wasTaken(sent))) stood(commitment, { stand: "stale", problem: null });
      return;
    }
    stood(commitment, { stand: mayPass(problem) ? "unreached" : "refused", problem });
    if (mayPass(problem)) timer = setTimeout(retry, retryMilliseconds);
  };

  const sendAll = async (): Promise<void> => {
    for (let edit = next(); edit !== undefined; edit = next()) {
      stood(edit.commitment, { stand: "sending", problem: null });
      try {
        took(edit, await send(edit));
      } catch (problem) {
        await failed(edit, problem);
      }
    }
  };

  const next = (): LineEdit | undefined => [...edits.values()].find(({ stand }) => stand === "waiting");

  const pump = (): void => {
    under ??= sendAll().finally(() => {
      under = null;
      if (next() !== undefined) pump();
    });
  };

  const retry = (): void => {
    clearTimeout(timer);
    for (const { commitment, stand } of edits.values())
      if (stand === "unreached") stood(commitment, { stand: "waiting" });
    pump();
  };

  pump();
  return {
    all: () => edits,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type: (line, change) => {
      put(line.commitment, typed(edits.get(line.commitment), latest(line), change));
      pump();
    },
    retry,
    drop: (commitment) => put(commitment, null),
    merge: (commitment, mine, held) => {
      const edit = edits.get(commitment);
      if (edit !== undefined) put(commitment, merged(edit, mine, held));
      pump();
    },
    settled: async () => {
      while (under !== null) await under;
    },
    end: () => clearTimeout(timer),
  };
};
