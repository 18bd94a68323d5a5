import { useState } from "react";
import { type Draft, dropDraft, keepDraft, readDraft } from "../../shell/draft.ts";

/**
 * What is typed in a form, kept in this browser until it is saved: the form begins with what was not saved last time.
 * `version`: of what is changed; the save is meant for the version typing began with, whoever changed it meanwhile.
 */
export const useKept = <T>(subject: string, begin: T, version = 0) => {
  const [draft, setDraft] = useState<Draft<T> | null>(() => readDraft<T>(subject));
  const [typed, setTyped] = useState(draft?.values ?? begin);
  const [base, setBase] = useState(draft?.version ?? version);
  const type = (values: T): void => {
    setTyped(values);
    keepDraft(subject, { version: base, values });
  };
  /** Goes on from a version somebody else made meanwhile. */
  const rebase = (now: number): void => {
    setBase(now);
    const held = readDraft<T>(subject);
    if (held !== null) keepDraft(subject, { version: now, values: held.values });
  };
  /** It was saved, and stands so in a version; the form stays open. */
  const saved = (values: T, now: number): void => {
    dropDraft(subject);
    setDraft(null);
    setTyped(values);
    setBase(now);
  };
  /** It was saved, or is not wanted, and the form is closed. */
  const forget = (): void => dropDraft(subject);
  const reset = (): void => {
    forget();
    setDraft(null);
    setTyped(begin);
    setBase(version);
  };
  return { typed, type, base, rebase, saved, forget, reset, restored: draft !== null };
};
