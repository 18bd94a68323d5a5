const DIGITS = "〇一二三四五六七八九";
const ZEROS = /[○零Ｏ]/gu;

/** First year of the third five-year plan; from it on they follow one another without a gap. */
const THIRD_PLAN = 1966;

/** A year in Arabic or Chinese digits (2021, 二〇二一) as four digits. */
export function yearOf(written: string): string {
  return [...written.replace(ZEROS, "〇")].map((digit) => digitOf(digit) ?? digit).join("");
}

/** A number up to 99 in Arabic or Chinese numerals (12, 十二, 二十一), two digits wide. */
export function twoDigits(written: string): string {
  return String(smallNumber(written)).padStart(2, "0");
}

/** Years of the n-th five-year plan of the country, n written in Chinese: 十四 → 2021/2025. Null before the third. */
export function yearsOfPlan(nth: string): string | null {
  const n = smallNumber(nth);
  if (n < 3) return null;
  const first = THIRD_PLAN + 5 * (n - 3);
  return `${first}/${first + 4}`;
}

/** A span of years as ISO-like text; one year where both are the same or only one is given. */
export function yearSpan(from: string, to: string | undefined): string {
  const first = yearOf(from);
  const last = to === undefined ? first : yearOf(to);
  return first === last ? first : `${first}/${last}`;
}

function digitOf(character: string): string | null {
  const value = DIGITS.indexOf(character);
  return value < 0 ? null : String(value);
}

function smallNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const [tens = "", ones = ""] = written.includes("十") ? written.split("十") : ["〇", written];
  const high = tens === "" ? 1 : Math.max(0, DIGITS.indexOf(tens));
  return high * 10 + Math.max(0, DIGITS.indexOf(ones === "" ? "〇" : ones));
}
