import { describe, expect, test } from "vitest";
import { reconcileSeries } from "../src/comparisons/index.ts";
import { CONCEPTS, type Series, type SeriesPoint, seriesPlace } from "../src/indicators/index.ts";
import { monthOf, targetsKnownOn } from "../src/judgements/index.ts";
import type { KnownPlace, Observation } from "../src/signals/index.ts";

const ON = "2025-06-30";
const PLAN = "d000000000001";
const OWN: KnownPlace = { kind: "named", name: "青渡区" };
const ABOVE: KnownPlace = { kind: "named", name: "岚江市" };

const GOAL = {
  ...{ document: PLAN, figure: `${PLAN}-100`, start: 100, end: 104, quote: "1000" },
  ...{ sentence: { start: 100, end: 104, quote: "1000" }, subject: "地区生产总值", value: 1000, valueMax: null },
  ...{ unit: "亿元", op: ">=", measure: "level", modality: "target", period: "2025", nature: "expected" },
  ...{ inferred: false, vintage: "2021-01-01", confidence: null },
} as SeriesPoint;

const AMOUNT: Series = {
  ...{ key: "gdp|青渡区|amount||元", concept: { kind: "registered", id: "gdp", version: 1 } },
  ...{ name: { zh: "地区生产总值", en: "GDP" }, place: OWN, measure: "amount", breakdown: null, unit: "亿元" },
  points: [GOAL],
};

const growthIn = (place: KnownPlace, value: number): Observation => ({
  ...{ concept: "gdp", place, measure: "growth", breakdown: null, period: "2024", value, unit: "%" },
  ...{ status: "final", knownOn: "2025-03-01", source: "统计公报", note: null },
});

const known = (observations: readonly Observation[]) => {
  const reconciliations = reconcileSeries(AMOUNT, { concept: null, growth: null, heldUntil: monthOf(ON) });
  const documentDates = new Map([[PLAN, "2021-01-01"]]);
  const told = { series: [AMOUNT], aboveSeries: [], observations, reconciliations, registry: CONCEPTS, documentDates };
  return [...targetsKnownOn(told, ON).values()];
};

describe("the growth beside an amount", () => {
  const [own, above] = [growthIn(OWN, 5), growthIn(ABOVE, 9)];

  test.each([
    { order: "its own first", told: [own, above] },
    { order: "the place above first", told: [above, own] },
  ])("is that of its own place, whatever is told of the place above: $order", ({ told }) => {
    const [target] = known(told);
    expect(target?.growth && seriesPlace(target.growth)).toBe(OWN.name);
    expect(target?.growth?.points.map(({ value }) => value)).toEqual([5]);
  });

  test("is unknown where only the place above tells one", () => {
    const [target] = known([above]);
    expect(target?.growth).toBeNull();
  });
});
