/** A list of words that can stand at either end of another; the longest wins. */
export interface Affixes {
  readonly leading: (words: string) => string;
  readonly trailing: (words: string) => string;
  readonly withoutLeading: (words: string) => string;
  readonly withoutTrailing: (words: string) => string;
}

/** Builds the list from words written apart by white space. */
export function affixes(written: string): Affixes {
  const known = new Set(written.trim().split(/\s+/));
  const longest = Math.max(...[...known].map((word) => word.length));
  const leading = (words: string): string => found(known, longest, words, (length) => words.slice(0, length));
  const trailing = (words: string): string => found(known, longest, words, (length) => words.slice(-length));
  return {
    leading,
    trailing,
    withoutLeading: (words) => words.slice(leading(words).length),
    withoutTrailing: (words) => words.slice(0, words.length - trailing(words).length),
  };
}

function found(known: ReadonlySet<string>, longest: number, words: string, cut: (length: number) => string): string {
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    if (known.has(cut(length))) return cut(length);
  }
  return "";
}

/** One pattern that finds any of the words, the longest first. */
export function alternation(words: readonly string[], flags: string): RegExp {
  const sorted = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), flags);
}
