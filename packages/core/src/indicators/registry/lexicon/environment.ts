import type { ConceptDraft } from "../draft.ts";
import { TO_COUNTY, TO_PREFECTURE } from "./levels.ts";
import { AIR, PLAN_13, PLAN_14 } from "./sources.ts";

const WATER = "GB 3838—2002《地表水环境质量标准》；生态环境部《地表水环境质量评价办法（试行）》";
const EMISSIONS = "生态环境部《排放源统计调查制度》";
const FOREST = "《中华人民共和国森林法实施条例》；GB/T 26424—2010《森林资源规划设计调查技术规程》";
const GREEN = "CJJ/T 85—2017《城市绿地分类标准》；住房和城乡建设部《中国城市建设统计年鉴》";
const WASTE = "住房和城乡建设部《中国城市建设统计年鉴》";

/** Air, water, soil, greenery, waste and emissions. */
export const ENVIRONMENT: readonly ConceptDraft[] = [
  {
    id: "pm25",
    name: ["细颗粒物（PM2.5）年均浓度", "Fine particulate matter (PM2.5)"],
    also: `PM2.5 PM2.5浓度 PM2.5年均浓度 PM2.5平均浓度 PM2.5年平均浓度 细颗粒物浓度 细颗粒物 细颗粒物PM2.5浓度 细颗粒物PM2.5平均浓度 细颗粒物年均浓度 PM2.5累计浓度
      细颗粒物平均浓度 细颗粒物年平均浓度 细颗粒物PM2.5 PM2.5细颗粒物年均浓度 空气细颗粒物浓度 可入肺颗粒物 可入肺颗粒物浓度 大气PM2.5浓度 空气PM2.5浓度 细颗粒物PM2.5年平均浓度 PM2.5均值
      大气细颗粒物浓度 PM2.5细颗粒物浓度 大气细颗粒物年均浓度`,
    means: [
      "环境空气中空气动力学当量直径不超过2.5微米的颗粒物的年平均质量浓度。",
      "Yearly mean concentration of airborne particles of up to 2.5 micrometres.",
    ],
    kind: ["concentration", "微克/立方米", "ratio", "less"],
    told: ["month", 20, TO_COUNTY],
    source: AIR,
  },
  {
    id: "pm10",
    name: ["可吸入颗粒物（PM10）年均浓度", "Inhalable particulate matter (PM10)"],
    also: "PM10 PM10浓度 PM10年均浓度 PM10平均浓度 可吸入颗粒物 可吸入颗粒物浓度 可吸入颗粒物平均浓度 可吸入颗粒物PM10浓度 可吸入颗粒物PM10 可吸入颗粒物年均浓度 PM10年平均浓度 可吸入颗粒物PM10平均浓度",
    means: [
      "环境空气中空气动力学当量直径不超过10微米的颗粒物的年平均质量浓度。",
      "Yearly mean concentration of airborne particles of up to 10 micrometres.",
    ],
    kind: ["concentration", "微克/立方米", "ratio", "less"],
    told: ["month", 20, TO_COUNTY],
    source: AIR,
  },
  {
    id: "ozone",
    name: ["臭氧浓度", "Ozone"],
    also: "O3浓度 臭氧 臭氧年均浓度 臭氧日最大8小时平均浓度 臭氧日最大8小时滑动平均值第90百分位浓度 臭氧O3浓度",
    means: [
      "臭氧日最大八小时滑动平均值的第九十百分位数。",
      "The 90th percentile of the daily highest eight-hour mean of ozone.",
    ],
    kind: ["concentration", "微克/立方米", "ratio", "less"],
    told: ["month", 20, TO_COUNTY],
    source: AIR,
  },
  {
    id: "sulphur-dioxide-concentration",
    name: ["二氧化硫年均浓度", "Sulphur dioxide in the air"],
    also: "二氧化硫浓度 二氧化硫平均浓度 SO2浓度 SO2年均浓度 二氧化硫年平均浓度",
    means: ["环境空气中二氧化硫的年平均质量浓度。", "Yearly mean concentration of sulphur dioxide in the air."],
    kind: ["concentration", "微克/立方米", "ratio", "less"],
    told: ["month", 20, TO_COUNTY],
    source: AIR,
  },
  {
    id: "nitrogen-dioxide-concentration",
    name: ["二氧化氮年均浓度", "Nitrogen dioxide in the air"],
    also: "二氧化氮浓度 二氧化氮平均浓度 NO2浓度 NO2年均浓度 二氧化氮年平均浓度",
    means: ["环境空气中二氧化氮的年平均质量浓度。", "Yearly mean concentration of nitrogen dioxide in the air."],
    kind: ["concentration", "微克/立方米", "ratio", "less"],
    told: ["month", 20, TO_COUNTY],
    source: AIR,
  },
  {
    id: "good-air-days",
    name: ["空气质量优良天数", "Days of good air"],
    also: `优良天数 优良天 空气优良天数 空气质量达到二级以上天数 空气质量良好以上天数 城区空气质量优良天数 达标天数 空气质量达标天数 空气质量二级及以上天数 空气质量优良以上天数 空气质量优良日数
      环境空气质量优良天数 大气优良天数 空气质量达到及好于二级的天数 空气质量好于二级的天数 空气达标天数 城市空气质量优良天数 城市空气质量达到二级以上天数 环境空气优良天数`,
    means: [
      "一年中空气质量指数不超过一百（优或良）的天数；2013年以前按空气污染指数评价，不可直接比较。",
      "Days of a year with an air quality index of up to 100; judged by another index before 2013.",
    ],
    kind: ["time", "天", "flow", "more"],
    told: ["month", 20, TO_COUNTY],
    source: AIR,
  },
  {
    id: "good-air-days-share",
    name: ["空气质量优良天数比率", "Share of days of good air"],
    also: `优良天数比率 优良天数比例 空气优良天数比例 空气质量优良天数比例 空气优良率 空气质量优良率 优良天数率 空气质量优良天数占比 空气优良天数比率 优良天数占比 空气质量达标率
      环境空气质量优良率 城市空气质量优良天数比率 地级及以上城市空气质量优良天数比率 空气质量优良天数率 AQI优良率 城市空气质量优良天数比例 空气优良天数率 环境空气质量优良天数比例
      环境空气质量优良天数比率 优良天数达标率 设区城市空气质量优良天数比率 优良率 空气质量优良以上天数比例 城市环境空气质量优良天数比例 空气优良天数占比 大气优良率 城市空气质量优良率 空气质量达到二级以上天数占比
      空气质量达到二级以上天数占全年比重 空气质量达到及好于二级的天数占全年比重 空气质量良好天数达标率 城市空气质量达到二级标准天数比例`,
    means: [
      "一年中空气质量为优或良的天数在有效监测天数中所占的百分比。",
      "Days of good air as a percentage of all days validly measured.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["month", 20, TO_COUNTY],
    source: `${AIR}；${PLAN_14}`,
  },
  {
    id: "heavy-pollution-days",
    name: ["重污染天数", "Days of heavy air pollution"],
    also: "重度及以上污染天数 重污染天气 重污染日数 空气重污染天数 重度污染天数 重污染天气天数 空气重污染日数",
    means: ["一年中空气质量指数大于二百的天数。", "Days of a year with an air quality index above 200."],
    kind: ["time", "天", "flow", "less"],
    told: ["month", 20, TO_COUNTY],
    source: AIR,
  },
  {
    id: "good-surface-water-share",
    name: ["地表水达到或好于Ⅲ类水体比例", "Surface water of class III or better"],
    also: `地表水优良比例 地表水水质优良比例 地表水优良率 地表水优良水体比例 地表水质量达到或好于Ⅲ类水体比例 国考断面水质优良比例 国控断面水质优良比例 地表水国考断面水质优良比例 水质优良比例
      地表水Ⅲ类以上水体比例 地表水考核断面水质优良比例 国考断面优良水体比例 优良水体比例 地表水考核断面优良比例 地表水优于Ⅲ类水质比例
      地表水Ⅲ类及以上水体比例 国考断面优良水质比例 断面水质优良率 水质优良率 地表水达到或好于三类水体比例 国控断面优良水体比例 主要流域国控断面水质优良比例
      地表水国控断面水质优良比例 国考断面水质优良率 国控断面地表水优良比例 地表水水质优良率 断面水质优良比例 优良水质断面比例 好于Ⅲ类水质断面比例
      地表水达到或好于Ⅲ类比例 地表水达到或优于Ⅲ类水体比例 Ⅲ类以上水质断面比例 地表水Ⅰ—Ⅲ类水质断面比例 地表水水质达到或好于Ⅲ类水体比例`,
    means: [
      "地表水考核断面中水质为Ⅰ至Ⅲ类的断面的百分比，断面范围（国考、省考）须看上下文。",
      "Monitored sections of surface water of class I to III as a percentage of all; which sections, the context tells.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["month", 30, TO_COUNTY],
    source: `${WATER}；${PLAN_14}`,
  },
  {
    id: "bad-surface-water-share",
    name: ["劣Ⅴ类水体比例", "Surface water worse than class V"],
    also: "地表水劣Ⅴ类水体比例 劣五类水体比例 劣Ⅴ类水质断面比例 地表水质量劣Ⅴ类水体比例 劣Ⅴ类断面比例 劣五类水质断面比例 地表水劣五类水体比例 劣Ⅴ类水质比例 劣Ⅴ类国控断面比例 地表水劣Ⅴ类比例",
    means: [
      "地表水考核断面中水质劣于Ⅴ类的断面的百分比。",
      "Monitored sections of surface water worse than class V as a percentage of all.",
    ],
    kind: ["ratio", "%", "ratio", "less"],
    told: ["month", 30, TO_COUNTY],
    source: WATER,
  },
  {
    id: "water-section-pass-rate",
    name: ["考核断面水质达标率", "Water sections meeting their goal"],
    also: "断面水质达标率 地表水考核断面达标率 地表水断面水质达标率 考核断面达标率 国考断面达标率 国控断面水质达标率 地表水质达标率 地表水水质达标率 考核断面水质综合达标率 国考断面水质达标率 地表水考核断面水质达标率",
    means: [
      "达到规定水质目标的考核断面的百分比；目标不一定是Ⅲ类，故不同于优良比例。",
      "Sections that meet the class set for them as a percentage of all; the class need not be III.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["month", 30, TO_COUNTY],
    source: WATER,
  },
  {
    id: "drinking-source-pass-rate",
    name: ["集中式饮用水水源地水质达标率", "Drinking water sources meeting their standard"],
    also: `饮用水水源地水质达标率 集中式饮用水水源水质达标率 饮用水源水质达标率 集中式饮用水源地水质达标率 城市集中式饮用水水源地水质达标率 集中式饮用水源水质达标率 饮用水水源水质达标率 饮用水源地水质达标率
      县级以上集中式饮用水水源地水质达标率 城镇集中式饮用水水源地水质达标率 城市饮用水水源地水质达标率 城市集中式饮用水水源水质达标率 城市集中饮用水水源地水质达标率 集中式饮用水水源达到或优于Ⅲ类比例
      县级及以上集中式饮用水水源地水质达标率 县级以上城市集中式饮用水水源水质达标率 城镇饮用水水源地水质达标率 集中式饮用水水源地达标率`,
    means: [
      "水质达标的集中式饮用水水源（按个数或水量）的百分比。",
      "Centralised drinking water sources, by number or by water drawn, that meet the standard, in per cent.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["month", 30, TO_COUNTY],
    source: WATER,
  },
  {
    id: "forest-coverage",
    name: ["森林覆盖率", "Forest coverage"],
    also: "全市森林覆盖率 全省森林覆盖率 全国森林覆盖率 森林覆盖",
    means: [
      "森林面积（郁闭度不低于0.2的乔木林和竹林，加国家特别规定的灌木林等）在土地总面积中所占的百分比。",
      "Forest (trees and bamboo of 0.2 canopy density or more, and shrubs the state counts) as a percentage of land.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 120, TO_COUNTY],
    source: `${FOREST}；${PLAN_14}`,
  },
  {
    id: "tree-coverage",
    name: ["林木绿化率", "Tree and shrub coverage"],
    also: "林木覆盖率 林木绿化覆盖率",
    means: [
      "有林地、灌木林和四旁树占地面积之和在土地总面积中所占的百分比，口径宽于森林覆盖率。",
      "Forest, all shrubs and scattered trees as a percentage of land; wider than forest coverage.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 120, TO_COUNTY],
    source: FOREST,
  },
  {
    id: "forest-area",
    name: ["森林面积", "Forest area"],
    also: "森林总面积",
    means: [
      "达到森林标准的乔木林、竹林和特别规定灌木林的面积。",
      "Area of trees, bamboo and certain shrubs that count as forest.",
    ],
    kind: ["area", "公顷", "stock", "more"],
    told: ["year", 120, TO_COUNTY],
    source: FOREST,
  },
  {
    id: "forest-stock",
    name: ["森林蓄积量", "Growing stock of forests"],
    also: "森林蓄积 森林总蓄积量",
    means: ["一定森林面积上树干部分的总材积。", "Total volume of tree trunks on forest land."],
    kind: ["volume", "立方米", "stock", "more"],
    told: ["year", 120, TO_COUNTY],
    source: `${FOREST}；${PLAN_13}`,
  },
  {
    id: "afforestation-area",
    name: ["造林面积", "Area afforested"],
    also: "植树造林面积 完成造林面积 完成造林 人工造林面积 植树造林 人工造林",
    means: ["一定时期内在宜林地等土地上新造或营建的森林面积。", "Area newly planted or tended as forest in a period."],
    kind: ["area", "公顷", "flow", "more"],
    told: ["year", 90, TO_COUNTY],
    source: "国家林业和草原局《中国林业和草原统计年鉴》",
  },
  {
    id: "built-up-green-coverage",
    name: ["建成区绿化覆盖率", "Green cover of the built-up area"],
    also: "城市绿化覆盖率 城区绿化覆盖率 城市建成区绿化覆盖率 绿化覆盖率 中心城区绿化覆盖率 城镇绿化覆盖率 县城绿化覆盖率",
    means: [
      "建成区内全部植物垂直投影面积在建成区面积中所占的百分比。",
      "Area under all plants, seen from above, as a percentage of the built-up area.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 240, TO_COUNTY],
    source: GREEN,
  },
  {
    id: "built-up-green-space-rate",
    name: ["建成区绿地率", "Green space of the built-up area"],
    also: "绿地率 城市绿地率 城市建成区绿地率 城区绿地率 城镇绿地率",
    means: [
      "建成区内各类绿地面积在建成区面积中所占的百分比。",
      "Green spaces of all kinds as a percentage of the built-up area.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 240, TO_COUNTY],
    source: GREEN,
  },
  {
    id: "park-area-per-head",
    name: ["人均公园绿地面积", "Park area per head"],
    also: "人均公园绿地 人均公共绿地面积 城市人均公园绿地面积 人均绿地面积 城镇人均公园绿地面积 人均公共绿地 城市人均公共绿地面积 城区人均公园绿地面积 建成区人均公园绿地面积 人均公园面积",
    means: ["城区公园绿地面积除以城区人口。", "Area of parks divided by the people of the urban area."],
    kind: ["area", "平方米", "ratio", "more"],
    told: ["year", 240, TO_COUNTY],
    source: GREEN,
  },
  {
    id: "park-service-radius-coverage",
    name: ["公园绿地500米服务半径覆盖率", "Homes within 500 metres of a park"],
    also: "公园绿地服务半径覆盖率 公园绿化活动场地服务半径覆盖率 建成区公园绿地500米服务半径覆盖率 公园500米服务半径覆盖率 公园绿地500米半径覆盖率",
    means: [
      "公园绿地按规定服务半径覆盖的居住用地在全部居住用地中所占的百分比。",
      "Housing land within the set reach of a park as a percentage of all housing land.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 240, TO_COUNTY],
    source: "GB/T 51346—2019《城市绿地规划标准》",
  },
  {
    id: "waste-harmless-rate",
    name: ["生活垃圾无害化处理率", "Household waste treated harmlessly"],
    also: `城市生活垃圾无害化处理率 城镇生活垃圾无害化处理率 垃圾无害化处理率 城镇垃圾无害化处理率 城市垃圾无害化处理率 城乡生活垃圾无害化处理率 生活垃圾无害化处置率
      城区生活垃圾无害化处理率`,
    means: [
      "经无害化处理的生活垃圾在产生量（以清运量代）中所占的百分比。",
      "Household waste treated harmlessly as a percentage of what arises, taken as what is collected.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 240, TO_COUNTY],
    source: WASTE,
  },
  {
    id: "waste-resource-rate",
    name: ["生活垃圾资源化率", "Household waste turned into resources"],
    also: "生活垃圾资源化利用率 城市生活垃圾资源化利用率 垃圾资源化率 生活垃圾资源化处理率 城镇生活垃圾资源化利用率 生活垃圾资源化利用比例 生活垃圾综合利用率",
    means: [
      "经焚烧发电、生化处理和回收等方式得到利用的生活垃圾的百分比。",
      "Household waste put to use by burning for power, biological treatment or recycling, in per cent.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 240, TO_COUNTY],
    source: "国家发展改革委、住房和城乡建设部《“十四五”城镇生活垃圾分类和处理设施发展规划》",
  },
  {
    id: "waste-recycling-rate",
    name: ["生活垃圾回收利用率", "Household waste recycled"],
    also: "城市生活垃圾回收利用率 垃圾回收利用率 生活垃圾回收率",
    means: [
      "未进入焚烧和填埋设施而得到回收的可回收物和厨余垃圾等的百分比。",
      "Household waste recovered before it is burnt or buried, in per cent.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 240, TO_COUNTY],
    source: "国家发展改革委、住房和城乡建设部《生活垃圾分类制度实施方案》（国办发〔2017〕26号）",
  },
  {
    id: "waste-sorting-coverage",
    name: ["生活垃圾分类覆盖率", "Coverage of household waste sorting"],
    also: "垃圾分类覆盖率 生活垃圾分类收集覆盖率 居民小区生活垃圾分类覆盖率 城市生活垃圾分类覆盖率 生活垃圾分类居民小区覆盖率 垃圾分类小区覆盖率 生活垃圾分类处理覆盖率",
    means: [
      "实行生活垃圾分类的小区（或村、户）的百分比。",
      "Estates, villages or households that sort their waste, in per cent.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 120, TO_COUNTY],
    source: "《生活垃圾分类制度实施方案》（国办发〔2017〕26号）",
  },
  {
    id: "solid-waste-use-rate",
    name: ["一般工业固体废物综合利用率", "Industrial solid waste used"],
    also: "工业固体废物综合利用率 工业固体废弃物综合利用率 一般工业固废综合利用率 工业固废综合利用率 大宗固体废物综合利用率 一般工业固体废弃物综合利用率 大宗固废综合利用率 工业固体废物处置利用率",
    means: [
      "综合利用的一般工业固体废物在产生量（含利用的往年贮存量）中所占的百分比。",
      "Ordinary industrial solid waste put to use as a percentage of what arises.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 270, TO_COUNTY],
    source: EMISSIONS,
  },
  {
    id: "chemical-oxygen-demand",
    name: ["化学需氧量排放总量", "Emission of chemical oxygen demand"],
    also: "化学需氧量排放量 化学需氧量 COD排放量 COD 化学需氧量重点工程减排量 化学需氧量减排量 化学需氧量COD排放量 化学需氧量COD 化学需氧量排放总量减少 COD排放总量",
    means: [
      "工业、农业和生活等源排放废水中化学需氧量的总重量；规划多以削减率或减排量表示。",
      "Weight of chemical oxygen demand discharged by all sources; plans mostly set its reduction.",
    ],
    kind: ["mass", "吨", "flow", "less"],
    told: ["year", 270, TO_COUNTY],
    source: EMISSIONS,
  },
  {
    id: "ammonia-nitrogen",
    name: ["氨氮排放总量", "Emission of ammonia nitrogen"],
    also: "氨氮排放量 氨氮 氨氮重点工程减排量 氨氮减排量 氨氮NH3N 氨氮排放总量减少",
    means: ["各类源排放废水中氨氮的总重量。", "Weight of ammonia nitrogen discharged by all sources."],
    kind: ["mass", "吨", "flow", "less"],
    told: ["year", 270, TO_COUNTY],
    source: EMISSIONS,
  },
  {
    id: "sulphur-dioxide-emission",
    name: ["二氧化硫排放总量", "Emission of sulphur dioxide"],
    also: "二氧化硫排放量 二氧化硫 SO2排放量 二氧化硫减排量 二氧化硫SO2 二氧化硫排放总量减少",
    means: ["各类源排入大气的二氧化硫总重量。", "Weight of sulphur dioxide all sources emit."],
    kind: ["mass", "吨", "flow", "less"],
    told: ["year", 270, TO_COUNTY],
    source: EMISSIONS,
  },
  {
    id: "nitrogen-oxides-emission",
    name: ["氮氧化物排放总量", "Emission of nitrogen oxides"],
    also: "氮氧化物排放量 氮氧化物 氮氧化物重点工程减排量 氮氧化物减排量 NOX排放量 氮氧化物NOx",
    means: ["各类源排入大气的氮氧化物总重量。", "Weight of nitrogen oxides all sources emit."],
    kind: ["mass", "吨", "flow", "less"],
    told: ["year", 270, TO_COUNTY],
    source: EMISSIONS,
  },
  {
    id: "volatile-organic-compounds",
    name: ["挥发性有机物排放总量", "Emission of volatile organic compounds"],
    also: "挥发性有机物排放量 挥发性有机物 VOCs排放量 VOCs 挥发性有机物重点工程减排量 挥发性有机物减排量 挥发性有机物VOCs 挥发性有机物排放总量减少 VOCs排放总量 VOCs减排量",
    means: ["各类源排入大气的挥发性有机物总重量。", "Weight of volatile organic compounds all sources emit."],
    kind: ["mass", "吨", "flow", "less"],
    told: ["year", 270, TO_COUNTY],
    source: EMISSIONS,
  },
  {
    id: "major-pollutants-reduction",
    name: ["主要污染物排放总量", "Emission of major pollutants"],
    also: "主要污染物排放量 主要污染物重点工程减排量 主要污染物减排量 主要污染物排放总量减少 主要污染物总量减排 污染物排放总量 主要污染物排放强度 四项主要污染物排放总量",
    means: [
      "列入总量控制的各项污染物排放的合称，逐项考核，不能相加。",
      "The pollutants under total control taken together; each is judged by itself and they are never added.",
    ],
    kind: ["mass", "吨", "flow", "less"],
    told: ["year", 270, TO_COUNTY],
    source: PLAN_13,
  },
  {
    id: "farmland-safe-use-rate",
    name: ["受污染耕地安全利用率", "Polluted farmland safely used"],
    also: "污染耕地安全利用率 受污染耕地利用率 受污染耕地安全利用比例",
    means: [
      "实行安全利用的受污染耕地在全部受污染耕地中所占的百分比。",
      "Polluted farmland put to safe use as a percentage of all polluted farmland.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 120, TO_COUNTY],
    source: "《土壤污染防治行动计划》（国发〔2016〕31号）",
  },
  {
    id: "polluted-plots-safe-use-rate",
    name: ["污染地块安全利用率", "Polluted plots safely used"],
    also: "重点建设用地安全利用率 污染地块安全利用比例 建设用地安全利用率 重点建设用地安全利用",
    means: [
      "符合规划用途土壤环境要求而再利用的污染地块的百分比。",
      "Polluted plots reused within the soil requirements of their planned use, in per cent.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 120, TO_COUNTY],
    source: "《土壤污染防治行动计划》（国发〔2016〕31号）",
  },
  {
    id: "soil-conservation-rate",
    name: ["水土保持率", "Soil and water conservation rate"],
    also: "水土保持比例",
    means: [
      "水土流失轻微或无明显流失的土地在土地总面积中所占的百分比。",
      "Land without marked erosion as a percentage of all land.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 180, TO_COUNTY],
    source: "水利部水土流失动态监测",
  },
  {
    id: "erosion-controlled-area",
    name: ["水土流失治理面积", "Erosion area treated"],
    also: "治理水土流失面积 新增水土流失治理面积 水土流失综合治理面积 治理水土流失 综合治理水土流失面积 新增水土流失综合治理面积 完成水土流失治理面积",
    means: ["一定时期内采取措施治理的水土流失面积。", "Eroding land on which measures were taken in a period."],
    kind: ["area", "平方公里", "flow", "more"],
    told: ["year", 120, TO_COUNTY],
    source: "水利部《全国水利发展统计公报》",
  },
  {
    id: "wetland-protection-rate",
    name: ["湿地保护率", "Wetland protected"],
    also: "湿地保护比例",
    means: ["受保护湿地面积在湿地总面积中所占的百分比。", "Protected wetland as a percentage of all wetland."],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 180, TO_PREFECTURE],
    source: "《全国湿地保护规划（2022—2030年）》",
  },
  {
    id: "water-function-zone-pass-rate",
    name: ["水功能区水质达标率", "Water function zones meeting their goal"],
    also: "重要江河湖泊水功能区水质达标率 重要水功能区水质达标率 水功能区达标率 江河湖泊水功能区水质达标率 水环境功能区水质达标率 重点水功能区水质达标率 重要江河湖泊水功能区达标率 主要江河湖泊水功能区水质达标率",
    means: [
      "水质达到功能区目标的水功能区的百分比。",
      "Water function zones whose water meets the goal set for them, in per cent.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 150, TO_COUNTY],
    source: "《国务院关于实行最严格水资源管理制度的意见》（国发〔2012〕3号）",
  },
  {
    id: "ecological-red-line-share",
    name: ["生态保护红线占国土面积比例", "Share of land within the ecological red line"],
    also: "生态保护红线面积占比 生态保护红线占比 生态保护红线面积占国土面积比例 生态保护红线占国土面积比重 生态保护红线面积占国土面积比重 生态保护红线面积比例 生态红线占比",
    means: [
      "划入生态保护红线的面积在国土面积中所占的百分比。",
      "Land within the ecological red line as a percentage of all land.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["irregular", null, TO_COUNTY],
    source: "《关于划定并严守生态保护红线的若干意见》（2017）",
  },
  {
    id: "nature-reserves-share",
    name: ["自然保护地面积占比", "Share of nature reserves"],
    also: "自然保护地占国土面积比例 自然保护地面积占国土面积比例 自然保护地占比 自然保护地面积占国土面积比重 自然保护地占国土面积比重 自然保护地占陆域国土面积比例",
    means: [
      "国家公园、自然保护区和自然公园的面积在国土面积中所占的百分比。",
      "National parks, reserves and nature parks as a percentage of land.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["irregular", null, TO_COUNTY],
    source: "《关于建立以国家公园为主体的自然保护地体系的指导意见》（2019）",
  },
  {
    id: "industrial-waste-water-pass-rate",
    name: ["工业废水排放达标率", "Industrial waste water meeting standards"],
    also: "工业废水达标排放率 工业废水达标率 工业企业废水达标排放率",
    means: [
      "达到排放标准的工业废水量在工业废水排放总量中所占的百分比。",
      "Industrial waste water that meets the standard as a percentage of all discharged.",
    ],
    kind: ["ratio", "%", "ratio", "more"],
    told: ["year", 270, TO_COUNTY],
    source: EMISSIONS,
  },
];
