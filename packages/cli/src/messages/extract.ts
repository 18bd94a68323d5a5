import { catalogue } from "./catalogue.ts";

/** What `lantu extract` says besides the problems every way in has. */
const en = {
  "no-file": "Name at least one file, or - for standard input.",
  "bad-option": "{option}: not understood. lantu extract FILE… [--format jsonl|table]",
  "bad-format": "There is no format “{format}”: choose jsonl or table.",
  "file-missing": "{file}: there is no such file.",
  "file-forbidden": "{file}: this account may not read it.",
  "file-folder": "{file}: this is a folder, name the files in it.",
  "file-failed": "{file}: it could not be read ({reason}).",
  "standard-input": "standard input",
  kind: "kind",
  nature: "nature",
  title: "commitment",
  value: "value",
  period: "period",
  lead: "lead",
  address: "place in the text",
  doubts: "doubts",
  indicator: "indicator",
  task: "task",
  project: "project",
  binding: "binding",
  expected: "expected",
  counts:
    "{commitments} commitments ({doubtful} to look at), {figures} figures, {rows} rows of indicator tables, {repairs} repairs",
} as const;

export type ExtractMessage = keyof typeof en;

const zhCN: Readonly<Record<ExtractMessage, string>> = {
  "no-file": "请给出至少一个文件，或用 - 表示标准输入。",
  "bad-option": "无法识别 {option}。用法：lantu extract 文件… [--format jsonl|table]",
  "bad-format": "没有“{format}”这种格式，可选 jsonl 或 table。",
  "file-missing": "{file}：没有这个文件。",
  "file-forbidden": "{file}：当前账户无权读取。",
  "file-folder": "{file}：这是目录，请给出其中的文件。",
  "file-failed": "{file}：无法读取（{reason}）。",
  "standard-input": "标准输入",
  kind: "类别",
  nature: "属性",
  title: "承诺",
  value: "目标值",
  period: "时期",
  lead: "牵头",
  address: "位置",
  doubts: "待核",
  indicator: "指标",
  task: "任务",
  project: "项目",
  binding: "约束性",
  expected: "预期性",
  counts: "承诺 {commitments} 条（待核 {doubtful} 条），数据 {figures} 个，指标表 {rows} 行，修复 {repairs} 处",
};

export const say = catalogue(en, zhCN);
