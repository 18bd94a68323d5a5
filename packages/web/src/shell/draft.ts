/** What was typed and not yet saved, kept for this tab so that an error, a reload or a wrong key loses nothing. */
export interface Draft<T> {
  /** Version of what was corrected when typing began. */
  readonly version: number;
  readonly values: T;
}

const keyOf = (subject: string): string => `lantu.draft.${subject}`;

/** The draft for a document or commitment; null where there is none. Storage that is off counts as empty. */
export const readDraft = <T>(subject: string): Draft<T> | null => {
  try {
    const text = sessionStorage.getItem(keyOf(subject));
    return text === null ? null : (JSON.parse(text) as Draft<T>);
  } catch {
    return null;
  }
};

/** Keeps a draft. Where the browser keeps nothing, the form itself still does. */
export const keepDraft = <T>(subject: string, draft: Draft<T>): void => {
  try {
    sessionStorage.setItem(keyOf(subject), JSON.stringify(draft));
  } catch {
    // Storage is full or off.
  }
};

export const dropDraft = (subject: string): void => {
  try {
    sessionStorage.removeItem(keyOf(subject));
  } catch {
    // Storage is off, so there is nothing to remove.
  }
};
