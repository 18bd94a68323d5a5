/** A stretch of one script; `start` is its offset in the text it was read from. */
export interface Run {
  /** `han`: written without spaces, searched by any part; `word`: letters and digits, searched whole. */
  readonly kind: "han" | "word";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const HAN = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー";
const LETTER = `(?:(?![${HAN}])[\\p{L}\\p{N}\\p{M}])`;
/** A point belongs to a word only between it and a digit: `PM2.5` and `312.6` are one word each, `5G` too. */
const RUN = new RegExp(`([${HAN}]+)|${LETTER}+(?:\\.\\p{Nd}${LETTER}*)*`, "gu");

/** The runs of a normalised text, in order; what stands between (blanks, punctuation) separates them. */
export function runsOf(text: string): readonly Run[] {
  return Array.from(text.matchAll(RUN), (match) => ({
    kind: match[1] === undefined ? "word" : "han",
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A text in the one form words are compared in, with the way back to the original's offsets. */
export interface Normalised {
  readonly text: string;
  /** Offset in the original of the character behind each unit of `text`, and of its end; null where both agree. */
  readonly offsets: readonly number[] | null;
}

/** The one form words are compared in: compatibility forms folded (NFKC), lower case. */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** Characters that do not fold one unit to one: marks that join a letter, Hangul letters, pairs of surrogates. */
const UNEVEN = /[\p{M}\u1100-\u11FF\u{10000}-\u{10FFFF}]/u;

/** A text as `fold` gives it, with the way back. Where every unit gives one unit (nearly always) there is none to keep. */
export function normalise(text: string): Normalised {
  const folded = fold(text);
  return folded.length === text.length && !UNEVEN.test(text) ? { text: folded, offsets: null } : normaliseSlowly(text);
}

/** A character with the marks combined onto it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

function normaliseSlowly(text: string): Normalised {
  const offsets: number[] = [];
  let result = "";
  for (const match of text.matchAll(CLUSTER)) {
    const form = fold(match[0]);
    for (let unit = 0; unit < form.length; unit++) offsets.push(match.index);
    result += form;
  }
  offsets.push(text.length);
  return { text: result, offsets };
}
