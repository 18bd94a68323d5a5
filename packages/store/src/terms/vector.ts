import { normalise, type Run, runsOf } from "./tokens.ts";

/** PostgreSQL keeps positions up to 16383 (documentation, chapter 12.11); beyond them phrases would not be found. */
export const MAX_POSITION = 16_383;
/** PostgreSQL refuses a term of 2 KiB; no word of any language is near, and no query is longer. */
const MAX_WORD = 200;
/** Blanks and punctuation between two runs: no phrase reaches across. */
const GAP = 2;

/** A stretch of text to be found again, `A` weighing more than `B`. */
export interface Weighted {
  readonly text: string;
  readonly weight: "A" | "B" | "C" | "D";
}

/**
 * The search terms of texts as a `tsvector` literal. A Chinese run of n characters gives its n - 1 overlapping pairs,
 * one position each, and its last character by itself: so a word of two characters is one term, a longer one a phrase of
 * terms, and a single character the beginning of a term. A word of letters and digits is one term.
 * `to_tsvector` cannot do this: its parser makes one token of a Chinese sentence.
 */
export function termVector(...texts: readonly Weighted[]): string {
  const places = new Map<string, string[]>();
  let position = 1;
  for (const { text, weight } of texts) {
    position = addTerms(places, text, weight, position);
  }
  return Array.from(places, ([term, at]) => `${quoted(term)}:${at.join(",")}`).join(" ");
}

function addTerms(places: Map<string, string[]>, text: string, weight: string, first: number): number {
  let position = first;
  let end = 0;
  for (const run of runsOf(normalise(text).text)) {
    if (run.start > end) position += GAP;
    for (const term of termsOf(run)) {
      if (position > MAX_POSITION) return position;
      const at = places.get(term);
      if (at === undefined) places.set(term, [`${position}${weight}`]);
      else at.push(`${position}${weight}`);
      position++;
    }
    end = run.end;
  }
  return position + GAP;
}

/** The terms of a run, one for each position. */
export function termsOf(run: Run): readonly string[] {
  if (run.kind === "word") return [run.text.slice(0, MAX_WORD)];
  const characters = Array.from(run.text);
  return characters.map((character, index) => character + (characters[index + 1] ?? ""));
}

/** A term as it stands in `tsvector` and `tsquery` literals. */
export function quoted(term: string): string {
  return `'${term.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
