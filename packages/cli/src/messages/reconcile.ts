import { catalogue } from "./catalogue.ts";

/** What `lantu reconcile` says. */
const en = {
  "bad-option":
    "{option}: not understood. lantu reconcile FILE… [--format jsonl|table] [--observations TABLE] [--outcome NAME,NAME]",
  "bad-outcome": "There is no outcome {outcome}. Outcomes: {outcomes}.",
  outcome: "outcome",
  document: "document",
  told: "what became of the target",
  counts: "{targets} targets: {counts}",
  none: "No target with a time was found.",
} as const;

const zhCN: Readonly<Record<keyof typeof en, string>> = {
  "bad-option":
    "无法识别 {option}。用法：lantu reconcile 文件… [--format jsonl|table] [--observations 数据表] [--outcome 结论,结论]",
  "bad-outcome": "没有“{outcome}”这种结论。可选：{outcomes}。",
  outcome: "结论",
  document: "文件",
  told: "目标的结果",
  counts: "目标 {targets} 项：{counts}",
  none: "没有找到写明时间的目标。",
};

export const say = catalogue(en, zhCN);
