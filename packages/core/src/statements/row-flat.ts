import type { TableBlock } from "../document/index.ts";
import { parseUnit } from "../language/index.ts";
import { cut, isBegun, type Piece, type Spelled, spanOf, takeCategory, takeCategoryBehind } from "./row-flat-piece.ts";
import type { RowParts } from "./row-parts.ts";
import { NUMBER_TARGET } from "./row-words.ts";

/** Fewer attributes make no table of indicators. */
const FEWEST_ROWS = 4;
/** More between two attributes is no row: to look for its cells would take time in the square of its length. */
const LONGEST_GAP = 600;
/** 微克/立方米 and its like. */
const LONGEST_UNIT = 8;
const ATTRIBUTE = /约束性|预期性/g;
/** The header, with the characters of its narrow columns out of order; a page break repeats it. */
const HEADER = /[类别序号]{1,4}\s*(?:主要)?指标[^约预]{0,24}?属性[类别序号]{0,4}/;
/** A name with its unit, and the value behind it where the line goes on with one. */
const NAME_AND_VALUE = /^(.+?[）)])\s*([<>＜＞≤≥]?\s*\d[\d.]*(?:左右|以上|以内|以下)?)/;
/** Second halves of targets told in words: their cell had two lines. */
const TARGET_TAIL = /^.{0,4}?(?:要求|同步|趋势|水平|目标|标准|稳定|区间|改善|以上|以内|左右)/;
/** Ends of the names of groups of two indicators (食品药品安全, 绿化). */
const GROUP_TAIL = /^.{0,4}?(?:安全|建设|发展|保护|绿化|质量|水平)(?=.{2})/;

/** A row under construction: its halves stand before and behind its ordinal and its attribute. */
interface Flat {
  readonly ordinal: number;
  readonly ordinalPiece: Piece;
  readonly attribute: string;
  readonly name: Piece | null;
  readonly nameTail: Piece | null;
  readonly target: Piece | null;
  readonly targetTail: Piece | null;
  readonly twin: { readonly name: Piece; readonly target: Piece | null } | null;
  readonly end: number;
}

/** What is still open of the row above when the next begins. */
type Open = "nothing" | "name" | "target" | "twin" | "group";

/**
 * The rows of an indicator table told in one line without any separators. Each row holds its ordinal, which grows by one,
 * and its attribute; a cell of two lines has left one half before and one behind them. Null where the text is no such table.
 * The category is not told: its characters stand between the rows and do not say where it begins and ends.
 */
export function flatRows(text: string, table: TableBlock): readonly RowParts[] | null {
  const whole = { text: text.slice(table.span.start, table.span.end), start: table.span.start };
  const attributes = [...whole.text.matchAll(ATTRIBUTE)];
  const head = HEADER.exec(whole.text)?.[0];
  if (attributes.length < FEWEST_ROWS || head === undefined) return null;
  const rows: Flat[] = [];
  let spelled: Spelled = "";
  let from = 0;
  for (const match of attributes) {
    const gap = cut(whole, from, match.index);
    const split = gap.text.length > LONGEST_GAP ? null : splitAtOrdinal(gap, rows.length + 1);
    from = match.index + match[0].length;
    if (split === null) continue;
    const closed = closeRow(split.before, rows.at(-1) ?? null, spelled);
    if (closed.row !== null) rows[rows.length - 1] = closed.row;
    const opened = openRow(closed.rest, split, rows.length + 1, match[0], closed.spelled, whole.start + from);
    rows.push(opened.row);
    spelled = opened.spelled;
  }
  const last = closeRow(cut(whole, from, from + LONGEST_GAP), rows.at(-1) ?? null, spelled);
  if (last.row !== null) rows[rows.length - 1] = last.row;
  if (rows.length < FEWEST_ROWS) return null;
  const parts = rows.flatMap(partsOf);
  return head.includes("单位") ? parts.map(withUnitBehind) : parts;
}

/** Where the units have a column of their own they stand right behind the names. */
function withUnitBehind(part: RowParts): RowParts {
  if (part.unit !== null || /[）)]$/.test(part.name)) return part;
  for (let length = Math.min(LONGEST_UNIT, part.name.length - 2); length > 0; length--) {
    const unit = part.name.slice(-length);
    if (parseUnit(unit) !== undefined) return { ...part, name: part.name.slice(0, -length), unit };
  }
  return part;
}

interface Split {
  readonly before: Piece;
  readonly ordinal: Piece;
  readonly behind: Piece;
}

/** Finds the ordinal in the stretch between two attributes: as a number of its own, or grown together with a value. */
function splitAtOrdinal(gap: Piece, ordinal: number): Split | null {
  const digits = String(ordinal);
  const runs = [...gap.text.matchAll(/(?<![<>＜＞≤≥【〔.\d])\d+(?:\.\d+)?/g)];
  const own = runs.find((run) => run[0] === digits);
  const grown = own ?? runs.find((run) => run[0].endsWith(digits)) ?? runs.find((run) => run[0].startsWith(digits));
  if (grown === undefined) return null;
  const at = grown.index + (own === undefined && grown[0].endsWith(digits) ? grown[0].length - digits.length : 0);
  return { before: cut(gap, 0, at), ordinal: cut(gap, at, at + digits.length), behind: cut(gap, at + digits.length) };
}

/** Gives the row above what stands behind its attribute, and says what is left for the row below. */
function closeRow(gap: Piece, row: Flat | null, before: Spelled): { row: Flat | null; rest: Piece; spelled: Spelled } {
  const header = HEADER.exec(gap.text);
  const own = header === null ? gap : cut(gap, 0, header.index);
  const waits = row !== null && openPart(row) !== "nothing" && openPart(row) !== "group";
  // Where the row above still waits for its other half, that comes first: only a name already begun can go on.
  const taken = waits && !isBegun(before) ? { rest: own, spelled: before } : takeCategory(own, before);
  const tail = row === null ? null : tailOf(row, taken.rest);
  const rest = tail === null ? taken.rest : tail.rest;
  const again = takeCategory(header === null ? rest : cut(gap, header.index + header[0].length), taken.spelled);
  return { row: tail?.row ?? row, rest: again.rest, spelled: again.spelled };
}

function openPart(row: Flat): Open {
  if (row.twin !== null) return "twin";
  if (row.name === null) return "nothing";
  if (row.target === null) return "group";
  if (!/[）)]$/.test(row.name.text)) return "name";
  return NUMBER_TARGET.test(row.target.text) || TARGET_TAIL.test(row.target.text) ? "nothing" : "target";
}

function tailOf(row: Flat, piece: Piece): { readonly row: Flat; readonly rest: Piece } | null {
  const open = openPart(row);
  if (open === "name") {
    const length = /^[^（(]{0,12}[（(][^（）()]{1,12}[）)]/.exec(piece.text)?.[0].length ?? 0;
    return {
      row: { ...row, nameTail: length === 0 ? null : cut(piece, 0, length), end: row.end + length },
      rest: cut(piece, length),
    };
  }
  if (open === "target") {
    const length = TARGET_TAIL.exec(piece.text)?.[0].length ?? 0;
    return { row: { ...row, targetTail: length === 0 ? null : cut(piece, 0, length) }, rest: cut(piece, length) };
  }
  return open === "twin" ? twinOf(row, piece) : null;
}

/** The second of two indicators that share an ordinal, with its own name and value. */
function twinOf(row: Flat, piece: Piece): { readonly row: Flat; readonly rest: Piece } | null {
  const group = row.twin === null || row.twin.target !== null ? 0 : (GROUP_TAIL.exec(piece.text)?.[0].length ?? 0);
  const body = cut(piece, group);
  const match = NAME_AND_VALUE.exec(body.text);
  if (match === null) return null;
  const name = cut(body, 0, match[1]?.length ?? 0);
  const value = match[2] ?? "";
  const target = cut(body, match[0].length - value.length, match[0].length);
  return { row: { ...row, twin: { name, target } }, rest: cut(body, match[0].length) };
}

function openRow(
  head: Piece,
  split: Split,
  ordinal: number,
  attribute: string,
  before: Spelled,
  end: number,
): { readonly row: Flat; readonly spelled: Spelled } {
  const base = { ordinal, ordinalPiece: split.ordinal, attribute, nameTail: null, targetTail: null, twin: null, end };
  const pair = NAME_AND_VALUE.exec(head.text);
  const body = bodyOf(split.behind);
  if (pair !== null && (body.name === null || body.target === null)) {
    const name = cut(head, 0, pair[1]?.length ?? 0);
    const target = cut(head, pair[0].length - (pair[2]?.length ?? 0), pair[0].length);
    const left = takeCategory(cut(head, pair[0].length), before);
    const complete = split.behind.text.length > 0 && left.rest.text.length === 0;
    const twin = { name, target: complete ? target : null };
    return { row: { ...base, name, target, twin }, spelled: left.spelled };
  }
  if (body.name === null) {
    const name = takeCategoryBehind(head, before);
    return { row: { ...base, name: name.rest, target: body.target }, spelled: name.spelled };
  }
  if (body.target !== null || head.text.length < 2) return { row: { ...base, ...body }, spelled: before };
  const target = takeCategoryBehind(head, before);
  return { row: { ...base, name: body.name, target: target.rest }, spelled: target.spelled };
}

/** What stands between the ordinal and the attribute: a name with its target, one of both, or the name of a group. */
function bodyOf(piece: Piece): { readonly name: Piece | null; readonly target: Piece | null } {
  const { text } = piece;
  if (text === "" || NUMBER_TARGET.test(text)) return { name: null, target: text === "" ? null : piece };
  const bracket =
    /^(.*[）)])\s*([^（(）)]*)$/.exec(text) ?? /^(.*?)([<>＜＞≤≥【〔]\s*\d.*|\d[\d.]*(?:左右|以上|以内)?)$/.exec(text);
  const length = bracket?.[1]?.length ?? text.length;
  const target = cut(piece, length);
  return { name: cut(piece, 0, length), target: target.text === "" ? null : target };
}

function partsOf(row: Flat): readonly RowParts[] {
  if (row.name === null) return [];
  const first = rowParts(row, row.name, row.nameTail, row.target, row.targetTail);
  const twin = row.twin;
  if (twin === null || twin.name === row.name) return [first];
  return [first, rowParts(row, twin.name, null, twin.target, null)];
}

function rowParts(
  row: Flat,
  name: Piece,
  nameTail: Piece | null,
  target: Piece | null,
  targetTail: Piece | null,
): RowParts {
  const pieces = [row.ordinalPiece, name, nameTail, target, targetTail].filter((piece) => piece !== null);
  return {
    span: {
      start: Math.min(...pieces.map((piece) => piece.start)),
      end: Math.max(row.end, ...pieces.map((piece) => spanOf(piece).end)),
    },
    category: null,
    ordinal: row.ordinal,
    nested: false,
    group: null,
    name: name.text + (nameTail?.text ?? ""),
    nameSpan: spanOf(name),
    unit: null,
    target: target === null ? null : target.text + (targetTail?.text ?? ""),
    targetSpan: target === null ? null : spanOf(target),
    unsure: false,
    beside: null,
    attribute: row.attribute,
    lead: null,
  };
}
