import { describe, expect, it } from "vitest";
import { readFile } from "../src/read-file.ts";
import { makeDocx } from "./make-docx.ts";
import { cellRows, quote, regionsOf } from "./spec.ts";

describe("a Word file", () => {
  it("keeps merged cells", async () => {
    const bytes = await makeDocx([
      {
        table: [
          [{ text: "类别" }, { text: "指标" }, { text: "目标", columnSpan: 2 }],
          [{ text: "经济", rowSpan: 2 }, { text: "增速" }, { text: "6%" }, { text: "预期性" }],
          [{ text: "收入" }, { text: "7%" }, { text: "预期性" }],
        ],
      },
    ]);
    const source = await readFile(bytes, "plan.docx");
    expect(source.text).toBe("类别\t指标\t目标\t\n经济\t增速\t6%\t预期性\n\t收入\t7%\t预期性");
    expect(cellRows(source).map((row) => row.slice(0, 5))).toEqual([
      [0, 0, 1, 1, "类别"],
      [0, 1, 1, 1, "指标"],
      [0, 2, 1, 2, "目标"],
      [1, 0, 2, 1, "经济"],
      [1, 1, 1, 1, "增速"],
      [1, 2, 1, 1, "6%"],
      [1, 3, 1, 1, "预期性"],
      [2, 1, 1, 1, "收入"],
      [2, 2, 1, 1, "7%"],
      [2, 3, 1, 1, "预期性"],
    ]);
    expect(
      cellRows(source)
        .filter((row) => row[5])
        .map((row) => row[0]),
    ).toEqual([0, 0, 0]);
  });

  it("marks headings with their levels", async () => {
    const bytes = await makeDocx([{ heading: 1, text: "第一章" }, { heading: 2, text: "第一节" }, { text: "正文。" }]);
    const source = await readFile(bytes, "plan.docx");
    const headings = regionsOf(source, "heading").map((region) => [region.level, quote(source, region)]);
    expect(headings).toEqual([
      [1, "第一章"],
      [2, "第一节"],
    ]);
  });

  it("reads a box, a table of one column, as paragraphs", async () => {
    const source = await readFile(
      await makeDocx([{ table: [[{ text: "专栏1" }], [{ text: "建设公园。" }]] }]),
      "plan.docx",
    );
    expect(source.text).toBe("专栏1\n建设公园。");
    expect(regionsOf(source, "table")).toEqual([]);
  });

  it("keeps notes at its end, without their marks beside the figures", async () => {
    const bytes = await makeDocx([{ text: "绿地增长6%", note: "按可比口径。" }, { text: "完。" }]);
    expect((await readFile(bytes, "plan.docx")).text).toBe("绿地增长6%\n完。\n按可比口径。");
  });
});
