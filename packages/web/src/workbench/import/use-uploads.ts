import { useCallback, useRef, useState } from "react";
import { upload } from "../api/upload.ts";

/** A file on its way from this browser to the server. */
export interface Sending {
  readonly key: string;
  readonly file: File;
  readonly batch: string;
  /** 0 to 1 */
  readonly sent: number;
  /** Set where it did not arrive. */
  readonly error: unknown;
}

/** Files sent at once; the server reads two at a time, and a file that waits need not be in memory. */
const atOnce = 2;

const without = (list: readonly Sending[], key: string): readonly Sending[] => list.filter((one) => one.key !== key);

const changed = (list: readonly Sending[], key: string, change: Partial<Sending>): readonly Sending[] =>
  list.map((one) => (one.key === key ? { ...one, ...change } : one));

/**
 * Sends files, two at a time, each on its own: one that fails does not hold up the others. `addressOf` tells where files
 * that were chosen together go, and must be the same function at every call.
 */
export const useUploads = <T>(addressOf: (batch: string) => string, onArrived: (...items: readonly T[]) => void) => {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const queue = useRef<Sending[]>([]);
  const running = useRef(new Map<string, AbortController>());

  const start = useCallback(() => {
    while (running.current.size < atOnce) {
      const next = queue.current.shift();
      if (next === undefined) return;
      const control = new AbortController();
      running.current.set(next.key, control);
      const onSent = (sent: number) => setSending((list) => changed(list, next.key, { sent }));
      upload<T>({ address: addressOf(next.batch), file: next.file, onSent, signal: control.signal })
        .then(
          (items) => {
            onArrived(...items);
            setSending((list) => without(list, next.key));
          },
          (error: unknown) => setSending((list) => changed(list, next.key, { error })),
        )
        .finally(() => {
          running.current.delete(next.key);
          start();
        });
    }
  }, [addressOf, onArrived]);

  const enqueue = useCallback(
    (files: readonly Sending[]) => {
      queue.current.push(...files);
      setSending((list) => [...files, ...list.filter(({ key }) => files.every((one) => one.key !== key))]);
      start();
    },
    [start],
  );
  const add = useCallback(
    (files: readonly File[]) => {
      const batch = crypto.randomUUID();
      enqueue(files.map((file) => ({ key: crypto.randomUUID(), file, batch, sent: 0, error: null })));
    },
    [enqueue],
  );
  const again = useCallback((one: Sending) => enqueue([{ ...one, sent: 0, error: null }]), [enqueue]);
  const drop = useCallback((key: string) => {
    queue.current = queue.current.filter((one) => one.key !== key);
    running.current.get(key)?.abort();
    setSending((list) => without(list, key));
  }, []);
  return { sending, add, again, drop };
};
