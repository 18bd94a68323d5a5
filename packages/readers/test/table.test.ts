import type { SheetRow } from "@lantu/core/signals";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { ReadProblem } from "../src/problem.ts";
import type { TableWanted } from "../src/table/batch.ts";
import { delimiterOf } from "../src/table/delimiter.ts";
import type { TableLimits } from "../src/table/limits.ts";
import { readTable, sheetNames } from "../src/table/read-table.ts";
import { readTableApart } from "../src/table/read-table-apart.ts";
import { problemOf, utf8 } from "./spec.ts";

// The compiled worker: threads do not run TypeScript. `npm test` builds before it tests.
const worker = new URL("../dist/table/table-worker.js", import.meta.url);

async function rowsOf(
  bytes: Uint8Array,
  name: string,
  wanted: Partial<TableWanted> = {},
  limits: Partial<TableLimits> = {},
): Promise<readonly SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const batch of readTable(bytes, name, wanted, limits)) rows.push(...batch.rows);
  return rows;
}

const GB18030 = "d6b8b1ea2cb5d8c7f82cc4eab7dd0ab5d8c7f8c9fab2fad7dcd6b52cc7e0b6c9c7f82c32303234";

describe("a CSV file", () => {
  it.each([
    [
      "commas",
      "指标,数值\n总人口,12\n",
      [
        ["指标", "数值"],
        ["总人口", "12"],
      ],
    ],
    [
      "semicolons and decimals with commas",
      "指标;数值\n总人口;1,2\n面积;3,4\n",
      [
        ["指标", "数值"],
        ["总人口", "1,2"],
        ["面积", "3,4"],
      ],
    ],
    [
      "tabs and line ends of every kind",
      "a\tb\r\n1\t2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "quotes, also within fields",
      'a,b\n"1,5","他说""好"""\n5"管,2\n',
      [
        ["a", "b"],
        ["1,5", '他说"好"'],
        ['5"管', "2"],
      ],
    ],
    [
      "a byte order mark",
      "\ufeffa,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["empty rows, which count", "a,b\n\n1,2\n", [["a", "b"], [""], ["1", "2"]]],
    ["rows of unequal length", "a,b,c\n1\n1,2,3,4\n", [["a", "b", "c"], ["1"], ["1", "2", "3", "4"]]],
    [
      "line breaks in fields",
      'a,b\n"1\n2",3\n',
      [
        ["a", "b"],
        ["1\n2", "3"],
      ],
    ],
  ])("with %s", async (_, text, expected) => {
    expect(await rowsOf(utf8(text), "表.csv")).toEqual(expected);
  });

  it("in the national encoding", async () => {
    const bytes = Uint8Array.from(Buffer.from(GB18030, "hex"));
    expect(await rowsOf(bytes, "表.csv")).toEqual([
      ["指标", "地区", "年份"],
      ["地区生产总值", "青渡区", "2024"],
    ]);
  });

  it("in UTF-16", async () => {
    const bytes = Buffer.from("\ufeff指标,数值\n总人口,12\n", "utf16le");
    expect(await rowsOf(bytes, "表.csv")).toEqual([
      ["指标", "数值"],
      ["总人口", "12"],
    ]);
  });

  it("keeps what looks like a formula as the text it is", async () => {
    expect(await rowsOf(utf8("a,b\n=1+1,@SUM(A1)\n"), "表.csv")).toEqual([
      ["a", "b"],
      ["=1+1", "@SUM(A1)"],
    ]);
  });

  it("of many pieces is read whole and in order", async () => {
    const lines = Array.from({ length: 40_000 }, (_, row) => `行${row},${row},"多\n行"`);
    const rows = await rowsOf(utf8(lines.join("\n")), "表.csv");
    expect(rows.length).toBe(40_000);
    expect(rows.every((cells, row) => cells[1] === String(row) && cells[2] === "多\n行")).toBe(true);
  });

  it("that names its separator by SDMX is split by it", () => {
    expect(delimiterOf("STRUCTURE;STRUCTURE_ID;ACTION\ndataflow;A:B(1.0),x,y,z;I\n")).toBe(";");
    expect(delimiterOf("STRUCTURE[|],STRUCTURE_ID,ACTION\n")).toBe(",");
  });
});

describe("a workbook", () => {
  async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook();
    fill(book);
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  it("shows dates, percentages and numbers as its reader sees them, and marks formulas", async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet("数据");
      sheet.addRow(["日期", "月份", "比重", "数值", "公式", "富文本"]);
      const row = sheet.addRow([
        new Date("2024-11-05T00:00:00Z"),
        new Date("2024-11-01T00:00:00Z"),
        0.045,
        1234.5,
        { formula: "SUM(D2:D9)", result: 7 },
        { richText: [{ text: "常住" }, { text: "人口" }] },
      ]);
      row.getCell(1).numFmt = "yyyy-mm-dd";
      row.getCell(2).numFmt = 'yyyy"年"m"月"';
      row.getCell(3).numFmt = "0.0%";
    });
    expect((await rowsOf(bytes, "表.xlsx"))[1]).toEqual([
      ...["2024-11-05", "2024-11", "4.5%", "1234.5", { formula: "SUM(D2:D9)", text: "7" }, "常住人口"],
    ]);
  });

  it("fills merged cells, and counts empty rows", async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet("数据");
      sheet.addRow(["指标", "2024年", ""]);
      sheet.mergeCells("B1:C1");
      sheet.getCell("A3").value = "总人口";
      sheet.getCell("B3").value = 1;
      sheet.getCell("B4").value = 2;
      sheet.mergeCells("A3:A4");
    });
    expect(await rowsOf(bytes, "表.xlsx")).toEqual([
      ["指标", "2024年", "2024年"],
      [],
      ["总人口", "1"],
      ["总人口", "2"],
    ]);
  });

  it("is read by the sheet asked for", async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet("说明 & 口径").addRow(["无"]);
      book.addWorksheet("数据").addRow(["有"]);
    });
    expect(sheetNames(bytes, "表.xlsx")).toEqual(["说明 & 口径", "数据"]);
    expect(await rowsOf(bytes, "表.xlsx", { sheet: 1 })).toEqual([["有"]]);
    expect(await problemOf(rowsOf(bytes, "表.xlsx", { sheet: 2 }))).toMatchObject({
      code: "file-unreadable",
      params: { reason: "sheet", sheet: 3, file: "表.xlsx" },
    });
  });
});

describe("a table that cannot be read is refused by name", () => {
  it.each([
    ["empty.csv", new Uint8Array(), "file-empty", {}],
    ["blank.csv", utf8(" \n \n"), "file-empty", {}],
    ["book.xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "file-type", { reason: "ole" }],
    ["plan.pdf", utf8("%PDF-1.7\n"), "file-type", { reason: "pdf" }],
    ["page.html", utf8("<!doctype html><table></table>"), "file-type", { reason: "html" }],
    ["cut.xlsx", utf8("PK"), "file-unreadable", { reason: "damaged" }],
    ["data.json", utf8('{"a": 1}'), "file-type", { reason: "json" }],
    ["cut.json", utf8('{"data": '), "file-unreadable", { reason: "json" }],
    ["open.csv", utf8('a,b\n1,"2\n3,4\n'), "file-unreadable", { reason: "quote-open" }],
  ] as const)("%s", async (name, bytes, code, params) => {
    expect(await problemOf(rowsOf(bytes, name))).toMatchObject({ code, params: { ...params, file: name } });
  });

  it.each([
    [{ bytes: 10 }, { reason: "bytes", limit: 10 }],
    [{ rows: 2 }, { reason: "rows", limit: 2 }],
    [{ columns: 1 }, { reason: "columns", limit: 1 }],
  ])("beyond %j", async (limits, params) => {
    const problem = await problemOf(rowsOf(utf8("a,b\n1,2\n3,4\n5,6\n"), "表.csv", {}, limits));
    expect(problem).toMatchObject({ code: "file-too-large", params });
  });

  it("where a row never ends", async () => {
    const bytes = utf8(`a,b\n${"x".repeat(5000)}\n`);
    expect(await problemOf(rowsOf(bytes, "表.csv", {}, { rowCharacters: 1000 }))).toMatchObject({
      params: { reason: "row-long" },
    });
  });

  it("of 200 MB without being sent anywhere", async () => {
    const reading = readTableApart(new Uint8Array(200 * 1024 * 1024), "大.csv", { worker });
    expect(await problemOf(reading.next())).toMatchObject({ code: "file-too-large", params: { reason: "bytes" } });
  });
});

describe("a table read in a worker", () => {
  const many = utf8(`a,b\n${Array.from({ length: 50_000 }, (_, row) => `${row},x`).join("\n")}`);

  it("comes in the same rows, with progress", async () => {
    const rows: SheetRow[] = [];
    const progress: number[] = [];
    for await (const batch of readTableApart(many, "表.csv", { worker })) {
      rows.push(...batch.rows);
      progress.push(batch.progress);
    }
    expect(rows).toEqual(await rowsOf(many, "表.csv"));
    expect(progress.at(-1)).toBe(1);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  });

  it("gives problems as problems", async () => {
    expect(await problemOf(readTableApart(utf8('a\n"'), "表.csv", { worker }).next())).toBeInstanceOf(ReadProblem);
  });

  it("ends when it is told to", async () => {
    const stop = new AbortController();
    const reading = readTableApart(many, "表.csv", { worker, signal: stop.signal });
    await reading.next();
    stop.abort(new Error("enough"));
    await expect(
      (async () => {
        for await (const _ of reading);
      })(),
    ).rejects.toThrow("enough");
  });

  it("stops early where only the first rows are wanted", async () => {
    let rows = 0;
    for await (const batch of readTableApart(many, "表.csv", { worker, wanted: { first: 10 } }))
      rows += batch.rows.length;
    expect(rows).toBeLessThan(50_000);
  });
});
