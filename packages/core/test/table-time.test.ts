import { describe, expect, it } from "vitest";
import { organise } from "../src/document/index.ts";
import { readRows } from "../src/statements/index.ts";
import { repair } from "../src/text/index.ts";
import { sourceOf } from "./read-text.ts";

const rows = (count: number, join: string, mark: string): string =>
  Array.from({ length: count }, (_, index) => [index + 1, `产值${index}（亿元）`, 5, 6, "预期性"].join(join)).join(
    mark,
  );

const HEAD = ["序号", "指标", "2020年", "2025年目标", "属性"];
const SHAPES: Readonly<Record<string, (count: number) => string>> = {
  tabs: (count) => `${HEAD.join("\t")}\n${rows(count, "\t", "\n")}`,
  "one cell a line": (count) => `${HEAD.join("\n")}\n${rows(count, "\n", "\n")}`,
  "one line": (count) => `${HEAD.join(" ")} ${rows(count, " ", " ")}`,
  strokes: (count) => `${HEAD.join(" | ")}\n|---|---|\n${rows(count, " | ", "\n")}`,
  "wide blanks": (count) => `${HEAD.join("   ")}\n${rows(count, "   ", "\n")}`,
  "wide blanks without a head": (count) => "甲乙丙   丁戊己   庚辛\n".repeat(count),
  "tabs without words": (count) => `指标\t目标\t属性\n${"\t".repeat(count * 20)}\n甲\t乙`,
  "digits in a cell": (count) => `指标\t2025年\t属性\n甲（个）\t${"1".repeat(count * 20)}\t预期性`,
  "heads without rows": (count) => "序号\n任务\n牵头单位\n甲\n".repeat(count),
};

function millisecondsOf(text: string): number {
  const source = sourceOf(text);
  const began = performance.now();
  readRows(organise(source, repair(source)));
  return performance.now() - began;
}

describe("a table without end is read in proportion to its length", () => {
  it.each(Object.entries(SHAPES))("%s", (_, shape) => {
    millisecondsOf(shape(1500)); // the first reading of a shape is slower than the rest
    const best = (text: string): number => Math.min(millisecondsOf(text), millisecondsOf(text));
    expect(best(shape(15_000))).toBeLessThan(12 * best(shape(1500)) + 500);
  });
});
