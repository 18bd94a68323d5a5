import { describe, expect, it } from "vitest";
import { organise } from "../src/document/index.ts";
import { type Row, type RowFigure, readRows } from "../src/statements/index.ts";
import { cellFigure } from "../src/statements/row-figure.ts";
import { repair } from "../src/text/index.ts";
import { documentOf, sourceOf, spec } from "./read-text.ts";

interface RowCase {
  readonly name: string;
  readonly text: string;
  readonly rows: readonly unknown[];
}

const shown = (row: Row): unknown => ({
  ordinal: row.ordinal,
  category: row.category,
  name: row.name,
  unit: row.unit,
  target: row.target,
  nature: row.nature,
  inferred: row.targetInferred,
});

describe("indicator tables in the shapes they reach us", () => {
  const cases = spec<RowCase>("rows/shapes");

  it.each(cases)("$name", ({ text, rows }) => {
    expect(readRows(documentOf(text)).map(shown)).toEqual(rows);
  });

  it.each(cases)("$name: every part stands where its span says", ({ text }) => {
    const document = documentOf(text);
    for (const row of readRows(document)) {
      const words = document.text.slice(row.nameSpan.start, row.nameSpan.end);
      expect(words).not.toBe("");
      expect(row.name.startsWith(words.slice(0, 4))).toBe(true);
      expect(row.span.start).toBeLessThanOrEqual(row.nameSpan.start);
      expect(row.span.end).toBeGreaterThanOrEqual(row.nameSpan.end);
      if (row.targetSpan === null) expect(row.target).toBeNull();
      else expect(row.target).toContain(document.text.slice(row.targetSpan.start, row.targetSpan.end));
    }
  });
});

describe("a merged target cell of the original", () => {
  const text = "指标\t2025年目标\t属性\n用水总量（亿立方米）\t达到市级要求\t约束性\n森林覆盖率（%）\t约束性";
  const at = (words: string, from = 0): { start: number; end: number } => {
    const start = text.indexOf(words, from);
    return { start, end: start + words.length };
  };
  const cell = (words: string, row: number, column: number, rowSpan = 1, from = 0) => ({
    span: at(words, from),
    row,
    column,
    rowSpan,
    colSpan: 1,
    header: row === 0,
  });
  const second = text.indexOf("森林");
  const cells = [
    cell("指标", 0, 0),
    cell("2025年目标", 0, 1),
    cell("属性", 0, 2),
    cell("用水总量（亿立方米）", 1, 0),
    cell("达到市级要求", 1, 1, 2),
    cell("约束性", 1, 2),
    cell("森林覆盖率（%）", 2, 0),
    cell("约束性", 2, 2, 1, second),
  ];
  const source = {
    ...sourceOf(text),
    regions: [{ kind: "table", span: { start: 0, end: text.length }, cells } as const],
  };
  const rows = readRows(organise(source, repair(source)));

  it("is repeated in every row it covers and is no guess", () => {
    expect(rows.map((row) => [row.name, row.target, row.targetInferred])).toEqual([
      ["用水总量", "达到市级要求", false],
      ["森林覆盖率", "达到市级要求", false],
    ]);
  });

  it("stretches no row", () => {
    expect(rows[1]?.span.start).toBe(second);
  });
});

describe("target cells as numbers", () => {
  interface FigureCase {
    readonly cell: string;
    readonly name: string;
    readonly unit: string | null;
    readonly figure: RowFigure | null;
  }
  it.each(spec<FigureCase>("rows/figures"))("$cell ($name, $unit)", ({ cell, name, unit, figure }) => {
    expect(cellFigure(cell, name, unit)).toEqual(figure);
  });
});
