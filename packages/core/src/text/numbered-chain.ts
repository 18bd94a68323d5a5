/** A place where a numbered part of a text begins. */
export interface NumberedPlace {
  readonly at: number;
  /** 0 for 第一篇, 1 for 第一章, 2 for 第一节, 3 for 一、 4 for （一） 5 for 1. */
  readonly depth: number;
  readonly value: number;
}

const HAN_DIGITS = "一二三四五六七八九";
/** A digit behind the point makes a decimal of it, but for the year a measure opens with (2.2025年). */
const LABELS: readonly RegExp[] = [
  /第([一二三四五六七八九十百零]{1,5})(?:[编篇]|部分)/g,
  /第([一二三四五六七八九十百零]{1,5})章/g,
  /第([一二三四五六七八九十百零]{1,5})节/g,
  /([一二三四五六七八九十百零]{1,5})、/g,
  /[（(]([一二三四五六七八九十百零]{1,5})[）)]/g,
  /(?<![\d.．])(\d{1,2})[．.、](?!\d(?!\d{3}年))/g,
];

/** Depth of the first of the labels that name no kind of part, and of the digits. */
export const FIRST_ITEM = 3;
const DIGITS = 5;
/** The first part of a text follows its title, without any mark between. */
const LONGEST_OPENING = 200;

/** Behind these a numbered part can begin; inside a sentence a label is a reference or a list of small things. */
const BEFORE_LABEL = /[。）)：:；;！”\s]$/;
/** A heading without a full stop is at most this long: a label of the next depth can follow it directly. */
const LONGEST_HEADING = 60;

/** Value of a numeral from 一 to 九百九十九 (百零五, 一百二十); NaN for anything else. */
export function hanNumber(digits: string): number {
  const hundred = digits.indexOf("百");
  if (hundred >= 0) {
    const rest = digits.slice(hundred + 1).replace(/^[零〇]/, "");
    return 100 * (hundred === 0 ? 1 : hanDigit(digits.slice(0, hundred))) + (rest === "" ? 0 : hanNumber(rest));
  }
  const ten = digits.indexOf("十");
  if (ten < 0) return hanDigit(digits);
  const tens = ten === 0 ? 1 : hanDigit(digits.slice(0, ten));
  return tens * 10 + (ten === digits.length - 1 ? 0 : hanDigit(digits.slice(ten + 1)));
}

function hanDigit(digit: string): number {
  return digit.length === 1 ? HAN_DIGITS.indexOf(digit) + 1 || Number.NaN : Number.NaN;
}

/**
 * The numbered parts of a text that has lost its line breaks: labels of each kind that go on from the label before
 * (一、二、三、) or begin again at one below a new heading.
 */
export function numberedPlaces(text: string): readonly NumberedPlace[] {
  const found = LABELS.flatMap((pattern, depth) => placesOf(text, pattern, depth)).sort((a, b) => a.at - b.at);
  const kept: NumberedPlace[] = [];
  const current = [0, 0, 0, 0, 0, 0];
  for (const place of found) {
    const restarts = place.value === 1 && place.depth > 0;
    if (place.value !== (current[place.depth] ?? 0) + 1 && !restarts) continue;
    if (!opens(text, place, kept.at(-1))) continue;
    current[place.depth] = place.value;
    if (place.depth < DIGITS) current[DIGITS] = 0;
    kept.push(place);
  }
  return kept;
}

/** One match is let go before the next: a line of nothing but labels has half a million. */
function placesOf(text: string, pattern: RegExp, depth: number): readonly NumberedPlace[] {
  const places: NumberedPlace[] = [];
  for (const { 1: digits = "", index: at } of text.matchAll(pattern))
    places.push({ at, depth, value: depth === DIGITS ? Number(digits) : hanNumber(digits) });
  return places;
}

function opens(text: string, place: NumberedPlace, before: NumberedPlace | undefined): boolean {
  if (place.at === 0 || BEFORE_LABEL.test(text.charAt(place.at - 1))) return true;
  if (before === undefined) return place.depth < FIRST_ITEM && place.value === 1 && place.at < LONGEST_OPENING;
  return before.depth < place.depth && place.at - before.at <= LONGEST_HEADING;
}
