import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { FINDING_RULES, type Finding, findings, reconcile, SEVERITIES } from "../src/comparisons/index.ts";
import { type Account, accountOf, CONCEPTS, gather, STANDARD_PLACES } from "../src/indicators/index.ts";
import { read } from "../src/pipeline.ts";
import { sourceOf, spec } from "./read-text.ts";

const accountOfText = (document: string, text: string): Account => accountOf(read(sourceOf(text)), document);

function found(accounts: readonly Account[]): readonly Finding[] {
  const { series } = gather(accounts, CONCEPTS, STANDARD_PLACES);
  const held = { accounts, series, registry: CONCEPTS, places: STANDARD_PLACES };
  return findings({ ...held, reconciliations: reconcile(held).reconciliations });
}

const summed = (all: readonly Finding[]): readonly string[] =>
  all.map(({ rule, name, points }) => `${rule} ${name.zh} ${points.map(({ value }) => value).join(" → ")}`);

const report = (year: number, ...sentences: readonly string[]): string =>
  [
    `岚江市${year + 1}年政府工作报告`,
    `一、${year}年工作回顾`,
    `过去一年，各项工作取得新的成绩。${sentences.join("")}`,
    `二、${year + 1}年工作安排`,
    "做好全年工作，责任重大。",
  ].join("\n");

describe("the rules of consistency (G36, G37)", () => {
  test("tell the same quantity told with two values by two reports", () => {
    const accounts = [
      accountOfText("one", report(2023, "城镇新增就业5.2万人。")),
      accountOfText("two", report(2023, "城镇新增就业4.6万人。")),
    ];
    expect(summed(found(accounts))).toEqual(["told-differently 城镇新增就业人数 52000 → 46000"]);
  });

  test("hold a bounded number of tellings of one time against each other", () => {
    const sentences = (start: number) =>
      Array.from({ length: 150 }, (_, index) => `城镇新增就业${start + index}万人。`).join("");
    const accounts = [
      accountOfText("one", report(2023, sentences(100))),
      accountOfText("two", report(2023, sentences(300))),
    ];
    expect(found(accounts).length).toBeLessThanOrEqual((100 * 99) / 2);
  });

  test("say nothing where one is rounded, approximate, a running total or of another year", () => {
    const accounts = [
      accountOfText("one", report(2023, "城镇新增就业5.24万人。")),
      accountOfText("two", report(2023, "城镇新增就业5.2万人。")),
      accountOfText("three", report(2023, "城镇新增就业5万人左右。")),
      accountOfText("four", report(2023, "三年累计城镇新增就业15.8万人。")),
      accountOfText("five", report(2022, "城镇新增就业4.1万人。")),
    ];
    expect(summed(found(accounts.slice(0, 2)))).toEqual([]);
    expect(summed(found([accounts[0], accounts[3]].flatMap((one) => one ?? [])))).toEqual([]);
    expect(summed(found([accounts[0], accounts[4]].flatMap((one) => one ?? [])))).toEqual([]);
  });

  test("do not take works begun for works done", () => {
    const account = accountOfText(
      "one",
      report(2023, "城镇老旧小区改造开工40个小区、96.4万平方米，完工22个小区、51.7万平方米。"),
    );
    expect(summed(found([account]))).toEqual([]);
  });

  test.each([
    ["against different years", "比2015年下降50%", "比2016年下降40%", []],
    ["against a year and the year before", "比2015年下降50%", "同比下降4%", []],
    ["against the end of a plan and its year", "比“十二五”末下降50%", "较2015年下降40%", ["-40 → -50"]],
    ["both against the year before", "同比下降5%", "比2022年下降4%", ["-5 → -4"]],
  ])("G35: hold rates against each other that have one base: told %s", (_, one, other, told) => {
    const accounts = [one, other].map((rate, at) =>
      accountOfText(`${at}`, report(2023, `2023年，细颗粒物年均浓度${rate}。`)),
    );
    const name = "told-differently 细颗粒物（PM2.5）年均浓度";
    expect(summed(found(accounts))).toEqual(told.map((values) => `${name} ${values}`));
  });

  test("do not depend on the order of the documents", () => {
    const accounts = [
      accountOfText("one", report(2023, "城镇新增就业5.2万人。")),
      accountOfText("two", report(2023, "城镇新增就业4.6万人。")),
    ];
    expect(found(accounts.toReversed())).toEqual(found(accounts));
  });
});

const SAMPLES = ["city-plan-2021-2025", "district-plan-2021-2025", "district-annual-2025", "district-work-report-2022"];

interface Case {
  readonly why: string;
  readonly documents: readonly {
    readonly text?: string;
    readonly plan?: string;
    readonly year?: number;
    readonly done?: string;
    readonly ahead?: string;
  }[];
  readonly found: readonly string[];
}

const textOf = ({ text, plan, year = 2023, done = "", ahead = "" }: Case["documents"][number]): string => {
  if (text !== undefined) return text;
  return plan === undefined
    ? `${report(year, done)}${ahead}`
    : `岚江市国民经济和社会发展第十四个五年规划纲要\n第一章 主要目标\n${plan}\n第二章 保障措施\n加强领导。`;
};

const said = ({ rule, name, points }: Finding): string =>
  [rule, name.zh, points.map(({ value }) => value).join(" → ")].join(" ").trim();

describe("the rules, case by case", () => {
  test.each(spec<Case>("consistency/findings"))("$why", ({ documents, found: expected }) => {
    const accounts = documents.map((one, index) => accountOfText(`case-${index}`, textOf(one)));
    expect(found(accounts).map(said)).toEqual(expected);
  });

  test("every finding stands on published words and has an id of its own", () => {
    const documents = spec<Case>("consistency/findings").flatMap((one) => one.documents);
    const texts = new Map(documents.map((one, index) => [`case-${index}`, textOf(one)]));
    const all = found([...texts].map(([name, text]) => accountOfText(name, text)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { points, citations } of all) {
      expect(points.length + citations.length).toBeGreaterThan(0);
      for (const { document, start, end, quote } of [...points, ...citations]) {
        expect(texts.get(document)?.slice(start, end)).toBe(quote);
      }
    }
  });

  test.each(SAMPLES)("%s beside a copy of itself contradicts nothing", (name) => {
    const text = readFileSync(new URL(`../../../samples/files/${name}.txt`, import.meta.url), "utf8");
    const across = found(["one", "two"].map((document) => accountOfText(document, text))).filter(
      ({ rule, points }) => rule !== "looser-than-reached" && new Set(points.map(({ document }) => document)).size > 1,
    );
    expect(across.map(said)).toEqual([]);
  });

  test("a rule has a weight", () => {
    expect(Object.keys(SEVERITIES).toSorted()).toEqual([...FINDING_RULES].toSorted());
  });
});

const PLANS = new URL("../../../../shared/plans/", import.meta.url);
const REAL = ["haidian-13fyp", "haidian-14fyp", "haidian-2021-report", "haidian-2025-plan", "beijing-14fyp"];

describe.skipIf(!existsSync(PLANS))("on the real plans (skipped where ../shared is absent)", () => {
  let all: readonly string[];
  beforeAll(() => {
    all = summed(
      found(
        REAL.map((name) =>
          accountOfText(name, readFileSync(new URL(`${name}.txt`, PLANS), "utf8").replace(/^\uFEFF/, "")),
        ),
      ),
    );
  }, 120_000);

  test("G11, K3, K4, K5: the yearly plan asks for more applications, productivity and doctors; equal shares are no finding", () => {
    const stricter = all.filter((one) => one.startsWith("yearly-stricter"));
    expect(stricter).toEqual([
      "yearly-stricter 全员劳动生产率 380000 → 450000",
      "yearly-stricter PCT国际专利申请量 5000 → 5100",
      "yearly-stricter 每千人口执业（助理）医师数 5.11 → 5.3",
    ]);
  });

  test("K11: drug inspection asks for less than had been reached", () => {
    expect(all).toContain("looser-than-reached 药品抽检合格率 99 → 100");
  });

  test("G34, K21: lanes of overlapping years are neither added nor held to contradict each other", () => {
    expect(all.filter((one) => one.includes("背街小巷"))).toEqual([]);
  });
});
