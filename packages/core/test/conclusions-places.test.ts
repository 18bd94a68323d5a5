import { describe, expect, test } from "vitest";
import cases from "../../../specs/conclusions/places.json" with { type: "json" };
import {
  align,
  alignmentGround,
  findings,
  type Reconciliation,
  reconcile,
  reconclude,
} from "../src/comparisons/index.ts";
import { type Account, accountOf, CONCEPTS, gather, STANDARD_PLACES, slicesOf } from "../src/indicators/index.ts";
import { read } from "../src/pipeline.ts";
import { sourceOf } from "./read-text.ts";

const account = (document: string, ...lines: readonly string[]): Account =>
  accountOf(read(sourceOf(lines.join("\n"))), document);

/** 朝阳区 of 北京市 and 朝阳区 of 长春市: one name, two places. */
const report = (document: string, place: string, year: number, sentence: string): Account =>
  account(
    document,
    `${place}${year + 1}年政府工作报告`,
    `一、${year}年工作回顾`,
    `过去一年，${place}各项工作取得新的成绩。${sentence}`,
    `二、${year + 1}年工作安排`,
    "做好全年工作，责任重大。",
  );

function concluded(accounts: readonly Account[]) {
  const { series } = gather(accounts, CONCEPTS, STANDARD_PLACES);
  const held = { accounts, series, registry: CONCEPTS, places: STANDARD_PLACES };
  const { reconciliations } = reconcile(held);
  return { reconciliations, findings: findings({ ...held, reconciliations }) };
}

describe("two places of one name", () => {
  const levels = [
    report("a22", "北京市朝阳区", 2022, "全年实现地区生产总值1000亿元。"),
    report("a23", "北京市朝阳区", 2023, "全年实现地区生产总值1010亿元。"),
  ];
  const growth = report("b23", "长春市朝阳区", 2023, "地区生产总值增长19%。");

  test("are not held against each other", () => {
    expect(concluded(levels).findings).toEqual([]);
    expect(concluded([...levels, growth]).findings).toEqual([]);
  });

  test("are each due by what their own documents tell", () => {
    const plan = account(
      "plan",
      "北京市朝阳区国民经济和社会发展第十三个五年规划纲要",
      "第二章 主要目标",
      "到2020年，北京市朝阳区城镇登记失业率控制在3%以内。",
    );
    const outcomes = ({ reconciliations }: { readonly reconciliations: readonly Reconciliation[] }) =>
      reconciliations.filter(({ document }) => document === "plan").map(({ outcome }) => outcome);
    expect(outcomes(concluded([plan]))).toEqual(["not-due"]);
    expect(outcomes(concluded([plan, growth]))).toEqual(["not-due"]);
  });
});

describe("the places documents speak of", () => {
  test.each(cases.cases)("$what", ({ documents, own, above }) => {
    const slices = Object.entries(documents).flatMap(([name, lines]) =>
      slicesOf(account(name, ...(lines as string[]))),
    );
    const { state } = reconclude(new Map(), { removed: [], added: slices });
    const owned = slices.filter((one) => one.own).map((one) => [one.account.document, one.key]);
    expect(Object.fromEntries(owned)).toEqual(own);
    expect(Object.fromEntries([...state.values()].map((one) => [one.key, one.above]))).toEqual(above);
  });
});

test("a town lies below all places above its county", () => {
  const plan = (name: string, place: string, share: number) =>
    account(
      name,
      `${place}国民经济和社会发展第十四个五年规划纲要`,
      "第一章 主要目标",
      `到2025年，污水处理率达到${share}%以上。`,
    );
  const accounts = [plan("town", "昆山市柘岭镇", 95), plan("prefecture", "苏州市", 96)] as const;
  const { series } = gather(accounts, CONCEPTS, STANDARD_PLACES);
  const ground = alignmentGround({ accounts, series, registry: CONCEPTS, places: STANDARD_PLACES });
  expect(align(...accounts, ground)).toMatchObject({ mode: "upper-lower", from: "prefecture", to: "town" });
});
