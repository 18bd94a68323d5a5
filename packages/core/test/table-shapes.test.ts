import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { organise } from "../src/document/index.ts";
import { type Row, readRows } from "../src/statements/index.ts";
import { repair, type Source } from "../src/text/index.ts";
import { SHAPES, type Table, TRACELESS, tables } from "./make-table.ts";

const rowsIn = (source: Source): readonly Row[] => readRows(organise(source, repair(source)));

const told = ({ category, ordinal, name, unit, target, nature, lead }: Row): unknown => ({
  ...{ category, ordinal, name, unit, target, nature },
  lead: lead?.text ?? null,
});

/**
 * Whether the file still tells the target of each line. Where a merged cell left no trace, a number beside its place may be the base
 * or the target, and whether the cell goes on below such a line is not told either.
 */
const toldTargets = (name: string, { layout, lines }: Table): readonly boolean[] => {
  let isTold = true;
  return lines.map(({ merged, base }) => {
    if (!merged) isTold = true;
    else if (TRACELESS.has(name) && layout.base && base !== "—") isTold = false;
    return isTold;
  });
};

const meant = (name: string, table: Table): readonly unknown[] => {
  const isTold = toldTargets(name, table);
  return table.lines.map((line, index) => ({
    ...{ category: line.category, ordinal: line.ordinal, name: line.name, unit: line.unit, nature: line.nature },
    target: isTold[index] ? line.target : null,
    lead: table.layout.lead ? line.lead : null,
  }));
};

describe("an indicator table is read the same in every shape", () => {
  it.each(Object.entries(SHAPES))("%s", (name, shape) => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(rowsIn(shape(table)).map(told)).toEqual(meant(name, table));
      }),
      { numRuns: 150 },
    );
  });

  it.each(Object.entries(SHAPES))(
    "%s: what a merged cell says is marked where its extent is not known",
    (name, shape) => {
      fc.assert(
        fc.property(tables, (table) => {
          const isTold = toldTargets(name, table);
          const inferred = rowsIn(shape(table)).map(({ targetInferred }) => targetInferred);
          const merged = table.lines.map(
            ({ merged }, index) => merged && name !== "cells with their spans" && isTold[index],
          );
          expect(inferred).toEqual(merged);
        }),
        { numRuns: 60 },
      );
    },
  );

  it.each(Object.entries(SHAPES))("%s: every part of a row is the text of its cell", (_, shape) => {
    fc.assert(
      fc.property(tables, (table) => {
        const source = shape(table);
        const document = organise(source, repair(source));
        for (const row of readRows(document)) {
          expect(document.text.slice(row.nameSpan.start, row.nameSpan.end)).toBe(row.name);
          const { lead, targetSpan, target } = row;
          if (targetSpan !== null) expect(document.text.slice(targetSpan.start, targetSpan.end)).toBe(target);
          if (lead !== null) expect(document.text.slice(lead.span.start, lead.span.end)).toBe(lead.text);
        }
      }),
      { numRuns: 60 },
    );
  });
});
