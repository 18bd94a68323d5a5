import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asKnownOn, fold, type Observation, observationKey, standingOf } from "../src/signals/index.ts";
import { distinctObservations, observations } from "./observation-fixture.ts";

const base: Observation = {
  ...{ concept: "gdp", place: { kind: "coded", code: "990000", name: "岚江市" }, measure: "amount", breakdown: null },
  ...{
    period: "2024",
    value: 5.2e11,
    unit: "元",
    status: "preliminary",
    knownOn: "2025-01-20",
    source: "快报",
    note: null,
  },
};
const revised: Observation = { ...base, value: 5.25e11, status: "revised", knownOn: "2025-06-01" };

describe("what is known of a key (G29)", () => {
  it("is the latest value, with all before it", () => {
    expect([...fold([revised, base]).values()]).toEqual([{ current: revised, history: [revised, base] }]);
  });

  it("on an earlier day was the value of then, or nothing", () => {
    expect(fold(asKnownOn([base, revised], "2025-03-01")).get(observationKey(base))?.current).toEqual(base);
    expect(fold(asKnownOn([base, revised], "2024-12-31")).size).toBe(0);
  });

  it("does not depend on the order, nor on how often something came", () => {
    fc.assert(
      fc.property(fc.array(observations, { maxLength: 20 }), (given) => {
        const current = (all: readonly Observation[]) =>
          new Map(
            [...fold(all)].map(
              ([
                key,
                {
                  current: { value, status, knownOn },
                },
              ]) => [key, { value, status, knownOn }],
            ),
          );
        expect(current(given.toReversed())).toEqual(current(given));
        expect(current([...given, ...given])).toEqual(current(given));
        for (const { history } of fold([...given, ...given]).values()) {
          expect(history.length).toBeLessThanOrEqual(given.length);
        }
      }),
    );
  });

  it("loses no vintage", () => {
    fc.assert(
      fc.property(distinctObservations, (given) => {
        const kept = [...fold(given).values()].flatMap(({ history }) => history);
        expect(new Set(kept)).toEqual(new Set(given));
      }),
    );
  });
});

describe("an observation against what is held", () => {
  it.each([
    ["new", base, []],
    ["same", base, [base]],
    ["same", { ...base, source: "年鉴", note: "再次公布" }, [base]],
    ["vintage", revised, [base]],
    ["vintage", base, [revised]],
    ["conflict", { ...base, value: 1 }, [base, revised]],
  ] as const)("is %s", (expected, observation, held) => {
    expect(standingOf(observation, held)).toBe(expected);
  });

  it("that came before is the same", () => {
    fc.assert(
      fc.property(distinctObservations, (given) => {
        for (const one of given)
          expect(
            standingOf(
              one,
              given.filter((other) => observationKey(other) === observationKey(one)),
            ),
          ).toBe("same");
      }),
    );
  });
});
