import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineIndex } from "../src/text/index.ts";

describe("the line index", () => {
  const index = lineIndex("一\n二三\n");

  it("counts lines and columns from 1", () => {
    expect(index.point(0)).toEqual({ line: 1, column: 1 });
    expect(index.point(2)).toEqual({ line: 2, column: 1 });
    expect(index.point(5)).toEqual({ line: 3, column: 1 });
    expect(index.offset({ line: 2, column: 2 })).toBe(3);
  });

  it("is undefined out of range", () => {
    expect(index.point(-1)).toBeUndefined();
    expect(index.point(6)).toBeUndefined();
    expect(index.point(0.5)).toBeUndefined();
    expect(index.offset({ line: 4, column: 1 })).toBeUndefined();
    expect(index.offset({ line: 2, column: 4 })).toBeUndefined();
    expect(index.offset({ line: 0, column: 1 })).toBeUndefined();
  });

  it("leads every offset to its place and back", () => {
    const texts = fc.string({ unit: fc.constantFrom("一", "\n", "a"), maxLength: 30 });
    fc.assert(
      fc.property(texts, (text) => {
        const each = lineIndex(text);
        for (let at = 0; at <= text.length; at++) {
          const point = each.point(at);
          expect(point === undefined ? undefined : each.offset(point)).toBe(at);
        }
      }),
    );
  });
});
