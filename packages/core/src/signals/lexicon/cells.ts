import type { SeriesMeasure } from "../../indicators/index.ts";
import type { VintageStatus } from "../observation.ts";

/** How tables mark a value that is known to be missing (国家统计局 yearbooks, OECD and Eurostat conventions). */
export const MISSING_MARKS: ReadonlySet<string> = new Set(
  "- -- — —— － – … …… ... .. . / × NA N/A n/a na NaN null 无 缺 未公布 不适用".split(" "),
);

/** Words for how settled a value is; single capitals are codes of SDMX's CL_OBS_STATUS (A normal, E estimated, P provisional). */
export const STATUS_WORDS: Readonly<Record<VintageStatus, string>> = {
  preliminary: "preliminary 初步 初步数 初步值 初步核算 初步统计 快报 快报数 快报值 预计 provisional estimated P E B",
  revised: "revised 修订 修订数 修订值 修正 修正数 调整 调整数 R",
  final: "final 最终 最终数 最终值 终值 最终核实 核实数 年报 年报数 正式 正式数 normal A F",
};

/** Codes of CL_OBS_STATUS by which a value is missing: because none exists, none was collected, or it is kept back. */
export const MISSING_STATUS: ReadonlySet<string> = new Set(["M", "O", "L", "H", "Q"]);

/** Words for the way a value tells its concept. */
export const MEASURE_WORDS: Readonly<Record<SeriesMeasure, string>> = {
  amount: "amount 总量 数量 绝对值 绝对数 绝对量 数值 水平 level 总额 _Z _T",
  growth: "growth 增速 增长 增长率 增长速度 同比 同比增长 同比增速 年均增速 比上年增长 growth-rate G1Y",
  share: "share 占比 比重 比例 比率 构成 所占比重 ratio rate",
};

/** Words for the whole, where a column tells of which part a value is. */
export const WHOLE_WORDS: ReadonlySet<string> = new Set(
  "_T _Z 合计 总计 全部 全市 全区 全县 总体 整体 total all".split(" "),
);

/** Words in the name of a concept whose values may lie below zero although what it counts cannot: a balance, a change. */
export const SIGNED_NAME = /净|增减|增量|新增|变动|差额|余缺|盈亏|利润|盈余|赤字|逆差|顺差|自然增长/u;

/** Letters a formula begins with in a spreadsheet. */
export const FORMULA_MARK = /^[=＝]|^[@＠]\w+\(|^[+\-＋－][A-Za-z]+\(/u;
