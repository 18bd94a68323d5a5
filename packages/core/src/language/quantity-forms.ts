import { CHINESE_DIGITS } from "./lexicon/numerals.ts";
import { type Numeral, readNumeral } from "./numeral.ts";

/** A share or a growth said in words. */
export interface WordForm {
  readonly end: number;
  /** In percent. */
  readonly value: number;
  readonly valueMax: number | null;
  readonly doubling: boolean;
  /** True where the form itself says that more is meant (过半). */
  readonly exceeded?: boolean;
}

/** Digits a double can be trusted with. */
const PRECISION = 15;

type Form = (text: string, at: number, end: number, numeral: Numeral | undefined) => WordForm | undefined;

const FORMS: readonly Form[] = [half, fraction, percent, tenths, doubling];

/**
 * Reads 一半, 三分之一, 百分之五, 两成, 翻一番 at `at` as a percentage; undefined where none begins there.
 * `numeral` is the one that begins at `at`, where one does.
 */
export function readWordForm(
  text: string,
  at: number,
  end: number,
  numeral: Numeral | undefined,
): WordForm | undefined {
  for (const form of FORMS) {
    const found = form(text, at, end, numeral);
    if (found !== undefined && found.end <= end) return found;
  }
  return undefined;
}

/** 一半, 半数, 近半, 过半. */
function half(text: string, at: number): WordForm | undefined {
  if (text.startsWith("一半", at) || text.startsWith("半数", at)) return wordForm(at + 2, HALF);
  if (text.charAt(at) !== "半" || !"过近".includes(text.charAt(at - 1) || " ")) return undefined;
  if (HALVED.includes(text.charAt(at + 1) || " ")) return undefined;
  return { ...wordForm(at + 1, HALF), exceeded: text.charAt(at - 1) === "过" };
}

const HALF = 50;
/** Behind 半 these make half of something else (半年, 半小时) or another word (半导体). */
const HALVED = "年个小天月日世导岛程径成封开";

/** N分之M is M parts of N. */
function fraction(text: string, _at: number, end: number, whole: Numeral | undefined): WordForm | undefined {
  if (whole === undefined || !text.startsWith("分之", whole.end) || whole.value === 0) return undefined;
  const part = readNumeral(text, whole.end + 2, end);
  return part === undefined ? undefined : wordForm(part.end, (100 * part.value) / whole.value);
}

/** Parts of a hundred, a thousand and ten thousand, in percent. */
const PARTS: ReadonlyMap<string, number> = new Map([
  ["百", 1],
  ["千", 0.1],
  ["万", 0.01],
]);

/** 百分之五, 千分之三; with a second number it is a range (百分之五至百分之六, 百分之五到六). */
function percent(text: string, at: number, end: number): WordForm | undefined {
  const share = PARTS.get(text.charAt(at));
  if (share === undefined || !text.startsWith("分之", at + 1)) return undefined;
  if (share === 1 && text.startsWith("百", at + 3)) return wordForm(at + 4, 100);
  const part = readNumeral(text, at + 3, end);
  if (part === undefined) return undefined;
  const mark = "至到—~～-".includes(text.charAt(part.end) || " ");
  const again = text.startsWith(text.slice(at, at + 3), part.end + 1) ? 3 : 0;
  const upper = mark ? readNumeral(text, part.end + 1 + again, end) : undefined;
  if (upper === undefined || upper.value <= part.value) return wordForm(part.end, percentOf(part, share));
  return { ...wordForm(upper.end, percentOf(part, share)), valueMax: percentOf(upper, share) };
}

/** Rounded where binary fractions would show: 3 · 0.1 is 0.3. */
function percentOf({ value }: Numeral, share: number): number {
  return Number((value * share).toPrecision(PRECISION));
}

/** 三成 is 30 %, 三成五 is 35 %. 成 behind a numeral in characters; 成为, 成立 are other words. */
function tenths(text: string, at: number, end: number): WordForm | undefined {
  const tens = CHINESE_DIGITS.get(text.charAt(at));
  if (tens === undefined || tens === 0 || text.charAt(at + 1) !== "成") return undefined;
  if ("为立员果功效熟就长本都套品片人年".includes(text.charAt(at + 2) || " ")) return undefined;
  const ones = at + 2 < end ? CHINESE_DIGITS.get(text.charAt(at + 2)) : undefined;
  return ones === undefined ? wordForm(at + 2, tens * 10) : wordForm(at + 3, tens * 10 + ones);
}

const DOUBLING = /翻(?:了)?(?:([一二两三四五1-5])?番)/y;

/** 翻n番 is growth to 2ⁿ times, that is by (2ⁿ − 1) · 100 %. */
function doubling(text: string, at: number): WordForm | undefined {
  if (text.charAt(at) !== "翻") return undefined;
  DOUBLING.lastIndex = at;
  const match = DOUBLING.exec(text);
  if (match === null) return undefined;
  const times = CHINESE_DIGITS.get(match[1] ?? "一") ?? Number(match[1]);
  return { end: at + match[0].length, value: (2 ** times - 1) * 100, valueMax: null, doubling: true };
}

function wordForm(end: number, value: number): WordForm {
  return { end, value, valueMax: null, doubling: false };
}
