import type { FindingRule } from "@lantu/core";

/** What each rule looks for, for whoever wants to know why something is listed. */
export const ruleExplanations: Readonly<Record<FindingRule, { readonly zh: string; readonly en: string }>> = {
  "told-differently": {
    zh: "同一地区、同一指标、同一时期，两处给出的数值不同，且差别超出四舍五入。增速只有基年相同的才相比。",
    en: "Two values are told of the same indicator, place and period, and they differ by more than rounding. Rates are compared where they have the same base year.",
  },
  revised: {
    zh: "先给出预计数，后来的文件给出另一数值。",
    en: "A later document tells another value than the estimate before it.",
  },
  "other-name": {
    zh: "两份文件说的像是同一地点的同一事项，名称只差一个近义词，时期互有重叠，数值却不能并存。可能是范围不同，故只作提示，不相加也不相减。",
    en: "Two documents seem to speak of the same works: the names differ by a word that means the same, the times overlap, the values exclude each other. The scope may differ: a hint; nothing is added or subtracted.",
  },
  "base-by-other-name": {
    zh: "由数值和增速推算的上年数，与另一份文件以另一名称给出的数值相差不到百分之三而不相等。可能是同一指标，故只作提示。",
    en: "The value of the year before, derived from value and growth, is within three per cent of what another document tells under another name, and yet not that. It may be the same indicator: a hint.",
  },
  "cumulated-once": {
    zh: "同一文件中同一数值，一处称为累计，另一处没有，是当年还是历年之数有待确认。",
    en: "One document tells the same number once as a running total and once without: of what time it is has to be asked.",
  },
  "level-and-growth": {
    zh: "上年数值按所说增速推算，与本年数值不符。口径或价格不同也会如此，故只作提示。",
    en: "The value of the year before, grown by the rate told, is not the value told. A change of definition or of prices explains it too: a hint.",
  },
  "per-head": {
    zh: "人均数乘以人数，与总量不符。",
    en: "The value per head times the heads is not the whole.",
  },
  "share-of-upper": {
    zh: "占上级地区的比重，与本地和上级的数值不符。",
    en: "The share in the place above does not fit the part and the whole.",
  },
  "parts-and-whole": {
    zh: "同一文件所列各分项合起来应为总量，而相加与总量不符，且差别超出四舍五入。",
    en: "Parts that make up a whole, told by one document, do not add up to it, by more than rounding.",
  },
  "shares-of-whole": {
    zh: "同一文件所列各项占比合起来应为100%，而相加不是。",
    en: "Shares that make up a whole, told by one document, do not add up to 100%.",
  },
  "part-over-whole": {
    zh: "“其中”之数大于它所属的总数。",
    en: "A part is greater than what it is told to be a part of.",
  },
  "count-and-list": {
    zh: "文中写明若干项，随后所列为另一数目。",
    en: "So many things are announced, and another number of them follows.",
  },
  "impossible-date": {
    zh: "历法上没有的日期，或先后颠倒的起止时间。",
    en: "A date no calendar has, or a time that ends before it begins.",
  },
  "due-before-told": {
    zh: "尚待完成的事项，时限早于文件本身的日期。",
    en: "Something still to come is due before the document that tells it was issued.",
  },
  "target-lowered": {
    zh: "同一地区后来的文件，对同一时期提出更低的要求。",
    en: "A later document of the same place asks for less for the same time.",
  },
  "target-raised": {
    zh: "同一地区后来的文件，对同一时期提出更高的要求。",
    en: "A later document of the same place asks for more for the same time.",
  },
  "yearly-looser": {
    zh: "五年规划末年的年度计划，要求低于五年规划。",
    en: "The yearly plan for the last year of a five-year plan asks for less than that plan.",
  },
  "yearly-stricter": {
    zh: "五年规划末年的年度计划，要求高于五年规划。",
    en: "The yearly plan for the last year of a five-year plan asks for more than that plan.",
  },
  "path-short": {
    zh: "已知各年和其余各年的计划合起来，达不到整个时期的目标。",
    en: "What the years brought and are to bring does not come to the target for all of them.",
  },
  "growth-and-target": {
    zh: "按规划的年均增速推算，末年水平与规划的水平目标不符。",
    en: "The level a plan asks for is not the one its own yearly growth leads to.",
  },
  "looser-than-upper": {
    zh: "下级规划的目标低于上级规划对同一指标、同一时期的要求。",
    en: "The target of a lower place asks for less than that of the place above for the same indicator and time.",
  },
  "looser-than-reached": {
    zh: "目标低于设定时已经达到的水平。",
    en: "The target asks for less than what had been reached when it was set.",
  },
};
