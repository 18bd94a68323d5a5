import { randomUUID } from "node:crypto";
import { coalesced } from "./coalesced.ts";

/** A change of something that is followed, numbered so that a reader who was away can go on where it stopped. */
export interface Change<T> {
  /** `<start of the server>-<number>` */
  readonly id: string;
  readonly record: T;
}

/** Changes as they happen. */
export interface Changes<T> {
  /** Calls back with every change from now on; returns how to stop. */
  subscribe(listener: (event: Change<T>) => void): () => void;
  /** The id of the last event, or of what was before the first. */
  last(): string;
  /** Events after the one named; null where it is no longer known, and everything must be asked for anew. */
  since(id: string): readonly Change<T>[] | null;
  close(): Promise<void>;
}

/** Events kept for readers who come back: a hundred files with some eight changes each. */
const KEPT = 1000;

/** What the store tells of its own changes. */
interface Source<T> {
  get(id: string): Promise<T | null>;
  watch(onChange: (id: string) => void): Promise<() => Promise<void>>;
}

/** Listens to the store and tells everybody who follows. */
export async function followChanges<T>(source: Source<T>): Promise<Changes<T>> {
  const run = randomUUID().slice(0, 8);
  const listeners = new Set<(event: Change<T>) => void>();
  const kept: Change<T>[] = [];
  let count = 0;
  const tell = coalesced(async (id) => {
    const record = await source.get(id);
    if (record === null) return;
    const event = { id: `${run}-${++count}`, record };
    kept.push(event);
    if (kept.length > KEPT) kept.shift();
    for (const listener of listeners) listener(event);
  });
  const stop = await source.watch(tell);
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    last: () => `${run}-${count}`,
    since: (id) => {
      const seen = id.startsWith(`${run}-`) ? Number(id.slice(run.length + 1)) : Number.NaN;
      const oldest = count - kept.length;
      return seen >= oldest && seen <= count ? kept.slice(seen - oldest) : null;
    },
    close: stop,
  };
}
