import type { ConceptDraft } from "../draft.ts";
import { TO_COUNTY, TO_PREFECTURE, TO_PROVINCE } from "./levels.ts";
import { PLAN_13, PLAN_14, YEARBOOK } from "./sources.ts";

const ENERGY = "国家统计局《能源统计报表制度》；《中国统计年鉴》主要统计指标解释";
const WATER_USE = "水利部《用水统计调查制度（试行）》；GB/T 23598—2009《水资源公报编制规程》";
const LAND = "TD/T 1055—2019《第三次全国国土调查技术规程》；《中华人民共和国土地管理法》";

/** Energy, carbon, water and land. */
export const ENERGY_AND_RESOURCES: readonly ConceptDraft[] = [
  {
    id: "energy-intensity",
    name: ["单位地区生产总值能耗", "Energy used per unit of GDP"],
    also: `单位GDP能耗 单位生产总值能耗 万元GDP能耗 万元地区生产总值能耗 单位GDP能源消耗 单位地区生产总值能源消耗 单位国内生产总值能耗 单位国内生产总值能源消耗 万元生产总值能耗 能耗强度 能源消耗强度
      单位GDP综合能耗 万元GDP综合能耗 单位生产总值能源消耗 万元国内生产总值能耗 万元生产总值综合能耗 万元地区生产总值综合能耗 万元GDP能源消耗 单位地区生产总值综合能耗 万元单位GDP能耗
      单位地区生产总值GDP能耗 全社会能耗强度 地区能耗强度 单位地区生产总值能耗水平 万元地区生产总值能源消耗 万元生产总值能源消耗`,
    means: [
      "能源消费总量与按不变价计算的地区生产总值之比；规划中多以累计或年度降低率表示。",
      "Energy consumption divided by GDP at constant prices; plans mostly set by how much it falls.",
    ],
    kind: ["density", "吨标准煤/万元", "ratio", "less"],
    told: ["year", 200, TO_COUNTY],
    formula: { kind: "quotient", numerator: "energy-consumption", denominator: "gdp", per: 10000 },
    source: `${ENERGY}；${PLAN_14}`,
  },
  {
    id: "industrial-energy-intensity",
    name: ["单位工业增加值能耗", "Energy used per unit of industrial value added"],
    also: `规模以上工业单位增加值能耗 规上工业单位增加值能耗 万元工业增加值能耗 规模以上单位工业增加值能耗 单位规模以上工业增加值能耗 规模以上工业万元增加值能耗 万元规模以上工业增加值能耗 规上单位工业增加值能耗
      规模以上工业增加值能耗 单位工业增加值综合能耗 规模以上万元工业增加值能耗 万元工业增加值综合能耗 规上工业增加值能耗 规模工业单位增加值能耗 单位规上工业增加值能耗 规模以上工业企业单位增加值能耗 规上万元工业增加值能耗`,
    means: [
      "规模以上工业能源消费量与其不变价增加值之比。",
      "Energy used by industry above designated size divided by its value added at constant prices.",
    ],
    kind: ["density", "吨标准煤/万元", "ratio", "less"],
    told: ["year", 200, TO_COUNTY],
    source: ENERGY,
  },
  {
    id: "energy-consumption",
    name: ["能源消费总量", "Energy consumption"],
    also: "能源消费量 综合能源消费总量 全社会能源消费总量 能耗总量 能源消耗总量 综合能源消费量 全社会综合能源消费量 能源消费 全社会能耗总量 能源消费总量控制目标",
    means: [
      "一定时期内一地生产和生活消费的各种能源，折算为标准煤后的总和。",
      "All energy used for production and life in a period, converted to standard coal.",
    ],
    kind: ["energy", "吨标准煤", "flow", "less"],
    told: ["year", 200, TO_COUNTY],
    source: ENERGY,
  },
  {
    id: "coal-consumption",
    name: ["煤炭消费总量", "Coal consumption"],
    also: "煤炭消费量 燃煤总量 煤炭消耗总量 全社会煤炭消费总量 煤炭消耗量 燃煤消费总量",
    means: ["一定时期内一地消费的煤炭实物总量。", "Coal used in a place in a period, by weight."],
    kind: ["mass", "吨", "flow", "less"],
    told: ["year", 200, TO_COUNTY],
    source: ENERGY,
  },
  {
    id: "coal-share",
    name: ["煤炭消费占能源消费总量比重", "Share of coal in energy"],
    also: "煤炭消费比重 煤炭消费占比 煤炭占能源消费总量比重 煤炭占一次能源消费比重 煤炭消费占一次能源消费比重 煤炭占能源消费比重 煤炭消费占能源消费比重 煤炭占比",
    means: ["煤炭消费量（折标准煤）在能源消费总量中所占的百分比。", "Coal as a percentage of all energy used."],
    kind: ["ratio", "%", "ratio", "less"],
    told: ["year", 200, TO_PREFECTURE],
    source: ENERGY,
  },
  {
    id: "non-fossil-share",
    name: ["非化石能源占能源消费总量比重", "Share of non-fossil energy"],
    also: `非化石能源占一次能源消费比重 非化石能源消费比重 非化石能源占比 非化石能源消费占比 非化石能源占能源消费比重 非化石能源占一次能源消费总量比重 非化石能源比重 非化石能源占一次能源比重 非化石能源消费占一次能源消费比重
      非化石能源消费占能源消费总量比重 非化石能源占能源消费总量的比重`,
    means: [
      "水电、风电、光伏、核电、生物质等非化石能源在能源消费总量中所占的百分比。",
      "Water, wind, solar, nuclear, biomass and the like as a percentage of all energy used.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 200, TO_COUNTY],
    source: `${ENERGY}；${PLAN_13}`,
  },
  {
    id: "renewable-share",
    name: ["可再生能源消费占比", "Share of renewable energy"],
    also: "可再生能源占能源消费总量比重 可再生能源利用比重 可再生能源消费比重 可再生能源占比 可再生能源占能源消费比重 可再生能源比重 新能源和可再生能源占能源消费比重 新能源和可再生能源占比 可再生能源利用占能源消费比重",
    means: [
      "可再生能源（不含核电）在能源消费总量中所占的百分比。",
      "Renewable energy, without nuclear, as a percentage of all energy used.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 200, TO_COUNTY],
    source: "《中华人民共和国可再生能源法》；国家能源局可再生能源统计",
  },
  {
    id: "electricity-consumption",
    name: ["全社会用电量", "Electricity consumption"],
    also: "用电量 全社会用电总量 社会用电量 全市用电量 全社会用电 全年用电量",
    means: [
      "一定时期内一地各产业和居民生活用电的总和。",
      "Electricity used by all industries and households of a place in a period.",
    ],
    kind: ["energy", "千瓦时", "flow", "none"],
    told: ["month", 20, TO_COUNTY],
    source: "国家能源局全社会用电量统计",
  },
  {
    id: "power-generation",
    name: ["发电量", "Electricity generated"],
    also: "全社会发电量 全口径发电量 发电总量",
    means: ["一定时期内发电设备生产的电量。", "Electricity produced by generators in a period."],
    kind: ["energy", "千瓦时", "flow", "none"],
    told: ["month", 20, TO_PREFECTURE],
    source: YEARBOOK,
  },
  {
    id: "installed-power",
    name: ["电力装机容量", "Installed power"],
    also: "发电装机容量 电力总装机 电力装机 电力装机规模 发电装机 电力总装机容量 发电总装机容量 装机容量 装机规模",
    means: ["期末已安装发电机组的额定有功功率之和。", "Rated power of generators installed at the end of the period."],
    kind: ["power", "千瓦", "stock", "more"],
    told: ["month", 25, TO_PREFECTURE],
    source: "国家能源局电力工业统计",
  },
  {
    id: "clean-installed-power",
    name: ["新能源装机容量", "Installed power of wind and sun"],
    also: "新能源装机规模 新能源装机 新能源发电装机 新能源发电装机容量 风电光伏装机容量",
    means: ["期末风电、光伏等新能源机组的额定功率之和。", "Rated power of wind, solar and other new generators."],
    kind: ["power", "千瓦", "stock", "more"],
    told: ["month", 25, TO_PREFECTURE],
    source: "国家能源局可再生能源统计",
  },
  {
    id: "carbon-intensity",
    name: ["单位地区生产总值二氧化碳排放", "Carbon dioxide per unit of GDP"],
    also: `单位GDP二氧化碳排放 碳排放强度 单位GDP碳排放 单位地区生产总值碳排放 单位地区生产总值二氧化碳排放量 单位GDP二氧化碳排放量 万元GDP二氧化碳排放 单位生产总值二氧化碳排放 二氧化碳排放强度 单位国内生产总值二氧化碳排放
      单位GDP碳排放量 单位地区生产总值碳排放量 碳强度 万元地区生产总值二氧化碳排放 单位生产总值碳排放 万元地区生产总值二氧化碳排放量 单位国内生产总值二氧化碳排放量 万元GDP二氧化碳排放量 万元地区生产总值碳排放
      万元GDP碳排放 碳排放强度控制目标 单位生产总值二氧化碳排放量 单位地区生产总值CO2排放 万元GDP碳排放强度`,
    means: [
      "能源活动等排放的二氧化碳与按不变价计算的地区生产总值之比；规划中以降低率表示。",
      "Carbon dioxide emitted divided by GDP at constant prices; plans set by how much it falls.",
    ],
    kind: ["density", "吨/万元", "ratio", "less"],
    told: ["year", 270, TO_COUNTY],
    formula: { kind: "quotient", numerator: "carbon-emission", denominator: "gdp", per: 10000 },
    source: PLAN_14,
  },
  {
    id: "carbon-emission",
    name: ["二氧化碳排放总量", "Carbon dioxide emission"],
    also: "碳排放总量 二氧化碳排放量 碳排放量 碳排放 二氧化碳排放 CO2排放量 CO2排放总量",
    means: ["一定时期内排放的二氧化碳总重量。", "Weight of carbon dioxide emitted in a period."],
    kind: ["mass", "吨", "flow", "less"],
    told: ["year", 270, TO_COUNTY],
    source: "国家发展改革委《省级温室气体清单编制指南（试行）》",
  },
  {
    id: "energy-production-capacity",
    name: ["能源综合生产能力", "Energy production capacity"],
    also: "能源生产能力 一次能源生产能力",
    means: [
      "煤、油、气和非化石能源生产能力之和，折算为标准煤。",
      "Capacity to produce coal, oil, gas and non-fossil energy, converted to standard coal.",
    ],
    kind: ["energy", "吨标准煤", "stock", "more"],
    told: ["year", 200, TO_PROVINCE],
    source: PLAN_14,
  },
  {
    id: "water-use",
    name: ["用水总量", "Water use"],
    also: "年用水总量 全社会用水总量 用水量 全年用水总量 总用水量 年用水量 全市用水总量 用水总量控制目标 用水总量控制 水资源消耗总量",
    means: [
      "一定时期内各类河道外用水户取用的包括输水损失在内的水量。",
      "Water taken by all users off the river in a period, losses on the way included.",
    ],
    kind: ["volume", "立方米", "flow", "less"],
    told: ["year", 200, TO_COUNTY],
    source: WATER_USE,
  },
  {
    id: "water-intensity",
    name: ["万元地区生产总值用水量", "Water used per unit of GDP"],
    also: `万元GDP用水量 单位GDP用水量 单位地区生产总值用水量 万元国内生产总值用水量 单位生产总值用水量 万元生产总值用水量 万元地区生产总值水耗 万元GDP水耗 单位地区生产总值水耗 单位GDP水耗 单位生产总值水耗
      万元GDP取水量 单位国内生产总值用水量 万元地区生产总值取水量 万元GDP用水 万元地区生产总值用水`,
    means: ["用水总量与地区生产总值之比，以每万元计。", "Water use for every 10,000 yuan of GDP."],
    kind: ["density", "立方米/万元", "ratio", "less"],
    told: ["year", 200, TO_COUNTY],
    formula: { kind: "quotient", numerator: "water-use", denominator: "gdp", per: 10000 },
    source: WATER_USE,
  },
  {
    id: "industrial-water-intensity",
    name: ["万元工业增加值用水量", "Water used per unit of industrial value added"],
    also: "单位工业增加值用水量 万元工业增加值取水量 单位工业增加值水耗 万元工业增加值水耗 规模以上工业万元增加值用水量 万元规模以上工业增加值用水量 单位工业增加值取水量 规上工业单位增加值用水量 万元工业增加值新水用量",
    means: [
      "工业用水量与工业增加值之比，以每万元计。",
      "Water used by industry for every 10,000 yuan of its value added.",
    ],
    kind: ["density", "立方米/万元", "ratio", "less"],
    told: ["year", 200, TO_COUNTY],
    source: WATER_USE,
  },
  {
    id: "irrigation-efficiency",
    name: ["农田灌溉水有效利用系数", "Irrigation efficiency"],
    also: "农业灌溉水有效利用系数 灌溉水有效利用系数 农业灌溉用水有效利用系数 农田灌溉用水有效利用系数 农业灌溉用水系数 灌溉水利用系数 农田灌溉水利用系数 农业灌溉水利用系数 农田灌溉有效利用系数",
    means: [
      "灌入田间可被作物利用的水量与渠首引进总水量之比。",
      "Water that reaches the crop as a part of the water let in at the head of the canal.",
    ],
    kind: ["index", "", "ratio", "more"],
    told: ["year", 200, TO_COUNTY],
    source: `${WATER_USE}；《国务院关于实行最严格水资源管理制度的意见》（国发〔2012〕3号）`,
  },
  {
    id: "reclaimed-water-rate",
    name: ["再生水利用率", "Reclaimed water use rate"],
    also: "城市再生水利用率 再生水回用率 中水回用率 城市污水再生利用率 污水再生利用率 再生水利用比例 污水资源化利用率 中水利用率",
    means: [
      "再生利用的水量在污水处理量中所占的百分比。",
      "Reclaimed water used as a percentage of waste water treated.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 240, TO_COUNTY],
    source: "住房和城乡建设部《中国城市建设统计年鉴》",
  },
  {
    id: "reclaimed-water-use",
    name: ["再生水利用量", "Reclaimed water used"],
    also: "再生水用量 中水利用量 年再生水利用量 再生水年利用量 再生水回用量",
    means: ["一定时期内利用的再生水水量。", "Reclaimed water used in a period."],
    kind: ["volume", "立方米", "flow", "more"],
    told: ["year", 240, TO_COUNTY],
    source: "住房和城乡建设部《中国城市建设统计年鉴》",
  },
  {
    id: "farmland",
    name: ["耕地保有量", "Farmland kept"],
    also: "耕地面积 耕地总量 耕地保有面积 耕地 年末耕地面积 耕地保有总量 耕地保护面积",
    means: [
      "期末耕地的总面积；规划中为不得低于的保有数量。",
      "Area of farmland at the end of the period; in plans the area that must be kept.",
    ],
    kind: ["area", "公顷", "stock", "more"],
    told: ["year", 200, TO_COUNTY],
    source: `${LAND}；${PLAN_13}`,
  },
  {
    id: "permanent-basic-farmland",
    name: ["永久基本农田保护面积", "Permanent basic farmland"],
    also: "永久基本农田面积 永久基本农田 基本农田保护面积 基本农田面积 基本农田 永久基本农田保护任务",
    means: [
      "依法划定、特殊保护、不得擅自占用的耕地面积。",
      "Farmland that is marked out by law and may not be taken for other use.",
    ],
    kind: ["area", "公顷", "stock", "more"],
    told: ["year", 200, TO_COUNTY],
    source: LAND,
  },
  {
    id: "construction-land",
    name: ["城乡建设用地规模", "Urban and rural construction land"],
    also: "建设用地规模 城乡建设用地 建设用地总量 城乡建设用地总规模 城乡建设用地总量 建设用地面积 城乡建设用地面积 建设用地",
    means: [
      "期末城镇、村庄和独立工矿等建设用地的面积；总规模还含交通水利等。",
      "Area of towns, villages and works sites at the end of the period; the total also has transport and water works.",
    ],
    kind: ["area", "平方公里", "stock", "less"],
    told: ["year", 200, TO_COUNTY],
    source: LAND,
  },
  {
    id: "new-construction-land",
    name: ["新增建设用地规模", "New construction land"],
    also: "新增建设用地 新增建设用地面积 新增建设用地总量",
    means: [
      "一定时期内由农用地和未利用地转为建设用地的面积。",
      "Land turned from farming or no use into construction land in a period.",
    ],
    kind: ["area", "公顷", "flow", "less"],
    told: ["year", 200, TO_COUNTY],
    source: `${LAND}；${PLAN_13}`,
  },
  {
    id: "construction-land-per-gdp",
    name: ["单位地区生产总值建设用地使用面积", "Construction land per unit of GDP"],
    also: "单位GDP建设用地使用面积 单位GDP建设用地面积 单位国内生产总值建设用地使用面积 单位地区生产总值建设用地面积 单位GDP地耗 单位地区生产总值地耗 单位生产总值建设用地面积 单位国内生产总值建设用地面积 单位GDP建设用地占用面积",
    means: [
      "建设用地面积与按不变价计算的地区生产总值之比；规划中以降低率表示。",
      "Construction land divided by GDP at constant prices; plans set by how much it falls.",
    ],
    kind: ["density", "公顷/亿元", "ratio", "less"],
    told: ["year", 270, TO_COUNTY],
    source: "国土资源部《关于推进土地节约集约利用的指导意见》（国土资发〔2014〕119号）",
  },
  {
    id: "natural-gas-consumption",
    name: ["天然气消费量", "Natural gas consumption"],
    also: "天然气消费总量 天然气用气量 天然气使用量 天然气用量",
    means: ["一定时期内消费的天然气体积。", "Natural gas used in a period, by volume."],
    kind: ["volume", "立方米", "flow", "none"],
    told: ["year", 200, TO_COUNTY],
    source: ENERGY,
  },
  {
    id: "industrial-water-reuse-rate",
    name: ["工业用水重复利用率", "Industrial water reused"],
    also: "规模以上工业用水重复利用率 工业水重复利用率 规上工业用水重复利用率 工业用水重复率",
    means: [
      "工业重复用水量在工业总用水量中所占的百分比。",
      "Water used again by industry as a percentage of all it uses.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 200, TO_COUNTY],
    source: "GB/T 7119《节水型企业评价导则》",
  },
];
