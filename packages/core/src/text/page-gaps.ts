import type { ChainLink } from "./page-chain.ts";

/** How far from its place a page's number may stand, as a part of the page. */
const FURTHEST_OFF = 0.5;
/** Where more pages than these have no number, another one may have been lost as well. */
const FEWEST_FOUND = 0.85;
/** A shorter number stands in other numbers by chance. */
const FEWEST_EMBEDDED = 100;

/** Numbers as they are written: digits that belong to no decimal and no percentage. */
const DIGITS = /(?<![\d.．〔【[A-Za-z])\d{1,7}(?![\d.．%％A-Za-z])/g;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * The numbers of pages that `chain` leaves out although it has those before and behind them: the only digits between that
 * can be the number, where the page must end. They may be glued to a number of the text (`到202517年`).
 * `isQuantity` tells whether the digits at a place can only be a quantity.
 */
export function pagesBetween(
  text: string,
  chain: readonly ChainLink[],
  isQuantity: (at: number, length: number) => boolean,
): readonly ChainLink[] {
  const first = chain[0];
  const last = chain.at(-1);
  if (first === undefined || last === undefined) return [];
  if (chain.length / (last.value - first.value + 1) < FEWEST_FOUND) return [];
  return chain.slice(1).flatMap((after, index) => {
    const before = chain[index];
    return before === undefined ? [] : between(text, before, after, isQuantity);
  });
}

function between(
  text: string,
  before: ChainLink,
  after: ChainLink,
  isQuantity: (at: number, length: number) => boolean,
): readonly ChainLink[] {
  const links: ChainLink[] = [];
  const page = (after.at - before.at) / (after.value - before.value);
  for (let value = before.value + 1; value < after.value; value++) {
    const from = before.at + before.length;
    const places = [...text.slice(from, after.at).matchAll(DIGITS)].flatMap(({ 0: digits, index }) => {
      const offset = placeIn(digits, String(value), text.charAt(from + index + digits.length));
      return offset === null ? [] : [from + index + offset];
    });
    const [at] = places;
    const { length } = String(value);
    if (at === undefined || places.length > 1 || isQuantity(at, length)) continue;
    if (Math.abs(at - before.at - page * (value - before.value)) > FURTHEST_OFF * page) continue;
    links.push({ at, length, value, weight: 1, closesPart: false });
  }
  return links;
}

/** Where in written digits a page's number can stand; null where it cannot. */
function placeIn(digits: string, number: string, next: string): number | null {
  if (digits === number) return 0;
  if (YEAR.test(digits)) return null;
  const rest = digits.length - number.length;
  if (digits.endsWith(number) && next === "年" && YEAR.test(digits.slice(0, rest))) return rest;
  if (Number(number) < FEWEST_EMBEDDED || rest <= 0) return null;
  if (digits.endsWith(number)) return rest;
  return digits.startsWith(number) && digits.charAt(number.length) !== "0" ? 0 : null;
}
