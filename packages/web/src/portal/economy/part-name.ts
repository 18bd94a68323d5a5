import type { EconomyWords } from "./words.ts";

/** What a time of the year is called: `Q1`, `H1`, `01/09`, `03`, `year`; anything else by its own word. */
export const partName = (part: string, words: EconomyWords): string => {
  if (part === "year") return words.wholeYear;
  if (part === "H1") return words.firstHalf;
  const quarter = /^Q([1-4])$/.exec(part)?.[1];
  if (quarter !== undefined) return words.quarter(quarter);
  const [, from, to = from] = /^(\d{2})(?:\/(\d{2}))?$/.exec(part) ?? [];
  return from === undefined || to === undefined ? part : words.months(from, to);
};
