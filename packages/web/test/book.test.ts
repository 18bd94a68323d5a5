import type { Book, BookBlock, BookMark } from "@lantu/server/contract";
import { describe, expect, test } from "vitest";
import { bookHtml } from "../src/portal/plan/book/book-html.ts";
import { intoLeaves } from "../src/portal/plan/book/leaf.ts";
import { packEntries, unpackEntries } from "../src/portal/plan/packed-entry.ts";

const block = (part: Partial<BookBlock>): BookBlock => ({
  index: 0,
  kind: "paragraph",
  style: null,
  level: null,
  section: 0,
  address: "",
  page: null,
  start: 0,
  end: (part.text ?? "").length,
  text: "",
  raw: null,
  item: false,
  runIn: [],
  cells: [],
  repairs: [],
  ...part,
});

const mark = (part: Partial<BookMark>): BookMark => ({
  type: "task",
  ref: "d000000000000-a",
  block: 0,
  from: 0,
  to: 0,
  start: 0,
  end: 0,
  ...part,
});

/** A book of which only what the setting looks at is filled in. */
const book = (part: Partial<Book>): Book =>
  ({
    document: { id: "d000000000000", period: "2021/2025" },
    sections: [],
    blocks: [],
    marks: [],
    commitments: [],
    ...part,
  }) as Book;

const html = (part: Partial<Book>): string => bookHtml(book(part));

/** What a reader sees of a piece of HTML once elements with one of the classes are hidden. */
const visible = (text: string, hidden: string): string =>
  text.replaceAll(new RegExp(`<span class="${hidden}[^>]*>[^<]*</span>`, "g"), "").replaceAll(/<[^>]+>/g, "");

describe("a document set as a book", () => {
  test("every character of the document is escaped", () => {
    const text = `<script>&"'`;
    expect(html({ blocks: [block({ text })] })).toContain("&lt;script&gt;&amp;&quot;&#39;");
  });

  test("marks lie flat and name their commitments by the short form of their ids", () => {
    const marks = [mark({ from: 0, to: 6 }), mark({ type: "figure", ref: "f", from: 2, to: 4 })];
    expect(html({ blocks: [block({ text: "新建学校两所" })], marks })).toContain(
      '<span class="m t" data-c="a">新建</span>' +
        '<span class="m f" data-c="a">学校</span><span class="m t" data-c="a">两所</span>',
    );
  });

  test("the number of a chapter stands apart from a title it was run into", () => {
    const sections = [
      { index: 0, parent: null, label: null, title: "", heading: null, first: 0, last: 1 },
      { index: 1, parent: 0, label: "第一章", title: "供水", heading: 0, first: 0, last: 0 },
      { index: 2, parent: 0, label: "第二章", title: "排水", heading: 1, first: 1, last: 1 },
    ] as unknown as Book["sections"];
    const chapter = { kind: "heading", style: "chapter" } as const;
    const blocks = [block({ ...chapter, text: "第一章供水" }), block({ ...chapter, index: 1, text: "第二章 排水" })];
    const set = html({ sections, blocks });
    expect(set).toContain('第一章<span class="label-gap"></span>供水');
    expect(set).toContain("第二章 排水");
  });

  test("a binding indicator has a tick where it begins", () => {
    const commitments = [{ id: "d000000000000-a", nature: "binding" }] as Book["commitments"];
    const marks = [mark({ type: "indicator", from: 0, to: 4 })];
    expect(html({ blocks: [block({ text: "森林覆盖率" })], marks, commitments })).toContain(
      '<span class="tick"></span><span class="m i" data-c="a">森林覆盖</span>率',
    );
  });

  test("both readings are there: as repaired and as published", () => {
    const repairs = [
      { from: 2, to: 2, start: 12, end: 15, raw: "\n7\n", reason: "page-number" },
      { from: 4, to: 5, start: 17, end: 18, raw: ",", reason: "width" },
    ];
    const page = html({
      blocks: [block({ start: 10, end: 22, text: "建设公园，新增", repairs, raw: "建设\n7\n公园,新增" })],
    });
    expect(visible(page, "was")).toBe("建设公园，新增");
    expect(visible(page, "fix")).toBe("建设\n7\n公园,新增");
    expect(page).toContain('data-r="12,15" data-w="page-number"');
  });

  test("a repair nobody can see is marked as one, so that no line is drawn under it", () => {
    const repairs = [
      { from: 0, to: 1, start: 0, end: 1, raw: "⺠", reason: "compatibility-character" as const },
      { from: 2, to: 3, start: 2, end: 4, raw: "\n", reason: "line-wrap" as const },
    ];
    const page = html({ blocks: [block({ text: "民生活", repairs, raw: "⺠生\n活" })] });
    expect(page).toContain('<span class="fix unseen" data-r="0,1" data-w="compatibility-character">民</span>');
    expect(page).toContain('<span class="fix" data-r="2,4" data-w="line-wrap">活</span>');
  });

  test("merged cells keep their spans and lost cells are filled, so that lines end together", () => {
    const cell = { rowSpan: 1, colSpan: 1, header: false, inferred: false };
    const cells = [
      { ...cell, row: 0, column: 0, rowSpan: 2, from: 0, to: 2 },
      { ...cell, row: 0, column: 1, from: 3, to: 5 },
      { ...cell, row: 0, column: 2, from: 6, to: 8 },
      { ...cell, row: 1, column: 1, from: 9, to: 11 },
    ];
    const page = html({
      blocks: [block({ kind: "table", text: "类别\t甲乙\t15\n丙丁", start: 100, end: 111, cells })],
    });
    expect(page).toContain('<tr><td rowspan="2" data-s="100" data-e="102">类别</td>');
    expect(page).toContain('<td class="n" data-s="106" data-e="108">15</td></tr>');
    expect(page).toContain('<tr><td data-s="109" data-e="111">丙丁</td><td></td></tr>');
  });

  const cell = { row: 0, column: 0, rowSpan: 1, colSpan: 1, header: false, inferred: true };
  const indicator = (part: object) =>
    ({ kind: "indicator", nature: "binding", figure: null, ...part }) as Book["commitments"][number];

  test("rows read in a table whose lines are lost are drawn, each leading to its place", () => {
    const text = "森林覆盖率（%）45约束性医生数（助理）达到要求（人）";
    const commitments = [
      indicator({
        id: "d000000000000-a",
        title: "森林覆盖率",
        quote: "森林覆盖率（%）45约束性",
        targetText: "45",
        start: 100,
        end: 113,
        figure: { start: 108, end: 110 },
      }),
      indicator({
        id: "d000000000000-b",
        nature: null,
        title: "医生数（助理）",
        quote: "医生数（助理）达到要求（人）",
        targetText: "达到要求",
        start: 113,
        end: 127,
      }),
    ];
    const marks = [
      mark({ type: "indicator", ref: "d000000000000-a", from: 0, to: 13 }),
      mark({ type: "indicator", ref: "d000000000000-b", from: 13, to: 27 }),
    ];
    const table = block({ kind: "table", text, start: 100, end: 127, cells: [{ ...cell, from: 0, to: text.length }] });
    const page = html({ blocks: [table], marks, commitments });
    expect(page).toContain(
      '<span class="tick"></span><span class="m i" data-c="a">森林覆盖率</span></span></td><td>%</td>',
    );
    expect(page).toContain('data-s="108" data-e="110"><span data-r="108,110"><span class="m f" data-c="a">45</span>');
    expect(page).toContain("<td>约束性</td>");
    expect(page).toContain('data-c="b">医生数（助理）</span></span></td><td>人</td>');
    const few = html({ blocks: [table], marks: marks.slice(0, 1), commitments });
    expect(visible(few, "was")).toBe(text);
  });

  test("the head over a column of numbers stands where the numbers stand", () => {
    const cells = [
      { ...cell, header: true, from: 0, to: 2 },
      { ...cell, header: true, column: 1, from: 3, to: 5 },
      { ...cell, row: 1, from: 6, to: 8 },
      { ...cell, row: 1, column: 1, from: 9, to: 11 },
    ];
    const page = html({ blocks: [block({ kind: "table", text: "名称\t产量\n小麦\t15", end: 11, cells })] });
    expect(page).toContain('<th class="n" scope="col" data-s="3"');
    expect(page).toContain('<th scope="col" data-s="0"');
  });

  test("a heading without a number looks like the chapters it stands beside", () => {
    const section = { parent: 0, level: 3, label: null, title: "", commitments: 0, first: 0, last: 0 };
    const sections = [
      { ...section, index: 0, parent: null, level: 0, heading: null, last: 1 },
      { ...section, index: 1, heading: 0 },
      { ...section, index: 2, heading: 1, label: "第一章", first: 1, last: 1 },
    ];
    const blocks = [
      block({ kind: "heading", style: "plain", text: "序言" }),
      block({ index: 1, kind: "heading", style: "chapter", text: "第一章 供水" }),
    ];
    expect(html({ sections, blocks })).toContain('<h2 class="b heading chapter" data-b="0"');
  });

  test("the line that names the unit of a table is no second caption", () => {
    const caption = { kind: "heading", style: "caption" } as const;
    expect(html({ blocks: [block({ ...caption, text: "单位：亿元" })] })).toContain("caption unit-line");
    expect(html({ blocks: [block({ ...caption, text: "单位产值能耗" })] })).not.toContain("unit-line");
  });

  test("headings rank by their depth in the outline and carry its anchors", () => {
    const section = { label: null, title: "", commitments: 0, first: 0, last: 1 };
    const sections = [
      { ...section, index: 0, parent: null, level: 0, heading: null },
      { ...section, index: 1, parent: 0, level: 2, heading: 0, title: "甲" },
      { ...section, index: 2, parent: 1, level: 5, heading: 1, title: "乙" },
      { ...section, index: 3, parent: 0, level: 2, heading: 2, title: "丙" },
    ];
    const heading = { kind: "heading", style: "chapter" } as const;
    const blocks = ["甲", "乙", "丙"].map((text, index) => block({ ...heading, index, text }));
    const page = html({ sections, blocks });
    expect(page.match(/<h\d/g)).toEqual(["<h2", "<h3", "<h2"]);
    expect(page).toContain('<span class="anchor" id="s2"></span>');
  });

  test("leaves hold all blocks once, in order", () => {
    const blocks = Array.from({ length: 90 }, (_, index) => block({ index, text: "字".repeat((index * 37) % 400) }));
    expect(intoLeaves(blocks).flatMap((leaf) => leaf.blocks)).toEqual(blocks);
  });
});

describe("the rail's entries on their way", () => {
  test("what was packed is unpacked the same", () => {
    const commitments = [
      {
        id: "d000000000000-a",
        kind: "indicator",
        nature: "binding",
        title: "森林覆盖率",
        figure: { value: 40, valueMax: null, unit: "%", op: ">=", measure: "share" },
        targetText: "≥40",
        period: "2025",
        lead: [{ name: "园林局", start: 1, end: 4 }],
        doubts: ["damaged-text"],
        section: 3,
        start: 0,
      },
      {
        id: "d000000000000-b",
        kind: "task",
        nature: null,
        title: "建设公园",
        figure: null,
        targetText: null,
        period: "2021/2025",
        lead: [],
        doubts: [],
        section: 3,
        start: 2,
      },
    ] as unknown as Book["commitments"];
    const given = book({ commitments, blocks: [block({ text: "森林覆盖率" })], marks: [mark({ block: 7 })] });
    const packed = JSON.parse(JSON.stringify(packEntries(given)));
    const [indicator, task] = unpackEntries(packed, given.document);
    expect(indicator).toEqual({
      id: "d000000000000-a",
      kind: "indicator",
      nature: "binding",
      title: "森林覆盖率",
      value: { value: 40, valueMax: null, unit: "%", op: ">=", measure: "share" },
      target: null,
      period: "2025",
      lead: ["园林局"],
      doubts: ["damaged-text"],
      section: 3,
      blocks: [7],
    });
    expect(task).toMatchObject({ id: "d000000000000-b", period: "2021/2025", lead: [], value: null, blocks: [0] });
  });
});
