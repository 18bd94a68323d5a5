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
