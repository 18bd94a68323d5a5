/*
 * What keeps a number from measuring anything (the extraction contract, "Not figures"):
 * ordinals, ranks, dates, numbering, names with a number in them, streaks, counts that only list.
 */

/** Directly before any number: ordinals, ranks, the base of a ratio, numbering, streaks and spans of time. */
export const NOT_BEHIND = `第 每 专栏 附件 附表 编号 热线 电话 传真 邮编 连续 近期 今后 未来 过去 历时 为期 星期 农历 国道 省道 县道 版本 型号 排名 排名前
  位居 位列 名列 每隔 北纬 东经 海拔 位居前 位列前 名列前 进入前 跻身前 全国前 全省前 全市前 世界前 全球前 排在前 居前 列前 占前 No. 〔 ( （ 图 表 注`;

/** Directly before a number written in characters: vague amounts, demonstratives, numbers that name (数十个, 这两个, 之二). */
export const NOT_BEHIND_CHINESE = "数 几 上 这 那 同 某 之 再 逐 统 单 任 唯 专 另 前 后 清 民 头 老 周 初 -  －";

/** Where one of these ends the words before 前, it is 目前, 提前, and no rank. */
export const NOT_A_RANK = "目提此之以年日空当";

/**
 * Measure words that, with a numeral of one character, list or name things (三个方面, 四大, 五级, 两种) and so are no figure;
 * a numeral of two characters and more (十五个, 一百二十条) measures.
 */
export const LISTING_MEASURES: ReadonlySet<string> = new Set(
  `个 项 类 大类 小类 门类 种 条 块 位 层 道 片 支 部 口 门 头 眼 组 对 分 天 日 年 周 岁 元 米 根 件 份 篇 例 幅 册 张 只 班 列 秒 克 名 剂
   针 套 台 卷 箱 场 户 人 笔 单 起 T G P E t 批 批次 小时 分钟 工作日 月 度 间 队 款 期 本 趟 尾 羽`.split(/\s+/),
);

/** What stands before a length of time that is itself measured (缩短至9分钟, 压减到8个工作日, 平均寿命82.5岁). */
export const TIME_MEASURED = `至 到 达 为 达到 控制在 保持在 稳定在 缩短 延长 压缩 压减 提前 减少 增加 时间 时限 寿命 时长 天数 年限 周期 时数 年龄 期限 用时 耗时 时效 工期 只需 仅需
  优良天 良好天 达标天 污染天 优良天气 达标天气 以上天 周岁 平均 寿命提高 寿命延长 缩减 精简 提速 限时 压降 平均等候 等候`;

/** What stands before a length of time that something changes from, and the verbs of that change behind it (由35分钟|压缩到). */
export const TIME_STARTING =
  "从 由 自 从原来的 由原来的 从过去的 由过去的 从原来 由原来 从过去 由过去 从平均 由平均 从法定 由法定 从原先的 由原先的 从最初的 由最初的";
export const TIME_CHANGING = `缩小 扩大 上升 缩短 压缩 压减 压降 减少 降低 降至 降到 下降 延长 增加 提高 提升 精简 提速 调整 缩减 变为 减至 减到 增至 压至 缩至`;

/** What stands before a number that has neither unit nor magnitude and is measured all the same (基尼系数为0.38). */
export const BARE_MEASURED = `达到 达 增至 降至 升至 提高到 提升到 下降到 提高至 提升至 控制在 系数 保持在 稳定在 指数 得分 指数为 系数为
  缩小到 缩小至 扩大到 扩大至 降低到 下降至 降到 升到 收入比 之比为 之比下降到 倍差 比值`;

/** Things that a threshold selects: in 总投资5亿元以上项目 the amount says which projects are meant and measures nothing. */
export const SELECTED_BY_THRESHOLD = `项目 企业 工业 单位 人口 人群 老年 老人 家庭 产业 集群 工程 机构 重大 重点 商贸 服务业 建筑 采购 投资项目 投资企业 固定资产投资项目 的项目 的企业
  的工业 的单位 的老年 的老人 的产业 的重大 的重点 高龄 养老 自然村 农村 城市 样板 居民 人员 劳动力 参保 大项目 的大型 的产业项目 常住 独居 年龄 的镇 的乡镇 的村 的县 的园区 的商场 的市场 的楼宇 的集群 的街道`;

/** Sizes by which things are chosen (产值超过1亿元的企业), and nouns behind 的 that are no such things. */
export const SELECTING_SIZES =
  "投资 总投资 投资额 产值 收入 年收入 营收 税收 纳税 利润 估值 市值 资产 注册资本 面积 长度 高度 容量 人口 年龄 销售额 交易额";
export const NOT_SELECTED = "目标 规模 水平 任务 要求 增长 增速 速度 标准 成绩 比例 幅度 高位 历史";

/** What a size in front of it describes: 500米服务半径, 15分钟生活圈 are kinds of things. */
export const DESCRIBED_BY_SIZE =
  "服务半径 半径 服务圈 生活圈 健身圈 便民圈 通勤圈 交通圈 范围内 以外 大道 长廊 步道圈 等级 覆盖率 可见 见园 口径 跨径 粒径 配额 短跑 接力 级";

/** Words between which an amount is an order of magnitude and not a measure (百亿级, 10万级). */
export const ORDER_OF_MAGNITUDE = "级";

/** Longest quotation that is read as a name and not as a saying: numbers inside it are part of the name. */
export const LONGEST_QUOTED_NAME = 24;

/** Longest title between 《 and 》. */
export const LONGEST_TITLE = 90;
