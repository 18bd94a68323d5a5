import { describe, expect, it } from "vitest";
import { readFile } from "../src/read-file.ts";
import { makePdf, type PdfText } from "./make-pdf.ts";
import { cellRows, problemOf, quote, regionsOf } from "./spec.ts";

/** Thirty characters of twelve points fill a line from 90 to 450. */
const full = "加快建设社区公园和街头绿地，让居民出门就能看见绿色、走进绿色，";
const lines = (texts: readonly string[], left = 90, top = 760): readonly PdfText[] =>
  texts.map((text, i) => ({ x: text.startsWith("　") ? left + 24 : left, y: top - 21 * i, text: text.trim() }));
const read = (...pages: readonly (readonly PdfText[])[]) =>
  readFile(makePdf(pages.map((texts) => ({ texts }))), "plan.pdf");

describe("lines of a page become paragraphs", () => {
  it("that begin with an indent", async () => {
    const { text } = await read(lines([`　${full.slice(2)}`, full, full, "　推进道路建设。", "　治理河道。"]));
    expect(text).toBe(`${full.slice(2)}${full}${full}\n推进道路建设。\n治理河道。`);
  });

  it("that begin after a wide gap or a short line", async () => {
    const near = lines([full, full, "增绿完成。", full, full]);
    const far = lines([full, full], 90, 600);
    expect((await read([...near, ...far])).text).toBe(`${full}${full}增绿完成。\n${full}${full}\n${full}${full}`);
  });

  it("apart from headings in larger writing", async () => {
    const heading = { x: 90, y: 781, text: full.slice(0, 15), size: 24 };
    expect((await read([heading, ...lines([full, full])])).text).toBe(`${full.slice(0, 15)}\n${full}${full}`);
  });

  it("with page numbers and entries of a contents list on lines of their own", async () => {
    const number = { x: 270, y: 50, text: "— 1 —" };
    const entry = `第一章 绿地${".".repeat(46)}4`;
    const { text } = await read([...lines([entry, entry.replace("4", "9")]), number], lines([full, full]));
    expect(text).toBe(`${entry}\n${entry.replace("4", "9")}\n— 1 —\n${full}${full}`);
  });

  it("with spaces between Latin words and none between Chinese ones", async () => {
    const { text } = await read([
      { x: 90, y: 700, text: "GDP" },
      { x: 112, y: 700, text: "growth" },
      { x: 149, y: 700, text: "增长" },
      { x: 173, y: 700, text: "目标" },
      { x: 230, y: 700, text: "实现" },
    ]);
    expect(text).toBe("GDP growth增长目标 实现");
  });

  it("with subscripts in their line", async () => {
    const { text } = await read([
      { x: 90, y: 700, text: "PM" },
      { x: 102, y: 697, text: "2.5", size: 8 },
      { x: 115, y: 700, text: "浓度" },
    ]);
    expect(text).toBe("PM2.5浓度");
  });
});

describe("a page", () => {
  it("of two columns is read one after the other", async () => {
    const column = Array.from({ length: 10 }, (_, i) => `第${i}行${full.slice(0, 13)}`);
    const left = lines(column, 90);
    const right = lines(
      column.map((text) => text.replace("第", "右")),
      310,
      755,
    );
    const title = { x: 150, y: 800, text: "全区绿地建设情况的说明全区绿地建设" };
    const { text } = await read([title, ...left, ...right]);
    expect(text).toBe(`${title.text}\n${column.join("")}\n${column.join("").replaceAll("第", "右")}`);
  });

  it("is a region with its number, and a place of every block", async () => {
    const source = await read(lines([full]), [], lines(["完。"]));
    expect(regionsOf(source, "page").map((page) => [page.number, quote(source, page)])).toEqual([
      [1, full],
      [3, "完。"],
    ]);
    expect(regionsOf(source, "element").map((region) => region.locator)).toEqual([
      "page 1 box 90,71,372,12",
      "page 3 box 90,71,24,12",
    ]);
  });
});

describe("tables are found by geometry", () => {
  it("between rules, with merged cells and cells of several lines", async () => {
    const texts = [
      { x: 95, y: 685, text: "类别" },
      { x: 195, y: 685, text: "指标" },
      { x: 295, y: 685, text: "目标" },
      { x: 95, y: 645, text: "经济" },
      { x: 195, y: 664, text: "居民收入" },
      { x: 195, y: 650, text: "增速" },
      { x: 295, y: 655, text: "7%" },
      { x: 195, y: 625, text: "与上级要求一致" },
    ];
    const rules = [
      [90, 700, 390, 700],
      [90, 680, 390, 680],
      [190, 640, 390, 640],
      [90, 620, 390, 620],
      [90, 620, 90, 700],
      [190, 620, 190, 700],
      [290, 640, 290, 700],
      [390, 620, 390, 700],
    ] as const;
    const source = await readFile(makePdf([{ texts, rules }]), "plan.pdf");
    expect(source.text).toBe("类别\t指标\t目标\n经济\t居民收入增速\t7%\n\t与上级要求一致\t");
    expect(cellRows(source)).toEqual([
      [0, 0, 1, 1, "类别", true],
      [0, 1, 1, 1, "指标", true],
      [0, 2, 1, 1, "目标", true],
      [1, 0, 2, 1, "经济", false],
      [1, 1, 1, 1, "居民收入增速", false],
      [1, 2, 1, 1, "7%", false],
      [2, 1, 1, 2, "与上级要求一致", false],
    ]);
  });

  it("in aligned columns without rules", async () => {
    const rows = [
      ["指标", "单位", "2025年"],
      ["公园", "个", "12"],
      ["绿地面积", "公顷", "16"],
    ];
    const cells = rows.flatMap((row, r) => row.map((text, c) => ({ x: 90 + 120 * c, y: 600 - 20 * r, text })));
    const source = await read([...lines([full]), ...cells]);
    expect(source.text).toBe(`${full}\n${rows.map((row) => row.join("\t")).join("\n")}`);
    expect(regionsOf(source, "table")).toHaveLength(1);
  });

  it("and a frame around prose is none", async () => {
    const rules = [
      [80, 780, 470, 780],
      [80, 700, 470, 700],
      [80, 700, 80, 780],
      [470, 700, 470, 780],
    ] as const;
    const source = await readFile(makePdf([{ texts: lines([full, full]), rules }]), "plan.pdf");
    expect(source.text).toBe(full + full);
    expect(regionsOf(source, "table")).toEqual([]);
  });
});

describe("a PDF that cannot be read is refused by name", () => {
  const plain = makePdf([{ texts: lines([full]) }]);

  it("without a text layer: file-no-text, with its pages", async () => {
    expect(await problemOf(read([], []))).toMatchObject({ code: "file-no-text", params: { pages: 2 } });
  });

  it("with nothing but page numbers: file-no-text", async () => {
    const number = (text: string) => [{ x: 270, y: 50, text }];
    expect(await problemOf(read(number("- 1 -"), number("- 2 -")))).toMatchObject({ code: "file-no-text" });
  });

  it("with a password: file-password", async () => {
    const locked = makePdf([{ texts: lines([full]) }], { encrypted: true });
    expect(await problemOf(readFile(locked, "plan.pdf"))).toMatchObject({ code: "file-password" });
  });

  it.each([0.3, 0.6, 0.95])("cut off after %d of its bytes: file-unreadable", async (share) => {
    const cut = plain.slice(0, share * plain.length);
    expect(await problemOf(readFile(cut, "plan.pdf"))).toMatchObject({ code: "file-unreadable" });
  });

  it("with too many pages: file-too-many-pages", async () => {
    const problem = await problemOf(readFile(makePdf([{ texts: [] }, { texts: [] }]), "plan.pdf", { pages: 1 }));
    expect(problem).toMatchObject({ code: "file-too-many-pages", params: { pages: 2, limit: 1 } });
  });
});
