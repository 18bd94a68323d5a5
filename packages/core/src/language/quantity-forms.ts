import { CHINESE_DIGITS } from "./lexicon/numerals.ts";
import { readNumeral } from "./numeral.ts";

/** A share or a growth said in words. */
export interface WordForm {
  readonly end: number;
  /** In percent. */
  readonly value: number;
  readonly valueMax: number | null;
  readonly doubling: boolean;
}

type Form = (text: string, at: number, end: number) => WordForm | undefined;

const FORMS: readonly Form[] = [half, fraction, percent, tenths, doubling];

/** Reads 一半, 三分之一, 百分之五, 两成, 翻一番 at `at` as a percentage; undefined where none begins there. */
export function readWordForm(text: string, at: number, end: number): WordForm | undefined {
  for (const form of FORMS) {
    const found = form(text, at, end);
    if (found !== undefined && found.end <= end) return found;
  }
  return undefined;
}

function half(text: string, at: number): WordForm | undefined {
  return text.startsWith("一半", at) ? wordForm(at + 2, 50) : undefined;
}

/** N分之M is M parts of N. */
function fraction(text: string, at: number, end: number): WordForm | undefined {
  const whole = readNumeral(text, at, end);
  if (whole === undefined || !text.startsWith("分之", whole.end) || whole.value === 0) return undefined;
  const part = readNumeral(text, whole.end + 2, end);
  return part === undefined ? undefined : wordForm(part.end, (100 * part.value) / whole.value);
}

function percent(text: string, at: number, end: number): WordForm | undefined {
  if (!text.startsWith("百分之", at)) return undefined;
  const part = readNumeral(text, at + 3, end);
  return part === undefined ? undefined : wordForm(part.end, part.value);
}

/** 三成 is 30 %, 三成五 is 35 %. 成 behind a numeral in characters; 成为, 成立 are other words. */
function tenths(text: string, at: number, end: number): WordForm | undefined {
  const tens = CHINESE_DIGITS.get(text.charAt(at));
  if (tens === undefined || tens === 0 || text.charAt(at + 1) !== "成") return undefined;
  if ("为立员果功效熟就长本都套品片人年".includes(text.charAt(at + 2) || " ")) return undefined;
  const ones = at + 2 < end ? CHINESE_DIGITS.get(text.charAt(at + 2)) : undefined;
  return ones === undefined ? wordForm(at + 2, tens * 10) : wordForm(at + 3, tens * 10 + ones);
}

const DOUBLING = /翻(?:了)?(?:([一二两三四五])?番)/y;

/** 翻n番 is growth to 2ⁿ times, that is by (2ⁿ − 1) · 100 %. */
function doubling(text: string, at: number): WordForm | undefined {
  if (text.charAt(at) !== "翻") return undefined;
  DOUBLING.lastIndex = at;
  const match = DOUBLING.exec(text);
  if (match === null) return undefined;
  const times = CHINESE_DIGITS.get(match[1] ?? "一") ?? 1;
  return { end: at + match[0].length, value: (2 ** times - 1) * 100, valueMax: null, doubling: true };
}

function wordForm(end: number, value: number): WordForm {
  return { end, value, valueMax: null, doubling: false };
}
