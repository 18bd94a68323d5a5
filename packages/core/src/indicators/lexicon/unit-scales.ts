/**
 * Units that are compared with each other: group, then its units, each with its size in the base unit behind a colon
 * (1 where none stands). Areas, lengths, masses: legal units of GB 3100 and 亩 = 2000/3 平方米; energy: 1 千瓦时 = 3.6 MJ and
 * 1 吨标准煤 = 29307.6 MJ (GB/T 2589) stay apart, since plans mean different things by them.
 */
export const UNIT_SCALES: readonly (readonly [group: string, units: string])[] = [
  ["yuan", "元 人民币 元人民币"],
  ["dollar", "美元"],
  ["euro", "欧元"],
  ["hong-kong-dollar", "港元"],
  ["yen", "日元"],
  ["people", "人 名 位 人头 人份 学生"],
  ["visits", "人次"],
  ["households", "户"],
  ["sets", "套"],
  [
    "count",
    `个 家 条 项 处 所 件 座 种 类 大类 小类 门类 支 批 批次 场 场次 次 台 辆 艘 架 间 栋 幢 棵 株 头 只 匹 份 篇 部 款 门 张 枚 颗
     口 眼 盏 根 对 组 队 宗 起 例 笔 单 片 块 层 期 本 床 托位 学位 床位 张床位 车位 泊位 个车位 个泊位 席 册 道 列 艘次 架次 车次 班次 台套 台（套） 台(套)`,
  ],
  ["teu", "标箱 标准箱 TEU 个标箱 个标准箱"],
  ["percent", "% ％ 倍:100 ‰:0.1 成:10 番:100"],
  ["points", "百分点 个百分点 个点 基点:0.01"],
  [
    "square-metre",
    "平方米 平米 平方 ㎡ m² m2 公顷:10000 亩:666.666666666667 平方公里:1000000 平方千米:1000000 km²:1000000 km2:1000000",
  ],
  ["metre", "米 m 延米 延长米 公里:1000 千米:1000 km:1000 毫米:0.001 厘米:0.01 海里:1852"],
  ["cubic-metre", "立方米 立方 m³ m3 标准立方米 标立方米 标方 升:0.001 毫升:0.000001"],
  ["gram", "克 g 千克:1000 公斤:1000 kg:1000 斤:500 担:50000 吨:1000000 t:1000000 毫克:0.001 微克:0.000001"],
  ["standard-coal", "吨标准煤 吨标煤 标准煤"],
  ["watt-hour", "千瓦时 kWh 度 度电"],
  ["watt", "瓦 千瓦:1000 kW:1000 KW:1000 兆瓦:1000000 MW:1000000 吉瓦:1000000000 GW:1000000000"],
  ["day", "天 日 个自然日 自然日"],
  ["minute", "分钟 小时:60 个小时:60 秒:0.0166666666666667"],
  ["year", "岁 周岁 年"],
  ["yuan-a-head", "元/人 元/人年"],
];
