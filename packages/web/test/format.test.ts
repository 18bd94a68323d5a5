import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FigureValue, figureQuantity } from "../src/format/figure.ts";
import { fileSize, shortCount } from "../src/format/number.ts";
import { quantity } from "../src/format/quantity.ts";
import { day, minute, period } from "../src/format/time.ts";
import { en } from "../src/messages/en.ts";
import { zhCN } from "../src/messages/zh-CN.ts";

const zh = (value: number, unit: string | null) => quantity(value, unit, "zh-CN");
const english = (value: number, unit: string | null) => quantity(value, unit, "en");
const figure = (part: Partial<FigureValue>): FigureValue => ({
  value: 0,
  valueMax: null,
  unit: null,
  op: "=",
  measure: "level",
  ...part,
});

describe("numbers for reading", () => {
  test.each([
    [1_020_000_000_000, "元", "1.02", "万亿元"],
    [950_000_000_000, "元", "9,500", "亿元"],
    [3_126_000, "人", "312.6", "万人"],
    [37_000, "个", "3.7", "万个"],
    [8_000, "个", "8,000", "个"],
    [12_345, "个", "12,345", "个"],
    [30.6, "微克/立方米", "30.6", "微克/立方米"],
    [-4.4, "%", "−4.4", "%"],
  ])("%d %s is %s %s in Chinese", (value, unit, number, name) => {
    expect(zh(value, unit)).toMatchObject({ number, unit: name });
  });

  test.each([
    [1_020_000_000_000, "元", "1.02", "trillion yuan"],
    [950_000_000_000, "元", "950", "billion yuan"],
    [3_126_000, "人", "3,126,000", "people"],
    [380_000, "元/人", "380,000", "yuan/person"],
    [30.6, "微克/立方米", "30.6", "µg/m³"],
    [500, "名", "500", "people"],
    [6_000_000, "标箱", "6", "million TEU"],
    [7, "个工作日", "7", "working days"],
    [2, "吨/天", "2", "t/day"],
    [4.5, "托位/千人", "4.5", "nursery places/1,000 people"],
    [16, "件/万人", "16", "per 10,000 people"],
    [12, "间", "12", ""],
    [1, "所", "1", ""],
    [3, "孔", "3", "孔"],
  ])("%d %s is %s %s in English", (value, unit, number, name) => {
    expect(english(value, unit)).toMatchObject({ number, unit: name });
  });

  test("digits left out are kept in the exact value", () => {
    expect(zh(1_023_456_789_012, "元")).toEqual({ number: "1.02", unit: "万亿元", exact: "1,023,456,789,012 元" });
  });

  test("without an exact value beside it, a number shows every digit it has", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (value) => {
        for (const shown of [zh(value, null), english(value, null)]) {
          if (shown.exact !== null) continue;
          expect(Number(shown.number.replaceAll(",", "").replace("−", "-"))).toBe(value);
        }
      }),
    );
  });

  test("below a hundred million no digit is ever dropped", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 99_999_999 }), (value) => {
        const { number, unit } = zh(value, null);
        const scale = unit === "万" ? 1e4 : 1;
        expect(Math.round(Number(number.replaceAll(",", "")) * scale)).toBe(value);
      }),
    );
  });

  test("comparators, ranges and the signs of changes are shown", () => {
    expect(figureQuantity(figure({ value: 8000, unit: "个", op: ">=" }), "zh-CN", zhCN).number).toBe("≥ 8,000");
    expect(figureQuantity(figure({ value: 5, valueMax: 6, unit: "%", measure: "rate" }), "en", en).number).toBe("+5–6");
    expect(figureQuantity(figure({ value: -27.9, unit: "%", measure: "rate" }), "zh-CN", zhCN).number).toBe("−27.9");
    expect(figureQuantity(figure({ value: 70, unit: "%", measure: "share", op: "~" }), "zh-CN", zhCN).number).toBe(
      "约 70",
    );
  });

  test("a range below zero is told in words, which no minus can be taken for", () => {
    const fall = figure({ value: -2, valueMax: -3, unit: "百分点", measure: "delta" });
    expect(figureQuantity(fall, "zh-CN", zhCN)).toMatchObject({ number: "−2 至 −3", unit: "百分点" });
    expect(figureQuantity(fall, "en", en)).toMatchObject({ number: "−2 to −3", unit: "percentage points" });
    expect(figureQuantity({ ...fall, value: -1, valueMax: 1 }, "en", en).number).toBe("−1 to 1");
  });

  test("sizes and counts are short", () => {
    expect(fileSize(408_123, "en")).toBe("408 kB");
    expect(fileSize(0, "en")).toBe("0 B");
    expect(fileSize(52_428_800, "en")).toBe("52.4 MB");
    expect(shortCount(136_324, "zh-CN")).toBe("13.6 万");
    expect(shortCount(136_324, "en")).toBe("136,324");
  });
});

describe("times for reading", () => {
  test.each([
    ["2025", "2025年", "2025"],
    ["2021/2025", "2021—2025年", "2021–2025"],
    ["2024-11", "2024年11月", "Nov 2024"],
    ["2024-01/2024-11", "2024年1月—2024年11月", "Jan 2024–Nov 2024"],
    ["2025-12-31", "2025年12月31日", "December 31, 2025"],
  ])("%s is %s, %s", (text, chinese, english) => {
    expect(period(text, "zh-CN")).toBe(chinese);
    expect(period(text, "en")).toBe(english);
  });

  test("days are counted in Beijing, wherever the reader and the server are", () => {
    expect(day("2025-12-31T17:00:00Z", "en")).toBe("January 1, 2026");
    expect(minute("2025-12-31T17:05:00Z", "zh-CN")).toBe("2026年1月1日 01:05");
  });

  test("what is no date is shown as it stands", () => {
    expect(day("unknown", "en")).toBe("unknown");
    expect(day("2021-01", "en")).toBe("Jan 2021");
    expect(day("2021-01", "zh-CN")).toBe("2021年1月");
    expect(day("2021", "en")).toBe("2021");
  });
});
