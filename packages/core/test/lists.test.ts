import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Account, accountOf } from "../src/indicators/index.ts";
import { read } from "../src/pipeline.ts";
import { sourceOf, spec } from "./read-text.ts";

const accountOfText = (text: string): Account => accountOf(read(sourceOf(text)), "case");

interface Case {
  readonly why: string;
  readonly text: string;
  readonly lists: readonly { readonly stated: number; readonly least: number; readonly most: number }[];
}

const heading = "岚江市第十四个五年规划纲要\n第一章 主要任务\n";

describe("counts and the things that follow them", () => {
  test.each(spec<Case>("lists/announced"))("$why", ({ text, lists }) => {
    const found = accountOfText(heading + text).lists ?? [];
    expect(found.map(({ stated, items, most }) => ({ stated, least: items.length, most }))).toEqual(lists);
  });

  test("quote the published words", () => {
    const text = `${heading}优化青渡、平皋、鹿鸣三大片区功能。设立两个分中心（北岸分中心、南岸分中心）。`;
    for (const { announced, items } of accountOfText(text).lists ?? []) {
      for (const { start, end, quote } of [announced, ...items]) expect(text.slice(start, end)).toBe(quote);
    }
  });

  test("agree for every length of a list", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 9 }), (stated, told) => {
        const names = Array.from({ length: told }, (_, index) => `${"甲乙丙丁戊己庚辛壬"[index]}岸泵站`);
        const [list] = accountOfText(`${heading}新建${stated}座泵站：${names.join("、")}。`).lists ?? [];
        expect(list).toMatchObject({ stated, most: told });
      }),
      { numRuns: 20 },
    );
  });
});

const PLANS = new URL("../../../../shared/plans/", import.meta.url);

describe.skipIf(!existsSync(PLANS))("on the real plans (skipped where ../shared is absent)", () => {
  test("K19: thirty canteens are announced, and thirty rows follow", () => {
    const { lists = [] } = accountOfText(readFileSync(new URL("haidian-2025-plan.txt", PLANS), "utf8"));
    expect(lists.find(({ noun }) => noun.includes("食堂"))).toMatchObject({ stated: 30, most: 30 });
  });
});
