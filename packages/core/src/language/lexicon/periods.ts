/** Words for a year seen from the year the text speaks of: shift in years. */
export const RELATIVE_YEARS: ReadonlyMap<string, number> = new Map([
  ["今年", 0],
  ["本年", 0],
  ["当年", 0],
  ["全年", 0],
  ["年内", 0],
  ["年底", 0],
  ["年末", 0],
  ["年底前", 0],
  ["明年", 1],
  ["来年", 1],
  ["去年", -1],
  ["上年", -1],
  ["上一年", -1],
  ["前年", -2],
]);

/** What makes the year before it part of the name of an event: 2022年北京冬奥会, 2015年世界田径锦标赛. */
export const EVENTS =
  "冬奥 奥运 亚运 残奥 世博 世园 马拉松 论坛 峰会 博览会 锦标赛 运动会 组织会议 服贸会 进博会 世界杯 全运会 文博会 大会上 会议上";

/** How far behind a year the name of an event may still end. */
export const EVENT_REACH = 9;

/** Words in front of a time that make it the base of a comparison: 比2015年, 较上年, 与2020年相比. */
export const BASE_BEFORE = "高于 低于 快于 慢于 多于 少于 好于 优于 比 较 与 同 和 相较 相比 对比 以";

/** Words behind a time that make it the base of a comparison: 2010年基础上, 2020年相比. */
export const BASE_BEHIND = "相比 基础上 的基础上 的水平 水平基础";

/** Number of years between two five-year plans, and the first year of the first of them (1953; from the tenth on 2001 + 5n). */
export const PLAN_YEARS = 5;
export const TENTH_PLAN_FIRST_YEAR = 2001;
