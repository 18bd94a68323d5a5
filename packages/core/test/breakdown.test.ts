import fc from "fast-check";
import { describe, expect, test } from "vitest";
import pathKinds from "../../../specs/work/path-kinds.json" with { type: "json" };
import paths from "../../../specs/work/paths.json" with { type: "json" };
import shares from "../../../specs/work/shares.json" with { type: "json" };
import steps from "../../../specs/work/steps.json" with { type: "json" };
import {
  checkPath,
  checkShares,
  defaultPathKind,
  drawPath,
  drawShares,
  grainOf,
  type PathPlan,
  type PathRule,
  type PrintedNumber,
  printedDecimals,
  type ShareOut,
  standOfStep,
  stepFault,
  type TargetPrinted,
  type WorkStep,
  wholeOfPath,
  wholeOfShares,
  type YearPath,
  yearRelation,
  yearsOfTarget,
} from "../src/ledger/index.ts";

const RULES = ["linear", "compound", "front", "back"] as const;

function planOf(given: (typeof paths)[number]): PathPlan {
  const known = new Map(Object.entries(given.known ?? {}).map(([year, value]) => [Number(year), Number(value)]));
  return { missing: "spread", ...given, known } as PathPlan;
}

const valuesOf = (plan: PathPlan): readonly (number | null)[] => {
  const drawn = drawPath(plan);
  if (drawn.kind === "impossible") throw new Error(drawn.why);
  return drawn.years.map(({ value }) => value);
};

const pathOf = (plan: PathPlan, values: readonly (number | null)[]): YearPath => ({
  ...{ commitment: "d000000000000-0", kind: plan.kind, rule: plan.rule, unit: null, base: plan.base },
  ...{ target: plan.target, years: plan.years.map((year, at) => ({ year, value: values[at] ?? null })) },
});

const yearsFrom = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);
const rule = fc.constantFrom<PathRule>(...RULES);
const plan = (kind: PathPlan["kind"], target: fc.Arbitrary<number>): fc.Arbitrary<PathPlan> =>
  fc
    .record({
      rule,
      decimals: fc.integer({ min: -2, max: 2 }),
      count: fc.integer({ min: 1, max: 10 }),
      target,
      base: target,
    })
    .map(({ rule, decimals, count, target, base }) => {
      const { size } = grainOf(decimals);
      const onGrid = (value: number) => Number((value * size).toPrecision(12));
      return {
        ...{ kind, rule, decimals, target: onGrid(target), base: { year: 2020, value: onGrid(base) } },
        ...{ years: yearsFrom(2021, count), known: new Map(), missing: "spread" as const },
      };
    });
const above = fc.integer({ min: 1, max: 100_000 });

const rates = plan("growth", fc.integer({ min: -40, max: 40 })).map((one) => ({
  ...one,
  decimals: Math.max(0, one.decimals),
  target: Math.max(-40, Math.min(40, one.target)),
}));

describe("G10 paths are drawn by rule", () => {
  test.each(paths)("$name", (given) => {
    const drawn = drawPath(planOf(given));
    if (given.impossible !== undefined) expect(drawn).toEqual({ kind: "impossible", why: given.impossible });
    else expect(valuesOf(planOf(given))).toEqual(given.drawn);
  });

  test("levels end at the target and go one way", () => {
    fc.assert(
      fc.property(plan("level", above), (one) => {
        const values = [one.base?.value ?? 0, ...valuesOf(one).map(Number)];
        expect(values.at(-1)).toBe(one.target);
        const sign = Math.sign(one.target - (one.base?.value ?? 0));
        for (const [at, value] of values.slice(1).entries())
          expect((value - (values[at] ?? 0)) * sign).toBeGreaterThanOrEqual(0);
        expect(checkPath(pathOf(one, values.slice(1)), { op: "=", decimals: one.decimals })).toMatchObject({
          state: "kept",
          gap: 0,
        });
      }),
    );
  });

  test("amounts add up to the target, to the last digit, and go one way", () => {
    fc.assert(
      fc.property(plan("sum", above), fc.boolean(), (given, isNegative) => {
        const base =
          given.base === null ? null : { ...given.base, value: isNegative ? -given.base.value : given.base.value };
        const one = isNegative ? { ...given, base, target: -given.target } : given;
        const values = valuesOf(one).map(Number);
        expect(checkPath(pathOf(one, values), { op: "=", decimals: one.decimals })).toMatchObject({
          state: "kept",
          alarm: "none",
        });
        const sizes = values.map(Math.abs);
        if (one.rule === "front" || one.rule === "linear") expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        if (one.rule === "back") expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
      }),
    );
  });

  test("rates compound to the average that is printed", () => {
    fc.assert(
      fc.property(rates, (one) => {
        const { alarm } = checkPath(pathOf(one, valuesOf(one)), { op: "=", decimals: one.decimals });
        expect(alarm).not.toBe("gap");
      }),
    );
  });

  test.each(["level", "sum", "growth"] as const)("%s: front mirrors back", (kind) => {
    const plans = kind === "growth" ? rates : plan(kind, above);
    fc.assert(
      fc.property(plans, (given) => {
        const one = { ...given, decimals: Math.max(0, given.decimals) };
        const [front, back] = (["front", "back"] as const).map((rule) => valuesOf({ ...one, rule }).map(Number));
        if (kind !== "level") {
          expect(front?.toReversed()).toEqual(back);
          return;
        }
        const between = (values: readonly number[] = []) =>
          [one.base?.value ?? 0, ...values]
            .slice(1)
            .map((value, at) => grainOf(one.decimals).steps(value - ([one.base?.value ?? 0, ...values][at] ?? 0)));
        expect(between(front).toReversed()).toEqual(between(back));
      }),
    );
  });

  test("what a known year missed is laid on the others without changing the whole", () => {
    fc.assert(
      fc.property(plan("sum", above), fc.nat({ max: 100 }), (given, part) => {
        fc.pre(given.years.length > 1 && given.rule !== "compound");
        const result = grainOf(given.decimals).value(grainOf(given.decimals).steps((given.target * part) / 100));
        const one = { ...given, known: new Map([[2021, result]]) };
        const values = valuesOf(one);
        expect(values[0]).toBe(result);
        expect(checkPath(pathOf(one, values), { op: "=", decimals: one.decimals }).alarm).toBe("none");
      }),
    );
  });
});

describe("G10 the whole is checked", () => {
  const path = (kind: YearPath["kind"], target: number, values: readonly (number | null)[]): YearPath =>
    pathOf(
      {
        kind,
        rule: "hand",
        base: null,
        target,
        decimals: 0,
        years: yearsFrom(2021, values.length),
        known: new Map(),
        missing: "keep",
      },
      values,
    );
  const exactly = { op: "=", decimals: 0 } as const;

  test("a gap is told in the unit of the target, with its arithmetic", () => {
    const checked = checkPath({ ...path("sum", 100, [30, 30, 30]), unit: "公里" }, exactly);
    expect(checked).toMatchObject({ state: "gap", alarm: "gap", expected: 100, reached: 90, gap: -10 });
    expect(checked.steps.map(({ operation, result }) => [operation, result.value])).toEqual([
      ["sum", 90],
      ["difference", -10],
    ]);
  });

  test("an unknown year is unknown, never zero", () => {
    expect(checkPath(path("sum", 100, [50, null]), exactly)).toMatchObject({
      state: "unknown",
      gap: null,
      reached: null,
      open: ["2022"],
    });
    expect(checkPath(path("level", 100, [null, 100]), exactly)).toMatchObject({ state: "kept" });
  });

  test("less than rounding could come to is told as rounding", () => {
    expect(checkPath(path("sum", 100, [33, 33, 33]), exactly)).toMatchObject({ alarm: "rounding", gap: -1 });
    expect(checkPath(path("sum", 100, [33, 33, 32]), exactly)).toMatchObject({ alarm: "gap", gap: -2 });
  });

  test("more than a floor and less than a ceiling is no alarm", () => {
    expect(checkPath(path("level", 100, [90, 105]), { op: ">=", decimals: 0 })).toMatchObject({
      state: "kept",
      alarm: "none",
      gap: 5,
    });
    expect(checkPath(path("each", 5, [4.5, 5.6]), { op: "<=", decimals: 1 })).toMatchObject({ alarm: "gap", gap: 0.6 });
  });

  test("parts of units are checked likewise", () => {
    const share = {
      id: "d000000000000-0",
      commitment: "d000000000000-0",
      year: null,
      rule: "hand",
      unit: null,
      total: 10,
    } as const;
    const parts = [4, 5].map((value, at) => ({ unit: `u000000000000000${at}`, weight: null, value }));
    expect(checkShares({ ...share, kind: "sum", parts }, { op: "=", decimals: 1 })).toMatchObject({
      alarm: "gap",
      gap: -1,
    });
    expect(checkShares({ ...share, kind: "each", parts }, { op: ">=", decimals: 1 })).toMatchObject({
      alarm: "gap",
      gap: -6,
    });
  });
});

describe("G10 a breakdown is held against what stands above it", () => {
  const said = { op: ">=", decimals: 0 } as const;
  const printed = (more: Partial<PrintedNumber> = {}): PrintedNumber => ({
    ...{
      measure: "level",
      op: ">=",
      quote: "到2025年建成绿道100公里",
      printed: "100公里",
      period: "2021/2025",
      years: 5,
    },
    ...{ value: 100, unit: "公里" },
    ...more,
  });
  const path = (more: Partial<YearPath> = {}): YearPath => ({
    ...{ commitment: "d000000000000-0", kind: "level", rule: "hand", unit: "公里", base: null, target: 100 },
    years: yearsFrom(2021, 5).map((year, at) => ({ year, value: 60 + at * 10 })),
    ...more,
  });
  const share = (more: Partial<ShareOut> = {}): ShareOut => ({
    ...{ id: "d000000000000-0", commitment: "d000000000000-0", year: null, kind: "sum", rule: "hand", unit: "公里" },
    ...{ total: 100, parts: [40, 60].map((value, at) => ({ unit: `u000000000000000${at}`, weight: null, value })) },
    ...more,
  });

  test.each([
    ["as printed", path(), { alarm: "none", expected: 100 }],
    ["for less than is printed", path({ target: 90, years: [{ year: 2025, value: 90 }] }), { alarm: "gap", gap: -10 }],
    [
      "for more than is printed, and reached",
      path({ target: 110, years: [{ year: 2025, value: 110 }] }),
      { alarm: "none" },
    ],
    [
      "for more, and only the printed is reached",
      path({ target: 110, years: [{ year: 2025, value: 100 }] }),
      { alarm: "gap", expected: 110 },
    ],
    ["not said yet", path({ target: 90, years: [{ year: 2025, value: null }] }), { state: "unknown", alarm: "none" }],
  ])("a path drawn %s", (_, one, then) => {
    expect(checkPath(one, said, wholeOfPath(one, printed()))).toMatchObject(then);
  });

  test.each([
    ["another unit", path({ unit: "里" }), printed(), null],
    ["amounts added to a level", path({ kind: "sum", base: { year: 2020, value: 60 } }), printed(), null],
    ["amounts that add up", path({ kind: "sum" }), printed({ measure: "delta" }), 100],
    [
      "yearly rates to a yearly rate",
      path({ kind: "growth", unit: "%" }),
      printed({ measure: "rate", unit: "%", value: 6, quote: "年均增长6%", printed: "6%" }),
      6,
    ],
    [
      "yearly rates beside a doubling",
      path({ kind: "growth", unit: "%" }),
      printed({ measure: "rate", unit: "%", quote: "总量翻一番", printed: "翻一番" }),
      null,
    ],
    [
      "all years added up beside an amount of each",
      path({ kind: "sum" }),
      printed({ measure: "delta", value: 10, quote: "每年新增就业10万人", printed: "10万人" }),
      null,
    ],
    [
      "each year beside what comes together",
      path({ kind: "each" }),
      printed({ measure: "delta", value: 50, quote: "累计新增就业50万人", printed: "50万人" }),
      null,
    ],
    [
      "each year beside a growth of all together",
      path({ kind: "each", unit: "%" }),
      printed({ measure: "rate", unit: "%", quote: "比2020年增长40%", printed: "40%" }),
      null,
    ],
    [
      "each year beside what holds of each",
      path({ kind: "each" }),
      printed({ measure: "delta", value: 10, quote: "每年新增就业10万人", printed: "10万人" }),
      10,
    ],
    ["nothing printed", path(), null, null],
  ] as const)("%s", (_, one, figure, whole) => {
    expect(wholeOfPath(one, figure)).toBe(whole);
  });

  test.each([
    ["the whole, as printed", share(), null, 100],
    ["a year, as its path says", share({ year: 2022 }), path(), 70],
    ["a year nothing is said of", share({ year: 2030 }), path(), null],
    ["a year of yearly rates that would be added up", share({ year: 2022 }), path({ kind: "growth" }), null],
    ["a year each unit meets", share({ year: 2022, kind: "each" }), path({ kind: "growth" }), 70],
  ] as const)("shares of %s", (_, one, years, whole) => {
    expect(wholeOfShares(one, years, printed())).toBe(whole);
  });

  test("shares that no longer come to their year are a gap, though they come to their own total", () => {
    const one = share({ year: 2022, total: 60, parts: [{ unit: "u0000000000000001", weight: null, value: 60 }] });
    expect(checkShares(one, said)).toMatchObject({ alarm: "none" });
    expect(checkShares(one, said, wholeOfShares(one, path(), printed()))).toMatchObject({
      alarm: "gap",
      expected: 70,
      gap: -10,
    });
  });

  test("each unit is not held against an amount of all together, but against a limit", () => {
    expect(wholeOfShares(share({ kind: "each" }), null, printed())).toBeNull();
    expect(wholeOfShares(share({ kind: "each" }), null, printed({ op: "<=" }))).toBe(100);
  });

  test("rates and shares of several units are not added up", () => {
    expect(wholeOfShares(share(), null, printed({ measure: "share" }))).toBeNull();
  });
});

describe("shares are drawn by rule", () => {
  const partsOf = (weights: readonly (number | null)[]) => weights.map((weight, at) => ({ unit: `u${at}`, weight }));

  test.each(shares)("$name", ({ kind, rule, total, decimals, weights, drawn, impossible }) => {
    const plan = { kind, rule, total, decimals, parts: partsOf(weights) } as Parameters<typeof drawShares>[0];
    const outcome = drawShares(plan);
    if (impossible !== undefined) expect(outcome).toEqual({ kind: "impossible", why: impossible });
    else expect(outcome.kind === "drawn" && outcome.parts.map(({ value }) => value)).toEqual(drawn);
  });

  test("the parts add up to the whole, to the last digit", () => {
    const given = fc.record({
      ...{ total: fc.integer({ min: -1_000_000, max: 1_000_000 }), decimals: fc.integer({ min: 0, max: 3 }) },
      weights: fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 60 }),
    });
    fc.assert(
      fc.property(given, ({ total, decimals, weights }) => {
        fc.pre(weights.some((weight) => weight > 0));
        const grain = grainOf(decimals);
        const outcome = drawShares({
          kind: "sum",
          rule: "share",
          total: grain.value(total),
          decimals,
          parts: partsOf(weights),
        });
        const steps = outcome.kind === "drawn" ? outcome.parts.map(({ value }) => grain.steps(value ?? 0)) : [];
        expect(steps.reduce((sum, one) => sum + one, 0)).toBe(total);
      }),
    );
  });
});

describe("G17 steps are in order", () => {
  const step = (given: object): WorkStep => ({
    ...{ id: "a", commitment: "d000000000000-0", parent: null, kind: "subtask", title: "做", unit: null, starts: null },
    ...{ due: null, after: [], proof: null, done: null, order: 1 },
    ...given,
  });

  test.each(steps)("$name", ({ steps: given, refused }) => {
    const all = given.map(step);
    expect(stepFault(new Map(all.map((one) => [one.id, one])))?.code ?? null).toBe(refused);
  });

  test("a stage turns late the day after its date, and stays told as late when it was done late", () => {
    const one = step({ due: "2024-06-30" });
    const stand = (given: WorkStep, day: string) => standOfStep(given, new Map(), day);
    expect(stand(one, "2024-06-30")).toEqual({ stand: "open", daysLate: 0 });
    expect(stand(one, "2024-07-01")).toEqual({ stand: "late", daysLate: 1 });
    expect(stand({ ...one, done: "2024-07-10" }, "2024-08-01")).toEqual({ stand: "done-late", daysLate: 10 });
    expect(stand({ ...one, done: "2024-07-10" }, "2024-07-05")).toEqual({ stand: "late", daysLate: 5 });
    const other = new Map([["b", step({ id: "b" })]]);
    expect(standOfStep(step({ after: ["b"] }), other, "2024-01-01").stand).toBe("waiting");
  });
});

describe("G11 a yearly target beside the year of the plan", () => {
  const target = (value: number, op: ">=" | "<=" | "=" | ">" = ">=") => ({ value, op, unit: "%", measure: "share" });
  test.each([
    ["more than a floor", target(60), target(61), "more", "stricter"],
    ["less than a floor", target(60), target(59), "more", "looser"],
    ["the same", target(60), target(60), "more", "equal"],
    ["the same, but more than it", target(60), target(60, ">"), "more", "stricter"],
    ["less than a ceiling", target(35, "<="), target(34, "<="), "less", "stricter"],
    ["less, of what should fall", target(35, "="), target(36, "="), "less", "looser"],
    ["a floor beside a ceiling", target(35, ">="), target(36, "<="), "more", "not-comparable"],
    ["nothing in the yearly plan", target(35), null, "more", "missing"],
    ["another unit", target(35), { ...target(35), unit: "件" }, "more", "not-comparable"],
  ] as const)("%s", (_, path, yearly, direction, relation) => {
    expect(yearRelation(path, yearly, direction)).toBe(relation);
  });
});

describe("G10 how years make up a target follows what it measures", () => {
  test.each([
    ["level", "=", "达到9500亿元", 5, "level"],
    ["level", "<=", "控制在30微克以内", 5, "level"],
    ["rate", "=", "年均增长6%", 5, "growth"],
    ["rate", "=", "增长6%", 1, "each"],
    ["rate", "=", "累计下降14%", 5, "sum"],
    ["delta", "=", "新增10公里", 5, "sum"],
    ["level", "=", "累计建成20处", 5, "sum"],
    ["share", ">=", "达到80%", 5, "level"],
    ["share", "<=", "控制在5%以内", 5, "each"],
  ] as const)("%s %s %s over %i years: %s", (measure, op, quote, years, kind) => {
    expect(defaultPathKind({ measure, op, quote, printed: quote, period: null, years }).kind).toBe(kind);
  });

  test.each(pathKinds)("$name: $kind", ({ name: _, kind, why, ...target }) => {
    expect(defaultPathKind(target as TargetPrinted)).toEqual({ kind, why });
  });

  test.each([
    ["2021/2025", null, [2021, 2022, 2023, 2024, 2025]],
    ["2025", "2021/2025", [2021, 2022, 2023, 2024, 2025]],
    ["2023", "2021/2025", [2021, 2022, 2023]],
    ["2025", "2025", [2025]],
    [null, "2021/2022", [2021, 2022]],
    [null, null, []],
  ])("years of %s in a plan of %s", (period, around, years) => {
    expect(yearsOfTarget(period, around)).toEqual(years);
  });

  test.each([
    ["达到9500亿元", 950_000_000_000, -8],
    ["3.7万个", 37_000, -3],
    ["45.5%", 45.5, 1],
    ["1,200公里", 1200, 0],
    ["一半", 50, 0],
    ["1.50吨", 1.5, 2],
  ])("%s is printed with so many decimals", (quote, value, decimals) => {
    expect(printedDecimals(quote, value)).toBe(decimals);
  });
});
