/** Working days before the due day on which somebody is reminded, and after it; then every week. */
const BEFORE = [5, 1] as const;
const AFTER = [1, 5] as const;
const WEEK = 5;

/**
 * The reminder that is due on a day; null where none is. Of those that were missed only the latest is told.
 * @param days working days from today to the due day, negative once it has passed
 * @returns `before-5`, `before-1`, `after-1`, `after-5`, then `after-10`, `after-15`, …
 */
export function reminderAt(days: number): string | null {
  if (days >= 0) {
    const stage = BEFORE.filter((wait) => days <= wait).at(-1);
    return stage === undefined ? null : `before-${stage}`;
  }
  const stage = AFTER.filter((wait) => -days >= wait).at(-1) ?? 1;
  const weeks = stage === AFTER[1] ? Math.floor((-days - stage) / WEEK) : 0;
  return `after-${stage + weeks * WEEK}`;
}
