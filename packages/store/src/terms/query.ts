import { normalise, type Run, runsOf } from "./tokens.ts";
import { quoted, termsOf } from "./vector.ts";

/** A word of a query: runs that follow one another without a gap. */
export type Word = readonly Run[];

/** More words than anybody means; each costs a look into the index. */
const MAX_WORDS = 12;

/** The words of what a person typed; blanks and punctuation separate them. Empty where nothing can be looked for. */
export function wordsOf(query: string): readonly Word[] {
  const words: Run[][] = [];
  for (const run of runsOf(normalise(query).text)) {
    const last = words.at(-1);
    if (last?.at(-1)?.end === run.start) last.push(run);
    else words.push([run]);
  }
  return words.slice(0, MAX_WORDS);
}

/** A `tsquery` literal that finds texts with all the words, or null where there is no word. */
export function termQuery(words: readonly Word[]): string | null {
  if (words.length === 0) return null;
  return words.map((word) => `(${phrase(word)})`).join(" & ");
}

/** Terms of one word, position by position. The last character of a run needs no term of its own at the word's end. */
function phrase(word: Word): string {
  return word.flatMap((run, index) => runTerms(run, index === word.length - 1)).join(" <-> ");
}

function runTerms(run: Run, last: boolean): readonly string[] {
  const terms = termsOf(run);
  if (run.kind === "word") return terms.map((term) => (last && isOpen(term) ? `${quoted(term)}:*` : quoted(term)));
  if (!last) return terms.map(quoted);
  if (terms.length === 1) return terms.map((term) => `${quoted(term)}:*`);
  return terms.slice(0, -1).map(quoted);
}

/** Whether what was typed may be the beginning of a word: letters may (`PM` finds `PM2.5`), digits may not (`31`, `312`). */
export function isOpen(term: string): boolean {
  return /^\p{L}/u.test(term);
}
