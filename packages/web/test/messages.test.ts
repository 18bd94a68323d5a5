import { describe, expect, test } from "vitest";
import { conceptActsEn } from "../src/messages/concept-acts.en.ts";
import { conceptActsZhCN } from "../src/messages/concept-acts.zh-CN.ts";
import { en } from "../src/messages/en.ts";
import { zhCN } from "../src/messages/zh-CN.ts";

/** Names whose keys are the words of one language, or the order of its sentences. */
const own = new Set(["units", "before", "order"]);

const leaves = (value: unknown, path = ""): readonly string[] =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => (own.has(key) ? [] : leaves(inner, `${path}.${key}`)))
    : [path];

const texts = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (own.has(key) ? [] : texts(inner)));
};

describe("message catalogues", () => {
  test("both languages say the same things", () => {
    expect(leaves(en)).toEqual(leaves(zhCN));
    expect(leaves(conceptActsEn)).toEqual(leaves(conceptActsZhCN));
  });

  test("no sentence is empty", () => {
    // The sign of equality alone has no word: a plain value stands for itself.
    const { "=": equal, ...ops } = zhCN.figure.ops;
    expect([equal, en.figure.ops["="]]).toEqual(["", ""]);
    for (const catalogue of [zhCN, en]) {
      const said = texts({ ...catalogue, figure: { ...catalogue.figure, ops } });
      expect(said.filter((text) => text === "")).toEqual([]);
    }
  });

  test("the English interface speaks no Chinese but its own name, the other language's name and examples", () => {
    const chinese = texts([en, conceptActsEn]).filter((text) => /[\u4e00-\u9fff]/.test(text));
    expect(chinese).toEqual([
      en.product.latin,
      en.language.switch,
      en.language.switchLabel,
      en.search.placeholder,
      en.search.empty,
      en.commitment.citeZh,
    ]);
  });
});
