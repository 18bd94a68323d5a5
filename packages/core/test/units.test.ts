import { describe, expect, it } from "vitest";
import { parseUnit, readUnit } from "../src/language/index.ts";

describe("units behind a number", () => {
  it.each([
    ["个百分点", "百分点", 4],
    ["人次", "人次", 2],
    ["人", "人", 1],
    ["平方公里的公园", "平方公里", 4],
    ["元/人，", "元/人", 3],
    ["微克/立方米", "微克/立方米", 6],
    ["人/百亿元", "人/百亿元", 5],
    ["吨/万元", "吨/万元", 4],
    ["立方米/万元以内", "立方米/万元", 6],
  ])("%s", (text, name, end) => {
    expect(readUnit(text, 0)).toMatchObject({ name, end });
  });

  it("knows what it does not know", () => {
    expect(readUnit("幅员辽阔", 2)).toBeUndefined();
    expect(readUnit("", 0)).toBeUndefined();
  });
});

describe("units in the head of a table", () => {
  it.each([
    ["万人", "人", 4],
    ["亿立方米", "立方米", 8],
    ["亿美元", "美元", 8],
    ["%", "%", 0],
    ["千瓦", "千瓦", 0],
    ["平方公里", "平方公里", 0],
    ["微克/立方米", "微克/立方米", 0],
  ])("%s", (written, name, magnitude) => {
    expect(parseUnit(written)).toMatchObject({ name, magnitude });
  });

  it("leaves words alone that are no unit", () => {
    expect(parseUnit("达到市级要求")).toBeUndefined();
    expect(parseUnit("")).toBeUndefined();
  });
});
