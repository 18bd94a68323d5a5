import { applyEdits } from "./apply-edits.ts";
import { composeEdits } from "./compose-edits.ts";
import type { Edit } from "./edit.ts";
import { keeping, markedSpans, outside } from "./protected.ts";
import { joinBoxLabels } from "./repair-box-labels.ts";
import { mendCharacters } from "./repair-characters.ts";
import { dropDuplicates } from "./repair-duplicates.ts";
import { mendFormFeeds } from "./repair-form-feeds.ts";
import { splitBoxes, splitGluedHeadings } from "./repair-glued-headings.ts";
import { splitGluedSections } from "./repair-glued-sections.ts";
import { separateColumns } from "./repair-interleaved.ts";
import { joinBrokenLines } from "./repair-lines.ts";
import { removePageNumbers } from "./repair-page-numbers.ts";
import { removeRunningHeads } from "./repair-running-heads.ts";
import { removeStraySpaces } from "./repair-spaces.ts";
import { restoreSubscripts } from "./repair-subscripts.ts";
import { mendWidths } from "./repair-widths.ts";
import type { Source } from "./source.ts";
import type { Span } from "./span.ts";
import { spanMap } from "./span-map.ts";

/** A source's text made readable, with every change that was made. */
export interface Repaired {
  readonly text: string;
  /** Sorted, not overlapping; offsets into the published text. `applyEdits(source.text, edits)` is `text`. */
  readonly edits: readonly Edit[];
}

/** What a person has decided about the repair of a source. */
export interface RepairOptions {
  /**
   * Stretches of the published text that are to stand as published: no edit changes anything in them. The span of an
   * edit undoes that edit; an empty span forbids an insertion at its place.
   */
  readonly keep?: readonly Span[];
}

/** One kind of damage. */
interface Pass {
  /** The edits that undo it in the text as it reads so far. */
  readonly find: (text: string) => readonly Edit[];
  /** Whether tables and headings the original marks are mended too: their characters may be damaged, their lines are not. */
  readonly everywhere: boolean;
}

const characters = (find: Pass["find"]): Pass => ({ find, everywhere: true });
const lines = (find: Pass["find"]): Pass => ({ find, everywhere: false });

/** In this order each pass may rely on what the passes before it have undone. */
const PASSES: readonly Pass[] = [
  characters(mendCharacters),
  characters(mendWidths),
  characters(restoreSubscripts),
  lines(mendFormFeeds),
  lines(joinBoxLabels),
  lines(removeRunningHeads),
  lines(splitGluedHeadings),
  lines(splitBoxes),
  lines(splitGluedSections),
  lines(removePageNumbers),
  lines(separateColumns),
  lines(joinBrokenLines),
  lines(removeStraySpaces),
  lines(dropDuplicates),
];

/** Rounds after which a text that still changes is left as it is: no damage hides another one as deep. */
const MOST_ROUNDS = 6;

/**
 * Undoes the damage of scraping and conversion. One damage can hide another, so the passes go round until none finds
 * anything: reading the repaired text again repairs nothing. Nothing is ever lost: `edits` leads back to each character.
 */
export function repair(source: Source, { keep = [] }: RepairOptions = {}): Repaired {
  const marked = markedSpans(source);
  let edits: readonly Edit[] = [];
  let text = source.text;
  for (let turn = 0, quiet = 0; quiet < PASSES.length && turn < MOST_ROUNDS * PASSES.length; turn++) {
    const pass = PASSES[turn % PASSES.length];
    const more = pass === undefined ? [] : allowed(pass, text, { source, edits, keep, marked });
    quiet = more.length === 0 ? quiet + 1 : 0;
    if (more.length === 0) continue;
    edits = composeEdits(edits, text, more);
    text = applyEdits(text, more);
  }
  return { text, edits: edits.filter(({ span, insert }) => insert !== source.text.slice(span.start, span.end)) };
}

/** How far the repair has come, and what it must leave alone (in the published text). */
interface Progress {
  readonly source: Source;
  readonly edits: readonly Edit[];
  readonly keep: readonly Span[];
  readonly marked: readonly Span[];
}

function allowed({ find, everywhere }: Pass, text: string, { source, edits, keep, marked }: Progress): readonly Edit[] {
  const found = find(text);
  const guarded = everywhere ? keep.length : keep.length + marked.length;
  if (found.length === 0 || guarded === 0) return found;
  const map = spanMap(edits, source.text.length);
  const kept = keeping(found, keep, map);
  return everywhere ? kept : outside(kept, marked, map);
}
