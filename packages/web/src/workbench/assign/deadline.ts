const two = (text: string): string => text.padStart(2, "0");

const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
};

/** The last month of a half or a quarter. */
const lastMonth: Readonly<Record<string, string>> = {
  ...{ H1: "06", H2: "12" },
  ...{ Q1: "03", Q2: "06", Q3: "09", Q4: "12" },
};

/** Ways a deadline is typed, once years, months and days are parted by hyphens. */
const forms: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [/^(\d{4})$/, ([, year = ""]) => year],
  [/^(\d{4})-?([HQ][1-4])$/, ([, year, part = ""]) => `${year}-${lastMonth[part] ?? "00"}`],
  [/^(\d{4})-(\d{1,2})$/, ([, year, month = ""]) => `${year}-${two(month)}`],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ([, year, month = "", day = ""]) => `${year}-${two(month)}-${two(day)}`],
  [/^(\d{4})(\d{2})(\d{2})$/, ([, year, month, day]) => `${year}-${month}-${day}`],
];

const isDate = (text: string): boolean =>
  text.length === 10 ? isDay(text) : text.length === 4 || /-(0[1-9]|1[0-2])$/.test(text);

/**
 * Reads a deadline as people type it: `2025`, `2025年底`, `2025-6`, `2025年6月底`, `2025/6/30`, `20250630`, `2025Q3`.
 * The last day of what is named counts. Null where nothing is typed, undefined where it is no date.
 */
export const readDeadline = (typed: string): string | null | undefined => {
  const text = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s日底前末]/g, "");
  if (text === "") return null;
  const parted = text.replace(/[年月/.]/g, "-").replace(/-+$/, "");
  for (const [form, read] of forms) {
    const found = form.exec(parted);
    if (found === null) continue;
    const date = read(found);
    return isDate(date) ? date : undefined;
  }
  return undefined;
};
