import type { Document } from "../document/index.ts";
import { GENRE_WORDS } from "./describe-patterns.ts";
import type { Description } from "./description.ts";
import type { Row } from "./row.ts";

/**
 * Different words of the genre a text without a title must use to be let in. A single one stands in any newspaper;
 * letting in a text that is no plan costs a reviewer one click, refusing a plan loses it: so the bar is low.
 */
const ENOUGH_WORDS = 3;

/** What the question needs of a reading. */
export interface Evidence {
  readonly document: Document;
  readonly description: Description;
  readonly rows: readonly Row[];
}

/**
 * Whether a text is a plan, a report on one, a division of tasks or a statistical document at all: it says so in its
 * title, holds an official indicator table, or uses the words of the genre.
 */
export function looksLikePlan({ document, description, rows }: Evidence): boolean {
  if (description.kind.value !== null && description.kind.span !== null) return true;
  if (rows.length > 0) return true;
  let words = 0;
  for (const word of GENRE_WORDS) {
    if (document.text.includes(word)) words++;
    if (words >= ENOUGH_WORDS) return true;
  }
  return false;
}
