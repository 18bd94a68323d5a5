import { catalogue } from "./catalogue.ts";

/** What `lantu findings` says. */
const en = {
  "bad-option":
    "{option}: not understood. lantu findings FILE… [--format jsonl|table] [--observations TABLE] [--rule NAME,NAME]",
  "bad-rule": "There is no rule {rule}. Rules: {rules}.",
  severity: "weight",
  rule: "rule",
  told: "what was found",
  documents: "documents",
  counts: "{findings} findings: {counts}",
  none: "No rule found anything.",
} as const;

const zhCN: Readonly<Record<keyof typeof en, string>> = {
  "bad-option":
    "无法识别 {option}。用法：lantu findings 文件… [--format jsonl|table] [--observations 数据表] [--rule 规则,规则]",
  "bad-rule": "没有“{rule}”这条规则。可选：{rules}。",
  severity: "轻重",
  rule: "规则",
  told: "发现",
  documents: "文件",
  counts: "发现 {findings} 条：{counts}",
  none: "各条规则均无发现。",
};

export const say = catalogue(en, zhCN);
