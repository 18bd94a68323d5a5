import type { ObservedPoint, SeriesDetail, ToldPoint } from "@lantu/server/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparedQuery, readCompareAddress, readIndicatorsAddress, toldQuery } from "../src/address/indicators.ts";
import { axisNumbers } from "../src/format/axis.ts";
import { zhCN } from "../src/messages/zh-CN.ts";
import { addressOf, markOf, valuesOf } from "../src/portal/charts/told-mark.ts";
import { distinctNames } from "../src/portal/charts/words.ts";
import { comparedCharts } from "../src/portal/compare/compare-charts.ts";
import { alike, baseYears, comparedOf, groupsOf, indexed, moved, periodLines } from "../src/portal/compare/compared.ts";
import { measureShown, seriesShown } from "../src/portal/indicators/series-shown.ts";

const said = { language: "zh-CN", messages: zhCN } as const;
const today = "2026-01-05";

const point = (period: string | null, value: number, other: Partial<ToldPoint> = {}): ToldPoint => ({
  document: "d0000000000aa",
  figure: `f${period}${value}`,
  commitment: null,
  start: 12,
  end: 15,
  quote: String(value),
  sentence: { start: 10, end: 20, quote: `到了${value}` },
  subject: "鹭鸟数量",
  value,
  valueMax: null,
  unit: "只",
  op: "=",
  measure: "level",
  modality: "actual",
  period,
  nature: null,
  inferred: false,
  vintage: "2024-01-01",
  confidence: null,
  ...other,
});

const observed = (period: string, value: number | null): ObservedPoint => ({
  ...{ period, start: `${period}-01-01`, end: `${period}-12-31`, value, unit: "只" },
  ...{ status: "final", knownOn: "2025-03-01" },
});

let count = 0;
const series = (points: readonly ToldPoint[], other: Partial<SeriesDetail> = {}): SeriesDetail => ({
  id: `s${String(++count).padStart(16, "0")}`,
  concept: { kind: "provisional", id: "鹭鸟数量" },
  name: { zh: "鹭鸟数量", en: "Herons" },
  place: { code: null, name: "青渡区" },
  measure: "amount",
  breakdown: null,
  unit: "只",
  direction: "more",
  course: null,
  points: [...points],
  observed: [],
  ...other,
});

const only = (one: SeriesDetail) => {
  const [compared] = comparedOf([one], []);
  if (compared === undefined) throw new Error("nothing compared");
  return compared;
};

describe("the values of a series", () => {
  test("stand in the order of time, those without a period last", () => {
    const one = series([point(null, 1), point("2024", 2), point("2021/2025", 3), point("2021", 4)], {
      observed: [observed("2022", 5)],
    });
    expect(valuesOf(one, new Map()).map(({ origin }) => origin.point.value)).toEqual([4, 3, 5, 2, 1]);
  });

  test("what a later document reports otherwise is marked, but never a target", () => {
    const later = { document: "d0000000000bb", vintage: "2025-01-01" };
    const one = series([
      point("2023", 3260),
      point("2023", 2780, later),
      point("2025", 12_000, { modality: "target" }),
      point("2025", 9000, { modality: "target", ...later }),
    ]);
    const marked = valuesOf(one, new Map()).filter(({ earlier }) => earlier);
    expect(marked.map(({ origin }) => origin.point.value)).toEqual([3260]);
  });

  test("a value told again the same is no other value", () => {
    const second = { document: "d0000000000bb", vintage: "2024-06-01" };
    const third = { document: "d0000000000cc", vintage: "2025-01-01" };
    const one = series([point("2023", 5), point("2023", 6, second), point("2023", 5, third)]);
    expect(valuesOf(one, new Map()).map(({ earlier }) => earlier)).toEqual([false, true, false]);
  });

  test("a document's sum of years beside the year's value is no version of it", () => {
    const own = { document: "d0000000000bb", vintage: "2025-01-01" };
    const one = series([point("2023", 4900), point("2023", 1800), point("2023", 1800, own)]);
    expect(valuesOf(one, new Map()).filter(({ earlier }) => earlier)).toEqual([]);
  });

  test("lead to their sentences", () => {
    const [value] = valuesOf(series([point("2024", 2)]), new Map());
    expect(value && addressOf(value)).toBe("/documents/d0000000000aa?at=10-20");
  });

  test("become marks with their comparator; missing ones become none", () => {
    const one = series([point("2025", 5, { op: ">=", valueMax: 6, modality: "target", nature: "binding" })], {
      observed: [observed("2024", null)],
    });
    const marks = valuesOf(one, new Map()).map((value) => markOf(value, String));
    expect(marks[0]).toBeNull();
    expect(marks[1]).toMatchObject({ kind: "target", bound: "least", binding: true, valueMax: 6, label: "≥5–6" });
  });
});

describe("series side by side", () => {
  test("share a chart only where unit and way of telling are the same", () => {
    const all = comparedOf(
      [
        series([point("2024", 1)]),
        series([point("2024", 1)], { unit: "%", measure: "share" }),
        series([point("2024", 1)], { unit: "%", measure: "growth" }),
        series([point("2024", 9)], { place: { code: null, name: "岚江市" } }),
      ],
      [],
    );
    expect(groupsOf(all).map((group) => group.map(({ letter }) => letter).join(""))).toEqual(["AD", "B", "C"]);
    const { charts } = comparedCharts(all, undefined, today, said);
    expect(charts.map(({ chart }) => chart.words.unit)).toEqual(["单位：只", "单位：%", "单位：%"]);
    expect(new Set(charts.map(({ chart }) => String(chart.years))).size).toBe(1);
  });

  test("no chart ever holds two units", () => {
    const units = fc.constantFrom("元", "只", "%", "公里", null);
    const measures = fc.constantFrom("amount", "growth", "share") as fc.Arbitrary<SeriesDetail["measure"]>;
    const any = fc.array(fc.record({ unit: units, measure: measures }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(any, (heads) => {
        const all = comparedOf(
          heads.map((head) => series([point("2024", 1)], head)),
          [],
        );
        for (const group of groupsOf(all)) {
          expect(new Set(group.map(({ series: { unit, measure } }) => `${unit} ${measure}`)).size).toBe(1);
        }
        expect(groupsOf(all).flat().length).toBe(all.length);
      }),
    );
  });

  test("names that nothing tells apart are numbered", () => {
    const one = series([]);
    expect(distinctNames([one, one, series([], { breakdown: "男性" })], said)).toEqual([
      "鹭鸟数量 · 青渡区",
      "鹭鸟数量 · 青渡区 (2)",
      "鹭鸟数量 · 青渡区 · 男性",
    ]);
  });

  test("an entry is moved by one place, and not out of the list", () => {
    expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b", "c"], 0, -1)).toEqual(["a", "b", "c"]);
    expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  });

  test("values of a cell that say the same stand once, each with its sentence", () => {
    const [cell = []] =
      periodLines(comparedOf([series([point("2024", 1), point("2024", 2), point("2024", 1)])], []))[0]?.cells ?? [];
    const groups = alike(cell, ({ origin }) => String(origin.point.value));
    expect(groups.map((group) => group.length)).toEqual([2, 1]);
  });

  test("the table has a line for each period, in the order of time", () => {
    const all = comparedOf(
      [series([point("2025", 1), point("2021/2025", 5)]), series([point("2021", 2), point("2025", 3)])],
      [],
    );
    const lines = periodLines(all).map(({ period, cells }) => [period, ...cells.map((cell) => cell.length)]);
    expect(lines).toEqual([
      ["2021", 0, 1],
      ["2021/2025", 1, 0],
      ["2025", 1, 1],
    ]);
  });
});

describe("an index", () => {
  test("sets the value of the base year to 100, statistics before documents, the latest document first", () => {
    const told = series([point("2020", 40), point("2020", 50, { vintage: "2025-01-01" }), point("2024", 75)]);
    expect(indexed(only(told), 2020)).toMatchObject({ kind: "indexed", base: 50 });
    const both = series(told.points, { observed: [observed("2020", 25)] });
    expect(indexed(only(both), 2020)).toMatchObject({ kind: "indexed", base: 25 });
  });

  test("leaves out what cannot be divided by a year's value: sums of years, parts of years, additions", () => {
    const one = series([
      point("2020", 50),
      point("2021/2025", 300),
      point("2024-01/2024-11", 60),
      point("2024", 5, { measure: "delta" }),
      point("2024", 75),
    ]);
    const found = indexed(only(one), 2020);
    expect(found.kind === "indexed" && found.of.values.map(({ origin }) => origin.point.value)).toEqual([50, 75]);
    const { charts } = comparedCharts([only(one)], 2020, today, said);
    expect(charts[0]?.chart.series[0]?.marks.map(({ value }) => value)).toEqual([100, 150]);
    expect(charts[0]?.chart.words.source.at(-1)).toContain(`/compare?series=${one.id}&base=2020`);
  });

  test.each([
    ["growth", series([point("2020", 5)], { measure: "growth", unit: "%" })],
    ["no-value", series([point("2021", 5), point("2020", 7, { modality: "target" })])],
    ["not-positive", series([point("2020", 0)])],
  ])("says why there is none: %s", (reason, one) => {
    expect(indexed(only(one), 2020)).toMatchObject({ kind: "left-out", reason });
  });

  test("can begin with the years some series knows", () => {
    const all = comparedOf(
      [series([point("2021", 1), point("2019", 1), point("2023", 1, { modality: "target" })])],
      [],
    );
    expect(baseYears(all)).toEqual([2019, 2021]);
  });
});

describe("what an indicator's page shows first", () => {
  const summary = (
    place: string,
    measure: SeriesDetail["measure"],
    targets: number,
    breakdown: string | null = null,
  ) => {
    const { points: _, observed: __, direction: ___, course: ____, ...head } = series([], { measure, breakdown });
    const counts = { targets, actuals: 0, estimates: 0 };
    return { ...head, place: { code: null, name: place }, counts, documents: [], from: null, to: null };
  };

  test("amounts before shares before growth, unless the reader chooses", () => {
    const items = [summary("青渡区", "growth", 9), summary("青渡区", "share", 1)];
    expect(measureShown(items, undefined)).toBe("share");
    expect(measureShown(items, "growth")).toBe("growth");
  });

  test("the two fullest places, the whole before its parts", () => {
    const part = summary("岚江市", "amount", 9, "老城区");
    const whole = summary("岚江市", "amount", 2);
    const other = summary("青渡区", "amount", 5);
    const items = [part, whole, summary("鹭湖街道", "amount", 1), other, summary("岚江市", "growth", 50)];
    expect(seriesShown(items, "amount")).toEqual([whole.id, other.id, part.id]);
  });
});

describe("addresses", () => {
  test("of a comparison name series, or what they are of, but not both", () => {
    const id = "s0123456789abcdef";
    expect(readCompareAddress({ series: `${id},${id},nonsense`, concept: "gdp", base: "2020", q: " 学位 " })).toEqual({
      ...{ series: [id], base: 2020, q: "学位" },
    });
    expect(comparedQuery(readCompareAddress({ concept: "gdp,pm25", place: "青渡区", measure: "growth" }))).toBe(
      "concept=gdp,pm25&place=%E9%9D%92%E6%B8%A1%E5%8C%BA&measure=growth&limit=12",
    );
    expect(comparedQuery(readCompareAddress({ base: "20", q: "x" }))).toBeNull();
  });

  test("of the list of indicators become the query behind it", () => {
    expect(toldQuery(readIndicatorsAddress({ q: "水", kind: "bogus", show: "all", after: "x", before: "y" }))).toBe(
      "q=%E6%B0%B4&after=x&told=false&limit=50",
    );
  });
});

describe("numbers of an axis", () => {
  test.each([
    [[5.1e10, 3.2e11], "元", "zh-CN", "亿元", ["510", "3,200"]],
    [[8.5e11, 1e12], "元", "zh-CN", "亿元", ["8,500", "10,000"]],
    [[12_000, 9000], "套", "zh-CN", "套", ["12,000", "9,000"]],
    [[450_000], "人", "zh-CN", "万人", ["45"]],
    [[13.6, -2], "%", "zh-CN", "%", ["13.6", "−2"]],
    [[5.1e10], "元", "en", "billion yuan", ["51"]],
    [[0.012], "人", "zh-CN", "人", ["0.012"]],
  ] as const)("%j %s in %s are in %s", (values, unit, language, told, texts) => {
    const axis = axisNumbers(values, unit, language);
    expect(axis.unit).toBe(told);
    expect(values.map(axis.text)).toEqual(texts);
  });
});
