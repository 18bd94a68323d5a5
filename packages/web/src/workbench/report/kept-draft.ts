import type { Typed } from "./content.ts";

/** What was typed in one window and is not yet acknowledged by the server. */
export interface KeptDraft {
  readonly typed: Typed;
  /** Version of the server's draft this window had seen. */
  readonly seen: number;
  /** ISO time of the last key. */
  readonly at: string;
}

const windowKey = "lantu.window";

/** A name for this window that outlives a reload and a closed lid. */
const windowName = (): string => {
  const held = sessionStorage.getItem(windowKey);
  if (held !== null) return held;
  const made = Math.random().toString(36).slice(2, 10);
  sessionStorage.setItem(windowKey, made);
  return made;
};

const prefixOf = (report: string): string => `lantu.report.${report}.`;

const read = (key: string): KeptDraft | null => {
  const text = localStorage.getItem(key);
  return text === null ? null : (JSON.parse(text) as KeptDraft);
};

const keysOf = (report: string): readonly string[] =>
  Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? "").filter((key) =>
    key.startsWith(prefixOf(report)),
  );

/** What this window kept; where it kept nothing, the latest of windows that were closed. Null where there is none. */
export const readKept = (report: string): KeptDraft | null => {
  try {
    const own = read(prefixOf(report) + windowName());
    if (own !== null) return own;
    const others = keysOf(report).flatMap((key) => read(key) ?? []);
    return others.sort((a, b) => b.at.localeCompare(a.at))[0] ?? null;
  } catch {
    return null;
  }
};

/** Keeps what was typed in this window; false where the browser keeps nothing. */
export const keepTyped = (report: string, kept: KeptDraft): boolean => {
  try {
    localStorage.setItem(prefixOf(report) + windowName(), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
};

/** Lets go of what this window kept: the server has it. `all`: of every window's, once it was sent or dropped. */
export const letGo = (report: string, all = false): void => {
  try {
    for (const key of all ? keysOf(report) : [prefixOf(report) + windowName()]) localStorage.removeItem(key);
  } catch {
    // Storage is off, so there is nothing to remove.
  }
};
