import type { Span } from "../text/index.ts";
import type { Clause } from "./figure-clause.ts";
import { sharedOwner } from "./subject-measures.ts";

/** Nouns of measure that close a list of names and belong to each of them (A、B合格率分别…). */
const SHARED_ENDINGS =
  /(?:(?:产业|行业|企业)?(?:主营业务收入|营业收入|销售收入)|(?:产业|行业|企业)(?:总?产值|增加值|投资|利润|营收)|占.{1,12}比[重例]|(?:全[市省国区县]|世界|全球)占比|平均浓度|吞吐量|周转量|价格|客运量|货运量|发电量|用水量|用电量|产量|销量|进出口额|销售额|零售额|交易额|投资额|余额|[\u4e00-\u9fff]{2}率|年均增速|累计降幅|合格率|覆盖率|满意率|解决率|达标率|利用率|处理率|回收率|入学率|就业率|普及率|增速|增幅|降幅|总量|数量|人数|比重|占比|面积|总额|收入|产值|增加值|里程|投资|规模|水平|能力|指数|年均浓度|浓度|排放量|贷款|人口|率|量|额|值)$/u;

/** Longer names are too seldom parallel to be cut by their length. */
const LONGEST_PARALLEL = 4;

/**
 * Takes apart a list of names that share one verb (A、B和C分别增长…) into `count` names: each gets the beginning and the
 * ending the list says only once. A list that cannot be cut into so many is cut at every mark; one name comes back as it is.
 */
export function partsOf(name: string, count: number): readonly string[] {
  const sum = SUMMED.find(({ of, parts }) => parts.length === count && name.includes(of));
  if (sum !== undefined) return sum.parts.map((part) => name.replace(sum.of, part));
  const cuts = [name.split(EVERY_MARK), name.split("、")].map((items) => items.filter((item) => item !== ""));
  const items = cuts.find(({ length }) => length === count) ?? cuts[0] ?? [name];
  return items.length < 2 ? [name] : completed(items);
}

/** The marks of a list; 和 and its like may also join the words of one member (医疗保健和个人用品). */
const EVERY_MARK = /[、]|和(?!谐|平)|以及|(?<![惠普涉触波危])及|(?<!参)与/u;

/** Names that say themselves what is measured: 接待游客人次 in 接待游客人次、旅游总收入分别增长. */
const AMOUNT = /(?:人次|人数|总额|余额|产值|增加值|收入|投资|利润|税收|产量|销量|里程|面积)$/u;

/** 食品、居住和衣着|的价格: what stands behind 的 is said of each. */
const OWNED = /的([\u4e00-\u9fff]{2,6})$/u;

/** Words that sum up their parts, which are told one by one. */
const SUMMED: readonly { readonly of: string; readonly parts: readonly string[] }[] = [
  { of: "城乡", parts: ["城镇", "农村"] },
  { of: "三次产业", parts: ["第一产业", "第二产业", "第三产业"] },
  { of: "一二三产业", parts: ["第一产业", "第二产业", "第三产业"] },
  { of: "存贷款", parts: ["存款", "贷款"] },
  { of: "二三产业", parts: ["第二产业", "第三产业"] },
];

/** The members of a list with the beginning and the ending that it says only once. */
function completed(items: readonly string[]): readonly string[] {
  const last = items.at(-1) ?? "";
  const first = items[0] ?? "";
  const owner = sharedOwner(first, items.slice(1));
  if (owner !== "") return items.map((item, index) => (index === 0 ? item : `${owner}${item}`));
  const shared = OWNED.exec(last);
  if (shared !== null) return [...items.slice(0, -1), last.slice(0, shared.index)].map((item) => `${item}${shared[1]}`);
  const ending = parallelEnding(items) ?? SHARED_ENDINGS.exec(last)?.[0] ?? "";
  const stem = ending === "" ? last : last.slice(0, -ending.length);
  const beginning = sharedBeginning(first, stem, ending);
  return items.map((item, index) => {
    const head = index === 0 || beginning === "" ? item : `${beginning}${item}`;
    const whole =
      head.endsWith(ending) ||
      ending === "" ||
      (AMOUNT.test(ending) && AMOUNT.test(head)) ||
      (ending.endsWith("率") && head.endsWith("率"));
    return whole ? head : `${head}${ending}`;
  });
}

/** 城镇、农村|居民人均可支配收入: names of one length that end alike leave the rest of the last one to all of them. */
function parallelEnding(items: readonly string[]): string | null {
  const last = items.at(-1) ?? "";
  const length = items[0]?.length ?? 0;
  const alike = items.slice(0, -1).every((item) => item.length === length);
  if (!alike || length > LONGEST_PARALLEL || last.length <= length + 1) return null;
  const rest = last.slice(length);
  if (length === 2) return items[0]?.at(-1) === rest.charAt(0) ? rest.slice(1) : rest; // 工业、农业和建筑业|投资
  return items[0]?.at(-1) === last.charAt(length - 1) ? rest : null;
}

/**
 * What the first name begins with and the others leave out: 单位地区生产总值 in 单位地区生产总值水耗、能耗. It is told by
 * the names ending alike: the last name's stem is as long as what the first says of its own.
 */
function sharedBeginning(first: string, stem: string, ending: string): string {
  const own = ending !== "" && first.endsWith(ending) ? first.slice(0, -ending.length) : first;
  if (stem === "" || stem.length > 4 || own.length <= stem.length + 1) return "";
  return own.at(-1) === stem.at(-1) || own.at(-2) === stem.at(-2) ? own.slice(0, -stem.length) : "";
}

/**
 * How many of the clauses from `index` on are values of one list: nothing but a mark of listing between them and no noun
 * behind them. A comma lists only where 分别 announced it.
 */
export function runLength(clauses: readonly Clause[], index: number, distributes: boolean): number {
  let count = 1;
  for (let next = clauses[index + count]; next !== undefined; next = clauses[index + count]) {
    const before = clauses[index + count - 1];
    if (before === undefined || !isBlank(before.text, before.right) || !follows(next, distributes)) break;
    count++;
  }
  return count;
}

function isBlank(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).trim() === "" || "和与及".includes(text.slice(start, end).trim());
}

function follows({ text, left, join }: Clause, distributes: boolean): boolean {
  const between = text.slice(left.start, left.end).trim();
  return (join === "list" || (join === "clause" && distributes)) && /^(?:[、，,和与及]|以及)?$/u.test(between);
}
