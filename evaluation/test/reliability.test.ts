import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reliabilityOf, toldOf } from "../reliability.mjs";

const told = fc.array(fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }), {
  minLength: 1,
});

describe("reliability", () => {
  test("nothing told is unknown, not zero", () => {
    expect(reliabilityOf([])).toBeNull();
    expect(toldOf([{ pairs: [{ got: {}, verdict: { value: true } }], extra: [{}] }], "value")).toEqual([]);
  });

  test("a figure that should not be there was found wrongly", () => {
    const judgement = {
      pairs: [{ got: { confidence: { found: 0.9 } }, verdict: {} }],
      extra: [{ confidence: { found: 0.6 } }],
    };
    expect(toldOf([judgement], "found")).toEqual([
      { confidence: 0.9, right: true },
      { confidence: 0.6, right: false },
    ]);
  });

  test("is perfect where certainty was right", () => {
    expect(reliabilityOf([{ confidence: 1, right: true }])).toMatchObject({ brier: 0, ece: 0, count: 1 });
  });

  test("is a distance of told and true", () => {
    const half = [
      { confidence: 0.9, right: true },
      { confidence: 0.9, right: false },
    ];
    expect(reliabilityOf(half)?.ece).toBeCloseTo(0.4);
    expect(reliabilityOf(half)?.brier).toBeCloseTo((0.01 + 0.81) / 2);
  });

  test("puts every figure into one bin, and stays between 0 and 1", () => {
    fc.assert(
      fc.property(told, (figures) => {
        const found = reliabilityOf(figures);
        expect(found?.bins.reduce((total, { count }) => total + count, 0)).toBe(figures.length);
        for (const value of [found?.brier, found?.ece]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});
