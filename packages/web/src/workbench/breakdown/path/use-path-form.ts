import { useCallback, useEffect, useState } from "react";
import { dropDraft, keepDraft, readDraft } from "../../../shell/draft.ts";
import type { PathForm } from "./path-form.ts";

/** A form with every state it had since it was loaded. */
interface History {
  readonly past: readonly PathForm[];
  readonly now: PathForm;
  readonly future: readonly PathForm[];
}

/** States that can be gone back to. */
const most = 100;

/** A path while it is edited: step back and forward; what is not saved outlives a reload. */
export const usePathForm = (subject: string, saved: PathForm, version: number) => {
  const [draft] = useState(() => readDraft<PathForm>(subject));
  const [history, setHistory] = useState<History>({
    ...{ past: draft === null ? [] : [saved], now: draft?.values ?? saved, future: [] },
  });
  // What was typed on another version is saved as meant for that one: who changed it meanwhile is not written over.
  const [base, setBase] = useState(draft?.version ?? version);
  const { now, past, future } = history;
  const dirty = JSON.stringify(now) !== JSON.stringify(saved);
  useEffect(() => {
    if (dirty) keepDraft(subject, { version: base, values: now });
    else dropDraft(subject);
  }, [dirty, now, subject, base]);
  const change = useCallback(
    (next: PathForm) =>
      setHistory(({ past: before, now: last }) => ({ past: [...before, last].slice(-most), now: next, future: [] })),
    [],
  );
  const back = useCallback(
    () =>
      setHistory((all) => {
        const before = all.past.at(-1);
        return before === undefined
          ? all
          : { past: all.past.slice(0, -1), now: before, future: [all.now, ...all.future] };
      }),
    [],
  );
  const forward = useCallback(
    () =>
      setHistory((all) => {
        const [next, ...rest] = all.future;
        return next === undefined ? all : { past: [...all.past, all.now], now: next, future: rest };
      }),
    [],
  );
  return {
    form: now,
    change,
    back,
    forward,
    dirty,
    base,
    setBase,
    canBack: past.length > 0,
    canForward: future.length > 0,
  };
};
