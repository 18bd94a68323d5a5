import type { Concept, Dimension } from "../concept.ts";

/**
 * Units in which a concept of each dimension can be defined, without magnitude. Legal units after GB 3100—1993《国际单位制及其应用》
 * and the State Council's list of legal units; standard coal after GB/T 2589—2020《综合能耗计算通则》; measure words as
 * the tables of《中国统计年鉴》use them.
 */
const UNITS_OF: Readonly<Record<Exclude<Dimension, "density">, string>> = {
  money: "元 美元",
  people: "人 人次 户 人年 人公里",
  count: "个 家 件 项 条 户 套 张 部 辆 头 起 册 所 处 座 台 标台 批次 标准箱",
  ratio: "% ‰ 倍",
  area: "平方米 公顷 亩 平方公里",
  length: "米 公里",
  mass: "吨 公斤 吨公里",
  volume: "立方米 升",
  energy: "吨标准煤 千瓦时",
  power: "千瓦 兆瓦",
  time: "年 岁 天 小时 分钟",
  concentration: "微克/立方米 毫克/立方米",
  index: "% 分",
  data: "比特 字节 EFlops",
};

const UNITS = new Map(Object.entries(UNITS_OF).map(([dimension, units]) => [dimension, new Set(units.split(" "))]));
const ALL_UNITS = new Set([...UNITS.values()].flatMap((units) => [...units]));
/** Money behind a stroke may carry its magnitude, as statistics write it: 吨标准煤/万元. */
const MAGNITUDE = /^(?:百|千)?(?:万|亿)/;

/**
 * Whether a concept's unit can tell its dimension. A density has the unit of its numerator (每千人…张), or two units with a
 * stroke; an index may have none.
 */
export function unitFits({ dimension, unit }: Pick<Concept, "dimension" | "unit">): boolean {
  if (dimension === "density")
    return unit.split("/").every((part, index) => ALL_UNITS.has(index === 0 ? part : part.replace(MAGNITUDE, "")));
  return UNITS.get(dimension)?.has(unit) === true || (dimension === "index" && unit === "");
}
