/** First and last day of a period, ISO dates. */
export interface PeriodBounds {
  readonly start: string;
  readonly end: string;
}

const PERIOD = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:\/(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?)?$/;

/**
 * The days an ISO-like period covers: `2021/2025` → 2021-01-01 to 2025-12-31, `2024-11`, `2024-01/2024-11`, a day.
 * Null where the text is no period, names a month or day there is not, or runs backwards.
 */
export function periodBounds(period: string | null): PeriodBounds | null {
  const match = PERIOD.exec(period ?? "");
  if (match === null) return null;
  const [, year, month, day, lastYear, lastMonth, lastDay] = match;
  const start = firstDay(year, month, day);
  const end = lastYear === undefined ? finalDay(year, month, day) : finalDay(lastYear, lastMonth, lastDay);
  return start !== null && end !== null && start <= end ? { start, end } : null;
}

function firstDay(year = "", month = "01", day = "01"): string | null {
  return existing(`${year}-${month}-${day}`);
}

function finalDay(year = "", month = "12", day?: string): string | null {
  if (day !== undefined) return existing(`${year}-${month}-${day}`);
  if (existing(`${year}-${month}-01`) === null) return null;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(last).padStart(2, "0")}`;
}

/** The date, if there is such a day (and a year PostgreSQL knows: there is no year 0). */
function existing(date: string): string | null {
  const time = Date.parse(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) && !date.startsWith("0000");
  return exists ? date : null;
}
