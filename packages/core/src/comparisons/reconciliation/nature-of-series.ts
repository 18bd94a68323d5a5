import type { Concept, Course, Direction, Series } from "../../indicators/index.ts";

/** What kind of line a series is, which decides what of it may be held against what. */
export interface SeriesNature {
  readonly course: Course | "unknown";
  readonly direction: Direction;
}

/** Ends of names that count what happens in a time: 收入, 投资额, 产量, 申请量. */
const FLOW = /(?:收入|支出|投资|产值|增加值|总值|额|产量|销量|申请量|授权量|吞吐量|客流量|人次|用电量|用水量|消费量)$/;

/** Names of things of which less is better, as far as words tell. */
const LESS =
  /失业|死亡|事故|能耗|水耗|电耗|物耗|排放|浓度|PM|细颗粒物|污染物|发案|案件|投诉|贫困|负债|不良|空置|降幅|耗水|耗能|欠|逾期|违法建设/;

/** Names that count what stands or exists at a moment: 总数, 保有量, 总量, 人口, 床位, 面积, 里程. */
const STOCK = /(?:总数|总量|保有量|存量|余额|人口|床位|里程|面积|规模|数|企业|机构|中心|基地|平台|网点|站点?)$/;

/** A ceiling is kept, not reached: what counts is that it is not passed up to the end. */
export const isCeiling = (op: string): boolean => op === "<=" || op === "<";

/** What a series counts, from its definition where it is registered, else from its words. */
export function natureOf(series: Series, concept: Concept | null): SeriesNature {
  if (concept !== null) return { course: courseIn(series, concept.course), direction: directionIn(series, concept) };
  return { course: courseIn(series, courseByWords(series)), direction: LESS.test(wordsOf(series)) ? "less" : "more" };
}

/** Growth and shares are ratios whatever their concept is. */
const courseIn = (series: Series, course: Course | "unknown"): Course | "unknown" =>
  series.measure === "amount" ? course : "ratio";

/** The growth of what should be little should be little too; a share of it is told by its own words. */
const directionIn = (series: Series, { direction }: Concept): Direction =>
  series.breakdown === null || direction === "more" ? direction : "none";

function courseByWords(series: Series): Course | "unknown" {
  const additions = series.points.filter(({ measure }) => measure === "delta").length;
  const words = wordsOf(series);
  if (additions > 0 || FLOW.test(words)) return "flow";
  return STOCK.test(words) ? "stock" : "unknown";
}

const wordsOf = ({ name, points }: Series): string =>
  points.map(({ subject }) => subject).find((subject) => STOCK.test(subject)) ?? name.zh;
