import { describe, expect, it } from "vitest";
import { pairsOf } from "../series.mjs";

const figure = (series: string, start: number, unit: string | null = "个") => ({
  series,
  document: "plan",
  start,
  end: start + 2,
  unit,
});
const point = (start: number) => ({ document: "plan", start, end: start + 3 });

describe("pairs of annotated figures", () => {
  it("count as right together, as wrong together, and as missed", () => {
    const gold = [figure("a", 0), figure("a", 10), figure("a", 20), figure("b", 30)];
    const series = [{ points: [point(0), point(10), point(30)] }, { points: [point(20)] }];
    expect(pairsOf(gold, series)).toEqual({ right: 1, wrong: 2, missed: 2 });
  });

  it("of one series in different units are no pair, magnitudes aside", () => {
    const gold = [figure("a", 0, "万人"), figure("a", 10, "人"), figure("a", 20, "%")];
    expect(pairsOf(gold, [{ points: [point(0), point(10)] }])).toEqual({ right: 1, wrong: 0, missed: 0 });
  });

  it("that stand in no series are alone", () => {
    expect(pairsOf([figure("a", 0), figure("b", 10)], [])).toEqual({ right: 0, wrong: 0, missed: 0 });
  });
});
