import fc from "fast-check";
import { describe, expect, it } from "vitest";
import spec from "../../../specs/numerals/values.json" with { type: "json" };
import { readNumeral } from "../src/language/index.ts";

interface Case {
  readonly text: string;
  readonly end: number | null;
  readonly value: number | null;
  readonly approximate?: boolean;
}

const cases: readonly Case[] = spec.cases;

const DIGITS = "零一二三四五六七八九";
const STEPS = ["", "十", "百", "千"];

/** Writes 1…9999 in characters, with 零 for a gap and 十 for 一十, as GB/T 15835 does. */
function written(value: number): string {
  const digits = [...String(value)].map(Number);
  const named = digits.map((digit, index) =>
    digit === 0 ? "零" : `${DIGITS[digit]}${STEPS[digits.length - 1 - index]}`,
  );
  const joined = named.join("").replace(/零+/g, "零").replace(/零$/, "");
  return joined.replace(/^一十/, "十");
}

describe("numbers as written", () => {
  it.each(cases)("$text", ({ text, end, value, approximate }) => {
    const numeral = readNumeral(text, 0);
    expect(numeral?.end ?? null).toBe(end);
    expect(numeral?.value ?? null).toBe(value);
    expect(numeral?.approximate ?? false).toBe(approximate ?? false);
  });

  it("reads every number in characters below ten thousand", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        const text = written(value);
        expect(readNumeral(text, 0)).toMatchObject({ value, end: text.length, script: "chinese" });
      }),
    );
  });

  it("reads every whole number with and without thousands separators", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
        const separated = value.toLocaleString("en");
        expect(readNumeral(String(value), 0)?.value).toBe(value);
        expect(readNumeral(separated, 0)).toMatchObject({ value, end: separated.length });
      }),
    );
  });

  it("folds magnitudes exactly: 20.02万 is 200200", () => {
    const decimal = fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(decimal, fc.constantFrom(["万", 4] as const, ["亿", 8] as const), ([whole, part], [word, power]) => {
        const digits = `${whole}.${String(part).padStart(2, "0")}`;
        expect(readNumeral(`${digits}${word}`, 0)?.value).toBe(Number(`${digits}e${power}`));
      }),
    );
  });
});
