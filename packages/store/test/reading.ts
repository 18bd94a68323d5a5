import type { Reading } from "@lantu/core";
import type { Commitment } from "@lantu/core/commitments";
import type { Block } from "@lantu/core/document";
import type { Description, Figure, FigureField, Proposed, Row } from "@lantu/core/statements";
import type { Edit, RepairReason, Span } from "@lantu/core/text";

/** A commitment of a made-up reading: `quote` and the figures are found in the repaired text. */
export interface GivenCommitment extends Partial<Omit<Commitment, "spans" | "figures" | "lead" | "cooperating">> {
  readonly quote: string;
  /** The same again, elsewhere. */
  readonly also?: readonly string[];
  readonly figures?: readonly { readonly quote: string; readonly value: number; readonly unit?: string }[];
  readonly lead?: readonly string[];
}

/** A made-up reading, exact to the character and independent of any engine. */
export interface Given {
  /**
   * Blocks, one a line. `# ` begins a heading that opens a section, `~ ` noise; `⟦3→⟧` is a 3 published and taken
   * out, `⟦→，⟧` a comma put in.
   */
  readonly lines: readonly string[];
  readonly commitments?: readonly GivenCommitment[];
  readonly rows?: readonly { readonly name: string; readonly target: string }[];
  readonly title?: string | null;
  readonly period?: string | null;
  readonly regions?: Reading["document"]["source"]["regions"];
}

/** Builds the reading. */
export function readingOf(given: Given): Reading {
  const { raw, text, edits, spans } = layOut(given.lines);
  const marks = given.lines.map((line) => line[0]);
  const headings = marks.flatMap((mark, index) => (mark === "#" ? [index] : []));
  const blocks = spans.map((span, index) => blockOf(span, index, marks[index], sectionAt(headings, index)));
  const find = (quote: string): Span => {
    const start = text.indexOf(quote);
    if (start < 0) throw new Error(`"${quote}" is not in the text`);
    return { start, end: start + quote.length };
  };
  const figures: Figure[] = [];
  const rows = (given.rows ?? []).map((row): Row => rowOf(row, find));
  const commitments = (given.commitments ?? []).map((one) => commitmentOf(one, blocks, figures, find));
  const source = {
    name: "plan.txt",
    format: "txt",
    encoding: "utf-8",
    text: raw,
    regions: given.regions ?? [],
  } as const;
  return {
    document: { source, text, edits, blocks, sections: sectionsOf(headings, blocks, text) },
    description: describe(given),
    statements: blocks.map((block) => ({
      ...{ kind: "statement", span: block.span, block: block.index, rule: "made-up" },
      class: block.kind === "paragraph" ? "action" : block.kind === "heading" ? "heading" : "noise",
    })),
    ...{ figures, rows, commitments, contents: [] },
  };
}

const REPAIR = /⟦(.*?)→(.*?)⟧/gu;

function layOut(lines: readonly string[]) {
  const edits: Edit[] = [];
  const spans: Span[] = [];
  let raw = "";
  let text = "";
  const publish = (published: string, read: string, reason: RepairReason) => {
    edits.push({ span: { start: raw.length, end: raw.length + published.length }, insert: read, reason });
    raw += published;
    text += read;
  };
  for (const line of lines) {
    const start = text.length;
    let rest = 0;
    const plain = line.replace(/^[#~] /u, "");
    for (const match of plain.matchAll(REPAIR)) {
      raw += plain.slice(rest, match.index);
      text += plain.slice(rest, match.index);
      publish(match[1] ?? "", match[2] ?? "", match[2] === "" ? "page-number" : "lost-character");
      rest = match.index + match[0].length;
    }
    raw += plain.slice(rest);
    text += plain.slice(rest);
    spans.push({ start, end: text.length });
    raw += "\n";
    text += "\n";
  }
  return { raw, text, edits, spans };
}

function sectionAt(headings: readonly number[], block: number): number {
  return headings.filter((heading) => heading <= block).length;
}

function blockOf(span: Span, index: number, mark: string | undefined, section: number): Block {
  const base = { index, span, section, address: `第${section}节 ¶${index}` };
  if (mark === "#") return { ...base, kind: "heading", style: "section", level: 2, label: null };
  if (mark === "~") return { ...base, kind: "noise", reason: "footer" };
  return { ...base, kind: "paragraph", sentences: [span], runIn: [], item: false };
}

function sectionsOf(headings: readonly number[], blocks: readonly Block[], text: string) {
  const last = blocks.length - 1;
  const whole = { index: 0, parent: null, level: 0, label: null, title: "", heading: null, blocks: { first: 0, last } };
  const rest = headings.map((heading, at) => {
    const { start = 0, end = 0 } = blocks[heading]?.span ?? {};
    const stretch = { first: heading, last: (headings[at + 1] ?? blocks.length) - 1 };
    const place = { index: at + 1, parent: 0, level: 2, label: null, heading };
    return { ...place, title: text.slice(start, end), blocks: stretch };
  });
  return [whole, ...rest];
}

function rowOf({ name, target }: { name: string; target: string }, find: (quote: string) => Span): Row {
  const nameSpan = find(name);
  return {
    ...{
      kind: "row",
      span: nameSpan,
      category: null,
      ordinal: 1,
      group: null,
      lead: null,
      name,
      nameSpan,
      unit: "%",
      target,
    },
    ...{ targetSpan: null, targetInferred: false, nature: "binding" },
    figure: { value: Number(target), valueMax: null, unit: "%", op: "=", measure: "level", period: "2025" },
  };
}

function commitmentOf(
  { quote, also = [], figures: wanted = [], lead = [], ...rest }: GivenCommitment,
  blocks: readonly Block[],
  figures: Figure[],
  find: (quote: string) => Span,
): Commitment {
  const span = find(quote);
  const block = blocks.find((one) => one.span.start <= span.start && span.start < one.span.end);
  if (block === undefined) throw new Error(`"${quote}" stands in no block`);
  return {
    ...{ kind: "task", nature: null, title: quote, period: "2021/2025", deadline: null, row: null, doubts: [] },
    ...{ block: block.index, section: block.section, address: block.address, cooperating: [], origin: "reader" },
    ...{ stage: null, confidence: 0.9 },
    ...rest,
    spans: [quote, ...also].map(find),
    lead: lead.map((name) => ({ name, span: find(name) })),
    figures: wanted.map((one) => figures.push(figureOf(one, find)) - 1),
  };
}

function figureOf(
  { quote, value, unit }: { quote: string; value: number; unit?: string },
  find: (quote: string) => Span,
): Figure {
  return {
    ...{ kind: "figure", span: find(quote), subject: "指标", subjectSpan: null, value, valueMax: null },
    ...{ unit: unit ?? null, op: ">=", measure: "level", modality: "target", period: "2025", statement: 0 },
    evidence: forEveryField("given"),
    confidence: forEveryField(0.9),
  };
}

function forEveryField<T>(value: T): Readonly<Record<FigureField, T>> {
  const one = { found: value, value, unit: value, op: value, measure: value, modality: value };
  return { ...one, period: value, subject: value };
}

function describe({ title = "示例规划", period = "2021/2025" }: Given): Description {
  const unknown: Proposed<never> = { value: null, span: null, rule: null };
  const said = (value: string | null): Proposed<string> => ({
    value,
    span: null,
    rule: value === null ? null : "given",
  });
  return {
    ...{ title: said(title), kind: { value: "five-year-plan", span: null, rule: "given" }, place: said("示例市") },
    ...{ period: said(period), review: unknown, issuer: unknown, date: unknown },
  };
}
