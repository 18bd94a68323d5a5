import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rawOffset } from "../src/portal/plan/book/raw-offset.ts";

interface Piece {
  readonly raw: string;
  readonly text: string;
}

const piece: fc.Arbitrary<Piece> = fc.oneof(
  fc.string({ minLength: 1, maxLength: 6 }).map((same) => ({ raw: same, text: same, kept: true })),
  fc.record({ raw: fc.string({ minLength: 1, maxLength: 3 }), text: fc.string({ maxLength: 2 }) }),
);

/** A block put together from kept and repaired pieces, beginning at raw offset 100. */
const blockOf = (pieces: readonly (Piece & { kept?: boolean })[]) => {
  let text = "";
  let raw = "";
  const repairs = [];
  for (const part of pieces) {
    if (part.kept !== true) {
      const [from, start] = [text.length, 100 + raw.length];
      repairs.push({ from, to: from + part.text.length, start, end: start + part.raw.length });
    }
    text += part.text;
    raw += part.raw;
  }
  return { text, raw, block: { start: 100, repairs } };
};

describe("from the text as read back to the text as published", () => {
  test("characters that were not repaired lead to themselves", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const { text, raw, block } = blockOf(pieces);
        for (let at = 0; at < text.length; at++) {
          if (block.repairs.some(({ from, to }) => from <= at && at < to)) continue;
          const start = rawOffset(block, at, "start");
          expect(raw.slice(start - 100, start - 99)).toBe(text.slice(at, at + 1));
          expect(rawOffset(block, at + 1, "end")).toBe(start + 1);
        }
      }),
    );
  });

  test("a stretch never ends before it begins", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.nat(30), fc.nat(30), (pieces, a, b) => {
        const { text, block } = blockOf(pieces);
        const from = Math.min(a, b, text.length);
        const to = Math.min(Math.max(a, b), text.length);
        if (to > from) expect(rawOffset(block, to, "end")).toBeGreaterThanOrEqual(rawOffset(block, from, "start"));
      }),
    );
  });

  test("what was removed between two stretches belongs to neither", () => {
    const block = { start: 100, repairs: [{ from: 3, to: 3, start: 103, end: 107 }] };
    expect(rawOffset(block, 3, "end")).toBe(103);
    expect(rawOffset(block, 3, "start")).toBe(107);
  });
});
