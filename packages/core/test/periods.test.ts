import fc from "fast-check";
import { describe, expect, it } from "vitest";
import spec from "../../../specs/periods/mentions.json" with { type: "json" };
import { periods, planYears, resolvePeriod } from "../src/language/index.ts";

interface Expected {
  readonly quote: string;
  readonly period: string;
  readonly base?: boolean;
}

const cases: readonly { readonly text: string; readonly expect: readonly Expected[] }[] = spec.cases;

describe("times a text names", () => {
  it.each(cases)("$text", ({ text, expect: expected }) => {
    const found = periods(text).map(({ span, value, base }) => ({
      quote: text.slice(span.start, span.end),
      period: resolvePeriod(value, spec.spokenYear),
      ...(base ? { base } : {}),
    }));
    expect(found).toEqual(expected);
  });

  it("counts the years of five-year plans without gap or overlap", () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 30 }), (number) => {
        expect(planYears(number).last - planYears(number).first).toBe(4);
        expect(planYears(number + 1).first).toBe(planYears(number).last + 1);
      }),
    );
    expect(planYears(14)).toEqual({ first: 2021, last: 2025 });
  });

  it("says that it cannot tell a time that counts from an unknown year", () => {
    const [mention] = periods("去年");
    expect(mention && resolvePeriod(mention.value, null)).toBeNull();
  });

  it("keeps spans inside the stretch it was given", () => {
    const text = "2019年。到2025年，“十四五”时期。";
    const from = text.indexOf("到");
    expect(periods(text, from).map(({ span }) => text.slice(span.start, span.end))).toEqual(["2025年", "“十四五”时期"]);
  });
});
