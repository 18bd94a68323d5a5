import fc from "fast-check";
import { describe, expect, test } from "vitest";
import spec from "../../../specs/judgements/forecasts.json" with { type: "json" };
import { type Interval, intervalOf } from "../src/indicators/index.ts";
import {
  type Forecast,
  type Forecastable,
  forecastEnd,
  forecastOf,
  LINE_METHODS,
  type PastValue,
  readingOf,
} from "../src/judgements/forecast/index.ts";

const timeOf = (period: string): Interval => intervalOf(period) ?? { from: 0, until: 0 };
const AT_LEAST = (least: number) => ({ least, most: Number.POSITIVE_INFINITY });

function pastOf(told: readonly (readonly (string | number)[])[]): readonly PastValue[] {
  return told.map(([period, value, mark]) => ({
    ...{ interval: timeOf(String(period)), value: Number(value), unsettled: mark === "~" },
  }));
}

function forecast(given: Forecastable): Forecast {
  const told = forecastEnd(given);
  if (told.kind !== "forecast") throw new Error("too little");
  return told;
}

describe("what the methods say (G38)", () => {
  test.each(spec.cases)("$what", ({ measure, course, due, past, says }) => {
    const given = { measure, course, due: timeOf(due), past: pastOf(past), direction: "more", goal: AT_LEAST(1) };
    const reading = readingOf(given as Forecastable);
    if ("kind" in reading) throw new Error("too little");
    const told = Object.fromEntries(LINE_METHODS.map((method, at) => [method, reading.results[at]]));
    for (const [method, value] of Object.entries(says)) expect(told[method], method).toBeCloseTo(Number(value), 5);
  });

  test.each(spec.tooLittle)("too little: $what", ({ due, past }) => {
    const question = { measure: "amount", course: "stock", direction: "more", goal: AT_LEAST(1) } as const;
    const told = forecastOf({ ...question, due: timeOf(due), past: pastOf(past as (string | number)[][]) });
    expect(told).toEqual({ kind: "too-little", points: Math.min(2, past.length), needed: 3 });
  });
});

const YEAR = 12;

const RUNNING = { measure: "amount", course: "flow", time: sinceJanuary, years: 1 } as const;

/** Ways series are told: the time of the number at a place, and what is asked. */
const SHAPES = [
  {
    measure: "amount",
    course: "stock",
    time: (at: number) => ({ from: at * YEAR, until: at * YEAR + YEAR }),
    years: 1,
  },
  { measure: "amount", course: "stock", time: (at: number) => ({ from: at * 3, until: at * 3 + 3 }), years: 1 },
  { measure: "amount", course: "flow", time: (at: number) => ({ from: at * YEAR, until: at * YEAR + YEAR }), years: 5 },
  RUNNING,
  { measure: "growth", course: "ratio", time: sinceJanuary, years: 1 },
  {
    measure: "growth",
    course: "ratio",
    time: (at: number) => ({ from: at * YEAR, until: at * YEAR + YEAR }),
    years: 5,
  },
  { measure: "share", course: "ratio", time: (at: number) => ({ from: at * 24, until: at * 24 + YEAR }), years: 1 },
] as const;

function sinceJanuary(at: number): Interval {
  const from = Math.floor(at / 4) * YEAR;
  return { from, until: from + ((at % 4) + 1) * 3 };
}

const told = (minLength: number, maxLength: number) =>
  fc.array(fc.double({ min: -50, max: 1000, noNaN: true }), { minLength, maxLength });

const series = fc
  .oneof(
    fc.record({
      shape: fc.constantFrom(...SHAPES),
      values: told(3, 14),
      ahead: fc.integer({ min: 0, max: 4 }),
      unsettled: fc.boolean(),
    }),
    // Three whole years and a part of the fourth: what comes together since January.
    fc.record({
      shape: fc.constant(RUNNING),
      values: told(13, 15),
      ahead: fc.constant(0),
      unsettled: fc.boolean(),
    }),
  )
  .map(({ shape, values, ahead, unsettled }) => {
    const past = values.map((value, at) => ({ interval: shape.time(at), value, unsettled }));
    const told = Math.ceil((past.at(-1)?.interval.until ?? 0) / YEAR);
    const until = (told + ahead) * YEAR;
    const due = { from: Math.max(0, until - shape.years * YEAR), until };
    return { past, measure: shape.measure, course: shape.course, direction: "more", due } as const;
  });

const withLast = (past: readonly PastValue[], more: number): readonly PastValue[] =>
  past.map((one, at) => (at === past.length - 1 ? { ...one, value: one.value + more } : one));

describe("a better latest number", () => {
  test("never makes a target less likely, whichever way is better", () => {
    fc.assert(
      fc.property(
        series,
        fc.double({ min: 0, max: 500, noNaN: true }),
        fc.double({ min: -100, max: 2000, noNaN: true }),
        (given, more, aim) => {
          for (const goal of [AT_LEAST(aim), { least: Number.NEGATIVE_INFINITY, most: aim }]) {
            const [lower, higher] = [given.past, withLast(given.past, more)].map((past) =>
              forecastEnd({ ...given, past, goal }),
            );
            if (lower?.kind !== "forecast" || higher?.kind !== "forecast") {
              expect(lower?.kind).toBe(higher?.kind);
              continue;
            }
            const better = goal.least === aim ? 1 : -1;
            expect(better * (higher.probability - lower.probability)).toBeGreaterThanOrEqual(-1e-12);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test("moves the forecast up and leaves the width of its interval as it is", () => {
    fc.assert(
      fc.property(series, fc.double({ min: 0, max: 500, noNaN: true }), (given, more) => {
        const goal = AT_LEAST(100);
        const [lower, higher] = [given.past, withLast(given.past, more)].map((past) =>
          forecastEnd({ ...given, past, goal }),
        );
        if (lower?.kind !== "forecast" || higher?.kind !== "forecast") return;
        expect(higher.value).toBeGreaterThanOrEqual(lower.value - 1e-9 * Math.max(1, Math.abs(lower.value)));
        const size = Math.max(1, ...[higher, lower].flatMap(({ value, high }) => [Math.abs(value), Math.abs(high)]));
        expect((higher.high - higher.value) / size).toBeCloseTo((lower.high - lower.value) / size, 8);
      }),
      { numRuns: 200 },
    );
  });
});

describe("the forecast of a running total (G38)", () => {
  /** Part and whole of six years; the part of the seventh is told, at 3 % less than the year before. */
  const given = (parts: readonly number[]): Forecastable => ({
    past: [
      ...parts.flatMap((part, at) => [
        { interval: { from: at * YEAR, until: at * YEAR + 9 }, value: part * 100, unsettled: false },
        { interval: { from: at * YEAR, until: at * YEAR + YEAR }, value: 100 * 1.05 ** at, unsettled: false },
      ]),
      { interval: { from: 6 * YEAR, until: 6 * YEAR + 9 }, value: 72 * 1.05 ** 5 * 0.97, unsettled: false },
    ],
    ...{ measure: "amount", course: "flow", direction: "more", due: { from: 6 * YEAR, until: 7 * YEAR } },
    goal: AT_LEAST(125),
  });
  const even = [0.72, 0.721, 0.719, 0.72, 0.722, 0.718].map((part, at) => part * 1.05 ** at);
  const uneven = [0.5, 0.9, 0.6, 0.85, 0.55, 0.92].map((part, at) => part * 1.05 ** at);

  test("is decided by what is told where the part is much the same every year: a year that falls short is told so", () => {
    const { value, methods, high } = forecast(given(even));
    const part = methods.find(({ method }) => method === "whole-from-part");
    expect(part?.weight).toBeGreaterThan(0.6);
    expect(value).toBeLessThan(100 * 1.05 ** 5);
    expect(high).toBeLessThan(100 * 1.05 ** 6);
  });

  test("is decided by its past where the part says little of the whole", () => {
    const { methods } = forecast(given(uneven));
    const part = methods.find(({ method }) => method === "whole-from-part");
    expect(part?.weight).toBeLessThan(0.2);
    expect(methods.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  test("passes over years whose part was next to nothing", () => {
    const { methods, probability } = forecast(given(even.map(() => Number.MIN_VALUE)));
    expect(methods.map(({ method }) => method)).not.toContain("whole-from-part");
    expect(probability).not.toBeNaN();
  });

  test("is no surer than the surer of the two", () => {
    for (const parts of [even, uneven]) {
      const [both, past] = [forecast(given(parts)), forecastOf(given(parts))];
      if (past.kind !== "forecast") throw new Error("too little");
      expect(both.high - both.value).toBeLessThanOrEqual(past.high - past.value + 1e-9);
    }
  });
});

describe("a forecast", () => {
  const given: Forecastable = {
    past: pastOf([
      ["2020", 100],
      ["2021", 104],
      ["2022", 109],
      ["2023", 113],
      ["2024", 118],
    ]),
    ...{ measure: "amount", course: "stock", direction: "more", due: timeOf("2025"), goal: AT_LEAST(120) },
  };

  test("is the same for the same numbers, byte for byte (G38)", () => {
    expect(JSON.stringify(forecastOf(given))).toBe(JSON.stringify(forecastOf(structuredClone(given))));
  });

  test("names its methods with weights that add up to one, and lies within its own interval", () => {
    const { methods, value, low, high, period, points, horizon } = forecast(given);
    expect(methods.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect([low < value, value < high, period, points, horizon]).toEqual([true, true, "2025", 5, 1]);
  });

  test("asks less of a probability the farther a goal is: at least, at most, between", () => {
    const chance = (goal: Forecastable["goal"]) => forecast({ ...given, goal }).probability;
    expect(chance(AT_LEAST(115))).toBeGreaterThan(chance(AT_LEAST(130)));
    const below = chance({ least: Number.NEGATIVE_INFINITY, most: 122 });
    expect(below + chance(AT_LEAST(122))).toBeCloseTo(1, 9);
    expect(chance({ least: 118, most: 122 })).toBeLessThan(Math.min(below, chance(AT_LEAST(118))));
  });

  test("tells a settled number of the target's own time as certain, and an estimate with room for its revision", () => {
    const own = (unsettled: boolean) =>
      forecast({ ...given, past: [...given.past, { interval: timeOf("2025"), value: 121, unsettled }] });
    expect(own(false)).toMatchObject({ value: 121, low: 121, high: 121, probability: 1, horizon: 0 });
    const { value, low, high, probability } = own(true);
    expect([value, low < 121, high > 121, probability > 0.5 && probability < 1]).toEqual([121, true, true, true]);
  });

  test("of what was never below nothing reaches no lower, and growth may fall below it", () => {
    const past = pastOf([
      ["2021", 9],
      ["2022", 2],
      ["2023", 7],
      ["2024", 4],
    ]);
    expect(forecast({ ...given, past }).low).toBe(0);
    expect(forecast({ ...given, past, measure: "growth" }).low).toBeLessThan(0);
  });

  test("of numbers that never moved from nothing is no certainty", () => {
    const past = pastOf([
      ["2021", 0],
      ["2022", 0],
      ["2023", 0],
      ["2024", 0],
    ]);
    const { probability, high } = forecast({ ...given, past, goal: AT_LEAST(5) });
    expect([probability < 0.5, high > 0]).toEqual([true, true]);
  });

  test("does not depend on the order of methods that do not apply: a growth from nothing is none", () => {
    const past = pastOf([
      ["2021", 0],
      ["2022", 4],
      ["2023", 9],
      ["2024", 12],
    ]);
    expect(forecast({ ...given, past }).methods.map(({ method }) => method)).not.toContain("growth");
  });
});
