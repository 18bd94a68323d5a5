import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply, identity } from "../src/pdf/geometry.ts";
import { joinLines, linesOf } from "../src/pdf/line.ts";
import { boxesOf } from "../src/pdf/placed-text.ts";
import { uprighting, uprightingBack } from "../src/pdf/run.ts";
import { readFile } from "../src/read-file.ts";
import { makePdf } from "./make-pdf.ts";
import { quote, regionsOf } from "./spec.ts";

describe("boxes of a PDF", () => {
  it("tell of every run of a page where it stands, in paragraphs and in cells", async () => {
    const texts = [
      { x: 90, y: 700, text: "建设社区公园", size: 12 },
      { x: 170, y: 700, text: "12", size: 12 },
      { x: 90, y: 600, text: "指标" },
      { x: 210, y: 600, text: "单位" },
      { x: 330, y: 600, text: "目标" },
      { x: 90, y: 580, text: "公园" },
      { x: 210, y: 580, text: "个" },
      { x: 330, y: 580, text: "12" },
    ];
    const rules = [
      ...[570, 594, 616].map((y) => [85, y, 445, y] as const),
      ...[85, 205, 325, 445].map((x) => [x, 570, x, 616] as const),
    ];
    const source = await readFile(makePdf([{ texts, rules }]), "plan.pdf");
    const boxes = regionsOf(source, "box").map((region) => {
      const { x, y, width, height } = region.box;
      return [quote(source, region), Math.round(x), Math.round(842 - y - 0.88 * height), Math.round(width)];
    });
    expect(boxes).toEqual([
      ["建设社区公园", 90, 700, 72],
      ["12", 170, 700, 12],
      ["指标", 90, 600, 24],
      ["单位", 210, 600, 24],
      ["目标", 330, 600, 24],
      ["公园", 90, 580, 24],
      ["个", 210, 580, 12],
      ["12", 330, 580, 12],
    ]);
  });

  it("have quotes that are the words of their runs, whatever the runs are", () => {
    const word = fc.stringMatching(/^[一二公园0-9a-z（）%.]{1,5}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const runs = words.map((text, i) => ({
          ...{ text, left: 40 * (i % 4), right: 40 * (i % 4) + 30, size: 10, heading: null },
          baseline: 20 * Math.floor(i / 4),
        }));
        const lines = linesOf(runs);
        const text = joinLines(lines);
        expect(boxesOf(text, lines, identity).map(({ from, to }) => text.slice(from, to))).toEqual(words);
      }),
    );
  });

  it("lead back from a page set upright to the page as it is shown", () => {
    const place = fc.double({ min: 0, max: 600, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), place, place, (turn, x, y) => {
        const upright = apply(uprighting(turn, 595, 842), x, y);
        const [backX, backY] = apply(uprightingBack(turn, 595, 842), ...upright);
        expect(backX).toBeCloseTo(x);
        expect(backY).toBeCloseTo(y);
      }),
    );
  });
});
