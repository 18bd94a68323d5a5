/** What a unit measures. `count` is a measure word for things (个, 家, 条), `ratio` has no physical dimension. */
export type Dimension =
  | "money"
  | "people"
  | "count"
  | "ratio"
  | "points"
  | "index"
  | "area"
  | "length"
  | "volume"
  | "mass"
  | "energy"
  | "power"
  | "time"
  | "data"
  | "rate"
  | "other";

/**
 * Units as plans write them: legal units (GB 3100), currencies, and the measure words of statistical tables.
 * Where the written form carries a 个 that is no part of the unit, the unit stands behind a colon.
 */
export const UNITS: readonly (readonly [Dimension, string])[] = [
  ["money", "元 美元 欧元 港元 日元 英镑 人民币 元人民币"],
  ["people", "人 人次 名 人份 人头 学生"],
  [
    "count",
    `个 家 条 项 户 处 所 套 件 座 次 种 类 大类 小类 门类 支 批 批次 场 场次 台 辆 艘 架 间 栋 幢 棵 株 头 只 匹 份 篇 部 款 门 张 枚 颗 口
     眼 盏 根 对 组 队 宗 起 例 笔 单 片 块 层 位 班 列 班次 车次 航次 架次 册 幅 道 床 托位 学位 席 期 标台 趟 尾 羽 本 人日 人天 辆次 艘次 粒  床位 张床位 车位 泊位 标箱 标准箱 TEU 箱
     户次 家次 台次 套次 件次 例次 条次 台套 台（套） 件（套） 台(套) 件(套) 桩 剂次 剂 针 卷 盒 瓶 站次 锭`,
  ],
  ["index", "点"],
  ["ratio", "% ％ ‰ 倍 成 番"],
  ["points", "个百分点:百分点 百分点 个千分点:千分点 个点:个点 个基点:基点 基点"],
  ["area", "平方公里 平方千米 平方米 平方 公顷 亩 平米 ㎡ 平方厘米 km² m² km2 m2"],
  ["length", "公里 千米 米 毫米 厘米 海里 延米 延长米 车道公里 皮长公里 km mm cm"],
  ["volume", "立方米 立方 标准立方米 标立方米 标方 升 毫升 立方厘米 m³ m3"],
  ["mass", "吨 公斤 千克 克 毫克 微克 斤 吨标准煤 吨标煤 标准煤 吨二氧化碳 载重吨 总吨 吨公里 人公里 担 mg μg µg kg t"],
  ["energy", "千瓦时 度 焦耳 吉焦 千焦 大卡 千卡 kWh 吨油当量 GJ"],
  ["power", "千瓦 瓦 兆瓦 吉瓦 千伏安 伏安 兆伏安 MW GW kW KW MVA 马力 蒸吨"],
  [
    "time",
    `个工作日 工作日 个小时 小时 分钟 秒 毫秒 个月 天 日 年 周 个自然日 自然日 岁 周岁 微秒 ms 学时 课时 个学时 机时 工时`,
  ],
  ["data", "比特 字节 兆 G T P E GB TB PB EB MB Mbps Gbps Tbps bps 兆比特 PFlops PFLOPS EFLOPS EFlops"],
  ["other", "分贝 摄氏度 ℃ 度电 分 纳米 微米 nm Hz MHz GHz 兆赫 赫兹 帕 兆帕 pH 当量 dB"],
];

/** Units that can only stand behind a stroke or in a compound, not behind a number of their own. */
export const DENOMINATORS =
  "年 日 月 天 小时 秒 人 户 亩 公顷 平方公里 平方米 立方米 千瓦时 吨 元 家 个 公里 升 百亿元 人口 车 次 件 台 套 床";

/** Characters that make another word of a measure word when they follow it (3位于, 5家庭, 2成为): then it is no unit. */
export const NOT_A_UNIT_BEFORE: ReadonlyMap<string, string> = new Map([
  ["个", "人股体性税季年月"],
  ["家", "庭级具园长政禽畜装"],
  ["条", "例件款约"],
  ["项", "目"],
  ["户", "籍型外均"],
  ["处", "理置于罚长方在"],
  ["所", "有以在得属"],
  ["套", "利餐种房期"],
  ["次", "产生要元党全会代"],
  ["种", "植业子养粮质"],
  ["类", "别型似"],
  ["支", "持撑付出部援"],
  ["批", "发准复量"],
  ["场", "景所地馆站域内"],
  ["台", "阶账湾风商"],
  ["间", "接隔"],
  ["头", "部雁羊"],
  ["只", "有能要是"],
  ["份", "额"],
  ["部", "门分署队委落位"],
  ["款", "项"],
  ["门", "口店头户诊"],
  ["张", "家力"],
  ["口", "岸径腔碑"],
  ["眼", "科界"],
  ["根", "据本治植"],
  ["对", "口外于接标比照"],
  ["棵", "松"],
  ["组", "织团建合成"],
  ["队", "伍员"],
  ["起", "步点来源草"],
  ["例", "如外行"],
  ["单", "位一元个独"],
  ["片", "区"],
  ["层", "面级次"],
  ["位", "于居列次置一"],
  ["班", "子"],
  ["列", "入车为"],
  ["道", "路德"],
  ["元", "旦素件朝宇月"],
  ["人", "工才均民力大防类居行口员群士物才选"],
  ["点", "位击赞评线面心亮子对阵火半多钟整至到上下三四五六七八九十零"],
  ["期", "间末内初工项建货望限刊房权满中后前"],
  ["本", "地市区省县级科土届年身来质级人部期"],
  ["羽", "毛绒"],
  ["尾", "气矿水款"],
  ["名", "录城单牌镇优"],
  ["成", "为立员果功效熟就长本都套品片"],
  ["倍", "增"],
  ["分", "别类钟布级局公支开片区期"],
  ["度", "假过电"],
  ["米", "面粉兰"],
  ["升", "级学格至"],
  ["亩", "均"],
  ["瓦", "斯"],
  ["年", "度代轻末初底"],
  ["天", "然津空"],
  ["日", "报常本益均"],
  ["周", "年边"],
  ["吨", "粮"],
  ["平方", "公米千厘"],
  ["箱", "式"],
]);
