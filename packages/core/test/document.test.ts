import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, checkContents, cutSentences, organise } from "../src/document/index.ts";
import { isLineTitle } from "../src/document/run-in.ts";
import { repair } from "../src/text/index.ts";
import { documentOf, sourceOf, spec } from "./read-text.ts";

interface OutlineCase {
  readonly name: string;
  readonly text: string;
  /** kind, style or reason, level, words (of a contents list: its title), address. */
  readonly blocks: readonly (readonly [string, string | null, number | null, string, string])[];
}

const styleOf = (block: Block): string | null =>
  block.kind === "heading" ? block.style : block.kind === "noise" ? block.reason : null;

describe("the outline", () => {
  it.each(spec<OutlineCase>("document/outline"))("$name", ({ text, blocks }) => {
    const document = documentOf(text);
    const found = document.blocks.map((block) => {
      const words = document.text.slice(block.span.start, block.span.end);
      const shown = styleOf(block) === "contents" ? (words.split("\n")[0] ?? "") : words;
      return [block.kind, styleOf(block), block.kind === "heading" ? block.level : null, shown, block.address];
    });
    expect(found).toEqual(blocks);
  });
});

describe("the list of contents against the body", () => {
  interface ContentsCase {
    readonly name: string;
    readonly text: string;
    /** Kind and title of each finding. */
    readonly findings: readonly (readonly [string, string])[];
  }
  it.each(spec<ContentsCase>("document/contents"))("$name", ({ text, findings }) => {
    const document = documentOf(text);
    const found = checkContents(document);
    expect(found.map(({ kind, title }) => [kind, title])).toEqual(findings);
    for (const { entry, title } of found) {
      if (entry !== null) expect(document.text.slice(entry.start, entry.end).replace(/\s+/g, " ")).toBe(title);
    }
  });
});

describe("sentences", () => {
  interface SentenceCase {
    readonly name: string;
    readonly text: string;
    readonly sentences: readonly string[];
  }
  it.each(spec<SentenceCase>("document/sentences"))("$name", ({ text, sentences }) => {
    const spans = cutSentences(text, { start: 0, end: text.length });
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });
});

describe("titles where each sentence has a line", () => {
  interface LineTitleCase {
    readonly name: string;
    readonly line: string;
    readonly next: string;
    /** Whether the line stands in a list whose members open with dashes. */
    readonly dashed: boolean;
    readonly title: boolean;
  }
  it.each(spec<LineTitleCase>("document/line-titles"))("$name", ({ line, next, dashed, title }) => {
    expect(isLineTitle(line, next, dashed)).toBe(title);
  });
});

describe("run-in headings", () => {
  interface RunInCase {
    readonly name: string;
    readonly text: string;
    readonly runIn: readonly string[];
  }
  it.each(spec<RunInCase>("document/run-in"))("$name", ({ text, runIn }) => {
    const document = documentOf(`第一章 任务\n\n${text}`);
    const found = document.blocks.flatMap((block) => (block.kind === "paragraph" ? block.runIn : []));
    expect(found.map(({ start, end }) => document.text.slice(start, end))).toEqual(runIn);
  });
});

describe("tables and headings the original marks", () => {
  const text = "规划正文\n发展目标\n指标\t目标\n产值\t12\n税收";
  const table = {
    kind: "table",
    span: { start: 10, end: text.length },
    cells: [
      { span: { start: 10, end: 12 }, row: 0, column: 0, rowSpan: 1, colSpan: 1, header: true },
      { span: { start: 13, end: 15 }, row: 0, column: 1, rowSpan: 1, colSpan: 1, header: true },
      { span: { start: 16, end: 18 }, row: 1, column: 0, rowSpan: 1, colSpan: 1, header: false },
      { span: { start: 19, end: 21 }, row: 1, column: 1, rowSpan: 2, colSpan: 1, header: false },
      { span: { start: 22, end: 24 }, row: 2, column: 0, rowSpan: 1, colSpan: 1, header: false },
    ],
  } as const;
  const headings = [
    { kind: "heading", span: { start: 0, end: 4 }, level: 1 },
    { kind: "heading", span: { start: 5, end: 9 }, level: 2 },
  ] as const;
  const source = { ...sourceOf(text), regions: [...headings, table] };
  const document = organise(source, repair(source));

  it("are taken as they are", () => {
    expect(document.blocks.map((block) => [block.kind, styleOf(block)])).toEqual([
      ["heading", "title"],
      ["heading", "caption"],
      ["table", null],
    ]);
  });

  it("keep their merged cells, not inferred", () => {
    const block = document.blocks[2];
    expect(block?.kind === "table" && block.cells[3]).toMatchObject({ rowSpan: 2, inferred: false });
  });
});

describe("a list of places told one cell a line", () => {
  const rows = ["一", "二", "三", "四", "五"].map((nth) => [
    `青渡${nth}街道`,
    `助餐点${nth}号店`,
    `渡口路${nth}院底层`,
  ]);
  const cellsOf = (cells: readonly string[]) => {
    const document = documentOf(`一、名单\n${cells.join("\n")}`);
    const table = document.blocks.find((block) => block.kind === "table");
    return table?.kind === "table"
      ? table.cells.map(({ row, column, span }) => [row, column, document.text.slice(span.start, span.end)])
      : null;
  };
  const head = ["所属街道", "点位名称", "详细地址"];

  it("has the columns of its head where the cells go round evenly", () => {
    const grid = [head, ...rows].flatMap((each, row) => each.map((words, column) => [row, column, words]));
    expect(cellsOf([...head, ...rows.flat()])).toEqual(grid);
  });

  it("is one column where a cell is lost: nothing tells which", () => {
    const left = [...head, ...rows.flat().slice(0, -1)];
    expect(cellsOf(left)).toEqual(left.map((words, row) => [row, 0, words]));
  });
});

describe("organise", () => {
  const lines = fc.constantFrom(
    "第一章 总则",
    "一、任务",
    "（一）做好服务。全区推进改革，完善制度。",
    "——创新更强。研发投入持续增加。",
    "类别\t序号\t指标",
    "\t1\t产值",
    "- 3 -",
    "全区推进改革，完善制度。第二句",
    "指标",
    "12",
    "专栏1 工程",
    "",
  );
  const texts = fc.array(lines, { maxLength: 30 }).map((each) => each.join("\n"));

  it("covers all but white space with blocks in order and without overlap", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = documentOf(text);
        let done = 0;
        for (const { span } of document.blocks) {
          expect(span.start).toBeGreaterThanOrEqual(done);
          expect(document.text.slice(done, span.start).trim()).toBe("");
          done = span.end;
        }
        expect(document.text.slice(done).trim()).toBe("");
      }),
    );
  });

  it("covers every paragraph with its sentences", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = documentOf(text);
        for (const block of document.blocks) {
          if (block.kind !== "paragraph") continue;
          const words = block.sentences.map(({ start, end }) => document.text.slice(start, end)).join("");
          expect(words.replace(/\s/g, "")).toBe(
            document.text.slice(block.span.start, block.span.end).replace(/\s/g, ""),
          );
        }
      }),
    );
  });

  it("nests sections: each holds its subsections, and each block stands in the section it names", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { sections, blocks } = documentOf(text);
        for (const section of sections) {
          const parent = section.parent === null ? undefined : sections[section.parent];
          if (parent === undefined) continue;
          expect(parent.level).toBeLessThan(section.level);
          expect(parent.blocks.first).toBeLessThanOrEqual(section.blocks.first);
          expect(parent.blocks.last).toBeGreaterThanOrEqual(section.blocks.last);
        }
        for (const block of blocks) {
          const section = sections[block.section];
          expect(block.index).toBeGreaterThanOrEqual(section?.blocks.first ?? Number.NaN);
          expect(block.index).toBeLessThanOrEqual(section?.blocks.last ?? Number.NaN);
        }
      }),
    );
  });

  it("survives JSON", () => {
    const document = documentOf("第一章 总则\n\n推进改革。完善制度。");
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});
