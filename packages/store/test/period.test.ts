import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodBounds } from "../src/period.ts";

describe("the days a period covers", () => {
  test.each([
    ["2021/2025", "2021-01-01", "2025-12-31"],
    ["2025", "2025-01-01", "2025-12-31"],
    ["2024-11", "2024-11-01", "2024-11-30"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2024-01/2024-11", "2024-01-01", "2024-11-30"],
    ["2024-11/2025", "2024-11-01", "2025-12-31"],
    ["2021-12-15", "2021-12-15", "2021-12-15"],
  ])("%s: %s to %s", (period, start, end) => {
    expect(periodBounds(period)).toEqual({ start, end });
  });

  test.each([null, "", "近期", "20", "2025/2021", "2024-13", "2023-02-29", "2024-00", "0000", "2021/2025/2030"])(
    "%s is no period",
    (period) => {
      expect(periodBounds(period)).toBeNull();
    },
  );

  test("a span of years contains each of its years", () => {
    const years = fc.tuple(fc.integer({ min: 1900, max: 2100 }), fc.nat(50), fc.nat(50));
    fc.assert(
      fc.property(years, ([first, before, after]) => {
        const whole = periodBounds(`${first}/${first + before + after}`);
        const year = periodBounds(String(first + before));
        expect(whole !== null && year !== null && whole.start <= year.start && year.end <= whole.end).toBe(true);
      }),
    );
  });
});
