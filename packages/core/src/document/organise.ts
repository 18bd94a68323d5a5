import { linesOf, type Repaired, type Source, type Span, type TextLine } from "../text/index.ts";
import { addresses } from "./address.ts";
import type { Block } from "./block.ts";
import { contentsList } from "./contents.ts";
import type { Document } from "./document.ts";
import type { Draft } from "./draft.ts";
import { isDocumentTitle, numberedHeading, plainHeading } from "./headings.ts";
import { outline } from "./outline.ts";
import { runInsOf } from "./run-in.ts";
import { cutSentences } from "./sentences.ts";
import { tabCells } from "./tables.ts";

const BULLET = /^(?:——|[-–—•●■◆Ø➢·*]\s?|\d{1,2}[．.、]|[（(]\d{1,2}[）)])/;

/**
 * Organises a repaired source into blocks and sections. The blocks cover all characters of the repaired text
 * but white space, in order and without overlap.
 */
export function organise(source: Source, repaired: Repaired): Document {
  const { text } = repaired;
  const drafts = draftBlocks(text, linesOf(text));
  const { sections, sectionOf } = outline(text, drafts);
  const places = addresses(drafts, sections, sectionOf);
  const blocks = drafts.map((draft, index) => finish(text, draft, index, sectionOf[index] ?? 0, places[index] ?? ""));
  return { source, text, edits: repaired.edits, blocks, sections };
}

function finish(text: string, draft: Draft, index: number, section: number, address: string): Block {
  const base = { index, section, address };
  if (draft.kind !== "paragraph") return { ...base, ...draft };
  const sentences = cutSentences(text, draft.span);
  return { ...base, ...draft, sentences, runIn: runInsOf(text, draft.span, sentences) };
}

function draftBlocks(text: string, lines: readonly TextLine[]): readonly Draft[] {
  const contents = contentsList(text, lines);
  const drafts: Draft[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) continue;
    if (contents !== null && index === contents[0]) {
      index = contents[1];
      drafts.push({
        kind: "noise",
        span: { start: line.start, end: lines[index]?.end ?? line.end },
        reason: "contents",
      });
      continue;
    }
    const tabbed = tabRun(text, lines, index);
    if (tabbed > 1) {
      const rows = lines.slice(index, index + tabbed);
      drafts.push({
        kind: "table",
        span: { start: line.start, end: rows.at(-1)?.end ?? line.end },
        cells: tabCells(text, rows),
      });
      index += tabbed - 1;
      continue;
    }
    drafts.push(...draftLine(text, line, drafts));
  }
  return drafts;
}

function tabRun(text: string, lines: readonly TextLine[], from: number): number {
  let count = 0;
  for (let line = lines[from]; line !== undefined && hasTab(text, line); line = lines[from + count]) count++;
  return count;
}

function hasTab(text: string, line: Span): boolean {
  const tab = text.indexOf("\t", line.start);
  return tab >= 0 && tab < line.end;
}

function draftLine(text: string, line: TextLine, before: readonly Draft[]): readonly Draft[] {
  const words = text.slice(line.start, line.end);
  const span = { start: line.start, end: line.end };
  const numbered = numberedHeading(text, span);
  if (numbered !== null) return numbered;
  if (isDocumentTitle(words) && before.every((draft) => draft.kind !== "heading" || draft.style === "title")) {
    return [{ kind: "heading", span, style: "title", level: 1, label: null }];
  }
  if (/^[-—\s]*\d{1,3}[-—\s]*$/.test(words)) return [{ kind: "noise", span, reason: "page-number" }];
  return [plainHeading(text, span) ?? { kind: "paragraph", span, item: BULLET.test(words) }];
}
