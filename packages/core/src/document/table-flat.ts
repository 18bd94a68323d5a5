import type { Span } from "../text/index.ts";
import type { Draft } from "./draft.ts";
import { layCells, stackedCells } from "./table-lay.ts";
import { blankTokens } from "./table-spaced.ts";
import { ATTRIBUTE } from "./table-words.ts";

/** A whole table in one line has the words of its attribute column at least this often. */
const FEWEST_ATTRIBUTES = 4;

/** The header of an indicator table, whole or with the characters of its narrow columns out of order (类序指标目标属性别号). */
const HEADER =
  /(?:类\s*(?:别\s*)?序|类别|序号|指标(?:名称)?\s*(?:单位|20\d\d|目标|属性))[类别序号指标名称单位目属性年值实际基期\d\s]{4,}/;
/** The header of any table whose cells are separated by blanks, told in one line with all its rows. */
const BLANK_HEADER =
  /(?:类别\s+序号|序号\s+(?:指标|项目|名称|类别|工作|任务|重点|主要)|指标(?:名称)?\s+(?:单位|20\d\d|属性)|类别\s+指标)\S*\s+\S/;
/** Such a line has at least this many cells. */
const FEWEST_BLANKS = 18;
const NOTE = /注\s*[：:]/;

/** Whether a line holds the rows of a whole table. */
export function isFlatTable(words: string): boolean {
  if (words.length < 60) return false;
  if (BLANK_HEADER.test(words) && words.split(/\s+/, FEWEST_BLANKS).length >= FEWEST_BLANKS) return true;
  return (words.match(ATTRIBUTE)?.length ?? 0) >= FEWEST_ATTRIBUTES && HEADER.test(words);
}

/** The blocks of a line that holds a whole table: its caption, the table, its note. */
export function flatTable(text: string, line: Span): readonly Draft[] {
  const words = text.slice(line.start, line.end);
  const header = (BLANK_HEADER.exec(words) ?? HEADER.exec(words))?.index ?? 0;
  const note = words.search(NOTE);
  const end = note < 0 ? words.length : note;
  const drafts: Draft[] = [];
  if (words.slice(0, header).trim() !== "") drafts.push(caption(text, line.start, line.start + header));
  const span = { start: line.start + header, end: line.start + end };
  const tokens = blankTokens(text, span, false);
  drafts.push({ kind: "table", span, cells: layCells(tokens) ?? stackedCells(tokens) });
  if (note >= 0) drafts.push({ kind: "paragraph", span: { start: line.start + note, end: line.end }, item: false });
  return drafts;
}

function caption(text: string, start: number, end: number): Draft {
  const words = text.slice(start, end);
  const span = { start, end: start + words.trimEnd().length };
  if (words.length > 40) return { kind: "paragraph", span, item: false };
  return { kind: "heading", span, style: "caption", level: 10, label: null };
}
