import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONCEPTS } from "../src/indicators/index.ts";
import {
  aloneOf,
  boardLine,
  comingOf,
  contributionsTo,
  ECONOMY_BOARD,
  type EconomyMeasure,
  type EconomyVintage,
  economyWarnings,
  expectedOf,
  forecastFor,
  type KnownNumber,
  type LineStand,
  lastRevision,
  lineKey,
  nextNumber,
  numbersKnownOn,
  oneACause,
  openYear,
  revisionsOf,
  seasonalView,
  yearChange,
  yearForecast,
} from "../src/judgements/index.ts";

const concept = (id: string) => {
  const found = CONCEPTS.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const GDP: EconomyMeasure = { concept: concept("gdp"), measure: "amount" };
const GDP_GROWTH: EconomyMeasure = { concept: concept("gdp"), measure: "growth" };
const RETAIL: EconomyMeasure = { concept: concept("retail-sales"), measure: "amount" };
const UNEMPLOYED: EconomyMeasure = { concept: concept("surveyed-unemployment-rate"), measure: "amount" };

type Row = readonly [period: string, value: number | null, knownOn: string, status?: EconomyVintage["status"]];
const vintages = (...rows: readonly Row[]): readonly EconomyVintage[] =>
  rows.map(([period, value, knownOn, status = "final"]) => ({ period, value, status, knownOn, source: "test" }));
const numbers = (...rows: readonly Row[]): readonly KnownNumber[] => numbersKnownOn(vintages(...rows), "2099-01-01");
const last = (all: readonly KnownNumber[]): KnownNumber => {
  const found = all.at(-1);
  if (found === undefined) throw new Error("no number");
  return found;
};

describe("what is known of a series on a day", () => {
  const told = vintages(
    ["2023", 650, "2024-01-20", "preliminary"],
    ["2023", 651.2, "2024-10-30", "final"],
    ["2024-Q1", 160, "2024-04-18", "preliminary"],
  );

  it("is the last vintage published by the day, with those before it", () => {
    expect(numbersKnownOn(told, "2024-05-01").map(({ period, value }) => [period, value])).toEqual([
      ["2023", 650],
      ["2024-Q1", 160],
    ]);
    const [year] = numbersKnownOn(told, "2024-12-31");
    expect(year).toMatchObject({ value: 651.2, status: "final", knownOn: "2024-10-30" });
    expect(year?.vintages.map(({ value }) => value)).toEqual([650, 651.2]);
    expect(numbersKnownOn(told, "2024-01-19")).toEqual([]);
  });

  it("does not depend on the order in which vintages came", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...told], { minLength: told.length }), (shuffled) => {
        expect(numbersKnownOn(shuffled, "2025-01-01")).toEqual(numbersKnownOn(told, "2025-01-01"));
      }),
    );
  });

  it("is nothing where a number was taken back as missing", () => {
    expect(numbersKnownOn([...told, ...vintages(["2024-Q1", null, "2024-06-01"])], "2024-07-01")).toHaveLength(1);
  });

  it("tells how far numbers were revised, and which last", () => {
    const known = numbersKnownOn(told, "2025-01-01");
    expect(lastRevision(known)).toEqual({ period: "2023", from: 650, to: 651.2, knownOn: "2024-10-30" });
    expect(revisionsOf(GDP, known)).toMatchObject({ count: 1, greatest: expect.closeTo(0.1846, 3) });
    expect(revisionsOf(GDP_GROWTH, known).greatest).toBeCloseTo(1.2, 9);
  });
});

describe("a change is held against the same time of the year before", () => {
  const levels = numbers(
    ["2023-Q1", 145, "2023-04-20"],
    ["2023-H1", 301, "2023-07-20"],
    ["2024-Q1", 153, "2024-04-20"],
    ["2024-H1", 318, "2024-07-20"],
  );

  it("in per cent, as published where the growth itself was, else calculated and marked so", () => {
    const growth = numbers(["2024-H1", 5.4, "2024-07-20"]);
    expect(yearChange(GDP, levels, last(levels), growth)).toEqual({
      ...{ value: 5.4, unit: "%", before: 301, beforePeriod: "2023-H1", by: "published" },
    });
    expect(yearChange(GDP, levels, last(levels))).toMatchObject({ value: expect.closeTo(5.648, 3), by: "calculated" });
  });

  it("in points where the number is a rate itself", () => {
    const rates = numbers(["2023-03", 5.2, "2023-04-15"], ["2024-03", 5.5, "2024-04-15"]);
    expect(yearChange(UNEMPLOYED, rates, last(rates))).toMatchObject({ value: 0.3, unit: "point" });
    const growth = numbers(["2023-H1", 5.6, "2023-07-20"], ["2024-H1", 5.4, "2024-07-20"]);
    expect(yearChange(GDP_GROWTH, growth, last(growth))).toMatchObject({ value: -0.2, unit: "point" });
  });

  it("and never against another stretch of time (G34)", () => {
    const other = numbers(["2023-Q1", 145, "2023-04-20"], ["2024-H1", 318, "2024-07-20"]);
    expect(yearChange(GDP, other, last(other))).toBeNull();
  });

  it("a running total less the one before it is the time alone; a rate is never taken apart", () => {
    expect(aloneOf(GDP, levels, last(levels))).toBe(165);
    expect(aloneOf(GDP, levels, levels[0] as KnownNumber)).toBeNull();
    expect(aloneOf(GDP_GROWTH, levels, last(levels))).toBeNull();
  });

  it("every time of the year stands beside the same of former years", () => {
    expect(
      seasonalView(GDP, levels, []).map(({ month, months, years }) => [
        month,
        months,
        years.map((one) => one.number.period),
      ]),
    ).toEqual([
      [0, 3, ["2023-Q1", "2024-Q1"]],
      [0, 6, ["2023-H1", "2024-H1"]],
    ]);
  });
});

describe("what the parts add to the growth of the whole", () => {
  const whole = numbers(["2023", 200, "2024-01-20"], ["2024", 210, "2025-01-20"]);
  const part = (id: string, before: number, now: number) => ({
    ...{ concept: id, numbers: numbers(["2023", before, "2024-01-20"], ["2024", now, "2025-01-20"]) },
  });

  it("is their increase over the former whole: 3 of 5 points, 60 % of the growth", () => {
    expect(contributionsTo(whole, [part("secondary", 80, 84), part("tertiary", 120, 126)])).toEqual({
      ...{ period: "2024", beforePeriod: "2023", total: 5, unexplained: 0, open: [] },
      parts: [
        { concept: "secondary", value: 84, before: 80, growth: 5, points: 2, share: 40 },
        { concept: "tertiary", value: 126, before: 120, growth: 5, points: 3, share: 60 },
      ],
    });
  });

  it("names parts that are not told, and what is left unexplained", () => {
    const told = contributionsTo(whole, [part("secondary", 80, 84), { concept: "tertiary", numbers: [] }]);
    expect(told).toMatchObject({ unexplained: 3, open: ["tertiary"] });
    expect(contributionsTo(whole, [{ concept: "tertiary", numbers: [] }])).toBeNull();
  });

  it("adds up to the growth of the whole wherever the parts add up to the whole", () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 5 }), (parts) => {
        const sum = (at: 0 | 1) => parts.reduce((total, one) => total + one[at], 0);
        const total = numbers(["2023", sum(0), "2024-01-20"], ["2024", sum(1), "2025-01-20"]);
        const told = contributionsTo(
          total,
          parts.map(([before, now], at) => part(String(at), before, now)),
        );
        expect(Math.abs(told?.unexplained ?? 1)).toBeLessThan(1e-5);
      }),
    );
  });
});

/** Running totals of five years that grow by a twentieth, spread evenly over the quarters. */
const QUARTERS: readonly Row[] = [2020, 2021, 2022, 2023, 2024].flatMap((year) =>
  ["Q1", "H1", "01/09", ""].map((part, at): Row => {
    const period = { Q1: `${year}-Q1`, H1: `${year}-H1`, "01/09": `${year}-01/${year}-09` }[part] ?? String(year);
    const known = at === 3 ? `${year + 1}-01-20` : `${year}-${String(at * 3 + 4).padStart(2, "0")}-20`;
    return [period, 400 * 1.05 ** (year - 2020) * ((at + 1) / 4), known];
  }),
);
const NINE_MONTHS = 400 * 1.05 ** 4 * 0.75;

describe("what was expected of a number", () => {
  it("rests on what was known the day before it was first published, and on nothing later", () => {
    const until = vintages(...QUARTERS.filter(([, , known]) => known <= "2024-10-20"));
    const number = last(numbersKnownOn(until, "2024-10-20"));
    expect(number.period).toBe("2024-01/2024-09");
    const before = expectedOf(GDP, until, number);
    expect(before).toMatchObject({ madeOn: "2024-10-19", stands: "inside" });
    expect(before?.value).toBeGreaterThan(NINE_MONTHS * 0.97);
    expect(before?.value).toBeLessThan(NINE_MONTHS * 1.03);
    const later = vintages(...QUARTERS, ["2024-H1", 1, "2024-12-01"], ["2025-Q1", 7, "2025-04-20"]);
    expect(expectedOf(GDP, later, number)).toEqual(before);
  });

  it("a number far below it stands below, and a revision into it takes that back", () => {
    const broken = vintages(...QUARTERS.filter(([, , known]) => known < "2024-10-20"), [
      "2024-01/2024-09",
      250,
      "2024-10-20",
    ]);
    expect(expectedOf(GDP, broken, last(numbersKnownOn(broken, "2024-10-20")))?.stands).toBe("below");
    const mended = [...broken, ...vintages(["2024-01/2024-09", NINE_MONTHS, "2024-11-20"])];
    const number = last(numbersKnownOn(mended, "2024-11-20"));
    expect(expectedOf(GDP, mended, number)).toMatchObject({ madeOn: "2024-10-19", stands: "inside" });
  });

  it("nothing is expected where too little was known", () => {
    const few = vintages(["2024-Q1", 100, "2024-04-20"], ["2024-H1", 200, "2024-07-20"]);
    expect(expectedOf(GDP, few, last(numbersKnownOn(few, "2024-08-01")))).toBeNull();
  });
});

describe("where the year will end", () => {
  const known = numbersKnownOn(vintages(...QUARTERS), "2024-11-01");

  it("the year that is looked at is the first one not over", () => {
    expect(openYear(known, "2024-11-01")).toEqual({ from: 2024 * 12, until: 2025 * 12 });
    const whole = numbersKnownOn(vintages(...QUARTERS), "2025-02-01");
    expect(openYear(whole, "2025-02-01")).toEqual({ from: 2025 * 12, until: 2026 * 12 });
    expect(openYear([], "2025-02-01")).toBeNull();
  });

  it("a target within reach is likelier than one beyond, and neither is certain", () => {
    const year = { from: 2024 * 12, until: 2025 * 12 };
    const chance = (value: number): number => {
      const forecast = yearForecast(GDP, known, year, { value, valueMax: null, op: ">=" });
      return forecast.kind === "forecast" ? forecast.probability : Number.NaN;
    };
    expect(chance(470)).toBeGreaterThan(chance(486));
    expect(chance(486)).toBeGreaterThan(chance(520));
    expect(chance(520)).toBeLessThan(0.2);
    expect(chance(450)).toBeGreaterThan(0.8);
  });

  it("where the parts come alike every year what is told decides: three quarters at −1 % are no year of +4 %", () => {
    const year = { from: 2024 * 12, until: 2025 * 12 };
    const told = QUARTERS.filter(([, , day]) => day < "2024-10-20");
    const broken = numbers(...told, ["2024-01/2024-09", 400 * 1.05 ** 3 * 0.75 * 0.99, "2024-10-20"]);
    const forecast = yearForecast(GDP, broken, year, null);
    if (forecast.kind !== "forecast") throw new Error("too little");
    const whole = 400 * 1.05 ** 3;
    expect([forecast.value > whole * 0.98, forecast.value < whole * 1.005]).toEqual([true, true]);
  });

  it("a better latest number never makes a target less likely (G38)", () => {
    const year = { from: 2024 * 12, until: 2025 * 12 };
    const told = QUARTERS.filter(([, , day]) => day < "2024-10-20");
    const chance = (value: number): number => {
      const all = numbers(...told, ["2024-01/2024-09", value, "2024-10-20"]);
      const forecast = yearForecast(GDP, all, year, { value: 486, valueMax: null, op: ">=" });
      return forecast.kind === "forecast" ? forecast.probability : Number.NaN;
    };
    fc.assert(
      fc.property(
        fc.double({ min: 300, max: 420, noNaN: true }),
        fc.double({ min: 0, max: 60, noNaN: true }),
        (value, more) => {
          expect(chance(value + more)).toBeGreaterThanOrEqual(chance(value) - 1e-9);
        },
      ),
    );
  });

  it("numbers still to come of it are those former years were told in", () => {
    const year = { from: 2024 * 12, until: 2025 * 12 };
    const spring = numbersKnownOn(vintages(...QUARTERS), "2024-05-01");
    expect(comingOf(GDP, spring, year).map(({ period }) => period)).toEqual(["2024-H1", "2024-01/2024-09", "2024"]);
  });

  it("a forecast without any whole time told says that too little is told", () => {
    const begun = numbers(
      ["2024-01/2024-02", 30, "2024-03-18"],
      ["2024-Q1", 45, "2024-04-18"],
      ["2024-01/2024-04", 60, "2024-05-18"],
    );
    const anything = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
    expect(forecastFor(RETAIL, begun, { from: 2024 * 12, until: 2025 * 12 }, anything).kind).toBe("too-little");
  });
});

describe("the next number by the calendar of publication", () => {
  it("is the next running total, and late ten days after it usually comes", () => {
    const known = numbersKnownOn(vintages(...QUARTERS), "2024-08-01");
    expect(nextNumber(GDP, known, "2024-08-01")).toEqual({ period: "2024-01/2024-09", due: "2024-10-20", late: false });
    expect(nextNumber(GDP, known, "2024-10-30")?.late).toBe(false);
    expect(nextNumber(GDP, known, "2024-10-31")?.late).toBe(true);
  });

  it("is the next month of what is told month by month", () => {
    const rates = numbers(["2024-02", 5.2, "2024-03-15"], ["2024-03", 5.1, "2024-04-15"]);
    expect(nextNumber(UNEMPLOYED, rates, "2024-04-20")).toMatchObject({ period: "2024-04" });
    expect(nextNumber(UNEMPLOYED, [], "2024-04-20")).toBeNull();
  });
});

describe("warnings about the economy", () => {
  const broken = vintages(...QUARTERS.filter(([, , known]) => known < "2024-10-20"), [
    "2024-01/2024-09",
    250,
    "2024-10-20",
  ]);
  const known = numbersKnownOn(broken, "2024-11-01");
  const year = { from: 2024 * 12, until: 2025 * 12 };
  const stand = (measure: "amount" | "growth", target: number | null): LineStand => ({
    ...{
      line: { concept: "gdp", measure },
      name: { zh: "总值", en: "Product" },
      unit: "元",
      latest: last(known),
      year,
    },
    expected: expectedOf(GDP, broken, last(known)),
    target: target === null ? null : { nature: "expected" },
    forecast: yearForecast(GDP, known, year, target === null ? null : { value: target, valueMax: null, op: ">=" }),
  });

  it("a number outside of what was expected, and a target out of reach, since the number is known", () => {
    const found = economyWarnings("青渡区", stand("amount", 486), "2024-11-01");
    expect(found.map(({ raising }) => [raising.kind, raising.subject, raising.stood])).toEqual([
      ["economy-outside", "青渡区~gdp.amount", "2024-10-20"],
      ["economy-target", "青渡区~gdp.amount", "2024-10-20"],
    ]);
    expect(found[1]?.facts).toMatchObject({ due: "2024-12-31", nature: "expected" });
  });

  it("a target of a year long over is no warning any more", () => {
    expect(economyWarnings("青渡区", stand("amount", 486), "2026-06-01").map(({ raising }) => raising.kind)).toEqual([
      "economy-outside",
    ]);
  });

  it("nothing is warned of where nothing was expected and no target is set", () => {
    expect(economyWarnings("青渡区", { ...stand("amount", null), expected: null }, "2024-11-01")).toEqual([]);
  });

  it("amount and growth of the same thing are one cause", () => {
    const both = [
      ...economyWarnings("a", stand("amount", 486), "2024-11-01"),
      ...economyWarnings("a", stand("growth", 486), "2024-11-01"),
    ];
    expect(oneACause(both).map(({ raising }) => `${raising.kind} ${raising.subject}`)).toEqual([
      ...["economy-outside a~gdp.amount", "economy-target a~gdp.amount", "economy-target a~gdp.growth"],
    ]);
  });
});

it("the board names concepts of the registry, each line once", () => {
  const keys = ECONOMY_BOARD.flatMap(({ lines }) => lines.map(lineKey));
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(CONCEPTS.some(({ id }) => id === boardLine(key)?.concept)).toBe(true);
  expect(boardLine("gdp.share")).toBeNull();
});
