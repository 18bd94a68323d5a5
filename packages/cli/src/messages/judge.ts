import { catalogue } from "./catalogue.ts";

/** What `lantu judge` says. */
const en = {
  "bad-option":
    "{option}: not understood. lantu judge FILE… --on DATE [--observations TABLE] [--status NAME,NAME] [--json]",
  "bad-date": "--on {date}: not a day. Write it as 2025-01-31.",
  "bad-status": "There is no status {status}. Statuses: {statuses}.",
  status: "status",
  document: "document",
  commitment: "commitment",
  told: "how it stands, and why",
  counts: "{commitments} commitments on {on}: {counts}",
  none: "No document given was known on {on}.",
} as const;

const zhCN: Readonly<Record<keyof typeof en, string>> = {
  "bad-option":
    "无法识别 {option}。用法：lantu judge 文件… --on 日期 [--observations 数据表] [--status 状态,状态] [--json]",
  "bad-date": "--on {date}：不是日期，应写作 2025-01-31。",
  "bad-status": "没有“{status}”这种状态。可选：{statuses}。",
  status: "状态",
  document: "文件",
  commitment: "承诺",
  told: "情况与理由",
  counts: "截至 {on}，承诺 {commitments} 项：{counts}",
  none: "截至 {on}，所给的文件都尚未公布。",
};

export const say = catalogue(en, zhCN);
