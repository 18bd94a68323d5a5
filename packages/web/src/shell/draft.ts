/** What was typed and not yet saved. It outlives an error, a reload, a closed tab and a closed lid. */
export interface Draft<T> {
  /** Version of what was corrected when typing began. */
  readonly version: number;
  readonly values: T;
}

/** A draft as the browser keeps it. */
interface Kept<T> extends Draft<T> {
  /** ISO time of the last key. */
  readonly at: string;
}

const windowKey = "lantu.window";

/** Whose drafts these are: several people may use one machine. */
let owner = "local";

/** Names the person at this browser, before a page shows what was kept. */
export const keepDraftsOf = (person: string | null): void => {
  owner = person ?? "local";
};

/** A name for this window that outlives a reload. */
const windowName = (): string => {
  const held = sessionStorage.getItem(windowKey);
  if (held !== null) return held;
  const made = Math.random().toString(36).slice(2, 10);
  sessionStorage.setItem(windowKey, made);
  return made;
};

const prefixOf = (subject: string): string => `lantu.draft|${owner}|${subject}|`;

const read = <T>(key: string): Kept<T> | null => {
  const text = localStorage.getItem(key);
  return text === null ? null : (JSON.parse(text) as Kept<T>);
};

const keysOf = (subject: string): readonly string[] =>
  Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? "").filter((key) =>
    key.startsWith(prefixOf(subject)),
  );

/** Makes what another window kept this window's, which alone will know what becomes of it. */
const takeOver = (from: string, own: string): void => {
  const text = localStorage.getItem(from);
  if (text === null) return;
  // Away first: where the store is full there is room for one, not for both.
  localStorage.removeItem(from);
  localStorage.setItem(own, text);
};

/**
 * What this window kept of a subject; where it kept nothing, the latest of other windows, which may have been closed: it
 * goes over to this one. Null where there is none. Storage that is off counts as empty.
 */
export const readDraft = <T>(subject: string): Draft<T> | null => {
  try {
    const ownKey = prefixOf(subject) + windowName();
    const own = read<T>(ownKey);
    if (own !== null) return own;
    const others = keysOf(subject).flatMap((key) => {
      const kept = read<T>(key);
      return kept === null ? [] : [{ key, kept }];
    });
    const [latest] = others.sort((a, b) => b.kept.at.localeCompare(a.kept.at));
    if (latest === undefined) return null;
    takeOver(latest.key, ownKey);
    return latest.kept;
  } catch {
    return null;
  }
};

/** Keeps a draft of this window; false where the browser keeps nothing, then the form itself still does. */
export const keepDraft = <T>(subject: string, { version, values }: Draft<T>): boolean => {
  try {
    const kept: Kept<T> = { version, values, at: new Date().toISOString() };
    localStorage.setItem(prefixOf(subject) + windowName(), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
};

/** Lets go of a draft: every window's, once it was saved or is not wanted, or only this window's. */
export const dropDraft = (subject: string, whose: "all" | "own" = "all"): void => {
  try {
    const keys = whose === "own" ? [prefixOf(subject) + windowName()] : keysOf(subject);
    for (const key of keys) localStorage.removeItem(key);
  } catch {
    // Storage is off, so there is nothing to remove.
  }
};
