/** Dashes people type between two years, besides the stroke the interface uses. */
const dash = /\s*(?:[—–~～至到-]{1,2}|\/)\s*/;

/** What a person typed as a period of years, in the interface's form: `2021—2025` → `2021/2025`. Null where it is none. */
export const readYears = (text: string): string | null => {
  const parts = text.trim().replace(/年$/, "").split(dash);
  if (parts.length > 2 || !parts.every((part) => /^\d{4}$/.test(part))) return null;
  return parts.join("/");
};

/** Whether a period ends before it begins. Expects the interface's form. */
export const isReversed = (period: string): boolean => {
  const [from = "", to = from] = period.split("/");
  return to < from;
};

const moment = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

/** A period of years or months as typed: `2021—2025`, `2024-01/2024-11`, `2024-03`. Null where it is none. */
export const readPeriod = (text: string): string | null => {
  const trimmed = text.trim();
  if (moment.test(trimmed)) return trimmed;
  const years = readYears(trimmed);
  if (years !== null) return years;
  const parts = trimmed.split(/\s*(?:[—–~～至到]{1,2}|\/)\s*/);
  return parts.length === 2 && parts.every((part) => moment.test(part)) ? parts.join("/") : null;
};

/** A day that exists, `2021-01-27`. */
export const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** A deadline: a year, a month or a day. */
export const isDeadline = (text: string): boolean => moment.test(text) || isDay(text);

/** A period in the interface's form, as a person would type it. */
export const writePeriod = (period: string | null): string => (period ?? "").replace("/", "—");
