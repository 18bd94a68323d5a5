import { spanFinder, type TextLine } from "../text/index.ts";
import { agreeing } from "./agreement.ts";
import { contentsList } from "./contents.ts";
import { captionDraft, cover, type Draft, type ParagraphDraft, type Taken, wordsOf } from "./draft.ts";
import {
  isDocumentTitle,
  isSpeaker,
  isTitleNote,
  MARKDOWN,
  markedHeading,
  numberedHeading,
  plainHeading,
} from "./headings.ts";
import type { Layout, LayoutHeading, LayoutTable } from "./layout.ts";
import { nested } from "./nesting.ts";
import { furniture, IMAGE_FILE, PAGE_BUTTON, PAGE_NUMBER_LINE } from "./noise.ts";
import { decimalNumberings, type Numbering, readNumbering } from "./numbering.ts";
import { isDashed, isLineTitle, isOwnLineTitle } from "./run-in.ts";
import { CAPTION, UNIT_LINE } from "./table-words.ts";
import { takeMarkedTable, takeTable } from "./take-table.ts";

/** Members of a list. */
const BULLET = /^(?:——|[-–—•●■◆Ø➢·*]\s?|\d{1,2}[．.、]|[（(]\d{1,2}[）)])/;

/** A text of fewer sentences is not judged by its lines. */
const FEWEST_SENTENCES = 60;
const SENTENCE_SHARE = 0.95;

/** Room for the mark of a heading in Markdown, and the longest line that is one. */
const LONGEST_MARK = 12;
const LONGEST_MARKED = 80;

/** The title of an annex stands right below its number and holds the parts of the annex. */
const ANNEX_TITLE_LEVEL = 3;

/** What is known of a text before its lines are read one by one. */
interface Known {
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly tableAt: (at: number) => LayoutTable | undefined;
  readonly headingAt: (at: number) => LayoutHeading | undefined;
  readonly numberings: readonly Numbering[];
  readonly sentenceLines: boolean;
}

/** The blocks of a text, in order, before it is known where in the outline they stand. */
export function draftBlocks(text: string, all: readonly TextLine[], layout: Layout): readonly Draft[] {
  const { head, tail } = furniture(text, all);
  const lines = all.slice(0, tail);
  const contents = contentsList(text, lines);
  const known: Known = {
    text,
    lines,
    tableAt: spanFinder(layout.tables),
    headingAt: spanFinder(layout.headings),
    numberings: decimalNumberings(text, lines),
    sentenceLines: hasSentenceLines(text, lines),
  };
  const drafts: Draft[] = lines.slice(0, head).map((line) => titleOrNoise(text, line));
  let headed = false;
  let dashed = false;
  for (let index = head; index < lines.length; ) {
    const taken: Taken =
      contents?.[0] === index ? takeContents(lines, contents) : take(known, index, drafts, { headed, dashed });
    headed ||= taken.drafts.some((draft) => draft.kind === "heading" && draft.style !== "title");
    dashed = isWithinDashes(text, taken.drafts, dashed);
    for (const draft of taken.drafts) drafts.push(draft);
    index += taken.count;
  }
  return nested(agreeing(text, withCaptions(text, drafts.concat(noise(all.slice(tail))))));
}

function takeContents(lines: readonly TextLine[], [first, last]: readonly [number, number]): Taken {
  const listed = lines.slice(first, last + 1);
  return { drafts: [{ kind: "noise", span: cover(listed), reason: "contents" }], count: listed.length };
}

/** Whether what stands behind some blocks stands in a list whose members open with dashes. */
function isWithinDashes(text: string, drafts: readonly Draft[], before: boolean): boolean {
  const heading = drafts.findLast((draft) => draft.kind === "heading");
  return heading === undefined ? before : isDashed(text.slice(heading.span.start, heading.span.end));
}

function take(known: Known, index: number, drafts: readonly Draft[], within: Omit<Above, "above">): Taken {
  const { text, lines } = known;
  return (
    takeMarked(known, index, drafts) ??
    takeTable(text, lines, index, drafts) ??
    takeLine(known, index, { ...within, above: drafts.at(-1) })
  );
}

function noise(lines: readonly TextLine[]): Draft[] {
  return lines.map(({ start, end }) => ({ kind: "noise", span: { start, end }, reason: "navigation" }));
}

/** A table or heading that the original marks as such. */
function takeMarked(
  { text, lines, tableAt, headingAt, numberings }: Known,
  from: number,
  before: readonly Draft[],
): Taken | null {
  const line = lines[from];
  if (line === undefined) return null;
  const table = tableAt(line.start);
  if (table !== undefined) return takeMarkedTable(lines, from, table);
  const level = headingAt(line.start)?.level ?? markdownLevel(text, line);
  if (level === null) return null;
  return { drafts: markedHeading(text, { start: line.start, end: line.end }, level, before, numberings), count: 1 };
}

function markdownLevel(text: string, line: TextLine): number | null {
  if (text.charAt(line.start) !== "#") return null;
  const mark = MARKDOWN.exec(text.slice(line.start, Math.min(line.end, line.start + LONGEST_MARK)));
  return mark === null || line.end - line.start > LONGEST_MARKED ? null : mark[0].trimEnd().length;
}

/** What stands above a line. */
interface Above {
  /** Whether any heading but the document's title does. */
  readonly headed: boolean;
  /** Whether the last heading opened a member of a list with dashes. */
  readonly dashed: boolean;
  readonly above: Draft | undefined;
}

function takeLine(known: Known, from: number, place: Above): Taken {
  const line = known.lines[from];
  if (line === undefined) return { drafts: [], count: 1 };
  const judge = known.sentenceLines ? isLineTitle : isOwnLineTitle;
  const next = wordsOf(known.text, known.lines[from + 1]);
  return { drafts: draftLine(known, line, { ...place, next }, (words) => judge(words, next, place.dashed)), count: 1 };
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
  { text, numberings }: Known,
  line: TextLine,
  { headed, above, next }: Above & { readonly next: string },
  runsIn: (line: string) => boolean,
): readonly Draft[] {
  const words = wordsOf(text, line);
  const span = { start: line.start, end: line.end };
  const read = readNumbering(words, numberings);
  const numbered = read === null ? null : numberedHeading(text, span, read);
  if (numbered !== null) return numbered;
  const isTitle =
    isDocumentTitle(words) || (isTitleNote(words) && above?.kind === "heading" && above.style === "title");
  if (!headed && isTitle) return [{ kind: "heading", span, style: "title", level: 1, label: null }];
  if (PAGE_NUMBER_LINE.test(words)) return [{ kind: "noise", span, reason: "page-number" }];
  if (IMAGE_FILE.test(words)) return [{ kind: "noise", span, reason: "other" }];
  if (PAGE_BUTTON.test(words)) return [{ kind: "noise", span, reason: "navigation" }];
  const plain = !headed && isSpeaker(words, next) ? null : plainHeading(text, span, runsIn);
  if (plain !== null) return [isUnnamedAnnex(text, above) ? { ...plain, level: ANNEX_TITLE_LEVEL } : plain];
  const paragraph: ParagraphDraft = { kind: "paragraph", span, item: BULLET.test(words) };
  if (read === null || read.numbering.style !== "item") return [paragraph];
  return [{ ...paragraph, number: { label: read.label, level: read.numbering.level } }];
}

/** Whether an annex has told its number and not yet what it is. */
function isUnnamedAnnex(text: string, above: Draft | undefined): boolean {
  if (above?.kind !== "heading" || above.style !== "annex") return false;
  return text.slice(above.span.start, above.span.end).trim().length === (above.label ?? "").trim().length;
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
