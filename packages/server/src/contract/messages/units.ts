import type { Language } from "./render.ts";

const en: Readonly<Record<string, string>> = {
  元: "yuan",
  万元: "10,000 yuan",
  亿元: "100 million yuan",
  百亿元: "10 billion yuan",
  千人: "1,000 people",
  万人: "10,000 people",
  美元: "US dollars",
  人: "people",
  人次: "person-times",
  名: "people",
  标箱: "TEU",
  标准箱: "TEU",
  辆: "vehicles",
  标台: "standard buses",
  头: "head",
  株: "plants",
  栋: "buildings",
  册: "volumes",
  床: "beds",
  学位: "school places",
  托位: "nursery places",
  车位: "parking spaces",
  次: "times",
  倍: "times",
  场: "events",
  场次: "sessions",
  批次: "batches",
  笔: "transactions",
  岁: "years of age",
  年: "years",
  月: "months",
  个月: "months",
  周: "weeks",
  天: "days",
  日: "days",
  个工作日: "working days",
  工作日: "working days",
  分钟: "minutes",
  小时: "hours",
  平方米: "m²",
  平方公里: "km²",
  立方米: "m³",
  公里: "km",
  千米: "km",
  米: "m",
  公顷: "ha",
  亩: "mu",
  吨: "t",
  吨标准煤: "t of coal equivalent",
  吨标煤: "t of coal equivalent",
  千瓦: "kW",
  千瓦时: "kWh",
  微克: "µg",
  公斤: "kg",
  斤: "jin",
  升: "L",
  人公里: "passenger-km",
  吨公里: "t·km",
  蒸吨: "t of steam per hour",
  百分点: "percentage points",
  个百分点: "percentage points",
  "%": "%",
  "‰": "‰",
  "微克/立方米": "µg/m³",
};

/**
 * Measure words that count things of many kinds: 所 schools and hospitals, 家 firms and banks, 套 homes and machines, 条
 * streets and measures. What is counted is told beside them, so that in English the number stands alone.
 */
const counting =
  "个 户 家 所 处 件 项 套 条 张 台 座 片 部 支 枚 只 位 间 期 点 类 大类 种 例 列 份 款 宗 单 起 块 架 套次 家次 批 艘 颗 根 口 组 本 门 幅 盏 道 段 届 对 副 棵";

const uncounted: Readonly<Record<string, string>> = Object.fromEntries(counting.split(" ").map((word) => [word, ""]));

/** What units are called in a language; a unit that is not listed stays as it is written. */
export const unitWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  "zh-CN": {},
  en: { ...uncounted, ...en },
};

/** One of a unit, as it stands below a stroke: `元/人` is yuan/person. */
export const singleUnitWords: Readonly<Record<string, string>> = {
  人: "person",
  户: "household",
  年: "year",
  月: "month",
  日: "day",
  天: "day",
  小时: "hour",
};
