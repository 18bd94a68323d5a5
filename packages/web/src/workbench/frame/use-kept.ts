import { useEffect, useRef, useState } from "react";
import { dropDraft, keepDraft, readDraft } from "../../shell/draft.ts";

/** What somebody else saved meanwhile. */
interface Overtaking<T> {
  readonly version: number;
  readonly values: T;
}

/**
 * What is typed in a form, kept in this browser until it is saved: the form begins with what was not saved last time.
 * While everything typed is saved it follows what others save.
 * `version`: of what is changed; the save is meant for the version typing began with, whoever changed it meanwhile.
 */
export const useKept = <T>(subject: string, begin: T, version = 0) => {
  const [draft] = useState(() => readDraft<T>(subject));
  const [restored, setRestored] = useState(draft !== null);
  const [unsaved, setUnsaved] = useState(draft !== null);
  const [typed, setTyped] = useState(draft?.values ?? begin);
  const [base, setBase] = useState(draft?.version ?? version);
  const [theirs, setTheirs] = useState<Overtaking<T> | null>(null);
  const [shown, setShown] = useState(version);
  if (shown !== version) {
    setShown(version);
    if (!unsaved && base !== version) {
      setTyped(begin);
      setBase(version);
    }
  }
  // An answer comes to the function that asked, which knows only what was typed then.
  const latest = useRef(typed);
  useEffect(() => {
    latest.current = typed;
  });
  const keep = (values: T, on: number): void => {
    latest.current = values;
    setTyped(values);
    setUnsaved(true);
    keepDraft(subject, { version: on, values });
  };
  const type = (values: T): void => keep(values, base);
  /** Somebody else was quicker: theirs stand beside what is typed. The draft stays on its version until somebody chooses. */
  const overtaken = (now: number, values: T): void => setTheirs({ version: now, values });
  /** What was chosen of both sides: to be saved as the version after theirs. */
  const settle = (chosen: T): void => {
    const now = theirs?.version ?? base;
    setTheirs(null);
    setBase(now);
    keep(chosen, now);
  };
  /** Goes on from a version that was made here. */
  const rebase = (now: number): void => {
    setBase(now);
    const held = readDraft<T>(subject);
    if (held !== null) keepDraft(subject, { version: now, values: held.values });
  };
  /**
   * What was `sent` is saved, and stands so in a version; the form stays open, with what was typed since.
   * @returns what was typed since; null where nothing was
   */
  const saved = (sent: T, values: T, now: number): T | null => {
    setBase(now);
    setTheirs(null);
    setRestored(false);
    if (latest.current !== sent) {
      keepDraft(subject, { version: now, values: latest.current });
      return latest.current;
    }
    dropDraft(subject);
    latest.current = values;
    setUnsaved(false);
    setTyped(values);
    return null;
  };
  /** It was saved, or is not wanted, and the form is closed. */
  const forget = (): void => dropDraft(subject);
  const reset = (): void => {
    forget();
    setRestored(false);
    setUnsaved(false);
    setTheirs(null);
    setTyped(begin);
    setBase(version);
  };
  return {
    ...{ typed, type, base, restored },
    /** What was saved by who was quicker, and the version that follows once it has been looked at. */
    ...{ theirs: theirs?.values ?? null, next: theirs?.version ?? base },
    ...{ overtaken, settle, rebase, saved, forget, reset },
  };
};
