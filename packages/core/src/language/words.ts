/** A set of words that can be looked for at either side of an offset; the longest word wins. */
export interface WordList {
  /** Length of the longest word that begins at `at` and ends no later than `end`, else 0. */
  readonly at: (text: string, at: number, end: number) => number;
  /** Length of the longest word that ends at `end` and begins no earlier than `start`, else 0. */
  readonly before: (text: string, start: number, end: number) => number;
  /** Whether the whole string is one of the words. */
  readonly has: (word: string) => boolean;
}

/** Builds a list from words written apart by white space, the form lexicon files keep them in. */
export function wordList(written: string): WordList {
  const words = [...new Set(written.split(/\s+/).filter((word) => word !== ""))];
  const known = new Set(words);
  const byFirst = lengthsBy(words, (word) => word.charCodeAt(0));
  const byLast = lengthsBy(words, (word) => word.charCodeAt(word.length - 1));
  return {
    at: (text, at, end) => {
      for (const length of byFirst.get(text.charCodeAt(at)) ?? []) {
        if (at + length <= end && known.has(text.slice(at, at + length))) return length;
      }
      return 0;
    },
    before: (text, start, end) => {
      for (const length of byLast.get(text.charCodeAt(end - 1)) ?? []) {
        if (end - length >= start && known.has(text.slice(end - length, end))) return length;
      }
      return 0;
    },
    has: (word) => known.has(word),
  };
}

/** For each key, the lengths words with that key have, longest first. */
function lengthsBy(words: readonly string[], key: (word: string) => number): ReadonlyMap<number, readonly number[]> {
  const lengths = new Map<number, Set<number>>();
  for (const word of words) {
    const found = lengths.get(key(word)) ?? new Set<number>();
    lengths.set(key(word), found.add(word.length));
  }
  return new Map([...lengths].map(([first, found]) => [first, [...found].sort((a, b) => b - a)]));
}
