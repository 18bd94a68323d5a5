import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstYear, type Interval, intervalOf, lastYear, timeRelation } from "../src/indicators/index.ts";

const stretch = fc
  .tuple(fc.integer({ min: 23_000, max: 25_000 }), fc.integer({ min: 1, max: 80 }))
  .map(([from, months]): Interval => ({ from, until: from + months }));

describe("a period as a stretch of months", () => {
  test.each([
    ["2025", 12],
    ["2021/2025", 60],
    ["2024-11", 1],
    ["2024-01/2024-11", 11],
    ["2024-Q3", 3],
    ["2024-H1", 6],
    ["2024-S2", 6],
  ])("%s has %i months", (period, months) => {
    const interval = intervalOf(period);
    expect(interval && interval.until - interval.from).toBe(months);
  });

  test.each(["", "25", "2024-13", "2024-Q5", "2025/2021", "2021/2023/2025", "soon"])("%s is none", (period) => {
    expect(intervalOf(period)).toBeNull();
  });

  test("knows its first and last year", () => {
    const interval = intervalOf("2021/2025") ?? { from: 0, until: 0 };
    expect([firstYear(interval), lastYear(interval)]).toEqual([2021, 2025]);
  });

  test("two stretches lie to each other in one way, told from both sides", () => {
    const mirror = {
      same: "same",
      inside: "around",
      around: "inside",
      overlaps: "overlaps",
      before: "after",
      after: "before",
    };
    fc.assert(fc.property(stretch, stretch, (a, b) => mirror[timeRelation(a, b)] === timeRelation(b, a)));
  });
});
