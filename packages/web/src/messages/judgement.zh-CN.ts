import type { ForecastMethod, JudgementReason, LeadingSignalKind, RuleId } from "@lantu/core/judgements";
import { statusNames } from "@lantu/server/messages/statuses";

const reasons = {
  "reached-early": "提前实现",
  "reached-before-set": "设定目标前已达到",
  "not-begun": "所指时段尚未开始",
  "awaiting-publication": "时段已过，数据按发布日程尚未公布",
  "not-reported": "时段已过，收录的资料没有说到结果",
  "no-signal": "没有任何数据、填报或步骤能说明进展",
  "too-little-data": "有数据，但太少，不足以判断",
  "statement-only": "只有“已实现”的说法，没有公布所承诺的数据",
  "not-measurable": "原文没有可衡量的数量或事项",
  "target-to-confirm": "目标本身有待确认",
  "target-unresolved": "目标指向另一份未收录的文件",
  "other-series-missing": "缺少用来比较的另一项数据",
  "quota-not-received": "上级指标尚未下达",
  "overlapping-periods": "时段重叠，不能相加",
  "years-missing": "缺少部分年份的数据",
  "growth-only": "只公布了增速",
  "bounds-too-wide": "公布的范围太宽",
  "average-or-total": "均值与总数口径不清",
  "other-definition": "口径不同",
  "pace-too-slow": "进度慢于应有的进度",
  "forecast-below": "按目前趋势预测达不到",
  "above-limit-so-far": "目前突破上限，尚未到期",
  "step-late": "有步骤逾期",
  "report-overdue": "填报逾期",
  blocked: "有未解决的问题",
  "own-deadline-over": "自定期限已过，原文期限未到",
  "sides-disagree": "两个填报单位说法不一",
  "said-against-data": "单位说法与数据不符",
  "document-withdrawn": "文件已撤回",
  superseded: "已由新版文件取代",
  adjusted: "已依法调整",
} as const satisfies Record<JudgementReason, string>;

const rules = {
  level: "期末水平",
  growth: "年度增速",
  "average-growth": "年均增速",
  cumulated: "累计数",
  ceiling: "上限",
  band: "区间",
  relative: "相对指标",
  milestone: "节点步骤",
  "project-stage": "项目进度",
  deed: "事项完成",
  words: "文字表述",
} as const satisfies Record<RuleId, string>;

const signals = {
  "report-overdue": "填报逾期",
  "blocker-open": "问题未解决",
  "blocker-late": "问题超过解决期限",
  "step-late": "步骤逾期",
  "no-progress": "单位填报无进展",
  "sides-disagree": "填报单位说法不一",
  "own-deadline-over": "自定期限已过",
} as const satisfies Record<LeadingSignalKind, string>;

const methods = {
  "last-value": "最近数不变",
  drift: "平均变化",
  growth: "平均增速",
  "damped-trend": "减弱的趋势",
  "linear-trend": "直线趋势",
  seasonal: "按季节",
  "run-rate": "按进度推算",
  "whole-from-part": "按往年同期占比",
} as const satisfies Record<ForecastMethod, string>;

/** The words of judgements: what can be said of a commitment, on what it rests, why, and by which rule. */
export const judgementZhCN = {
  ...statusNames["zh-CN"],
  reasons,
  rules,
  ruleVersion: (rule: string, version: number) => `${rule}规则 第 ${version} 版`,
  signals,
  methods,
  byStatus: "按状态",
  count: (status: string, count: string) => `${status} ${count} 项`,
};
