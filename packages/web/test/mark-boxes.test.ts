import type { LayoutPageDetail } from "@lantu/server/contract";
import { describe, expect, test } from "vitest";
import { markBoxes } from "../src/originals/mark-boxes.ts";

const text = "到2030年建成公园\n十二个";
const box = (start: number, end: number, x: number, y: number, width: number) => ({
  ...{ start: 100 + start, end: 100 + end, x, y, width, height: 10, confidence: null },
});
const page: LayoutPageDetail = {
  ...{ number: 1, size: { width: 200, height: 300 }, recognised: false, text },
  span: { start: 100, end: 100 + text.length },
  boxes: [box(0, 1, 20, 50, 10), box(1, 5, 30, 50, 20), box(5, 10, 50, 50, 50), box(11, 14, 20, 70, 30)],
};

describe("marks on a page", () => {
  test("runs side by side are one box, another line is another", () => {
    expect(markBoxes(page, [{ start: 100, end: 114 }])).toEqual([
      { x: 20, y: 50, width: 80, height: 10 },
      { x: 20, y: 70, width: 30, height: 10 },
    ]);
  });

  test("a part of a run is as wide as its characters, figures half as wide as the rest", () => {
    expect(markBoxes(page, [{ start: 103, end: 105 }])).toEqual([{ x: 40, y: 50, width: 10, height: 10 }]);
    expect(markBoxes(page, [{ start: 108, end: 110 }])).toEqual([{ x: 80, y: 50, width: 20, height: 10 }]);
  });

  test("what stands on another page has no box", () => {
    expect(markBoxes(page, [{ start: 0, end: 100 }])).toEqual([]);
    expect(markBoxes({ ...page, boxes: [] }, [{ start: 100, end: 114 }])).toEqual([]);
  });
});
