import { fold, type Run, runsOf } from "./tokens.ts";

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
  const places = new Map<string, string>();
  let position = 1;
  for (const { text, weight } of texts) {
    position = addTerms(places, text, weight, position);
  }
  let literal = "";
  for (const [term, at] of places) literal += `${quoted(term)}:${at} `;
  return literal.trimEnd();
}

function addTerms(places: Map<string, string>, text: string, weight: string, first: number): number {
  let position = first;
  let end = 0;
  for (const run of runsOf(fold(text))) {
    if (run.start > end) position += GAP;
    for (const term of termsOf(run)) {
      if (position > MAX_POSITION) return position;
      const at = places.get(term);
      const here = weight === "D" ? `${position}` : `${position}${weight}`; // D is what PostgreSQL takes a bare position for
      places.set(term, at === undefined ? here : `${at},${here}`);
      position++;
    }
    end = run.end;
  }
  return position + GAP;
}

/** The terms of a run, one for each position. */
export function termsOf(run: Run): readonly string[] {
  if (run.kind === "word") return [run.text.slice(0, MAX_WORD)];
  const { text } = run;
  const terms: string[] = [];
  for (let at = 0; at < text.length; at = after(text, at)) terms.push(text.slice(at, after(text, after(text, at))));
  return terms;
}

/** The offset behind the character at `offset`. */
function after(text: string, offset: number): number {
  return offset + ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
}

/** A term as it stands in `tsvector` and `tsquery` literals. */
export function quoted(term: string): string {
  return /['\\]/.test(term) ? `'${term.replaceAll("\\", "\\\\").replaceAll("'", "''")}'` : `'${term}'`;
}
