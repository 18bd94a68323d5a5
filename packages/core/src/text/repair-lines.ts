import type { Edit } from "./edit.ts";
import { linesOf, type TextLine } from "./lines.ts";
import {
  closedByNote,
  HEADING,
  LEFT_OPEN,
  LONGEST_HEADING,
  OPENS_ITSELF,
  PROSE,
  SHORTEST_BROKEN_LINE,
} from "./sentence-break.ts";

/** With a comma in it a shorter line is a sentence too, if what follows is one. */
const SHORTEST_CLAUSE = 14;

/** What a sentence has and a title has not: a mark within, or at its end a word that leaves it open. */
const OF_SENTENCE = /[，。；,;]|[和及与并或、]$/;

/** A bracket opened in a line of its own and closed in the next: one line that was too long for the page. */
const OPEN_BRACKET = /^[（(《“][^（）()《》“”]*$/;
const CLOSING_BRACKET = /^[^（）()《》“”]{1,30}[）)》”]$/;

/** A bracket opened near the end of a line and closed near the beginning of the next: nothing else stands within one. */
const NOTE_OPENED = /[（(][^（）()。]{0,60}$/;
const NOTE_CLOSED = /^[^（）()]{0,60}[）)]/;
const NOTE_REACH = 62;

/** A title broken behind the words that introduce the name of the document it is about. */
const OPEN_TITLE = /(?:关于|印发|转发|批转)$/;
const LONGEST_TITLE_LINE = 60;
/** The title of a plan set in two lines, at the head of the document. */
const TITLE_HALF = /^[^，。；：]{6,40}(?:发展|情况|和|与|及|的)$/;
const TITLE_REST = /^[^，。；：]{4,40}(?:纲要|规划|报告|计划|方案|意见)(?:[（(][^（）()]*[）)])?$/;
const HEAD_LINES = 6;

/** The title of a box set in two lines. */
const BOX_HALF =
  /^专\s?栏\s?\d{0,2}[：:]?[^，。；：\s]{18,40}(?<!规划|工程|行动|计划|方案|项目|任务|举措|清单|指标|重点|情况|名单|成果|措施|布局|体系)$/;
const BOX_REST =
  /^[^，。；：\s]{2,40}(?:规划|工程|行动|计划|方案|项目|任务|举措|清单|指标|重点|情况|名单|成果|措施|布局|体系)$/;

/** A preposition of time is never the end of a line; what it opens is a year. */
const OPEN_TIME = /(?:^|[，。；、])(?:力争)?(?:到|至|截至|截止到?|自|从)$/;
const YEAR = /^(?:19|20)\d{2}\s?年/;

/** The name of an assembly goes on with which of its meetings it is. */
const ASSEMBLY = /(?:代表大会|委员会)$/;
const MEETING = /^第[一二三四五六七八九十\d]{1,4}次(?:全体)?会议上?(?:通过|批准)?[）)]?$/;

/** A text is set to a width where this share of its longer lines ends within so many characters of one column. */
const SET_SHARE = 0.5;
const SET_SLACK = 2;
const FEWEST_SET_LINES = 12;
const WIDEST_COLUMN = 64;
/** A paragraph that ends with its line leaves more room than this, nearly always. */
const NEARLY_FULL = 0.92;

/**
 * Line breaks inside sentences: a line of prose left open and a line that can only be its continuation are joined, and in
 * a text set to a fixed width every full line with the one below it. Headings, list items and cells are never joined.
 */
export function joinBrokenLines(text: string): readonly Edit[] {
  const lines = linesOf(text);
  const width = columnWidth(text, lines);
  const edits: Edit[] = [];
  let joined = 0; // length of the lines already joined above
  for (let index = 1; index < lines.length; index++) {
    const above = lines[index - 1];
    const line = lines[index];
    if (above === undefined || line === undefined) continue;
    const gap = text.slice(above.end, line.start);
    const halves = boxHalves(text, above, line) || (index < HEAD_LINES && titleHalves(text, above, line));
    if (!halves && !continues(text, above, line, joined) && !(width !== null && wraps(text, above, line, width, gap))) {
      joined = 0;
      continue;
    }
    joined = boxHalves(text, above, line) ? 0 : joined + above.end - above.start;
    edits.push(join(text, above, line, gap));
  }
  return edits;
}

function join(text: string, above: TextLine, line: TextLine, gap: string): Edit {
  const latin = /[A-Za-z]/.test(text.charAt(above.end - 1)) && /[A-Za-z]/.test(text.charAt(line.start));
  const blank = gap.split("\n").length > 2;
  const span = { start: above.end, end: line.start };
  return { span, insert: latin ? " " : "", reason: blank ? "page-break" : "line-wrap" };
}

/** The column at which the lines of a text set to a fixed width end; null where the text is not. */
function columnWidth(text: string, lines: readonly TextLine[]): number | null {
  const counts = new Map<number, number>();
  let longer = 0;
  for (const line of lines) {
    const width = placesOf(text, line);
    if (width < 2 * (SHORTEST_BROKEN_LINE - SET_SLACK)) continue;
    longer++;
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  if (longer < FEWEST_SET_LINES) return null;
  const near = (width: number): number => {
    let sum = 0;
    for (let each = width - 2 * SET_SLACK; each <= width; each++) sum += counts.get(each) ?? 0;
    return sum;
  };
  let best = 0;
  for (let width = 2 * SHORTEST_BROKEN_LINE; width <= 2 * WIDEST_COLUMN; width++)
    if (near(width) >= near(best)) best = width;
  return near(best) / longer >= SET_SHARE ? best : null;
}

/** Width of a line on paper, in half-width places: digits and Latin letters take one, Chinese characters two. */
function placesOf(text: string, line: TextLine): number {
  let places = 0;
  for (let at = line.start; at < line.end; at++) places += text.charCodeAt(at) < 0x300 ? 1 : 2;
  return places;
}

/** In a text set to a width a full line goes on below, unless a new paragraph is set off there. */
function wraps(text: string, above: TextLine, line: TextLine, width: number, gap: string): boolean {
  const places = placesOf(text, above);
  const after = text.slice(line.start, line.end);
  const before = text.slice(above.start, above.end);
  if (places < width - 2 * SET_SLACK - 2 || isRow(before) || isRow(after) || OPENS_ITSELF.test(after)) return false;
  const blank = gap.split("\n").length > 2;
  if (LEFT_OPEN.test(before) && !closedByNote(text, above.end)) return true;
  return !blank && !/\n[ \t\u3000]+$/.test(gap) && places >= NEARLY_FULL * width;
}

function continues(text: string, above: TextLine, line: TextLine, joined: number): boolean {
  const before = text.slice(above.start, above.end);
  const after = text.slice(line.start, line.end);
  if (OPEN_TITLE.test(before) && before.length <= LONGEST_TITLE_LINE && after.length <= LONGEST_TITLE_LINE) return true;
  if (OPEN_BRACKET.test(before) && CLOSING_BRACKET.test(after)) return true;
  if (ASSEMBLY.test(before.slice(-4)) && MEETING.test(after)) return true;
  if (OPEN_TIME.test(before.slice(-6)) && YEAR.test(after)) return true;
  if (inNote(before, after)) return true;
  if (joined === 0 && HEADING.test(before) && before.length <= LONGEST_HEADING && !before.includes("。")) return false;
  if (!LEFT_OPEN.test(before) || closedByNote(text, above.end) || joined + before.length < shortest(before, after))
    return false;
  if (isRow(before) || isRow(after) || OPENS_ITSELF.test(after)) return false;
  return (joined > 0 || OF_SENTENCE.test(before)) && PROSE.test(after);
}

/** Whether a line ends within a bracket that the next one closes. */
function inNote(before: string, after: string): boolean {
  if (before.length < SHORTEST_CLAUSE || !NOTE_OPENED.test(before.slice(-NOTE_REACH))) return false;
  return NOTE_CLOSED.test(after.slice(0, NOTE_REACH)) && !isRow(before) && !isRow(after) && !OPENS_ITSELF.test(after);
}

/** Whether a line holds cells of a table: between tabs, or between strokes. */
function isRow(line: string): boolean {
  return line.includes("\t") || line.indexOf("|") !== line.lastIndexOf("|");
}

function shortest(before: string, after: string): number {
  return before.includes("，") && /[，。；]/.test(after) ? SHORTEST_CLAUSE : SHORTEST_BROKEN_LINE;
}

function titleHalves(text: string, above: TextLine, line: TextLine): boolean {
  return TITLE_HALF.test(text.slice(above.start, above.end)) && TITLE_REST.test(text.slice(line.start, line.end));
}

function boxHalves(text: string, above: TextLine, line: TextLine): boolean {
  if (text.charAt(above.start) !== "专" || above.end - above.start > LONGEST_HEADING) return false;
  const rest = text.slice(line.start, line.end);
  return BOX_HALF.test(text.slice(above.start, above.end)) && BOX_REST.test(rest) && !OPENS_ITSELF.test(rest);
}
