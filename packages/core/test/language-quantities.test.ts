import fc from "fast-check";
import { describe, expect, it } from "vitest";
import measured from "../../../specs/quantities/measured.json" with { type: "json" };
import notFigures from "../../../specs/quantities/not-figures.json" with { type: "json" };
import { processorTime } from "../../../tests/processor-time.ts";
import { quantities } from "../src/language/index.ts";

interface Expected {
  readonly quote: string;
  readonly value: number;
  readonly valueMax?: number;
  readonly unit: string | null;
  readonly op: string;
}

const cases: readonly { readonly text: string; readonly expect: readonly Expected[] }[] = measured.cases;

const seen = (text: string): readonly Expected[] =>
  quantities(text).map(({ span, value, valueMax, unit, op }) => ({
    quote: text.slice(span.start, span.end),
    value,
    ...(valueMax === null ? {} : { valueMax }),
    unit,
    op,
  }));

/** Text in which numbers, units, marks and words meet at random. */
const PIECES =
  `12 3.5 2025 万 亿 元 % 个 年 月 第 至 — - ， 。 “ ” 《 》 （ ） 增长 不少于 以上 左右 十五 一 两 三 半 人/百亿元 百分之 翻一番 成 A G / + . ·`.split(
    " ",
  );
const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));

describe("numbers that measure", () => {
  it.each(cases)("$text", ({ text, expect: expected }) => {
    expect(seen(text)).toEqual(expected);
  });
});

describe("numbers that measure nothing", () => {
  it.each(notFigures.cases)("$why: $text", ({ text }) => {
    expect(seen(text)).toEqual([]);
  });
});

describe("the scan", () => {
  it("finds numbers in order, without overlap, inside the stretch, each number inside its span", () => {
    fc.assert(
      fc.property(prose, fc.nat({ max: 20 }), (text, cut) => {
        const from = Math.min(cut, text.length);
        let last = from;
        for (const { span, number } of quantities(text, from, text.length)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(number.start).toBeGreaterThanOrEqual(span.start);
          expect(number.end).toBeLessThanOrEqual(span.end);
          expect(number.start).toBeLessThan(number.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          last = span.end;
        }
      }),
    );
  });

  it("reads a sentence the same wherever it stands", () => {
    fc.assert(
      fc.property(prose, (text) => {
        const moved = `前文。${text}`;
        const plain = quantities(text).map(({ value, unit }) => [value, unit]);
        expect(quantities(moved, 3).map(({ value, unit }) => [value, unit])).toEqual(plain);
      }),
    );
  });

  it("takes time in proportion to the text, whatever the text", () => {
    for (const piece of ["1", "1.", "1,", "一百", "“1", "《", "1—", "5%至"]) {
      expect(processorTime(() => quantities(piece.repeat(40_000)))).toBeLessThan(2_000);
    }
  });
});
