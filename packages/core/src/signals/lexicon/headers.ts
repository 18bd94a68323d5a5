import type { Field } from "../table.ts";

/**
 * What columns are called in tables of Chinese statistics, in English ones, and in SDMX (component ids of the
 * cross-domain concepts). The first list a header is found in is its field.
 */
export const HEADERS: Readonly<Record<Field, string>> = {
  concept:
    "指标代码 指标编码 指标名称 指标 项目 统计指标 指标项 concept indicator INDICATOR SERIES 名称 variable series",
  place:
    "地区代码 行政区划代码 区划代码 地区 地区名称 区域 行政区 行政区划 区划 区县 地市 城市 省份 省市 所在地 单位名称 place region province prefecture city county district area REF_AREA location geo country",
  period:
    "时间 年份 年度 期间 时期 统计期 统计时间 数据时间 报告期 日期 年 年月 月份 季度 period year time date TIME_PERIOD month quarter",
  value:
    "数值 值 数据 指标值 数据值 统计值 本期 本期值 当期值 累计值 累计 绝对值 绝对数 绝对量 总量 观测值 value OBS_VALUE amount figure data",
  unit: "单位 计量单位 数据单位 unit UNIT_MEASURE UNIT units",
  multiplier: "UNIT_MULT 数量级",
  measure: "度量 口径 测度 计量方式 数据类型 指标类型 measure MEASURE",
  breakdown: "分组 分类 构成项 细分 维度 分项 breakdown BREAKDOWN category group",
  status: "状态 数据状态 OBS_STATUS status flag",
  vintage: "版本 数据版本 修订状态 VINTAGE vintage",
  knownOn:
    "发布日期 公布日期 发布时间 公布时间 数据截至 更新日期 known_on knownOn KNOWN_ON published released 截至日期",
  note: "备注 说明 注释 注 note notes NOTE comment comments OBS_COMMENT",
  source: "来源 数据来源 资料来源 出处 source SOURCE",
  action: "ACTION",
};

/** Columns that say again in words what another column says by code, or that carry nothing. */
export const PASSED_OVER: ReadonlySet<string> = new Set(
  "STRUCTURE STRUCTURE_ID STRUCTURE_NAME FREQ SERIES_KEY OBS_KEY DECIMALS 序号 编号 no id".split(" "),
);

/** How a line below a table begins that is no row of it. */
export const FOOTNOTE = /^(?:注|备注|说明|数据来源|资料来源|来源|口径|Notes?|Source)\s*\d*[:：.．、]/iu;
