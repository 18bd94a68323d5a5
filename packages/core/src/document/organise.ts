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
  const blocks = drafts.map((draft, index) => {
    const place = { index, section: sectionOf[index] ?? 0, address: places[index] ?? "" };
    return finish(text, draft, place, isNamedBy(drafts[index - 1]));
  });
  return { source, text, edits: repaired.edits, blocks, sections };
}

/** Whether a line of its own, closed by a full stop, names what stands below it. */
function isNamedBy(above: Draft | undefined): boolean {
  return above?.kind === "heading" && above.style === "run-in" && above.label === null;
}

function finish(
  text: string,
  draft: Draft,
  base: Pick<Block, "index" | "section" | "address">,
  titled: boolean,
): Block {
  if (draft.kind !== "paragraph") return { ...base, ...draft };
  const { kind, span, item } = draft;
  const sentences = cutSentences(text, span);
  return { ...base, kind, span, item, sentences, runIn: runInsOf(text, span, sentences, titled) };
}
