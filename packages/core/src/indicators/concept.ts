/** A text in both languages of the product. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What kind of quantity a concept is, which decides in what units it can be told. */
export type Dimension =
  | "money" // 元, 美元
  | "people" // 人, 户, 人次
  | "count" // 个, 家, 件, 项, 条
  | "ratio" // %, ‰: a share or a rate of something, not its growth
  | "area" // 平方米, 公顷, 亩, 平方公里
  | "length" // 米, 公里
  | "mass" // 吨, 公斤
  | "volume" // 立方米, 升
  | "energy" // 吨标准煤, 千瓦时
  | "power" // 千瓦, 兆瓦
  | "time" // 年, 岁, 分钟, 天
  | "concentration" // 微克/立方米
  | "density" // 每千人, 每万人, 人均: a quantity per another
  | "index" // 指数, 分, 名次
  | "data"; // 位每秒, 字节

/** Whether the concept counts what is there at a moment or what happened in a period; figures of a flow may be added over periods. */
export type Course = "stock" | "flow" | "ratio";

/** Which way is better; `band` where too little and too much are both worse, `none` where neither is. */
export type Direction = "more" | "less" | "band" | "none";

/** How often the figure is published. */
export type Frequency = "month" | "quarter" | "half-year" | "year" | "five-years" | "irregular";

/** Levels of government at which the figure exists. */
export type PlaceLevel = "nation" | "province" | "prefecture" | "county" | "township";

/** How a concept follows from others, by their ids; `per` is the divisor's scale (1000 for 每千人). */
export type Formula =
  | { readonly kind: "quotient"; readonly numerator: string; readonly denominator: string; readonly per: number }
  | { readonly kind: "share"; readonly part: string; readonly whole: string }
  | { readonly kind: "sum"; readonly parts: readonly string[] };

/**
 * A measurable concept with one locked definition (指标与口径). A change of meaning is a new version; a version that has
 * been published is never altered.
 */
export interface Concept {
  /** Stable name in kebab-case, e.g. `gdp`, `registered-unemployment-rate`. */
  readonly id: string;
  readonly version: number;
  readonly name: Bilingual;
  /** Other ways the same thing is written in plans and statistics, in Chinese. */
  readonly aliases: readonly string[];
  readonly definition: Bilingual;
  readonly dimension: Dimension;
  /** Unit of the concept's values, without magnitude: 元, 人, %. */
  readonly unit: string;
  readonly course: Course;
  readonly direction: Direction;
  readonly frequency: Frequency;
  /** Days from the end of a period to its first publication; null where it is not regular. */
  readonly delay: number | null;
  readonly levels: readonly PlaceLevel[];
  readonly formula: Formula | null;
  /** Ids of concepts it is easily taken for and must never be merged with. */
  readonly unlike: readonly string[];
  /** Where the definition comes from: a statistical standard, a system of accounts, a plan's notes. */
  readonly source: string;
}
