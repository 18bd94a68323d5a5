import { linesOf, type Repaired, type Source } from "../text/index.ts";
import { addresses } from "./address.ts";
import type { Block } from "./block.ts";
import type { Document } from "./document.ts";
import type { Draft } from "./draft.ts";
import { draftBlocks } from "./draft-blocks.ts";
import { layoutOf } from "./layout.ts";
import { outline } from "./outline.ts";
import { runInsOf } from "./run-in.ts";
import { cutSentences } from "./sentences.ts";

/**
 * Organises a repaired source into blocks and sections. The blocks cover all characters of the repaired text
 * but white space, in order and without overlap.
 */
export function organise(source: Source, repaired: Repaired): Document {
  const { text } = repaired;
  const drafts = draftBlocks(text, linesOf(text), layoutOf(source, repaired));
  const { sections, sectionOf } = outline(text, drafts);
  const places = addresses(drafts, sections, sectionOf);
  const blocks = drafts.map((draft, index) => finish(text, draft, index, sectionOf[index] ?? 0, places[index] ?? ""));
  return { source, text, edits: repaired.edits, blocks, sections };
}

function finish(text: string, draft: Draft, index: number, section: number, address: string): Block {
  const base = { index, section, address };
  if (draft.kind !== "paragraph") return { ...base, ...draft };
  const { kind, span, item } = draft;
  const sentences = cutSentences(text, span);
  return { ...base, kind, span, item, sentences, runIn: runInsOf(text, span, sentences) };
}
