/**
 * Units of one quantity that differ by a factor: the first is the base, the others are told in it.
 * Legal units of measurement (GB 3100); 亩 as 1/15 公顷 (State Council, 1984); 吨标准煤 and 千瓦时 are not converted,
 * for the factor differs from year to year and from use to use.
 */
export const SCALES: readonly Readonly<Record<string, number>>[] = [
  { "%": 1, "％": 1, "‰": 0.1, 成: 10 },
  {
    平方米: 1,
    平方: 1,
    平米: 1,
    "㎡": 1,
    "m²": 1,
    m2: 1,
    公顷: 10_000,
    亩: 10_000 / 15,
    平方公里: 1_000_000,
    平方千米: 1_000_000,
    "km²": 1_000_000,
    km2: 1_000_000,
  },
  { 米: 1, 公里: 1000, 千米: 1000, km: 1000, 厘米: 0.01, cm: 0.01, 毫米: 0.001, mm: 0.001 },
  { 克: 1, 公斤: 1000, 千克: 1000, kg: 1000, 斤: 500, 吨: 1_000_000, t: 1_000_000, 毫克: 0.001, mg: 0.001 },
  { 立方米: 1, 立方: 1, "m³": 1, m3: 1, 升: 0.001 },
  { 千瓦: 1, kW: 1, KW: 1, 瓦: 0.001, 兆瓦: 1000, MW: 1000, 吉瓦: 1_000_000, GW: 1_000_000 },
  { 千瓦时: 1, kWh: 1, 度: 1 },
  { 吨标准煤: 1, 吨标煤: 1 },
  { 秒: 1, 分钟: 60, 小时: 3600, 个小时: 3600 },
  { 岁: 1, 周岁: 1 },
  { 百分点: 1, 千分点: 0.1, 基点: 0.01, 点: 1 },
];

/** Names of one unit that are written otherwise elsewhere: in English, by currency code, by a sign. */
export const OTHER_NAMES: Readonly<Record<string, string>> = {
  人民币: "元",
  元人民币: "元",
  "￥": "元",
  "¥": "元",
  CNY: "元",
  RMB: "元",
  yuan: "元",
  USD: "美元",
  percent: "%",
  PC: "%",
  PT: "%",
  person: "人",
  persons: "人",
  people: "人",
  名: "人",
  "percentage points": "百分点",
};
