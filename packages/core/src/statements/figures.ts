import type { Document } from "../document/index.ts";
import { type Quantity, quantities } from "../language/index.ts";
import type { Figure } from "./figure.ts";
import { heldToRecognition } from "./figure-confidence.ts";
import type { ReadingContext } from "./figure-context.ts";
import { rowFigures } from "./figure-rows.ts";
import { sentenceFigures } from "./figure-sentence.ts";
import { seriesFigures } from "./figure-series.ts";
import { settingsOf } from "./figure-setting.ts";
import type { Told } from "./figure-thread.ts";
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
    const sentence = { text: document.text, statement: spoken, index, topic, whole, ...setting };
    const read = sentenceFigures(sentence, found);
    for (const figure of read) figures.push(figure);
    last = whole ?? toldBy(read, statement);
  });
  figures.sort((a, b) => a.span.start - b.span.start);
  return heldToRecognition(document, figures);
}

function toldBy([first]: readonly Figure[], { block }: Statement): Told | null {
  return first === undefined || first.subject === null ? null : { block, name: first.subject, unit: first.unit };
}

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
