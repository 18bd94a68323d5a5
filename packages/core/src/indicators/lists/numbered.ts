import type { Block, Document } from "../../document/index.ts";
import type { Span } from "../../text/index.ts";
import { ORDINAL_STYLES, type OrdinalStyle, ordinalOf } from "./ordinals.ts";

/** Numbered things, and whether nothing but the end of the text ends them. */
export interface NumberedList {
  readonly items: readonly Span[];
  readonly open: boolean;
}

/** How many blocks behind its announcement a list is followed at most. */
const MOST_BLOCKS = 1500;

/** Characters a numbered thing is quoted by at most. */
const QUOTED = 40;

const STYLES = ORDINAL_STYLES.map((style) => ({
  style,
  first: new RegExp(style.atLine ? `^${style.source}` : style.source, "y"),
  all: new RegExp(style.atLine ? `^${style.source}` : style.source, "g"),
}));

type Style = (typeof STYLES)[number];

/**
 * The numbered things that begin directly at a place of a block, or at the beginning of the next: 一是……二是……; 1. … 2. …
 * They are followed as long as the numbers go on one by one. Null where no list of at least two begins there.
 */
export function numberedFrom(document: Document, block: number, at: number): NumberedList | null {
  const here = document.blocks[block];
  if (here === undefined) return null;
  const rest = document.text.slice(at, here.span.end);
  const blank = /^\s*/.exec(rest)?.[0].length ?? 0;
  const next = document.blocks[block + 1];
  if (blank < rest.length) return sequence(document, block, at + blank, false);
  return next === undefined ? null : sequence(document, block + 1, next.span.start, true);
}

function sequence(document: Document, block: number, at: number, atLine: boolean): NumberedList | null {
  const style = STYLES.find((one) => (atLine || !one.style.atLine) && beginsWithOne(document.text, at, one));
  if (style === undefined) return null;
  const found: Span[] = [];
  const outer = levelOf(document.blocks[block]);
  let index = block;
  for (; index < document.blocks.length && index < block + MOST_BLOCKS; index++) {
    const one = document.blocks[index];
    if (one === undefined || (index > block && ends(one, outer, style.style))) break;
    if (one.kind === "table" || one.kind === "noise") continue;
    const from = index === block ? at : one.span.start;
    if (!follow(document, { start: from, end: one.span.end }, style, found)) break;
  }
  return found.length < 2 ? null : { items: found, open: index >= document.blocks.length };
}

const levelOf = (block: Block | undefined): number | null => (block?.kind === "heading" ? block.level : null);

/** Whether a block cannot belong to a list any more: a heading above its things, or any where they are no headings. */
function ends(block: Block, level: number | null, style: OrdinalStyle): boolean {
  if (block.kind !== "heading") return false;
  return level === null ? !style.atLine : block.level < level;
}

function beginsWithOne(text: string, at: number, { first }: Style): boolean {
  first.lastIndex = 0;
  const found = first.exec(text.slice(at, at + 12));
  return found !== null && ordinalOf(found[1] ?? "") === 1;
}

/** Takes the labels of one block that go on; false where the numbers begin anew. */
function follow({ text }: Document, { start, end }: Span, { all }: Style, found: Span[]): boolean {
  for (const label of text.slice(start, end).matchAll(all)) {
    const number = ordinalOf(label[1] ?? "");
    if (number === 1 && found.length > 0) return false;
    if (number !== found.length + 1) continue;
    const from = start + label.index;
    found.push({ start: from, end: Math.min(end, from + QUOTED) });
  }
  return true;
}
