import type { Block, Document, HeadingBlock } from "../document/index.ts";
import type { Description, Figure, Row, Statement } from "../statements/index.ts";
import { append } from "./append.ts";
import type { Commitment } from "./commitment.ts";
import { lowest } from "./figures-within.ts";
import { readGoals } from "./goals.ts";
import { ownersAlone, ownersOfSections, withOwners } from "./owners.ts";
import { type ProjectColumns, projectColumns, readProjectTable } from "./project-tables.ts";
import { readTasks } from "./tasks.ts";

/** What the deeds of a document are read from. */
export interface DeedGround {
  readonly document: Document;
  readonly statements: readonly Statement[];
  readonly figures: readonly Figure[];
  readonly rows: readonly Row[];
  readonly description: Description;
}

/** Deeds read so far; those from `from` on have no line of owners behind them yet, or `isOwned` and more may follow. */
interface Reading {
  readonly found: Commitment[];
  from: number;
  isOwned: boolean;
  above: ProjectColumns | null;
}

/**
 * Tasks, projects and the ends told among them, block by block, with the units of their sentence, of the line behind
 * them, or of the heading above. A table that holds indicators lists no projects.
 */
export function deedsOf(ground: DeedGround): readonly Commitment[] {
  const { document, description } = ground;
  const ofBlock = byBlock(ground.statements);
  const reading: Reading = { found: [], from: 0, isOwned: false, above: null };
  for (const block of document.blocks) {
    if (block.kind === "noise") continue;
    const owners = block.kind === "table" ? null : ownersAlone(document.text, block.span);
    if (owners === null) addDeeds(ground, reading, block, ofBlock.get(block.index) ?? []);
    else {
      if (reading.found.length === reading.from) addTitle(ground, reading, block.index - 1);
      for (let at = reading.from; at < reading.found.length; at++) {
        const deed = reading.found[at];
        if (deed !== undefined) reading.found[at] = withOwners(deed, owners, description);
      }
      reading.isOwned = true;
    }
  }
  const ofSection = ownersOfSections(document);
  return reading.found.map((deed) => {
    const owners = ofSection(deed.section);
    return owners === null ? deed : withOwners(deed, owners, description);
  });
}

function addDeeds(ground: DeedGround, reading: Reading, block: Block, statements: readonly Statement[]): void {
  const deeds = deedsIn(ground, reading, block, statements);
  if (block.kind === "heading" || (reading.isOwned && deeds.length > 0)) {
    reading.from = reading.found.length;
    reading.isOwned = false;
  }
  append(reading.found, deeds);
}

function deedsIn(ground: DeedGround, reading: Reading, block: Block, own: readonly Statement[]): readonly Commitment[] {
  const { document, figures, rows, description } = ground;
  const isList = block.kind === "table" && !holdsRows(block, rows);
  reading.above = isList ? projectColumns(document, block, reading.above) : null;
  if (block.kind === "paragraph") {
    return [
      ...readTasks(document, block, own, figures, description),
      ...readGoals(document, block, own, figures, description),
    ];
  }
  if (block.kind === "heading")
    return own.some(isAction) || isMeasureAlone(document, block) ? titleDeeds(ground, block) : [];
  return isList && reading.above !== null ? readProjectTable(document, block, reading.above, description) : [];
}

/** 2.清理拖欠账款。 with nothing but its units below: the title is the measure. */
function addTitle(ground: DeedGround, reading: Reading, index: number): void {
  const block = ground.document.blocks[index];
  if (block?.kind === "heading" && (block.style === "item" || block.style === "run-in"))
    append(reading.found, titleDeeds(ground, block));
}

const SENTENCE_END = /[。；;）)】]$/u;
const NUMBERED = /^(?<opens>[（(]?)(?:(?<digits>\d{1,3})|[一二三四五六七八九十]{1,3})[.．、）)]/u;

/** A numbered sentence that opens nothing, or a title with its units in a bracket and no text below, is a measure. */
function isMeasureAlone({ text, blocks, sections }: Document, { span, style, index, section }: HeadingBlock): boolean {
  if (style !== "item" || !SENTENCE_END.test(text.slice(Math.max(span.start, span.end - 2), span.end).trimEnd())) {
    return false;
  }
  const next = blocks[index + 1];
  if (next?.kind === "heading") return next.section !== section && sections[next.section]?.parent !== section;
  return (
    next === undefined ||
    isSameNumber(text.slice(span.start, span.start + 6), text.slice(next.span.start, next.span.start + 6))
  );
}

/** （一） and （二）, not （一） and 1.: the second number of a row, and not the first of the row below. */
function isSameNumber(one: string, other: string): boolean {
  const [a, b] = [NUMBERED.exec(one)?.groups, NUMBERED.exec(other)?.groups];
  if (b === undefined) return false;
  return (
    a === undefined || ((a.opens === "") === (b.opens === "") && (a.digits === undefined) === (b.digits === undefined))
  );
}

function titleDeeds(
  { document, figures, description }: DeedGround,
  { span, index }: HeadingBlock,
): readonly Commitment[] {
  const block = document.blocks[index];
  const statement: Statement = { kind: "statement", span, class: "action", block: index, rule: "title-alone" };
  return block === undefined ? [] : readTasks(document, block, [statement], figures, description);
}

function isAction({ class: name }: Statement): boolean {
  return name === "action";
}

function byBlock(statements: readonly Statement[]): ReadonlyMap<number, readonly Statement[]> {
  const ofBlock = new Map<number, Statement[]>();
  for (const statement of statements) {
    const group = ofBlock.get(statement.block);
    if (group === undefined) ofBlock.set(statement.block, [statement]);
    else group.push(statement);
  }
  return ofBlock;
}

/** Whether a table holds rows of indicators; rows are in text order. */
function holdsRows({ span: table }: Block, rows: readonly Row[]): boolean {
  const first = rows[lowest(rows.length, (index) => (rows[index]?.span.start ?? 0) >= table.start)];
  return first !== undefined && first.span.end <= table.end;
}
