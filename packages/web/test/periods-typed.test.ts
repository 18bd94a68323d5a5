import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isDay,
  isDeadline,
  isReversed,
  readPeriod,
  readYears,
  writePeriod,
} from "../src/workbench/description/period.ts";

const specs: {
  readonly years: readonly (readonly [string, string | null])[];
  readonly periods: readonly (readonly [string, string | null])[];
  readonly deadlines: readonly (readonly [string, boolean])[];
  readonly reversed: readonly (readonly [string, boolean])[];
} = JSON.parse(readFileSync(new URL("../../../specs/workbench/periods.json", import.meta.url), "utf8"));

describe("a period as people type it", () => {
  test.each(specs.years)("years: %s → %s", (typed, kept) => expect(readYears(typed)).toBe(kept));
  test.each(specs.periods)("period: %s → %s", (typed, kept) => expect(readPeriod(typed)).toBe(kept));
  test.each(specs.deadlines)("deadline: %s is one: %s", (typed, good) => expect(isDeadline(typed)).toBe(good));
  test.each(specs.reversed)("%s ends before it begins: %s", (period, is) => expect(isReversed(period)).toBe(is));

  const year = fc.integer({ min: 1000, max: 9999 }).map(String);
  const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, "0")}`);
  const period = fc.oneof(
    year,
    month,
    fc.tuple(year, year).map((pair) => pair.join("/")),
    fc.tuple(month, month).map((pair) => pair.join("/")),
  );

  test("what is written into the form is read back as it was", () => {
    fc.assert(
      fc.property(period, (one) => {
        expect(readPeriod(writePeriod(one))).toBe(one);
      }),
    );
  });

  test("what is read has the interface's form, whatever is typed", () => {
    const form = /^\d{4}(-\d{2})?(\/\d{4}(-\d{2})?)?$/;
    const typed = fc.stringMatching(/^[\d—\-/年至 ]{0,16}$/);
    fc.assert(
      fc.property(typed, (text) => {
        expect(readPeriod(text) ?? "2025").toMatch(form);
      }),
    );
  });

  test("every day of the calendar is a day", () => {
    const day = fc.date({ min: new Date("1949-10-01"), max: new Date("2999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        expect(isDay(date.toISOString().slice(0, 10))).toBe(true);
      }),
    );
  });
});
