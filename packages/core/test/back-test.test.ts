import { beforeAll, describe, expect, test } from "vitest";
import { alarmScores } from "../src/judgements/back-test/alarm-scores.ts";
import {
  type BackTestRun,
  type BackTestScores,
  backTestRun,
  KEPT_BACK_TEST,
  LEARNED,
  learnedTable,
  madePlans,
  type PlanHistory,
  pastOn,
  plansOfSeed,
  TESTED,
} from "../src/judgements/back-test/index.ts";
import type { Answer } from "../src/judgements/back-test/replay.ts";
import { scoresOf } from "../src/judgements/back-test/scores.ts";
import { FORECAST_TABLE, FORECAST_VERSION } from "../src/judgements/forecast/index.ts";

const plan = (over: Partial<PlanHistory>): PlanHistory => ({
  ...{ id: "p", truth: 120, step: 5, even: true, asked: ["2024-06-15"], told: [] },
  question: {
    ...{ measure: "amount", course: "stock", direction: "more", due: { from: 24_300, until: 24_312 } },
    goal: { least: 100, most: Number.POSITIVE_INFINITY },
  },
  ...over,
});

describe("what was known on a day", () => {
  const year = { from: 24_276, until: 24_288 };
  const told = [
    { interval: year, value: 100, unsettled: true, knownOn: "2024-01-20" },
    { interval: year, value: 103, unsettled: false, knownOn: "2024-10-20" },
    { interval: { from: 24_288, until: 24_300 }, value: 110, unsettled: false, knownOn: "2025-01-20" },
  ];
  test.each([
    ["2024-01-19", []],
    ["2024-01-20", [100]],
    ["2024-10-20", [103]],
    ["2025-12-31", [103, 110]],
  ])("%s: of each time the number known last, and nothing later", (day, values) => {
    expect(pastOn(plan({ told }), day).map(({ value }) => value)).toEqual(values);
  });
});

/** An answer with a probability, so many months before the end. */
const answer = (of: string, reached: boolean, monthsLeft: number, probability: number): Answer => ({
  ...{ plan: of, monthsLeft, reached, truth: reached ? 10 : 0, step: 2 },
  told: { value: 8, low: 5, high: 12, probability },
});

describe("scores", () => {
  test("of worked answers: Brier, base rate, coverage, error", () => {
    const scores = scoresOf([
      ...[
        answer("a", true, 12, 0.9),
        answer("b", true, 12, 0.6),
        answer("c", false, 12, 0.2),
        answer("d", true, 12, 0.8),
      ],
      { ...answer("e", false, 12, 0.5), told: null },
    ]);
    expect(scores).toMatchObject({ asked: 5, answers: 4, plans: 5, baseRate: 0.75, coverage: 0.75, brierBase: 0.1875 });
    expect(scores.brier).toBeCloseTo((0.01 + 0.16 + 0.04 + 0.04) / 4, 12);
    expect(scores.error).toBeCloseTo((1 + 1 + 4 + 1) / 4, 12);
    expect(scores.bins.map(({ from, answers }) => [from, answers])).toEqual([
      [0.2, 1],
      [0.6, 1],
      [0.8, 1],
      [0.9, 1],
    ]);
  });

  test("of nothing there are none", () => {
    expect(scoresOf([])).toMatchObject({
      asked: 0,
      baseRate: null,
      brier: null,
      skill: null,
      coverage: null,
      recall: null,
    });
  });

  test("of alarms: recall, lead time and false alarms count what stood early enough", () => {
    const answers = [
      ...[
        answer("missed early", false, 24, 0.7),
        answer("missed early", false, 18, 0.3),
        answer("missed early", false, 3, 0.1),
      ],
      ...[answer("missed late", false, 9, 0.6), answer("missed late", false, 3, 0.2)],
      ...[answer("flapped", false, 24, 0.2), answer("flapped", false, 9, 0.8), answer("flapped", false, 6, 0.4)],
      ...[answer("feared", true, 9, 0.4), answer("fine", true, 9, 0.9), answer("too late asked", true, 3, 0.1)],
    ].flatMap((one) => (one.told === null ? [] : [{ ...one, told: one.told }]));
    expect(alarmScores(answers)).toEqual({
      ...{ missed: 3, recall: 2 / 3, leadMonths: 6, falseAlarms: 1 / 3, alarmedReached: 1 / 2 },
    });
  });
});

describe("made-up plans", () => {
  test("are the same for the same seed", () => {
    expect(JSON.stringify(plansOfSeed({ seed: 7, plans: 5 }))).toBe(JSON.stringify(plansOfSeed({ seed: 7, plans: 5 })));
    expect(JSON.stringify(plansOfSeed({ seed: 8, plans: 5 }))).not.toBe(
      JSON.stringify(plansOfSeed({ seed: 7, plans: 5 })),
    );
  });

  test("tell nothing before it is over", () => {
    for (const { told } of plansOfSeed({ seed: 3, plans: 40 }))
      for (const { interval, knownOn } of told) {
        const [year = 0, month = 0] = knownOn.split("-").map(Number);
        expect(year * 12 + month - 1).toBeGreaterThanOrEqual(interval.until);
      }
  });
});

describe("plans made of a series that was told", () => {
  const told = Array.from({ length: 12 }, (_, at) => ({
    interval: { from: (2010 + at) * 12, until: (2011 + at) * 12 },
    ...{ value: 100 + 10 * at, unsettled: false, knownOn: `${2011 + at}-02-01` },
  }));
  test("ask for a part of the change so far, and know what became of it", () => {
    const plans = madePlans({ name: "x", measure: "amount", course: "stock", told }, 0, {
      least: 4,
      every: 2,
      asked: 12,
    });
    expect(plans.map(({ id, truth, question }) => [id, truth, question.goal.least])).toEqual([
      ["x:2014:5", 180, 155],
      ["x:2014:1", 140, 135],
      ["x:2016:5", 200, 190],
      ["x:2016:1", 160, 158],
      ["x:2018:1", 180, 180],
      ["x:2020:1", 200, 202],
    ]);
  });
});

/** Made-up plans of the tests: few, so that they take a second. */
const FEW = 700;

describe("the published table", () => {
  test("is what the made-up plans teach: a part of them tells the same, as near as so few can", () => {
    const few = learnedTable(plansOfSeed({ ...LEARNED, plans: 400 }));
    const shared = Object.entries(few).map(([name, one]) => ({
      one,
      held: FORECAST_TABLE[name] ?? { weights: [], spread: 0 },
    }));
    const spreads = shared.map(({ one, held }) => Math.abs(Math.log(one.spread / held.spread)));
    const weights = shared.map(({ one, held }) =>
      Math.max(...one.weights.map((weight, at) => Math.abs(weight - (held.weights[at] ?? 0)))),
    );
    expect(middle(spreads), "spreads differ by a third at most, in the middle").toBeLessThan(Math.log(4 / 3));
    expect(middle(weights), "weights differ by 20 of 100 at most, in the middle").toBeLessThan(20);
  });
});

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

describe("the back-test of made-up plans it did not learn from", () => {
  let run: BackTestRun;
  beforeAll(() => {
    run = backTestRun("simulated", plansOfSeed({ ...TESTED, plans: FEW }));
  });
  const scores = (name: string): BackTestScores => {
    const found = run.forecasters.find(({ forecaster }) => forecaster === name);
    if (found === undefined) throw new Error(name);
    return found.scores;
  };

  test("of ten ends eight lie within the interval: 75 to 85 %", () => {
    expect(scores("lantu").coverage).toBeGreaterThan(0.75);
    expect(scores("lantu").coverage).toBeLessThan(0.85);
  });

  test("is better than the base rate, than the last number and than the straight line", () => {
    const [ours, last, line] = ["lantu", "persistence", "linear-trend"].map((name) => scores(name).brier ?? 1);
    expect(ours).toBeLessThan(scores("lantu").brierBase ?? 0);
    expect(ours).toBeLessThan(Math.min(last ?? 0, line ?? 0));
  });

  test("answers most questions, and says of the others that it is too little", () => {
    const { answers, asked } = scores("lantu");
    expect(answers / asked).toBeGreaterThan(0.85);
    expect(answers).toBeLessThan(asked);
  });
});

describe("the kept back-test", () => {
  const simulated = KEPT_BACK_TEST.runs.find(({ set }) => set === "simulated");
  const ours = simulated?.forecasters.find(({ forecaster }) => forecaster === "lantu")?.scores;

  test("is of the forecasts as they are, on 5,000 made-up plans", () => {
    expect([KEPT_BACK_TEST.version, KEPT_BACK_TEST.seed, simulated?.plans]).toEqual([
      FORECAST_VERSION,
      TESTED.seed,
      5000,
    ]);
  });

  test("covers 75 to 85 % and tells at least half of the misses early", () => {
    expect(ours?.coverage).toBeGreaterThan(0.75);
    expect(ours?.coverage).toBeLessThan(0.85);
    expect(ours?.recall).toBeGreaterThan(0.5);
  });
});
