import fc from "fast-check";
import { describe, expect, it } from "vitest";
import spec from "../../../specs/observations/periods.json" with { type: "json" };
import { intervalOf } from "../src/indicators/index.ts";
import { canonicalPeriod, periodDays, periodFrequency, readPeriod, sdmxPeriod } from "../src/signals/index.ts";

const months = fc
  .tuple(fc.integer({ min: 1900 * 12, max: 2100 * 12 }), fc.integer({ min: 1, max: 120 }))
  .map(([from, length]) => ({ from, until: from + length }));

describe("a time in a cell", () => {
  it.each(spec.cases)("$text", ({ text, expect: expected }) => {
    const read = readPeriod(text);
    expect(read.kind === "period" ? read.period : read.kind).toBe(expected);
  });

  it("is read as it is written, in its own form and in that of SDMX", () => {
    fc.assert(
      fc.property(months, (interval) => {
        const period = canonicalPeriod(interval);
        expect(intervalOf(period)).toEqual(interval);
        expect(readPeriod(period)).toEqual({ kind: "period", period });
        expect(readPeriod(sdmxPeriod(period))).toEqual({ kind: "period", period });
      }),
    );
  });

  it("never fails, whatever the cell", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => readPeriod(text).kind.length > 0));
  });
});

describe("the days of a period", () => {
  it.each([
    ["2024", "2024-01-01", "2024-12-31", "A"],
    ["2024-H2", "2024-07-01", "2024-12-31", "S"],
    ["2024-Q1", "2024-01-01", "2024-03-31", "Q"],
    ["2024-02", "2024-02-01", "2024-02-29", "M"],
    ["1900-02", "1900-02-01", "1900-02-28", "M"],
    ["2024-02-29", "2024-02-29", "2024-02-29", "D"],
    ["2024-01/2024-11", "2024-01-01", "2024-11-30", "_O"],
    ["2021/2025", "2021-01-01", "2025-12-31", "A5"],
  ])("%s", (period, start, end, frequency) => {
    expect(periodDays(period)).toEqual({ start, end });
    expect(periodFrequency(period)).toBe(frequency);
  });

  it.each(["", "2023-02-29", "2024-13", "0000", "2025/2021"])("%s is no period", (period) => {
    expect(periodDays(period)).toBeNull();
  });
});
