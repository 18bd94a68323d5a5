const storageKey = "lantu.reviewer";
/** Characters a name may have, as the server checks them. */
const form = /^[\p{L}\p{N}][\p{L}\p{N} ·.'-]{0,39}$/u;

/** Whether the server takes a name. */
export const isReviewerName = (name: string): boolean => form.test(name) && name !== "local" && name !== "system";

/** The name the reviewer goes by in this browser; null where none was given. */
export const readReviewer = (): string | null => {
  try {
    const name = localStorage.getItem(storageKey);
    return name !== null && isReviewerName(name) ? name : null;
  } catch {
    return null;
  }
};

/** Keeps the name for every later visit. */
export const keepReviewer = (name: string): void => {
  try {
    localStorage.setItem(storageKey, name.normalize("NFC").trim());
  } catch {
    // Asked for again at the next visit.
  }
};

/** The header that says who reviews; headers are Latin, so the name is percent-encoded. */
export const reviewerHeader = (): Record<string, string> => {
  const name = readReviewer();
  return name === null ? {} : { "x-lantu-reviewer": encodeURIComponent(name) };
};
