import { describe, expect, it } from "vitest";
import { backtest } from "../src/backtest.ts";
import { worldOf } from "./world.ts";

const HEADS = "concept,place,period,value,unit,known_on,source\n";
const beds = Array.from({ length: 12 }, (_, at) => {
  const year = 2011 + at;
  return `hospital-beds,110108,${year},${8000 + 120 * at + (at % 3) * 15},张,${year + 1}-03-01,统计年鉴\n`;
}).join("");
const world = worldOf({
  "beds.csv": `${HEADS}${beds}`,
  "one.csv": `${HEADS}hospital-beds,110108,2020,8000,张,2021-03-01,统计年鉴\n`,
});

describe("lantu backtest", () => {
  it("asks the past of observations that were given, beside naive peers on the same questions", async () => {
    const { io, printed } = world();
    expect(await backtest(["--observations", "beds.csv", "--json"], io)).toBe(0);
    const run = JSON.parse(printed.out);
    expect(run).toMatchObject({ set: "given", plans: 12 });
    expect(run.forecasters.map(({ forecaster }: { forecaster: string }) => forecaster)).toEqual([
      ...["lantu", "persistence", "linear-trend"],
    ]);
    const asked = run.forecasters.map(({ scores }: { scores: { asked: number } }) => scores.asked);
    expect(new Set(asked).size).toBe(1);
  });

  it("says so where no series tells enough years, and prints a table in both languages otherwise", async () => {
    const short = world();
    expect(await backtest(["--observations", "one.csv"], short.io)).toBe(0);
    expect(short.printed.out).toContain("no series tells enough years");
    const long = world("zh-CN");
    expect(await backtest(["--observations", "beds.csv"], long.io)).toBe(0);
    expect(long.printed.out).toContain("所给数据：规划目标 12 个");
  });

  it("names what it cannot use", async () => {
    const { io, printed } = world();
    expect(await backtest(["--plans", "0"], io)).toBe(1);
    expect(await backtest(["--seed", "1.5"], io)).toBe(1);
    expect(await backtest(["--rule", "x"], io)).toBe(1);
    expect(printed.err.split("\n").filter((line) => line !== "")).toHaveLength(3);
    expect(printed.err).toContain("--plans: a whole number from 1 to 100000");
  });
});
