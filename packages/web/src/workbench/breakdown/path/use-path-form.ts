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

const isSame = (one: PathForm, other: PathForm): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What others saved meanwhile, and its version. */
interface Overtaking {
  readonly version: number;
  readonly form: PathForm;
}

/**
 * A path while it is edited: step back and forward; what is not saved outlives a reload. While everything is saved it
 * follows what others save. `saved`: the path that is held, in a `version`.
 */
export const usePathForm = (subject: string, saved: PathForm, version: number) => {
  const [draft] = useState(() => readDraft<PathForm>(subject));
  const [history, setHistory] = useState<History>({
    ...{ past: draft === null ? [] : [saved], now: draft?.values ?? saved, future: [] },
  });
  // What was typed on another version is saved as meant for that one: who changed it meanwhile is not written over.
  const [base, setBase] = useState(draft?.version ?? version);
  // What counts as saved, be it that the page has not been told yet how it stands.
  const [clean, setClean] = useState(saved);
  const [theirs, setTheirs] = useState<Overtaking | null>(null);
  const [shown, setShown] = useState(version);
  const { now, past, future } = history;
  const dirty = !isSame(now, clean);
  if (shown !== version) {
    setShown(version);
    if (!dirty) {
      setHistory({ past: [], now: saved, future: [] });
      setClean(saved);
      setBase(version);
    }
  }
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
  /** What was `sent` is saved, in a version; what was typed since stays to be saved. */
  const done = useCallback((sent: PathForm, at: number) => {
    setClean(sent);
    setBase(at);
  }, []);
  /** Somebody else was quicker: the draft stays on its version until somebody chooses. */
  const overtaken = useCallback((at: number, form: PathForm) => setTheirs({ version: at, form }), []);
  /** What was chosen of both sides: to be saved as the version after theirs. */
  const settle = (chosen: PathForm): void => {
    setBase(theirs?.version ?? base);
    setTheirs(null);
    change(chosen);
  };
  return {
    ...{ form: now, change, back, forward, dirty, base },
    ...{ theirs: theirs?.form ?? null, done, overtaken, settle },
    ...{ canBack: past.length > 0, canForward: future.length > 0 },
  };
};
