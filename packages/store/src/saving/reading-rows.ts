import type { Reading } from "@lantu/core";
import type { HeldFigure } from "@lantu/core/ledger";
import type { SpanMap } from "@lantu/core/text";
import { periodBounds } from "../period.ts";
import type { figures, passages, rows, sections, statements } from "../schema/index.ts";
import { termVector, type Weighted } from "../terms/index.ts";
import type { BlockFinder } from "./block-finder.ts";
import type { BlockRow } from "./block-rows.ts";

/** The outline as rows. */
export function sectionRows(id: string, { document }: Reading): readonly (typeof sections.$inferInsert)[] {
  return document.sections.map(({ index, parent, level, label, title, heading, blocks }) => ({
    ...{ document: id, index, parent, level, label, title, heading },
    ...{ firstBlock: blocks.first, lastBlock: blocks.last },
  }));
}

/** What each stretch does, as rows. */
export function statementRows(
  id: string,
  { statements: all }: Reading,
  map: SpanMap,
): readonly (typeof statements.$inferInsert)[] {
  return all.map(({ span, class: name, rule, block }, index) => {
    const { start, end } = map.toRaw(span);
    return { document: id, index, rawStart: start, rawEnd: end, class: name, rule, block };
  });
}

/** Figures as rows. */
export function figureRows(
  id: string,
  held: readonly HeldFigure[],
  blockAt: BlockFinder,
): readonly (typeof figures.$inferInsert)[] {
  return held.map(({ record: { start, end, period, ...figure }, edited }) => {
    const bounds = periodBounds(period);
    return {
      ...figure,
      edited,
      document: id,
      block: blockAt(start),
      rawStart: start,
      rawEnd: end,
      period,
      periodStart: bounds?.start ?? null,
      periodEnd: bounds?.end ?? null,
    };
  });
}

/** Lines of indicator tables as rows. */
export function indicatorRows(
  id: string,
  { rows: all }: Reading,
  map: SpanMap,
  blockAt: BlockFinder,
): readonly (typeof rows.$inferInsert)[] {
  return all.map(({ span, category, ordinal, name, unit, target, targetInferred, nature, figure }, index) => {
    const { start, end } = map.toRaw(span);
    const { value = null, valueMax = null, unit: valueUnit = null, op = null, measure = null } = figure ?? {};
    return {
      ...{ document: id, index, block: blockAt(start), rawStart: start, rawEnd: end },
      ...{ category, ordinal, name, unit, target, targetInferred, nature },
      ...{ value, valueMax, valueUnit, op, measure, period: figure?.period ?? null },
    };
  });
}

/** Characters of one part of a long block. PostgreSQL keeps 256 positions of a term, so a part must be short. */
const PART = 2_000;
/** Parts overlap by more than the longest query, so that no phrase falls between two. */
const OVERLAP = 200;

/** Search terms of the blocks; what is no part of the document is not searched. */
export function passageRows(blocks: readonly BlockRow[]): readonly (typeof passages.$inferInsert)[] {
  return blocks
    .filter((block) => block.kind !== "noise")
    .flatMap(({ document, index, text }) =>
      partsOf(text).map((part, number) => ({ document, block: index, part: number, terms: termVector(part) })),
    )
    .filter((passage) => passage.terms !== "");
}

function partsOf(text: string): readonly Weighted[] {
  const parts: Weighted[] = [];
  for (let from = 0; from === 0 || from + OVERLAP < text.length; from += PART - OVERLAP) {
    parts.push({ text: text.slice(from, from + PART), weight: "D" });
  }
  return parts;
}
