import { describe, expect, it } from "vitest";
import { stepsOf } from "../src/ofd/text-code.ts";
import { readFile } from "../src/read-file.ts";
import { makeOfd } from "./make-ofd.ts";
import { scannedSheet } from "./scans/scan.ts";
import { cellRows, problemOf, quote, regionsOf, utf8 } from "./spec.ts";

const millimetre = 72 / 25.4;

describe("an OFD file", () => {
  it("gives its lines as paragraphs, with pages and the places of their characters", async () => {
    const bytes = makeOfd({
      pages: [
        {
          texts: [
            { x: 38, y: 50, text: "到二〇三〇年，全区建成社区公园十二个，新增绿地十六公顷，植树三万棵，" },
            { x: 30, y: 57, text: "由园林部门牵头。" },
          ],
        },
        { texts: [{ x: 38, y: 50, text: "各街道配合。", deltaX: "4 4 g 3 4" }] },
      ],
    });
    const source = await readFile(bytes, "plan.ofd");
    expect(source.format).toBe("ofd");
    expect(source.text).toBe(
      "到二〇三〇年，全区建成社区公园十二个，新增绿地十六公顷，植树三万棵，由园林部门牵头。\n各街道配合。",
    );
    const pages = regionsOf(source, "page").map(({ number, size, recognised }) => [
      ...[number, Math.round(size?.width ?? 0), Math.round(size?.height ?? 0), recognised],
    ]);
    expect(pages).toEqual([
      [1, 595, 842, false],
      [2, 595, 842, false],
    ]);
    const last = regionsOf(source, "box").at(-1);
    expect(last && quote(source, last)).toBe("各街道配合。");
    expect(last?.page).toBe(2);
    expect(last?.box.x).toBeCloseTo(38 * millimetre);
    expect(last?.box.width).toBeCloseTo(24 * millimetre);
  });

  it("gives tables between rules, the steps of half-wide figures, and what is turned by a matrix", async () => {
    const rows = [
      ["指标", "目标"],
      ["公园", "12"],
      ["绿地", "16.5"],
    ];
    const texts = rows.flatMap((row, r) =>
      row.map((text, c) => ({
        ...{ x: 0, y: 4, text, size: 1, ctm: `4 0 0 4 ${32 + 40 * c} ${60 + 10 * r - 6}` },
        deltaX: c === 1 && r > 0 ? "0.5 0.5 0.5" : "1",
      })),
    );
    const rules = [0, 1, 2, 3].flatMap((i) => [[30, 52 + 10 * i, 110, 52 + 10 * i] as const]);
    const columns = [30, 70, 110].map((x) => [x, 52, x, 82] as const);
    const source = await readFile(makeOfd({ pages: [{ texts, rules: [...rules, ...columns] }] }), "plan.ofd");
    expect(cellRows(source).map(([row, column, , , text]) => [row, column, text])).toEqual(
      rows.flatMap((row, r) => row.map((text, c) => [r, c, text])),
    );
  });

  it("shows what a page's template holds, and leaves seals and signatures aside", async () => {
    const bytes = makeOfd({
      template: [{ x: 30, y: 20, text: "青渡区文件" }],
      pages: [{ template: true, texts: [{ x: 38, y: 50, text: "建设社区公园。" }] }],
      more: [{ name: "Doc_0/Signs/Signatures.xml", data: utf8("<not xml") }],
    });
    expect((await readFile(bytes, "plan.ofd")).text).toBe("青渡区文件\n建设社区公园。");
  });

  it("of scanned pages is recognised", async () => {
    const source = await readFile(makeOfd({ pages: [{ picture: await scannedSheet() }] }), "scan.ofd");
    expect(regionsOf(source, "page")).toMatchObject([{ number: 1, recognised: true }]);
    expect(source.text).toContain("指标\t单位\t目标\n公园\t个\t12");
  });

  it("that names files above itself is refused", async () => {
    const bytes = makeOfd({ pages: [{}], firstPage: "../../etc/passwd" });
    expect(await problemOf(readFile(bytes, "plan.ofd"))).toMatchObject({
      code: "file-unreadable",
      params: { reason: "path" },
    });
  });
});

describe("steps between characters", () => {
  it.each([
    ["3 4 5", 9, [3, 4, 5]],
    ["g 3 2.5", 9, [2.5, 2.5, 2.5]],
    ["1 g 2 3 4", 9, [1, 3, 3, 4]],
    ["g 4000000000 1", 3, [1, 1, 1]],
    ["g x 1 2", 9, [2]],
    ["", 9, []],
  ] as const)("%s", (list, most, steps) => {
    expect(stepsOf(list, most)).toEqual(steps);
  });
});
