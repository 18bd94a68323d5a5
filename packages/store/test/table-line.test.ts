import { describe, expect, test } from "vitest";
import type { QuotedBlock } from "../src/commitments/place.ts";
import { tableLine } from "../src/commitments/table-line.ts";
import type { BookCell } from "../src/model/index.ts";

const start = 100;

/** A table block out of its lines; `rows` names cells as [row, column, rows, columns, text]. */
const table = (rows: readonly (readonly [number, number, number, number, string])[], heads = 1): QuotedBlock => {
  let text = "";
  const cells: BookCell[] = [];
  for (const [row, column, rowSpan, colSpan, words] of rows) {
    const header = row < heads;
    cells.push({
      row,
      column,
      rowSpan,
      colSpan,
      header,
      inferred: false,
      from: text.length,
      to: text.length + words.length,
    });
    text += `${words}\t`;
  }
  return {
    index: 0,
    section: 0,
    address: "",
    page: null,
    start,
    end: start + text.length,
    text,
    raw: null,
    repairs: [],
    cells,
  };
};

const spanOf = ({ text }: QuotedBlock, words: string) => {
  const from = start + text.indexOf(words);
  return { start: from, end: from + words.length };
};

const GREEN = table([
  [0, 0, 1, 1, "类别"],
  [0, 1, 1, 1, "指标"],
  [0, 2, 1, 1, "2025年"],
  [1, 0, 2, 1, "绿色"],
  [1, 1, 1, 1, "森林覆盖率"],
  [1, 2, 1, 1, "45%"],
  [2, 1, 1, 1, "空气质量"],
  [2, 2, 1, 1, "达标"],
]);

describe("the line of a table a commitment stands in", () => {
  test("has each cell under its head, and the group that reaches into it", () => {
    expect(tableLine(GREEN, spanOf(GREEN, "空气质量\t达标"))).toEqual([
      { header: "类别", text: "绿色" },
      { header: "指标", text: "空气质量" },
      { header: "2025年", text: "达标" },
    ]);
  });

  test("takes together what two lines of a head say of one column", () => {
    const years = table(
      [
        [0, 0, 2, 1, "指标"],
        [0, 1, 1, 2, "目标"],
        [1, 1, 1, 1, "2024年"],
        [1, 2, 1, 1, "2025年"],
        [2, 0, 1, 1, "林地"],
        [2, 1, 1, 1, "40"],
        [2, 2, 1, 1, "45"],
      ],
      2,
    );
    expect(tableLine(years, spanOf(years, "林地\t40"))).toEqual([
      { header: "指标", text: "林地" },
      { header: "目标 2024年", text: "40" },
      { header: "目标 2025年", text: "45" },
    ]);
  });

  test("takes no head of another line for one of a column", () => {
    const cells = GREEN.cells.map((cell) => ({ ...cell, header: cell.header || cell.column === 1 }));
    expect(tableLine({ ...GREEN, cells }, spanOf(GREEN, "达标"))?.map(({ header }) => header)).toEqual([
      "类别",
      "指标",
      "2025年",
    ]);
  });

  test("is none where the words stand in several lines, or in no table", () => {
    expect(tableLine(GREEN, spanOf(GREEN, "45%\t空气质量"))).toBeNull();
    expect(tableLine({ ...GREEN, cells: [] }, spanOf(GREEN, "45%"))).toBeNull();
  });

  test("has no heads where the table has none", () => {
    const bare = table(
      [
        [0, 0, 1, 1, "林地"],
        [0, 1, 1, 1, "45"],
      ],
      0,
    );
    expect(tableLine(bare, spanOf(bare, "45"))).toEqual([
      { header: "", text: "林地" },
      { header: "", text: "45" },
    ]);
  });
});
