import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judge, judgeTarget, rankOf, type Status } from "../src/judgements/index.ts";
import { type CaseTarget, judgeableOf, targetOf } from "./judgeable-fixture.ts";

/** Yearly numbers, told each at the end of its year. */
const values = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 8 });

const kinds = fc.constantFrom<Partial<CaseTarget>>(
  { op: ">=", direction: "more" },
  { op: ">", direction: "more" },
  { op: "=", direction: "more" },
  { op: "<=", direction: "less" },
  { op: "=", direction: "less" },
  { op: ">=", direction: "more", course: "flow" },
  { op: ">=", direction: "more", course: "flow", added: true, period: "2021/2025" },
  { op: ">=", direction: "more", measure: "growth", period: "2021/2025", words: "年均增长" },
  { op: ">=", direction: "more", measure: "growth" },
  { op: ">=", direction: "more", measure: "share" },
  { op: "=", direction: "band", valueMax: 260 },
);

const natures = fc.constantFrom("binding" as const, "expected" as const);
const days = fc.constantFrom<string>(
  "2021-06-30",
  "2022-12-31",
  "2023-12-31",
  "2024-12-31",
  "2025-12-31",
  "2026-01-31",
  "2026-12-31",
);

const firsts = fc.constantFrom(2016, 2020, 2021, 2023);

const asked = fc.record({
  kind: kinds,
  value: fc.integer({ min: 1, max: 250 }),
  values,
  first: firsts,
  nature: natures,
  on: days,
});

type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

function caseOf({ kind, value, values: told, first, nature, on }: Asked, better = 0): CaseTarget {
  const years = told.map((_, at) => first + at).filter((year) => `${year}-12-31` <= on);
  const sign = kind.direction === "less" ? -1 : 1;
  const past = years.map((year, at) => {
    const number = (told[at] ?? 0) / (kind.measure === "growth" ? 10 : 1);
    return `${year} ${number + (at === years.length - 1 ? sign * better : 0)}`;
  });
  return { period: "2025", value: kind.measure === "growth" ? value / 10 : value, nature, ...kind, past };
}

const statusOf = (one: CaseTarget, on: string): Status => judge(judgeableOf([targetOf(one, on)]), on).status;

const rank = (status: Status): number => rankOf(status) ?? -1;

describe("a status", () => {
  test("is never worsened by a better latest number", () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 100 }), (one, better) => {
        fc.pre(one.kind.direction !== "band"); // more is not better there
        const [before, after] = [statusOf(caseOf(one), one.on), statusOf(caseOf(one, better), one.on)];
        if (rankOf(before) === null) return;
        expect(rankOf(after)).not.toBeNull();
        expect(rank(after)).toBeLessThanOrEqual(rank(before));
      }),
      { numRuns: 400 },
    );
  });

  test("is never better for what binds than for what is only expected", () => {
    fc.assert(
      fc.property(asked, (one) => {
        const [strict, other] = (["binding", "expected"] as const).map((nature) =>
          statusOf(caseOf({ ...one, nature }), one.on),
        );
        expect(rank(strict ?? "unknown")).toBeGreaterThanOrEqual(rank(other ?? "unknown"));
      }),
      { numRuns: 250 },
    );
  });

  test("is the same in whatever order numbers and targets came, byte for byte", () => {
    fc.assert(
      fc.property(asked, asked, (one, two) => {
        const given = [caseOf(one), caseOf(two)].map((each) => targetOf(each, one.on));
        const turned = [caseOf(two), caseOf(one)].map((each) => {
          const target = targetOf(each, one.on);
          return target.series === null
            ? target
            : { ...target, series: { ...target.series, points: [...target.series.points].reverse() } };
        });
        // Two targets of one document have ids of their own.
        const named = (targets: typeof given, ids: readonly string[]) =>
          targets.map((target, at) => ({ ...target, reconciliation: { ...target.reconciliation, id: ids[at] ?? "" } }));
        const first = JSON.stringify(judge(judgeableOf(named(given, ["a", "b"])), one.on));
        const second = JSON.stringify(judge(judgeableOf(named(turned, ["b", "a"])), one.on));
        expect(second).toBe(first);
      }),
      { numRuns: 200 },
    );
  });

  test("of several targets is never better than its worst, nor reached while one is open", () => {
    fc.assert(
      fc.property(fc.array(asked, { minLength: 2, maxLength: 4 }), (many) => {
        const on = many[0]?.on ?? "";
        const targets = many.map((one, at) => {
          const target = targetOf(caseOf({ ...one, on }), on);
          return { ...target, reconciliation: { ...target.reconciliation, id: String(at) } };
        });
        const each = targets.map((target) => judgeTarget(target, on).judgement.status);
        const { status } = judge(judgeableOf(targets), on);
        for (const one of each) if (rankOf(status) !== null) expect(rank(status)).toBeGreaterThanOrEqual(rank(one));
        if (status === "reached") expect(new Set(each)).toEqual(new Set(["reached"]));
      }),
      { numRuns: 200 },
    );
  });

  test("is not turned for the better by anything that tells early of trouble", () => {
    const trouble = { overdue: [{ period: "2024", due: "2021-01-31" }] };
    fc.assert(
      fc.property(asked, (one) => {
        const target = targetOf(caseOf(one), one.on);
        const [calm, troubled] = [{}, trouble].map((work) => judge(judgeableOf([target], {}, work), one.on));
        expect(rank(troubled?.status ?? "unknown")).toBeGreaterThanOrEqual(rank(calm?.status ?? "unknown"));
      }),
      { numRuns: 150 },
    );
  });
});
