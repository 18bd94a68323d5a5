import type { CommitmentColumn, CommitmentSummary, DoubtCode } from "../contract/index.ts";
import type { Language } from "../contract/messages/index.ts";

/** The words of a ledger table taken out of Lantu: those the page shows, so that table and file can be compared. */
export interface TableWords {
  readonly sheet: string;
  readonly columns: Readonly<Record<CommitmentColumn, string>>;
  readonly kind: Readonly<Record<CommitmentSummary["kind"], string>>;
  readonly nature: Readonly<Record<NonNullable<CommitmentSummary["nature"]>, string>>;
  readonly state: Readonly<Record<CommitmentSummary["state"], string>>;
  readonly doubt: Readonly<Record<DoubtCode, string>>;
  readonly comma: string;
}

const zhCN: TableWords = {
  sheet: "台账",
  columns: {
    state: "状态",
    title: "承诺",
    quote: "原句",
    value: "数值",
    target: "表中目标",
    unit: "单位",
    period: "时期",
    deadline: "期限",
    kind: "类别",
    nature: "性质",
    document: "文件",
    address: "位置",
    lead: "牵头单位",
    cooperating: "配合单位",
    figures: "数据个数",
    doubts: "存疑",
    link: "链接",
    id: "编号",
  },
  kind: { indicator: "指标", task: "任务", project: "项目" },
  nature: { binding: "约束性", expected: "预期性" },
  state: { proposed: "待审", accepted: "已采纳", rejected: "已否决", retired: "已并入或拆分" },
  doubt: {
    "value-inferred": "目标值系推断",
    "value-missing": "缺目标值",
    "relative-target": "目标无数值",
    "period-unknown": "时限不明",
    "subject-unknown": "对象不明",
    "nature-unknown": "性质不明",
    "damaged-text": "原文有修复",
    "prose-table-differ": "文表不一",
    "long-quote": "引文过长",
    "low-confidence": "把握不足",
    "place-lost": "原句不再读出",
    "wording-changed": "新版改了表述",
    "number-changed": "新版改了数字",
    recognised: "图像识别文字",
    proposed: "由模型提议",
  },
  comma: "、",
};

const en: TableWords = {
  sheet: "Ledger",
  columns: {
    state: "State",
    title: "Commitment",
    quote: "Sentence",
    value: "Value",
    target: "Target as printed",
    unit: "Unit",
    period: "Period",
    deadline: "Due",
    kind: "Kind",
    nature: "Nature",
    document: "Document",
    address: "Where",
    lead: "Lead unit",
    cooperating: "Cooperating units",
    figures: "Figures",
    doubts: "Doubts",
    link: "Link",
    id: "Id",
  },
  kind: { indicator: "Indicator", task: "Task", project: "Project" },
  nature: { binding: "Binding", expected: "Expected" },
  state: { proposed: "To review", accepted: "Accepted", rejected: "Rejected", retired: "Merged or split" },
  doubt: {
    "value-inferred": "Target inferred",
    "value-missing": "No target value",
    "relative-target": "Target without a number",
    "period-unknown": "Period unclear",
    "subject-unknown": "Subject unclear",
    "nature-unknown": "Nature unclear",
    "damaged-text": "Text repaired",
    "prose-table-differ": "Prose and table differ",
    "long-quote": "Long quote",
    "low-confidence": "Low confidence",
    "place-lost": "Words no longer found",
    "wording-changed": "Worded otherwise than before",
    "number-changed": "Another number than before",
    recognised: "Read from an image",
    proposed: "Proposed by a model",
  },
  comma: "; ",
};

const words: Readonly<Record<Language, TableWords>> = { "zh-CN": zhCN, en };

/** The words of an exported table in a language. */
export function tableWords(language: Language): TableWords {
  return words[language];
}
