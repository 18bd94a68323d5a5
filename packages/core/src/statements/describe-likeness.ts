import type { Document } from "../document/index.ts";
import { DUTY_WORDS, GENRE_WORDS, NEWS_WORDS } from "./describe-patterns.ts";
import type { Description } from "./description.ts";
import type { Row } from "./row.ts";

/**
 * Different words of the genre a text without a title must use to be let in. A single one stands in any newspaper;
 * letting in a text that is no plan costs a reviewer one click, refusing a plan loses it: so the bar is low.
 */
const ENOUGH_WORDS = 3;

/** The same for a text that calls itself news: news of the economy uses a handful of these words. */
const ENOUGH_WORDS_OF_NEWS = 12;

/** Different words that say who has to do something: two of them make a list of tasks. */
const ENOUGH_DUTIES = 2;

/** What the question needs of a reading. */
export interface Evidence {
  readonly document: Document;
  readonly description: Description;
  readonly rows: readonly Row[];
}

/**
 * What speaks for a plan (`news`: against): its title or what it says of itself, lines of official indicator tables,
 * words of the genre, words that give somebody a duty. `words` are the words found, `count` is how many there are.
 */
export interface LikenessSign {
  readonly kind: "title" | "self-description" | "indicator-rows" | "genre-words" | "duties" | "news";
  readonly count: number;
  readonly words: readonly string[];
}

/** Whether a text is a plan, and what says so. Signs that were not found are left out. */
export interface Likeness {
  readonly plan: boolean;
  readonly signs: readonly LikenessSign[];
}

/**
 * Whether a text is a plan, a report on one, a division of tasks or a statistical document at all: it says so in its
 * title, holds an official indicator table, or uses the words of the genre.
 */
export function likenessOf({ document, description, rows }: Evidence): Likeness {
  const { kind, title } = description;
  const duties = wordsIn(document, "duties", DUTY_WORDS);
  const genre = wordsIn(document, "genre-words", GENRE_WORDS);
  const news = wordsIn(document, "news", NEWS_WORDS);
  const named = kind.value !== null && kind.span !== null;
  const plan =
    named ||
    rows.length > 0 ||
    duties.count >= ENOUGH_DUTIES ||
    genre.count >= (news.count > 0 ? ENOUGH_WORDS_OF_NEWS : ENOUGH_WORDS);
  const said: LikenessSign = {
    kind: title.span === null ? "self-description" : "title",
    count: named ? 1 : 0,
    words: title.value === null ? [] : [title.value],
  };
  const tables: LikenessSign = { kind: "indicator-rows", count: rows.length, words: [] };
  return { plan, signs: [said, tables, genre, duties, news].filter(({ count }) => count > 0) };
}

/** Whether a text is a plan at all; `likenessOf` says why. */
export function looksLikePlan(evidence: Evidence): boolean {
  return likenessOf(evidence).plan;
}

function wordsIn({ text }: Document, kind: LikenessSign["kind"], among: readonly string[]): LikenessSign {
  const words = among.filter((word) => text.includes(word));
  return { kind, count: words.length, words };
}
