import type { CommitmentColumn, CommitmentSummary, DoubtCode } from "../contract/index.ts";
import type { Language } from "../contract/messages/index.ts";

/** The words of a ledger table taken out of Lantu. */
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
    title: "名称",
    quote: "原句",
    value: "数值",
    target: "目标表述",
    unit: "单位",
    period: "时期",
    deadline: "期限",
    kind: "类型",
    nature: "属性",
    document: "文件",
    address: "出处",
    lead: "牵头单位",
    cooperating: "配合单位",
    figures: "数据个数",
    doubts: "存疑",
    link: "链接",
    id: "编号",
  },
  kind: { indicator: "指标", task: "任务", project: "项目" },
  nature: { binding: "约束性", expected: "预期性" },
  state: { proposed: "待审", accepted: "已采纳", rejected: "已否决" },
  doubt: {
    "value-inferred": "数值由合并或缺失的单元格推得",
    "value-missing": "没有目标值",
    "relative-target": "目标指向别处",
    "period-unknown": "时期不明",
    "subject-unknown": "对象不明",
    "nature-unknown": "属性不明",
    "damaged-text": "原文有修补",
    "prose-table-differ": "正文与表格不一致",
    "long-quote": "句子过长",
  },
  comma: "、",
};

const en: TableWords = {
  sheet: "Ledger",
  columns: {
    state: "State",
    title: "Title",
    quote: "Quote",
    value: "Value",
    target: "Target as written",
    unit: "Unit",
    period: "Period",
    deadline: "Deadline",
    kind: "Kind",
    nature: "Nature",
    document: "Document",
    address: "Place in the text",
    lead: "Lead units",
    cooperating: "Cooperating units",
    figures: "Figures",
    doubts: "Doubts",
    link: "Link",
    id: "ID",
  },
  kind: { indicator: "indicator", task: "task", project: "project" },
  nature: { binding: "binding", expected: "expected" },
  state: { proposed: "proposed", accepted: "accepted", rejected: "rejected" },
  doubt: {
    "value-inferred": "value read from a merged or lost cell",
    "value-missing": "no target value",
    "relative-target": "target points elsewhere",
    "period-unknown": "period unknown",
    "subject-unknown": "subject unknown",
    "nature-unknown": "nature unknown",
    "damaged-text": "repaired text",
    "prose-table-differ": "prose and table differ",
    "long-quote": "sentence not divided",
  },
  comma: "; ",
};

const words: Readonly<Record<Language, TableWords>> = { "zh-CN": zhCN, en };

/** The words of an exported table in a language. */
export function tableWords(language: Language): TableWords {
  return words[language];
}
