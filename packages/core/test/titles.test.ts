import { describe, expect, test } from "vitest";
import { reconcile } from "../src/comparisons/index.ts";
import { type Account, accountOf, CONCEPTS, gather, STANDARD_PLACES } from "../src/indicators/index.ts";
import { read } from "../src/pipeline.ts";
import { sourceOf, spec } from "./read-text.ts";

interface Case {
  readonly why: string;
  readonly plan: string;
  readonly year: number;
  readonly done: string;
  readonly found: readonly string[];
}

const accountOfText = (document: string, ...lines: readonly string[]): Account =>
  accountOf(read(sourceOf(lines.join("\n"))), document);

const documentsOf = ({ plan, year, done }: Case): readonly Account[] => [
  accountOfText("plan", "岚江市国民经济和社会发展第十四个五年规划纲要", "第一章 建设美丽岚江", plan),
  accountOfText(
    "report",
    `岚江市${year + 1}年政府工作报告`,
    `一、${year}年工作回顾`,
    `过去一年，各项工作取得新的成绩。${done}城镇新增就业5.2万人。`,
    `二、${year + 1}年工作安排`,
    "做好全年工作，责任重大。",
  ),
];

describe("titles that are sought and won", () => {
  test.each(spec<Case>("reconciliation/titles"))("$why", (one) => {
    const accounts = documentsOf(one);
    const { series } = gather(accounts, CONCEPTS, STANDARD_PLACES);
    const { reconciliations } = reconcile({ accounts, series, registry: CONCEPTS, places: STANDARD_PLACES });
    const titles = reconciliations.filter(({ target }) => target.text !== null);
    expect(titles.map(({ name, outcome, mentions }) => `${name.zh} ${outcome} ${mentions.length}`)).toEqual(one.found);
  });
});
