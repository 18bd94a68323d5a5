import type { Edit } from "./edit.ts";
import { linesOf, type TextLine } from "./lines.ts";
import type { Span } from "./span.ts";

/** A shorter line can be told twice on purpose. */
const SHORTEST_PARAGRAPH = 40;
/** A sentence repeated right behind itself; speeches repeat shorter ones. */
const SHORTEST_SENTENCE = 20;
const LONGEST_SENTENCE = 400;
/** Lines compared for each line of the text, on average: keeps texts of self-similar lines linear. */
const COMPARISONS = 8;

/**
 * Text that a converter wrote twice: a stretch of whole lines that stands again, whole, right behind itself (a paragraph,
 * a page, the whole document), or a sentence right behind itself in its line. Only what has a paragraph of prose in it
 * counts: headings, cells and short lines are repeated rightly, and taking out what was meant is worse than leaving twice
 * what was not.
 */
export function dropDuplicates(text: string): readonly Edit[] {
  const spans = [...repeatedLines(text), ...repeatedSentences(text)].sort((a, b) => a.start - b.start || b.end - a.end);
  const edits: Edit[] = [];
  for (const span of spans) {
    if (span.start >= (edits.at(-1)?.span.end ?? 0)) edits.push({ span, insert: "", reason: "duplicate" });
  }
  return edits;
}

/** Stretches of lines equal to the stretch right before them, with the line end before them. */
function repeatedLines(text: string): readonly Span[] {
  const lines = linesOf(text);
  const words = lines.map(({ start, end }) => text.slice(start, end));
  const lastSeen = new Map<string, number>();
  const spans: Span[] = [];
  let budget = COMPARISONS * lines.length;
  for (let index = 0; index < lines.length; ) {
    const earlier = lastSeen.get(words[index] ?? "");
    lastSeen.set(words[index] ?? "", index);
    const length = earlier === undefined ? 0 : index - earlier;
    const equal = length > 0 && budget > 0 ? equalLines(words, index, length) : 0;
    budget -= equal;
    if (equal < length || length === 0 || !words.slice(index, index + length).some(isParagraph)) {
      index++;
      continue;
    }
    spans.push(behind(lines, index, length));
    for (let each = index; each < index + length; each++) lastSeen.set(words[each] ?? "", each);
    index += length;
  }
  return spans;
}

/** How many lines from `index` on equal those `length` lines before them, `length` at most. */
function equalLines(words: readonly string[], index: number, length: number): number {
  let equal = 0;
  while (equal < length && index + equal < words.length && words[index + equal] === words[index + equal - length])
    equal++;
  return equal;
}

function isParagraph(words: string): boolean {
  return words.length >= SHORTEST_PARAGRAPH && words.includes("。") && !words.includes("\t");
}

/** `length` lines from `index` on, with the line end before them. */
function behind(lines: readonly TextLine[], index: number, length: number): Span {
  return { start: lines[index - 1]?.end ?? 0, end: lines[index + length - 1]?.end ?? 0 };
}

/**
 * Sentences equal to the sentence right before them in their line. No search of the text stands in a branch: V8 takes a
 * search for free of effects, may run it before the branch, and then the time is that of the text's square.
 */
function repeatedSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let stop = text.indexOf("。");
  for (const line of linesOf(text)) {
    let before = line.start; // where the sentence before begins
    let start = line.start; // where this sentence begins
    for (; stop >= 0 && stop < line.end; stop = text.indexOf("。", stop + 1)) {
      const sentence = { start, end: stop + 1 };
      if (isTold(text, before, sentence)) spans.push(sentence);
      else before = start;
      start = sentence.end;
    }
  }
  return spans;
}

/** Whether a sentence equals the one that ends where it begins, and nothing stands between that and `before`. */
function isTold(text: string, before: number, { start, end }: Span): boolean {
  const length = end - start;
  const twin = start - length;
  if (length < SHORTEST_SENTENCE || length > LONGEST_SENTENCE || twin < before) return false;
  return text.slice(twin, start) === text.slice(start, end) && text.slice(before, twin).trim() === "";
}
