import type { Commitment } from "./commitments/index.ts";
import type { Reading } from "./pipeline.ts";
import type { Proposed } from "./statements/index.ts";
import { isForeign, type Span, type SpanMap, spanMap } from "./text/index.ts";

/**
 * One line of the extraction contract (ARCHITECTURE.md): a `type`, raw offsets, and the fields of its type.
 * `quote` is always exactly the published text between the offsets.
 */
export interface ExtractRecord {
  readonly type: "document" | "span" | "figure" | "row" | "commitment" | "repair";
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** Where two records begin together, the wider comes first. */
const ORDER: Readonly<Record<ExtractRecord["type"], number>> = {
  document: 0,
  repair: 1,
  span: 2,
  row: 3,
  commitment: 4,
  figure: 5,
};

/** Everything read, as records in document order. */
export function extractRecords(reading: Reading): readonly ExtractRecord[] {
  const { document } = reading;
  const map = spanMap(document.edits, document.source.text.length);
  const records = [
    ...repairRecords(reading),
    ...spanRecords(reading, map),
    ...rowRecords(reading, map),
    ...commitmentRecords(reading, map),
    ...figureRecords(reading, map),
  ].sort((a, b) => a.start - b.start || ORDER[a.type] - ORDER[b.type] || b.end - a.end);
  return [documentRecord(reading, map), ...records];
}

type Fields = Readonly<Record<string, unknown>>;

function record(reading: Reading, type: ExtractRecord["type"], { start, end }: Span, fields: Fields): ExtractRecord {
  return { type, start, end, quote: reading.document.source.text.slice(start, end), ...fields };
}

function documentRecord({ document, description, ...rest }: Reading, map: SpanMap): ExtractRecord {
  const { source } = document;
  const told = Object.entries(description).map(([field, one]: [string, Proposed<unknown>]) => [
    field,
    one.span === null
      ? { value: one.value, rule: one.rule }
      : { value: one.value, rule: one.rule, ...map.toRaw(one.span) },
  ]);
  return {
    type: "document",
    start: 0,
    end: source.text.length,
    name: source.name,
    format: source.format,
    encoding: source.encoding,
    description: Object.fromEntries(told),
    counts: {
      blocks: document.blocks.length,
      sections: document.sections.length,
      repairs: document.edits.length,
      figures: rest.figures.length,
      rows: rest.rows.length,
      commitments: rest.commitments.length,
    },
    contents: contentsFields({ document, ...rest }, map),
  };
}

/** How many entries the list of contents has, and what of it the body does not bear out; null where there is no list. */
function contentsFields({ document, contents }: Pick<Reading, "document" | "contents">, map: SpanMap): Fields | null {
  if (contents.length === 0) return null;
  const placed = contents.filter(({ kind }) => kind !== "found");
  const findings = placed.map(({ kind, title, entry, section }) => {
    const heading = document.blocks[document.sections[section ?? -1]?.heading ?? -1];
    return { kind, title, entry: entry && map.toRaw(entry), heading: heading ? map.toRaw(heading.span) : null };
  });
  return { entries: contents.filter(({ entry }) => entry !== null).length, findings };
}

function repairRecords(reading: Reading): readonly ExtractRecord[] {
  return reading.document.edits.flatMap(({ span, insert, reason }) => {
    const repair = record(reading, "repair", span, { insert, reason });
    if (!isForeign(reason) || repair.quote === "") return [repair];
    return [
      repair,
      record(reading, "span", span, { class: reason === "interleaved" ? "table" : "noise", rule: `repair-${reason}` }),
    ];
  });
}

/** Pieces, not wholes: a page number glued into a sentence is noise and no part of what the sentence does. */
function spanRecords(reading: Reading, map: SpanMap): readonly ExtractRecord[] {
  const { blocks } = reading.document;
  return reading.statements.flatMap(({ span, class: name, block, rule }) =>
    map
      .rawPieces(span)
      .map((piece) => record(reading, "span", piece, { class: name, rule, address: blocks[block]?.address ?? null })),
  );
}

function figureRecords(reading: Reading, map: SpanMap): readonly ExtractRecord[] {
  return reading.figures.map(({ span, subject, value, valueMax, unit, op, measure, modality, period, ...grounds }) => {
    const { confidence, evidence } = grounds;
    const fields = { subject, value, valueMax, unit, op, measure, modality, period, confidence, evidence };
    return record(reading, "figure", map.toRaw(span), fields);
  });
}

function rowRecords(reading: Reading, map: SpanMap): readonly ExtractRecord[] {
  return reading.rows.map(({ span, category, ordinal, name, unit, target, targetInferred, nature, figure }) => {
    const attribute = nature === null ? null : nature === "binding" ? "约束性" : "预期性";
    const fields = { category, ordinal, name, unit, target, attribute, targetInferred, figure };
    return record(reading, "row", map.toRaw(span), fields);
  });
}

function commitmentRecords(reading: Reading, map: SpanMap): readonly ExtractRecord[] {
  return reading.commitments.map((one) => {
    const [first, ...others] = one.spans.map(map.toRaw);
    const { kind, nature, title, address, period, deadline, stage, confidence } = one;
    return record(reading, "commitment", first ?? { start: 0, end: 0 }, {
      ...{ kind, nature, title, address, period, deadline, stage, confidence },
      lead: one.lead.map(({ name }) => name),
      cooperating: one.cooperating.map(({ name }) => name),
      figures: one.figures.flatMap((index) => figurePlace(reading, map, index)),
      target: targetOf(reading, one),
      doubts: one.doubts.map(({ code }) => code),
      also: others,
    });
  });
}

function figurePlace({ figures }: Reading, map: SpanMap, index: number): readonly Span[] {
  const figure = figures[index];
  return figure === undefined ? [] : [map.toRaw(figure.span)];
}

function targetOf({ rows }: Reading, { row }: Commitment): string | null {
  return row === null ? null : (rows[row]?.target ?? null);
}
