import type { ConceptDraft } from "../draft.ts";
import { TO_COUNTY } from "./levels.ts";
import { PLAN_14 } from "./sources.ts";

const CULTURE = "国家统计局《文化及相关产业分类（2018）》";
const TOURISM = "文化和旅游部《旅游统计调查制度》";
const SPORT = "国家体育总局《体育场地统计调查制度》；GB/T 34311—2017《体育场所开放条件与技术要求 总则》";

/** Culture, tourism, sport. */
export const CULTURE_AND_SPORT: readonly ConceptDraft[] = [
  {
    id: "culture-value-added",
    name: ["文化产业增加值", "Value added of culture"],
    also: "文化及相关产业增加值 文化产业实现增加值 文化产业",
    means: [
      "向公众提供文化产品和相关产品的生产活动新创造的价值。",
      "Value newly created by making cultural and related products for the public.",
    ],
    kind: ["money", "元", "flow", "more"],
    told: ["year", 330, TO_COUNTY],
    source: CULTURE,
  },
  {
    id: "culture-share",
    name: ["文化产业增加值占地区生产总值比重", "Share of culture in GDP"],
    also: "文化产业增加值占GDP比重 文化及相关产业增加值占GDP比重 文化及相关产业增加值占地区生产总值比重 文化产业增加值占生产总值比重 文化产业占GDP比重 文化产业占地区生产总值比重 文化产业增加值占比 文化产业占比 文化产业增加值占国内生产总值比重",
    means: ["文化及相关产业增加值在地区生产总值中所占的百分比。", "Value added of culture as a percentage of GDP."],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 330, TO_COUNTY],
    formula: { kind: "share", part: "culture-value-added", whole: "gdp" },
    source: CULTURE,
  },
  {
    id: "above-scale-culture-revenue",
    name: ["规模以上文化企业营业收入", "Revenue of culture enterprises above designated size"],
    also: "规模以上文化产业收入 规上文化企业营业收入 规模以上文化产业法人单位收入 规模以上文化产业营业收入 规上文化产业收入 规模以上文化及相关产业企业营业收入 规上文化产业营业收入 规模以上文化企业收入 规模以上文化产业实现收入 规模以上文化及相关产业营业收入 规模以上文化产业单位收入",
    means: [
      "达到规模以上标准的文化及相关产业企业的营业收入。",
      "Revenue of culture enterprises that reach the designated size.",
    ],
    kind: ["money", "元", "flow", "more"],
    told: ["quarter", 30, TO_COUNTY],
    source: CULTURE,
  },
  {
    id: "tourism-revenue",
    name: ["旅游总收入", "Tourism revenue"],
    also: "旅游收入 旅游业总收入 旅游综合收入 实现旅游收入 旅游业收入 旅游总花费 旅游业综合收入 游客总花费 旅游收入总额 实现旅游总收入",
    means: [
      "一定时期内游客在当地游览过程中的全部花费；含入境与否须看上下文。",
      "All that visitors spend in the place in a period; with or without those from abroad, as the context tells.",
    ],
    kind: ["money", "元", "flow", "more"],
    told: ["quarter", 30, TO_COUNTY],
    source: TOURISM,
  },
  {
    id: "tourists",
    name: ["接待游客人次", "Tourist visits"],
    also: "接待游客 旅游人次 接待旅游人次 接待游客总人次 旅游总人次 接待国内外游客 接待游客量 接待游客数 接待海内外游客 接待旅游者 接待游客人数 旅游接待人次 游客接待量 国内外游客 旅游人数 接待旅游总人数 接待旅游总人次 接待中外游客 游客人次 游客接待人次 旅游接待总人数",
    means: [
      "一定时期内到当地游览的游客人次，含过夜和一日游游客。",
      "Visits to the place in a period, overnight and for the day.",
    ],
    kind: ["people", "人次", "flow", "more"],
    told: ["quarter", 30, TO_COUNTY],
    source: TOURISM,
  },
  {
    id: "inbound-tourists",
    name: ["接待入境游客人次", "Inbound tourist visits"],
    also: "入境游客 接待入境游客 入境旅游人次 入境游客人次 接待入境旅游者 接待境外游客 入境过夜游客 海外游客 入境旅游者 接待海外游客",
    means: [
      "一定时期内到当地的外国人和港澳台同胞游客人次。",
      "Visits of foreigners and of people from Hong Kong, Macao and Taiwan in a period.",
    ],
    kind: ["people", "人次", "flow", "more"],
    told: ["quarter", 30, TO_COUNTY],
    source: TOURISM,
  },
  {
    id: "tourism-foreign-exchange",
    name: ["旅游外汇收入", "Tourism revenue in foreign exchange"],
    also: "国际旅游外汇收入 旅游创汇 国际旅游收入 入境旅游收入 旅游创汇收入 国际旅游外汇收入总额",
    means: ["入境游客在境内旅游的全部外汇花费。", "Foreign exchange that inbound visitors spend."],
    kind: ["money", "美元", "flow", "more"],
    told: ["year", 60, TO_COUNTY],
    source: TOURISM,
  },
  {
    id: "public-cultural-area-per-head",
    name: ["人均公共文化设施面积", "Public cultural space per head"],
    also: "人均公共文化设施建筑面积 人均拥有公共文化设施面积 人均公共文化服务设施建筑面积 人均公共文化服务设施面积",
    means: [
      "公共图书馆、文化馆、博物馆等设施面积与人口之比。",
      "Space of libraries, cultural centres and museums divided by people.",
    ],
    kind: ["area", "平方米", "ratio", "more"],
    told: ["year", 180, TO_COUNTY],
    source: "文化和旅游部《全国文化文物和旅游统计调查制度》",
  },
  {
    id: "library-books-per-head",
    name: ["人均公共图书馆藏书量", "Library books per head"],
    also: "人均公共图书馆藏量 人均拥有公共图书馆藏书 人均拥有公共图书馆藏量 人均藏书量 公共图书馆人均藏书量 人均公共藏书量 人均公共图书馆藏书 公共图书馆人均藏量 人均拥有公共图书馆藏书量",
    means: ["公共图书馆总藏量与常住人口之比。", "Holdings of public libraries divided by residents."],
    kind: ["density", "册", "ratio", "more"],
    told: ["year", 180, TO_COUNTY],
    source: "文化和旅游部《全国文化文物和旅游统计调查制度》",
  },
  {
    id: "sports-area-per-head",
    name: ["人均体育场地面积", "Sports space per head"],
    also: "人均体育设施面积 人均体育用地面积 人均公共体育用地面积 人均体育场地 人均公共体育场地面积 人均拥有体育场地面积 人均体育设施用地面积 人均公共体育设施面积",
    means: ["体育场地面积与常住人口之比。", "Area of sports grounds divided by residents."],
    kind: ["area", "平方米", "ratio", "more"],
    told: ["year", 150, TO_COUNTY],
    source: SPORT,
  },
  {
    id: "regular-exercise-share",
    name: ["经常参加体育锻炼人数比例", "People who exercise regularly"],
    also: "经常参加体育锻炼人口比例 经常参加体育锻炼人数占比 经常参加体育锻炼人口占比 经常参加体育锻炼的人数比例 经常性参加体育锻炼人口比例 体育人口占比 经常参加体育锻炼人数占常住人口比例 经常参加体育锻炼的人口比例 经常参加体育锻炼人口占总人口比重 体育人口比例 经常参加体育锻炼人数比率",
    means: [
      "每周锻炼三次以上、每次三十分钟以上、强度中等以上的人的百分比。",
      "People who exercise three times a week, half an hour or more and not lightly, in per cent.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["five-years", null, TO_COUNTY],
    source: "《全民健身计划（2021—2025年）》（国发〔2021〕11号）",
  },
  {
    id: "national-fitness-pass-rate",
    name: ["国民体质合格率", "Citizens whose physique is fit"],
    also: "国民体质监测合格率 国民体质达标率 市民体质合格率 国民体质合格达标率 城乡居民国民体质合格率 城乡居民达到国民体质测定标准合格以上比例 国民体质测定标准合格率",
    means: [
      "体质监测中达到国民体质测定标准合格及以上的人的百分比。",
      "People who meet the national standard of physical fitness when tested, in per cent.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["five-years", null, TO_COUNTY],
    source: "国家体育总局《国民体质测定标准》",
  },
  {
    id: "volunteers-share",
    name: ["注册志愿者占常住人口比例", "Registered volunteers among residents"],
    also: "注册志愿者占比 注册志愿者人数占常住人口比例 注册志愿者人数占比 实名注册志愿者占常住人口比例 志愿者占比 实名注册志愿者占比 志愿者注册率 注册志愿者占人口比例 注册志愿者占常住人口比重",
    means: ["实名注册志愿者人数在常住人口中所占的百分比。", "Registered volunteers as a percentage of residents."],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 90, TO_COUNTY],
    source: "《志愿服务条例》（国务院令第685号）",
  },
  {
    id: "cultural-facility-coverage",
    name: ["公共文化设施覆盖率", "Coverage of public cultural facilities"],
    also: "基层公共文化设施覆盖率 四级公共文化设施覆盖率 三级公共文化设施覆盖率 基层综合性文化服务中心覆盖率 公共文化服务设施覆盖率 综合性文化服务中心覆盖率 村社区综合性文化服务中心覆盖率 农村文化礼堂覆盖率",
    means: [
      "建有公共文化设施的街镇、社区和村的百分比。",
      "Streets, towns, communities and villages with public cultural facilities, in per cent.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 120, TO_COUNTY],
    source: `《中华人民共和国公共文化服务保障法》；${PLAN_14}`,
  },
];
