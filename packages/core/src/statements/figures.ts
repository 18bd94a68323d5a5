import type { Document } from "../document/index.ts";
import { type Quantity, quantities } from "../language/index.ts";
import type { Figure } from "./figure.ts";
import { heldToRecognition } from "./figure-confidence.ts";
import type { ReadingContext } from "./figure-context.ts";
import { rowFigures } from "./figure-rows.ts";
import { sentenceFigures } from "./figure-sentence.ts";
import { seriesFigures } from "./figure-series.ts";
import { settingsOf } from "./figure-setting.ts";
import { NOTHING_COUNTED, type Told } from "./figure-thread.ts";
import type { Row } from "./row.ts";
import type { Statement } from "./statement.ts";
import { topicOf } from "./subject-before.ts";

/** Statements whose numbers are not read here: noise is foreign, tables are read by their rows. */
const UNREAD: ReadonlySet<Statement["class"]> = new Set(["noise", "table"]);

/**
 * Reads every measured number of a document: in prose, in the rows of its indicator tables and in tables by year.
 * In document order; `statement` of a figure is its index in `statements`.
 */
export function readFigures(
  document: Document,
  statements: readonly Statement[],
  context: ReadingContext,
  rows: readonly Row[] = [],
): readonly Figure[] {
  const settings = settingsOf(document, context);
  const figures: Figure[] = [
    ...rowFigures(rows, statements, context),
    ...seriesFigures(document, statements, context, rows),
  ];
  let title: Statement | null = null;
  let last: Told | null = null;
  statements.forEach((statement, index) => {
    if (statement.class === "heading") title = statement;
    if (UNREAD.has(statement.class)) return;
    const found = measuredIn(document.text, statement);
    const heads = statement.class === "heading";
    if (heads && found.length === 0) return;
    const spoken = heads ? { ...statement, class: classBehind(statements, index) } : statement;
    const setting = settings.of(spoken);
    if (found.length === 0) return;
    const topic = title === null || title.block !== statement.block ? null : topicOf(document.text, title.span);
    const whole = last !== null && last.block === statement.block && tellsParts(document.text, statement) ? last : null;
    const counted = countedBefore(last, statement.block, index);
    const sentence = { text: document.text, statement: spoken, index, topic, whole, counted, ...setting };
    const read = sentenceFigures(sentence, found);
    for (const figure of read) figures.push(figure);
    last = whole ?? toldBy(read, statement);
  });
  figures.sort((a, b) => a.span.start - b.span.start);
  return heldToRecognition(document, figures);
}

function toldBy(read: readonly Figure[], { block }: Statement): Told | null {
  const [first] = read;
  if (first === undefined || first.subject === null) return null;
  const counted = new Map<string, string>();
  for (const { unit, subject } of read)
    if (unit !== null && subject !== null && !RELATIVE_UNITS.has(unit)) counted.set(unit, subject);
  return { block, statement: first.statement, name: first.subject, unit: first.unit, counted };
}

/** What the sentence right in front of a statement counted. */
function countedBefore(last: Told | null, block: number, index: number): ReadonlyMap<string, string> {
  return last !== null && last.block === block && last.statement === index - 1 ? last.counted : NOTHING_COUNTED;
}

/** Units many things of a sentence are told in: they do not say which of them goes on. */
const RELATIVE_UNITS: ReadonlySet<string> = new Set(["%", "元", "百分点", "次", "人次"]);

function tellsParts(text: string, { span }: Statement): boolean {
  return PARTS.test(text.slice(span.start, Math.min(span.end, span.start + PARTS_REACH)));
}

/** 其中, and 分产业看, 按行业分 before a comma. */
const PARTS = /^\s*(?:其中|分[^，。]{1,5}看[，,]|按[^，。]{1,6}分[，,])/u;
const PARTS_REACH = 12;

/** The numbers of a statement; a heading measures only in digits and amounts (新增林地20万亩): what it counts is what follows. */
function measuredIn(text: string, { span, class: name }: Statement): readonly Quantity[] {
  const found = quantities(text, span.start, span.end);
  if (name !== "heading") return found;
  return found.filter(({ number, dimension }) => AMOUNTS.has(dimension) && DIGIT.test(text.charAt(number.start)));
}

const DIGIT = /[\d０-９]/u;
const AMOUNTS = new Set<Quantity["dimension"]>([
  "money",
  "ratio",
  "points",
  "area",
  "length",
  "volume",
  "mass",
  "energy",
  "power",
  "rate",
]);

/** What a heading claims is told by what it heads: the first statement behind it that is none. */
function classBehind(statements: readonly Statement[], index: number): Statement["class"] {
  for (let at = index + 1; at < Math.min(statements.length, index + HEADED); at++) {
    const name = statements[at]?.class;
    if (name !== undefined && name !== "heading" && !UNREAD.has(name)) return name;
  }
  return "context";
}

/** Headings in a row before something is said. */
const HEADED = 6;
