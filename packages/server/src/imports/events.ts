import { randomUUID } from "node:crypto";
import type { ImportRecord, Store } from "@lantu/store";

/** A change of an import, numbered so that a reader who was away can go on where it stopped. */
export interface ImportEvent {
  /** `<start of the server>-<number>` */
  readonly id: string;
  readonly record: ImportRecord;
}

export interface ImportEvents {
  /** Calls back with every change from now on; returns how to stop. */
  subscribe(listener: (event: ImportEvent) => void): () => void;
  /** The id of the last event, or of what was before the first. */
  last(): string;
  /** Events after the one named; null where it is no longer known, and everything must be asked for anew. */
  since(id: string): readonly ImportEvent[] | null;
  close(): Promise<void>;
}

/** Events kept for readers who come back: a hundred files with some eight changes each. */
const KEPT = 1000;

/** Listens to the store and tells everybody who follows the imports. */
export async function followImports(store: Store): Promise<ImportEvents> {
  const run = randomUUID().slice(0, 8);
  const listeners = new Set<(event: ImportEvent) => void>();
  const kept: ImportEvent[] = [];
  let count = 0;
  const tell = oneAtATime(async (importId) => {
    const record = await store.imports.get(importId);
    if (record === null) return;
    const event = { id: `${run}-${++count}`, record };
    kept.push(event);
    if (kept.length > KEPT) kept.shift();
    for (const listener of listeners) listener(event);
  });
  const stop = await store.imports.watch(tell);
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

/**
 * Runs `work` for a name, never twice at once: names called meanwhile are done once more afterwards, so that the last
 * call always sees the last state and a burst of calls costs two runs. A failed run is left to the next call.
 */
export function oneAtATime(work: (name: string) => Promise<void>): (name: string) => void {
  const again = new Map<string, boolean>();
  const start = async (name: string): Promise<void> => {
    do {
      again.set(name, false);
      await work(name).catch(() => {});
    } while (again.get(name));
    again.delete(name);
  };
  return (name) => {
    if (again.has(name)) again.set(name, true);
    else void start(name);
  };
}
