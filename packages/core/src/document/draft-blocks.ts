import type { TextLine } from "../text/index.ts";
import { contentsList } from "./contents.ts";
import { captionDraft, cover, type Draft, type Taken, wordsOf } from "./draft.ts";
import { isDocumentTitle, markedHeading, numberedHeading, plainHeading } from "./headings.ts";
import type { Layout } from "./layout.ts";
import { furniture, IMAGE_FILE, PAGE_NUMBER_LINE } from "./noise.ts";
import { isLineTitle, isOwnLineTitle } from "./run-in.ts";
import { CAPTION, UNIT_LINE } from "./table-words.ts";
import { takeMarkedTable, takeTable } from "./take-table.ts";

/** Members of a list. */
const BULLET = /^(?:——|[-–—•●■◆Ø➢·*]\s?|\d{1,2}[．.、]|[（(]\d{1,2}[）)])/;

/** A text of fewer sentences is not judged by its lines. */
const FEWEST_SENTENCES = 60;
const SENTENCE_SHARE = 0.95;

/** The blocks of a text, in order, before it is known where in the outline they stand. */
export function draftBlocks(text: string, all: readonly TextLine[], layout: Layout): readonly Draft[] {
  const { head, tail } = furniture(text, all);
  const lines = all.slice(0, tail);
  const contents = contentsList(text, lines);
  const sentenceLines = hasSentenceLines(text, lines);
  const drafts: Draft[] = lines.slice(0, head).map((line) => titleOrNoise(text, line));
  for (let index = head; index < lines.length; ) {
    if (contents !== null && index === contents[0]) {
      const listed = lines.slice(contents[0], contents[1] + 1);
      drafts.push({ kind: "noise", span: cover(listed), reason: "contents" });
      index = contents[1] + 1;
      continue;
    }
    const taken =
      takeMarked(text, lines, index, layout, drafts) ??
      takeTable(text, lines, index, drafts) ??
      takeLine(text, lines, index, drafts, sentenceLines);
    drafts.push(...taken.drafts);
    index += taken.count;
  }
  return withCaptions(text, drafts.concat(noise(all.slice(tail))));
}

function noise(lines: readonly TextLine[]): Draft[] {
  return lines.map(({ start, end }) => ({ kind: "noise", span: { start, end }, reason: "navigation" }));
}

/** A table or heading that the original marks as such. */
function takeMarked(
  text: string,
  lines: readonly TextLine[],
  from: number,
  layout: Layout,
  before: readonly Draft[],
): Taken | null {
  const line = lines[from];
  if (line === undefined) return null;
  const table = layout.tables.find(({ span }) => line.start >= span.start && line.start < span.end);
  if (table !== undefined) return takeMarkedTable(lines, from, table);
  const heading = layout.headings.find(({ span }) => line.start >= span.start && line.start < span.end);
  if (heading === undefined) return null;
  return { drafts: markedHeading(text, { start: line.start, end: line.end }, heading.level, before), count: 1 };
}

function takeLine(
  text: string,
  lines: readonly TextLine[],
  from: number,
  before: readonly Draft[],
  sentenceLines: boolean,
): Taken {
  const line = lines[from];
  if (line === undefined) return { drafts: [], count: 1 };
  const next = wordsOf(text, lines[from + 1]);
  const judge = sentenceLines ? isLineTitle : isOwnLineTitle;
  return { drafts: draftLine(text, line, before, (words) => judge(words, next)), count: 1 };
}

/** Whether nearly every line is one sentence: the paragraphs are lost, and a short sentence alone says little. */
function hasSentenceLines(text: string, lines: readonly TextLine[]): boolean {
  let closed = 0;
  let single = 0;
  for (const line of lines) {
    const words = wordsOf(text, line);
    if (!words.endsWith("。")) continue;
    closed++;
    if (words.indexOf("。") === words.length - 1) single++;
  }
  return closed >= FEWEST_SENTENCES && single / closed >= SENTENCE_SHARE && closed / lines.length >= 0.6;
}

function titleOrNoise(text: string, line: TextLine): Draft {
  const span = { start: line.start, end: line.end };
  if (!isDocumentTitle(wordsOf(text, line))) return { kind: "noise", span, reason: "navigation" };
  return { kind: "heading", span, style: "title", level: 1, label: null };
}

function draftLine(
  text: string,
  line: TextLine,
  before: readonly Draft[],
  runsIn: (line: string) => boolean,
): readonly Draft[] {
  const words = wordsOf(text, line);
  const span = { start: line.start, end: line.end };
  const numbered = numberedHeading(text, span);
  if (numbered !== null) return numbered;
  if (isDocumentTitle(words) && before.every((draft) => draft.kind !== "heading" || draft.style === "title")) {
    return [{ kind: "heading", span, style: "title", level: 1, label: null }];
  }
  if (PAGE_NUMBER_LINE.test(words)) return [{ kind: "noise", span, reason: "page-number" }];
  if (IMAGE_FILE.test(words)) return [{ kind: "noise", span, reason: "other" }];
  return [plainHeading(text, span, runsIn) ?? { kind: "paragraph", span, item: BULLET.test(words) }];
}

/** A plain heading right above a table is its caption, and so is the line that gives the unit of its figures. */
function withCaptions(text: string, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, index) => {
    if (drafts[index + 1]?.kind !== "table" && drafts[index + 2]?.kind !== "table") return draft;
    const words = text.slice(draft.span.start, draft.span.end);
    const above = drafts[index + 1]?.kind === "table";
    const names = draft.kind === "heading" && draft.style === "plain" && (above || CAPTION.test(words));
    return names || (draft.kind === "paragraph" && UNIT_LINE.test(words)) ? captionDraft(draft.span) : draft;
  });
}
