import { applyEdits } from "./apply-edits.ts";
import { composeEdits } from "./compose-edits.ts";
import type { Edit } from "./edit.ts";
import { outside, protectedSpans } from "./protected.ts";
import { joinBoxLabels } from "./repair-box-labels.ts";
import { mendCharacters } from "./repair-characters.ts";
import { splitGluedHeadings } from "./repair-glued-headings.ts";
import { splitGluedSections } from "./repair-glued-sections.ts";
import { joinBrokenLines } from "./repair-lines.ts";
import { removePageNumbers } from "./repair-page-numbers.ts";
import { removeStraySpaces } from "./repair-spaces.ts";
import { restoreSubscripts } from "./repair-subscripts.ts";
import type { Source } from "./source.ts";

/** A source's text made readable, with every change that was made. */
export interface Repaired {
  readonly text: string;
  /** Sorted, not overlapping; offsets into the published text. `applyEdits(source.text, edits)` is `text`. */
  readonly edits: readonly Edit[];
}

/** One kind of damage: the edits that undo it in the text as it reads so far. */
type Pass = (text: string) => readonly Edit[];

/** Behind the mending of single characters, in this order: each pass may rely on what the passes before it have undone. */
const PASSES: readonly Pass[] = [
  restoreSubscripts,
  joinBoxLabels,
  splitGluedHeadings,
  splitGluedSections,
  removePageNumbers,
  joinBrokenLines,
  removeStraySpaces,
];

/** Undoes the damage of scraping and conversion. Nothing is ever lost: `edits` leads back to each character. */
export function repair(source: Source): Repaired {
  let edits = mendCharacters(source.text);
  let text = applyEdits(source.text, edits);
  for (const pass of PASSES) {
    const more = outside(pass(text), protectedSpans(source, edits));
    edits = composeEdits(edits, text, more);
    text = applyEdits(text, more);
  }
  return { text, edits };
}
