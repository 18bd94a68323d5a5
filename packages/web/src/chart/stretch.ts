/** A stretch of time in years told as numbers: the year 2024 is from 2024 to 2025. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const monthsIn: Readonly<Record<string, number>> = { H: 6, S: 6, Q: 3 };

const dayOfYear = (year: number, month: number, day: number): number => {
  const start = Date.UTC(year, 0, 1);
  return year + (Date.UTC(year, month - 1, day) - start) / (Date.UTC(year + 1, 0, 1) - start);
};

const form = /^(\d{4})(?:-([HSQ])([1-4])|-M?(\d{2})(?:-(\d{2}))?)?$/;

/** `2024`, `2024-H1`, `2024-Q3`, `2024-11`, `2024-12-31`; null for anything else. */
const single = (text: string): Stretch | null => {
  const [, y, letter, part, m, d] = form.exec(text) ?? [];
  if (y === undefined) return null;
  const year = Number(y);
  if (letter !== undefined) {
    const months = monthsIn[letter] ?? 12;
    return { from: year + ((Number(part) - 1) * months) / 12, to: year + (Number(part) * months) / 12 };
  }
  if (m === undefined) return { from: year, to: year + 1 };
  const month = Number(m);
  if (d === undefined) return { from: year + (month - 1) / 12, to: year + month / 12 };
  return { from: dayOfYear(year, month, Number(d)), to: dayOfYear(year, month, Number(d) + 1) };
};

/** The time a period covers, `2021/2025` and `2024-01/2024-11` too; null where it cannot be read. */
export const stretchOf = (period: string): Stretch | null => {
  const [first = "", last] = period.split("/");
  const [from, to] = [single(first), single(last ?? first)];
  return from === null || to === null || to.to <= from.from ? null : { from: from.from, to: to.to };
};

/** What share of a year may be lost to rounding: less than half a day. */
const tolerance = 1e-3;

/**
 * Of what length a stretch is; only values of one length may be joined by a line. `several` are years together, `part`
 * a running total or any other stretch that is no calendar unit.
 */
export type Length = "day" | "month" | "quarter" | "half" | "year" | "several" | "part";

const lengths: readonly (readonly [Length, number])[] = [
  ["month", 1 / 12],
  ["quarter", 1 / 4],
  ["half", 1 / 2],
  ["year", 1],
];

/** The length of a stretch. */
export const lengthOf = ({ from, to }: Stretch): Length => {
  const years = to - from;
  if (years > 1 + tolerance) return "several";
  if (years < 2 / 365) return "day";
  return lengths.find(([, length]) => Math.abs(years - length) < tolerance)?.[0] ?? "part";
};

/** Whether a value of this length is drawn along its time, and not as a point in it. */
export const isDrawnLong = (length: Length): boolean => length === "several" || length === "part";
