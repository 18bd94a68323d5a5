import type { SeriesPoint } from "@lantu/core/indicators";
import type { ObservedValue, PrintedTarget, ToldOfTarget } from "@lantu/store";
import { describe, expect, it } from "vitest";
import { presentSaid } from "../src/reporting/present-said.ts";
import { laidBeside } from "../src/reporting/said.ts";

const target: PrintedTarget = {
  ...{
    value: 300,
    valueMax: null,
    op: ">=",
    unit: "公顷",
    period: "2025",
    measure: "level",
    figure: "d000000000001-f1",
  },
};
const observed = (value: number | null, unit: string, more: Partial<ObservedValue> = {}): ObservedValue => ({
  ...{ period: "2025", start: "2025-01-01", end: "2025-12-31", value, unit, status: "final", source: "年鉴" },
  ...more,
});
const point = (value: number, quote: string, more: Partial<SeriesPoint> = {}): SeriesPoint => ({
  ...{ document: "d000000000002", figure: "d000000000002-f1", start: 0, end: 1, quote, subject: "增加值", value },
  ...{
    sentence: { start: 0, end: 9, quote: "增加值达到某数" },
    valueMax: null,
    unit: "公顷",
    op: "=",
    measure: "level",
  },
  ...{ modality: "actual", period: "2025", nature: null, inferred: false, vintage: null, confidence: null },
  ...more,
});
const told = (points: readonly SeriesPoint[], values: readonly ObservedValue[] = []): ToldOfTarget => ({
  ...{ commitment: "d000000000001-1", series: "s1", concept: "c", unit: "公顷", points, observed: values },
});
const said = (value: number | null, done = false) => ({ period: "2025", value, done });

describe("a self-report beside data (G31, G41)", () => {
  it.each([
    ["the same in another magnitude agrees", said(312.4), told([], [observed(3.124, "平方公里")]), "agrees"],
    ["less exactly printed, within its rounding", said(312.4), told([point(312, "312")]), "agrees"],
    ["another number of statistics disagrees", said(320), told([], [observed(312.4, "公顷")]), "disagrees"],
    ["another number of a document disagrees", said(320), told([point(312.4, "312.4")]), "disagrees"],
    [
      "another period is not compared",
      said(320),
      told([], [observed(312.4, "公顷", { start: "2024-01-01" })]),
      "no-data",
    ],
    ["another measure is not compared", said(320), told([point(5, "5", { measure: "delta" })]), "no-data"],
    ["a bound is shown and not compared", said(320), told([point(300, "300", { op: ">=" })]), "not-comparable"],
    [
      "a part of the place is shown and not compared",
      said(320),
      told([point(3, "3", { area: "东片区" })]),
      "not-comparable",
    ],
    ["another unit is shown and not compared", said(320), told([], [observed(12, "%")]), "not-comparable"],
    ["a value that is not published is none", said(320), told([], [observed(null, "公顷")]), "no-data"],
    [
      "reached without a number is by statement only",
      said(null, true),
      told([], [observed(280, "公顷")]),
      "statement-only",
    ],
  ] as const)("%s", (_, report, others, verdict) => {
    expect(laidBeside(report, target, others, []).verdict).toBe(verdict);
  });

  it("tells its arithmetic in both languages, and where the other number stands", () => {
    const laid = laidBeside(said(320), target, told([point(312.4, "312.4")]), []);
    const names = { documents: new Map([["d000000000002", "统计公报"]]), units: new Map() };
    const { verdict, others } = presentSaid(said(320), laid, "公顷", names);
    expect(verdict).toBe("disagrees");
    expect(others).toMatchObject([
      { kind: "document", source: "统计公报", agrees: false, difference: 7.6, allowed: 0.55, start: 0, end: 9 },
    ]);
    expect(others[0]?.arithmetic.en).toBe("320 − 312.4 = 7.6 公顷, more than the 0.55 that rounding explains.");
    expect(others[0]?.arithmetic["zh-CN"]).toContain("320 − 312.4 = 7.6 公顷");
  });
});
