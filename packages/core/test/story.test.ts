import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { type Finding, type FindingRule, findings, type Reconciliation, reconcile } from "../src/comparisons/index.ts";
import { accountOf, CONCEPTS, gather, STANDARD_PLACES } from "../src/indicators/index.ts";
import { read } from "../src/pipeline.ts";
import { sourceOf } from "./read-text.ts";

const DOCUMENTS = [
  "city-plan-2021-2025",
  "district-plan-2016-2020",
  "district-plan-2021-2025",
  "district-work-report-2022",
  "district-annual-2024",
  "district-annual-2025",
  "district-statistics-2016-2024",
];

/** The numbers by which a point of the story is known: what they are of, and the values that do not fit together. */
const told = (found: readonly Finding[], rule: FindingRule): readonly string[] =>
  found
    .filter((one) => one.rule === rule)
    .map(({ name, points }) => `${name.zh}: ${points.map(({ value }) => value).join(" → ")}`);

describe("the story of the samples (samples/README.md)", () => {
  let reconciled: readonly Reconciliation[];
  let found: readonly Finding[];

  beforeAll(() => {
    const accounts = DOCUMENTS.map((name) => {
      const text = readFileSync(new URL(`../../../samples/files/${name}.txt`, import.meta.url), "utf8");
      return accountOf(read(sourceOf(text)), name);
    });
    const { series } = gather(accounts, CONCEPTS, STANDARD_PLACES);
    const held = { accounts, series, registry: CONCEPTS, places: STANDARD_PLACES };
    reconciled = reconcile(held).reconciliations;
    found = findings({ ...held, reconciliations: reconciled });
  }, 120_000);

  const outcome = (document: string, name: string, value: number): unknown =>
    reconciled.find((one) => one.document === document && one.name.zh === name && one.target.value === value);

  test("1: the park area per head of 2020 was missed, and the last year gives the next target up", () => {
    expect(outcome("district-plan-2016-2020", "人均公园绿地面积", 15)).toMatchObject({
      outcome: "missed",
      evidence: expect.arrayContaining([expect.objectContaining({ value: 13.6 })]),
    });
    expect(told(found, "yearly-looser")).toContain("人均公园绿地面积: 15 → 14.6");
  });

  test("2: the share of sewage treated had been reached before it was set", () => {
    expect(outcome("district-plan-2021-2025", "污水处理率", 98)).toMatchObject({
      outcome: "reached-before-set",
      evidence: expect.arrayContaining([expect.objectContaining({ value: 98.3 })]),
    });
  });

  test("3: affordable rental homes were lowered", () => {
    expect(told(found, "target-lowered")).toContain("保障性租赁住房: 12000 → 9000");
  });

  test("4: the recycling of the district lies below the city's", () => {
    expect(told(found, "looser-than-upper")).toContain("生活垃圾回收利用率: 37 → 40");
  });

  test("6: the school places of 2023 are told as 3260 and as 2780, the only contradiction", () => {
    expect(told(found, "told-differently")).toEqual(["新增中小学学位: 3260 → 2780"]);
    expect(found.filter(({ severity }) => severity === "contradiction")).toHaveLength(1);
  });

  test("8: growth stayed 0.8 points below what was expected", () => {
    expect(outcome("district-plan-2016-2020", "地区生产总值", 8)).toMatchObject({
      outcome: "missed",
      evidence: expect.arrayContaining([expect.objectContaining({ value: 7.2 })]),
    });
  });

  test("9 and 10: industrial output and containers sank without a word", () => {
    const looser = told(found, "yearly-looser");
    expect(looser).toContain("规模以上工业总产值: 90000000000 → 83500000000");
    expect(looser).toContain("集装箱吞吐量: 200000 → 180000");
  });

  test("every finding quotes the sentences its numbers stand in", () => {
    for (const { points } of found) {
      expect(points.length).toBeGreaterThanOrEqual(2);
      for (const { sentence, quote } of points) expect(sentence.quote).toContain(quote);
    }
  });
});
