import type { Source } from "@lantu/core";
import { describe, expect, it } from "vitest";
import { readFile } from "../src/read-file.ts";
import { makeDocx } from "./make-docx.ts";
import { makeOfd } from "./make-ofd.ts";
import { makePdf } from "./make-pdf.ts";
import { cellRows, problemOf, quote, regionsOf, utf8 } from "./spec.ts";

// One document in every format, and what holds for every reader. A format that has no headings or tables says so.

const title = "青渡区计划";
const first = "2025年建设社区公园12个，新增绿地16公顷。";
const second = "由园林部门牵头，各街道配合。";
const rows = [
  ["指标", "单位", "目标"],
  ["公园", "个", "12"],
  ["绿地", "公顷", "16"],
] as const;
const table = rows.map((row) => row.join("\t")).join("\n");
const text = [title, first, second, table].join("\n");

const grid = rows.flatMap((row, r) => row.map((cell, c) => ({ x: 90 + 120 * c, y: 607 - 20 * r, text: cell })));
const rules = [0, 1, 2, 3].flatMap((i) => [
  [85, 560 + 20 * i, 445, 560 + 20 * i] as const,
  [85 + 120 * i, 560, 85 + 120 * i, 620] as const,
]);

const cell = (name: string) => `<td>${name}</td>`;
const html = `<h1>${title}</h1><p>${first}</p><p>${second}</p><table>${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</table>`;

/** Steps between characters of four millimetres, figures and points half as wide. */
const stepsOf = (cell: string) => Array.from(cell, (character) => (character < "\u2e80" ? 2 : 4)).join(" ");

interface Sample {
  readonly format: Source["format"];
  readonly encoding: string | null;
  readonly bytes: () => Promise<Uint8Array>;
  readonly headings: number;
  readonly tables: number;
  readonly elements: readonly string[];
  readonly pages: number;
}

const samples: readonly Sample[] = [
  { format: "txt", encoding: "utf-8", bytes: async () => utf8(text), headings: 0, tables: 0, elements: [], pages: 0 },
  {
    format: "html",
    encoding: "utf-8",
    bytes: async () => utf8(`<!DOCTYPE html><html><body>${html}</body></html>`),
    headings: 1,
    tables: 1,
    elements: ["body[1]/h1[1]", "body[1]/p[1]", "body[1]/p[2]", "body[1]/table[1]"],
    pages: 0,
  },
  {
    format: "docx",
    encoding: null,
    bytes: () =>
      makeDocx([
        { heading: 1, text: title },
        { text: first },
        { text: second },
        { table: rows.map((row) => row.map((name) => ({ text: name }))) },
      ]),
    headings: 1,
    tables: 1,
    elements: ["h1[1]", "p[1]", "p[2]", "table[1]"],
    pages: 0,
  },
  {
    format: "pdf",
    encoding: null,
    bytes: async () =>
      makePdf([
        {
          texts: [
            { x: 200, y: 760, text: title, size: 22 },
            { x: 114, y: 700, text: first },
            { x: 114, y: 679, text: second },
            ...grid,
          ],
          rules,
        },
      ]),
    headings: 0, // an untagged PDF marks none
    tables: 1,
    elements: [
      "page 1 box 200,63,110,22",
      "page 1 box 114,131,240,12",
      "page 1 box 114,152,168,12",
      "page 1 box 85,222,360,60",
    ],
    pages: 1,
  },
  {
    format: "ofd",
    encoding: null,
    bytes: async () =>
      makeOfd({
        pages: [
          {
            texts: [
              { x: 70, y: 29, text: title, size: 7.8 },
              { x: 40, y: 50, text: first, deltaX: stepsOf(first) },
              { x: 40, y: 57, text: second },
              ...rows.flatMap((row, r) =>
                row.map((cell, c) => ({ x: 32 + 42 * c, y: 83 + 7 * r, text: cell, deltaX: stepsOf(cell) })),
              ),
            ],
            rules: [0, 1, 2, 3].flatMap((i) => [
              [30, 78 + 7 * i, 156, 78 + 7 * i] as const,
              [30 + 42 * i, 78, 30 + 42 * i, 99] as const,
            ]),
          },
        ],
      }),
    headings: 0, // OFD marks none in its pages
    tables: 1,
    elements: [
      "page 1 box 198,63,111,22",
      "page 1 box 113,132,227,11",
      "page 1 box 113,152,159,11",
      "page 1 box 85,221,357,60",
    ],
    pages: 1,
  },
];

const read = async ({ format, bytes }: Sample) => readFile(await bytes(), `plan.${format}`);

describe.each(samples)("the $format reader", (sample) => {
  it("gives the text layer exactly", async () => {
    const source = await read(sample);
    expect(source.text).toBe(text);
    expect(source).toMatchObject({ name: `plan.${sample.format}`, format: sample.format });
    expect(source.encoding).toBe(sample.encoding);
  });

  it("marks headings, tables, pages and elements", async () => {
    const source = await read(sample);
    const counts = (["heading", "table", "page"] as const).map((kind) => regionsOf(source, kind).length);
    expect(counts).toEqual([sample.headings, sample.tables, sample.pages]);
    expect(regionsOf(source, "element").map((region) => region.locator)).toEqual(sample.elements);
  });

  it("keeps regions inside the text and in order", async () => {
    const source = await read(sample);
    for (const [i, { span }] of source.regions.entries()) {
      expect(span.start).toBeGreaterThanOrEqual(source.regions[i - 1]?.span.start ?? 0);
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(source.text.length);
    }
  });

  it("gives every cell its own characters", async () => {
    const source = await read(sample);
    const cells = cellRows(source).map(([row, column, , , name]) => [row, column, name]);
    expect(cells).toEqual(sample.tables === 0 ? [] : rows.flatMap((row, r) => row.map((name, c) => [r, c, name])));
    for (const region of regionsOf(source, "table")) expect(quote(source, region)).toBe(table);
  });

  it("gives the same source for the same bytes, and leaves the bytes alone", async () => {
    const bytes = await sample.bytes();
    const copy = bytes.slice();
    const name = `plan.${sample.format}`;
    expect(await readFile(bytes, name)).toEqual(await readFile(bytes, name));
    expect(bytes).toEqual(copy);
  });

  it("survives JSON", async () => {
    const source = await read(sample);
    expect(JSON.parse(JSON.stringify(source))).toEqual(source);
  });

  it("tells the format by content where the name says nothing", async () => {
    expect((await readFile(await sample.bytes(), "download")).text).toBe(text);
  });

  it("refuses a text layer beyond its limit, naming the file", async () => {
    const problem = await problemOf(readFile(await sample.bytes(), "long", { characters: 40 }));
    expect(problem).toMatchObject({
      code: "file-too-large",
      params: { file: "long", reason: "characters", limit: 40 },
    });
  });

  it("refuses a file beyond its size", async () => {
    const problem = await problemOf(readFile(await sample.bytes(), "big", { bytes: 20 }));
    expect(problem).toMatchObject({ code: "file-too-large", params: { file: "big", reason: "bytes", limit: 20 } });
  });

  it("stops when its time is over", async () => {
    const problem = await problemOf(readFile(await sample.bytes(), "slow", { milliseconds: -1 }));
    expect(problem).toMatchObject({ code: "file-timeout", params: { file: "slow" } });
  });

  it("stops when it is told to, with the reason it is given", async () => {
    const reason = new Error("the import was cancelled");
    await expect(readFile(await sample.bytes(), "plan", {}, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
