/** A day of a month's page. */
export interface MonthDay {
  /** ISO date. */
  readonly date: string;
  readonly number: number;
  /** 0 for Monday. */
  readonly weekday: number;
  readonly inside: boolean;
}

const dayLength = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The weeks a month (`2025-04`) touches, each from Monday to Sunday. */
export const weeksOf = (month: string): readonly (readonly MonthDay[])[] => {
  const first = Date.parse(`${month}-01`);
  const start = first - ((new Date(first).getUTCDay() + 6) % 7) * dayLength;
  const last = Date.parse(`${otherMonth(month, 1)}-01`) - dayLength;
  const weeks = Math.ceil((last - start + dayLength) / (7 * dayLength));
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const date = iso(start + (week * 7 + weekday) * dayLength);
      return { date, weekday, number: Number(date.slice(8)), inside: date.startsWith(month) };
    }),
  );
};

/** The month so many months on. */
export const otherMonth = (month: string, by: number): string => {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return iso(Date.UTC(year, number - 1 + by, 1)).slice(0, 7);
};

/** The last day of a month. */
export const lastDayOf = (month: string): string => iso(Date.parse(`${otherMonth(month, 1)}-01`) - dayLength);
