import type { Language } from "../contract/messages/index.ts";
import { en as told } from "../contract/messages/judgement/en.ts";
import { zhCN as said } from "../contract/messages/judgement/zh-CN.ts";

const zhCN = {
  ...{ sheet: "研判", statuses: said.statuses, bases: said.bases, reasons: said.reasons },
  kinds: { indicator: "指标", task: "任务", project: "项目" },
  natures: { binding: "约束性", expected: "预期性" },
  yes: "是",
  columns: {
    ...{ status: "状态", basis: "依据", reason: "原因", title: "承诺", kind: "类型", nature: "性质", target: "目标值" },
    ...{ unit: "单位", last: "依据的数值", period: "数值时期", due: "到期日", probability: "实现概率", since: "自" },
    ...{
      before: "此前",
      disagrees: "填报与数据不符",
      lead: "牵头单位",
      chapter: "篇章",
      document: "文件",
      rule: "规则",
    },
    ...{ ruleVersion: "规则版本", link: "链接", id: "编号" },
  },
};

const en: typeof zhCN = {
  ...{ sheet: "Judgements", statuses: told.statuses, bases: told.bases, reasons: told.reasons },
  kinds: { indicator: "Indicator", task: "Task", project: "Project" },
  natures: { binding: "Binding", expected: "Expected" },
  yes: "yes",
  columns: {
    ...{ status: "Status", basis: "Rests on", reason: "Reason", title: "Commitment", kind: "Kind", nature: "Nature" },
    ...{ target: "Target", unit: "Unit", last: "Number it rests on", period: "Its period", due: "Due" },
    ...{ probability: "Probability of reaching it", since: "Since", before: "Before", lead: "Lead unit" },
    ...{ disagrees: "Report and data disagree", chapter: "Chapter", document: "Document", rule: "Rule" },
    ...{ ruleVersion: "Version of the rule", link: "Link", id: "Id" },
  },
};

/** Words of a file of judgements. */
export const judgementWords = (language: Language): typeof zhCN => (language === "en" ? en : zhCN);
