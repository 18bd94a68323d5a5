import { CHINESE_DIGITS, CHINESE_STEPS, MAGNITUDES } from "./lexicon/numerals.ts";

/** A number as written, without unit: `1,234.5`, `３６`, `三百二十`, `1.2万`, `9500 亿`, `160余万`. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** The number with Chinese magnitudes folded in, exact to the nearest double. */
  readonly value: number;
  readonly script: "arabic" | "chinese";
  /** Power of ten of the magnitude written behind the digits: 4 for 万, 8 for 亿, 12 for 万亿, 0 for none. */
  readonly magnitude: number;
  /** True where 余, 多 or 几 says that the number is only near. */
  readonly approximate: boolean;
  /** The digits without magnitude, for ranges that share one (`3至5万`). */
  readonly digits: string;
}

/** A double holds no more decimals. */
const MOST_DECIMALS = 15;
/** Marks between groups of three digits (GB/T 15835 asks for a quarter space, tables use commas); a full space divides cells. */
const SEPARATORS = ",，\u2009\u202f\u00a0";
const ZERO = "0".charCodeAt(0);
const FULL_ZERO = "０".charCodeAt(0);

/** The digit 0…9 an ASCII or full-width character stands for, else -1. */
export function digitOf(code: number): number {
  if (code >= ZERO && code <= ZERO + 9) return code - ZERO;
  if (code >= FULL_ZERO && code <= FULL_ZERO + 9) return code - FULL_ZERO;
  return -1;
}

/** Reads the number that begins at `at` and ends no later than `end`; undefined where none begins there. */
export function readNumeral(text: string, at: number, end: number = text.length): Numeral | undefined {
  return digitOf(text.charCodeAt(at)) >= 0 ? readArabic(text, at, end) : readChinese(text, at, end);
}

function readArabic(text: string, at: number, end: number): Numeral {
  const digits = arabicDigits(text, at, end);
  return withMagnitude(text, at, digits.end, end, digits.written, "arabic");
}

/** Digits with thousands separators left out and a decimal point; `1,234` is one number, `12,34` is two. */
function arabicDigits(text: string, at: number, end: number): { written: string; end: number } {
  let next = at;
  let point = false;
  while (next < end) {
    if (digitOf(text.charCodeAt(next)) < 0) {
      if (!point && isPoint(text, next, end)) point = true;
      else if (point || !isThousandsSeparator(text, at, next, end)) break;
    }
    next++;
  }
  return { written: plainDigits(text.slice(at, next)), end: next };
}

/** A number written otherwise than a program writes it. */
const NOT_PLAIN = /[^\d.]/;
const SEPARATOR = new RegExp(`[${SEPARATORS}]`, "g");
const FULL_WIDTH = /[０-９．]/g;
const FULL_TO_HALF = 0xfee0;

/** The digits alone, in ASCII. Taken out whole: a string grown digit by digit costs a million objects for a million digits. */
function plainDigits(written: string): string {
  if (!NOT_PLAIN.test(written)) return written;
  return written
    .replace(SEPARATOR, "")
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_TO_HALF));
}

function isPoint(text: string, at: number, end: number): boolean {
  const char = text.charAt(at);
  return (char === "." || char === "．") && at + 1 < end && digitOf(text.charCodeAt(at + 1)) >= 0;
}

function isThousandsSeparator(text: string, start: number, at: number, end: number): boolean {
  if (at + 3 >= end || !SEPARATORS.includes(text.charAt(at))) return false;
  const leading = at - start <= 3 || isSeparated(text, at - 4);
  const three = [1, 2, 3].every((step) => digitOf(text.charCodeAt(at + step)) >= 0);
  return leading && three && digitOf(text.charCodeAt(at + 4)) < 0;
}

function isSeparated(text: string, at: number): boolean {
  return SEPARATORS.includes(text.charAt(at) || " ");
}

function readChinese(text: string, at: number, end: number): Numeral | undefined {
  if (text.charAt(at) === "半") return half(at, end);
  if (text.charAt(at + 1) === "余" && ROUND.includes(text.charAt(at))) return roundNumber(text, at, end);
  let next = at;
  let total = 0;
  let digit = -1;
  while (next < end) {
    const char = text.charAt(next);
    const value = CHINESE_DIGITS.get(char);
    const step = CHINESE_STEPS.get(char);
    if (value !== undefined && (digit < 0 || digit === 0)) digit = value;
    else if (step !== undefined && (digit > 0 || (next === at && char === "十"))) {
      total += (digit < 0 ? 1 : digit) * step;
      digit = -1;
    } else break;
    next++;
  }
  if (next === at) return undefined;
  const whole = String(total + Math.max(digit, 0));
  const decimals = digit < 0 ? "" : chineseDecimals(text, next, end);
  if (decimals === "") return withMagnitude(text, at, next, end, whole, "chinese");
  return withMagnitude(text, at, next + 1 + decimals.length, end, `${whole}.${decimals}`, "chinese");
}

/** 零点五, 三点二五: the digits behind 点, empty where none stand there; at most as many as a number has digits. */
function chineseDecimals(text: string, at: number, end: number): string {
  if (text.charAt(at) !== "点") return "";
  let decimals = "";
  for (let next = at + 1; next < end && decimals.length < MOST_DECIMALS; next++) {
    const digit = CHINESE_DIGITS.get(text.charAt(next));
    if (digit === undefined) break;
    decimals += digit;
  }
  return decimals;
}

const ROUND = "百千";

/** 百余项, 千余人: a hundred, a thousand and some more. */
function roundNumber(text: string, at: number, end: number): Numeral | undefined {
  const step = CHINESE_STEPS.get(text.charAt(at));
  return step === undefined ? undefined : withMagnitude(text, at, at + 1, end, String(step), "chinese");
}

/** 半个月, 半年: half of the unit behind it. */
function half(at: number, end: number): Numeral | undefined {
  if (at >= end) return undefined;
  return { start: at, end: at + 1, value: 0.5, script: "chinese", magnitude: 0, approximate: false, digits: "0.5" };
}

function withMagnitude(
  text: string,
  start: number,
  digitsEnd: number,
  end: number,
  digits: string,
  script: Numeral["script"],
): Numeral {
  const before = skipNear(text, digitsEnd, end);
  const magnitude = readMagnitude(text, skipBlank(text, before, end), end);
  const behind = magnitude === undefined ? digitsEnd : magnitude.end;
  const numeralEnd = skipNear(text, behind, end);
  const power = magnitude?.power ?? 0;
  return {
    start,
    end: numeralEnd,
    value: Number(power === 0 ? digits : `${digits}e${power}`),
    script,
    magnitude: power,
    approximate: numeralEnd > behind || (magnitude !== undefined && before > digitsEnd),
    digits,
  };
}

/** Words behind digits that say "and some more"; 多 in 多个, 多种 alone is no number, but behind digits it is. */
function skipNear(text: string, at: number, end: number): number {
  const next = skipBlank(text, at, end);
  if (next >= end) return at;
  const char = text.charAt(next);
  return char === "余" || (char === "多" && !"式元点边样".includes(text.charAt(next + 1) || "式")) ? next + 1 : at;
}

const MAGNITUDE_BEGINS: ReadonlySet<number> = new Set(MAGNITUDES.map(([word]) => word.charCodeAt(0)));

/** Reads a magnitude (万, 亿, 万亿, 千, 百 …) at `at`; 千瓦, 千克, 千米 and 百分点 are units and no magnitudes. */
export function readMagnitude(
  text: string,
  at: number,
  end: number = text.length,
): { readonly power: number; readonly end: number } | undefined {
  if (!MAGNITUDE_BEGINS.has(text.charCodeAt(at))) return undefined;
  for (const [word, power, unless] of MAGNITUDES) {
    if (at + word.length > end || !text.startsWith(word, at)) continue;
    if (unless.includes(text.charAt(at + word.length) || " ")) return undefined;
    return { power, end: at + word.length };
  }
  return undefined;
}

/** First offset from `at` on that is not a space or no-break space. */
export function skipBlank(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && (text.charAt(next) === " " || text.charAt(next) === "\u00a0")) next++;
  return next;
}
