import { catalogue } from "./catalogue.ts";

/** What `lantu series` says. */
const en = {
  "bad-option": "{option}: not understood. lantu series FILE… [--format jsonl|table] [--places NAME,NAME]",
  "no-place": "No figure is about {place}. Places told of: {places}.",
  concept: "concept",
  place: "place",
  measure: "told as",
  unit: "unit",
  points: "points",
  values: "values by period",
  amount: "amount",
  growth: "growth",
  share: "share",
  provisional: "(to be named)",
  nowhere: "place unknown",
  counts: "{series} series, {points} figures; {unresolved} figures in none ({reasons})",
  "no-subject": "{count} name nothing",
  "unit-mismatch": "{count} in a unit the concept cannot have",
  ambiguous: "{count} fit several concepts",
  "place-unknown": "{count} of an unknown place",
  "none-unresolved": "none",
} as const;

export type SeriesMessage = keyof typeof en;

const zhCN: Readonly<Record<SeriesMessage, string>> = {
  "bad-option": "无法识别 {option}。用法：lantu series 文件… [--format jsonl|table] [--places 地名,地名]",
  "no-place": "没有关于{place}的数据。文件涉及的地方：{places}。",
  concept: "指标",
  place: "地方",
  measure: "口径",
  unit: "单位",
  points: "点数",
  values: "各期数值",
  amount: "数量",
  growth: "增速",
  share: "占比",
  provisional: "（待定名）",
  nowhere: "地方不明",
  counts: "序列 {series} 条，数据 {points} 个；未归入的数据 {unresolved} 个（{reasons}）",
  "no-subject": "未写明对象 {count} 个",
  "unit-mismatch": "单位与指标不符 {count} 个",
  ambiguous: "可属多个指标 {count} 个",
  "place-unknown": "地方不明 {count} 个",
  "none-unresolved": "无",
};

export const say = catalogue(en, zhCN);
