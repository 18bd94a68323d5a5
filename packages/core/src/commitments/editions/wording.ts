/** What typesetting changes without changing what is said: white space, punctuation, marks of lists and quotation. */
const TYPESETTING = /[\s\p{P}\p{S}]+/gu;
/** Numbers are compared as values, not as words. */
const DIGITS = /\d+/gu;
/** Signs inside numbers that NFKC leaves and that are no typesetting. */
const SIGNED = /[%‰℃]/gu;

/** The words of a text without its typesetting: the same for two editions that differ in layout alone. */
export function wordingOf(text: string): string {
  const folded = text.normalize("NFKC");
  return folded.replace(TYPESETTING, (run) => run.match(SIGNED)?.join("") ?? "").toLowerCase();
}

/** `wordingOf`, its numbers left out: what is said, whatever the amount. */
export function wordsOf(text: string): string {
  return wordingOf(text.normalize("NFKC").replace(DIGITS, ""));
}

/** Pairs of neighbouring characters, with how often each stands there; a single character counts as itself. */
export function bigramsOf(words: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 1); at += 1) {
    const pair = words.slice(at, at + 2);
    if (pair !== "") counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Dice coefficient of two sets of bigrams, 0 to 1 (Dice 1945); 1 where both are empty. */
export function diceOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  const size = total(a) + total(b);
  return size === 0 ? 1 : (2 * shared) / size;
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
