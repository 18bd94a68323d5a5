/**
 * Words that decide how a subject is compared with others. Sources: the definitions of main indicators
 * (主要统计指标解释) of the statistical yearbooks for names of quantities, the extraction contract for deeds, and the
 * habits of plans and work reports for the rest.
 */

/** Written variants: what stands first is read as what stands behind the colon. The longest wins. */
export const VARIANTS = `
  地区生产总值:GDP 国内生产总值:GDP 区域生产总值:GDP 生产总值:GDP 经济总量:GDP gdp:GDP 经济增速:GDP增速 经济增长:GDP增长 经济年均增长:GDP年均增长
  单位GDP:每GDP 万元GDP:每GDP 单位地区生产总值:每GDP 单位国内生产总值:每GDP 单位生产总值:每GDP 万元地区生产总值:每GDP 万元生产总值:每GDP
  万元国内生产总值:每GDP 亿元GDP:每GDP 亿元地区生产总值:每GDP 亿元国内生产总值:每GDP 亿元生产总值:每GDP 每亿元GDP:每GDP
  综合能耗:能耗 能源消耗:能耗 能源消费:能耗 用水量:用水 水耗:用水
  研究与实验发展:研发 研究与试验发展:研发 研究和试验发展:研发 研究与发展:研发 R&D:研发 科技经费投入强度:研发投入强度 研发经费投入强度:研发投入强度 研发强度:研发投入强度 经费支出:经费 经费投入:经费 投入经费:经费
  PM2.5:细颗粒物 pm2.5:细颗粒物 PM10:可吸入颗粒物 pm10:可吸入颗粒物 年均浓度:浓度 平均浓度:浓度 年平均浓度:浓度
  二氧化碳:CO2 化学需氧量:COD 二氧化硫:SO2
  PCT国际专利:PCT专利 国际专利:PCT专利 PCT国际发明专利:PCT专利
  每千人常住人口:每千人 每千常住人口:每千人 每千名常住人口:每千人 每千人口:每千人 每千名:每千人 每千人:每千人
  每万人口:每万人 每万常住人口:每万人 每万名常住人口:每万人 每万人常住人口:每万人 每万人:每万人 每百户:每百户
  每百万人口:每百万人 每百万人:每百万人 每十万人:每十万人 每十万人口:每十万人
  社会消费品零售总额:社会消费品零售 社会消费品零售额:社会消费品零售 社零额:社会消费品零售 社零总额:社会消费品零售 社会消费品总额:社会消费品零售
  进出口贸易:进出口 外贸进出口:进出口 货物进出口:进出口
  规上:规模以上 限上:限额以上 规模以上工业企业增加值:规模以上工业增加值
  上市公司:上市企业 公司:企业 国高新企业:国家高新技术企业 国高新:国家高新技术企业 高企:高新技术企业 国家级高新技术企业:国家高新技术企业
  公共财政预算:一般公共预算 地方财政一般预算:一般公共预算 财政一般预算:一般公共预算 地方一般公共预算:一般公共预算 地方公共财政预算:一般公共预算
  区级一般公共预算:一般公共预算 市级一般公共预算:一般公共预算 县级一般公共预算:一般公共预算 本级一般公共预算:一般公共预算
  平均预期寿命:预期寿命 人均预期寿命:预期寿命 人均期望寿命:预期寿命 平均期望寿命:预期寿命
  抽查:抽检 抽验:抽检 抽样检验:抽检 监督抽检:抽检 监测抽检:抽检 监督抽查:抽检 监测抽查:抽检 违法建设:违法建筑 违建:违法建筑 违章建筑:违法建筑 违法用地违法建设:违法建筑
  保障性安居工程住房:保障房 保障性住房:保障房 政策性住房:保障房 保障性安居住房:保障房 停车泊位:停车位 泊位:停车位 车位:停车位 停车位:停车位 公共停车位:停车位 公共停车泊位:停车位
  总产量:产量 总产:产量 总产值:产值 总收入:收入 总营收:收入 营业收入:收入 授权量:授权 申请量:申请 成交总额:成交额 交易额:交易额 交易总额:交易额 出口总额:出口额 进口总额:进口额 进出口额:进出口 进出口总额:进出口
  进出口总值:进出口 余额:余额 各项存款:存款 各项贷款:贷款 本外币存款:存款 本外币贷款:贷款 人民币存款:人民币存款 利税总额:利税 利润总额:利润 资产总额:资产 税收收入:税收 税收总额:税收
  学前教育学位:学前学位 幼儿园学位:学前学位 学位供给:学位 城镇新增就业人口:城镇新增就业 新增城镇就业:城镇新增就业 城镇新增就业人数:城镇新增就业 新增城镇就业人数:城镇新增就业
  慢行道路:慢行走廊 步行道:步道 友好城市:友城 友好合作关系城市:友城 居民消费价格总指数:居民消费价格 居民消费价格指数:居民消费价格 居民消费价格总水平:居民消费价格 消费价格指数:消费价格
  种植面积:播种面积 油料作物:油料 畜牧业产值:牧业产值 畜牧业总产值:牧业产值 农机:农业机械 公交汽车:公交车 管网:管线 院前急救站:院前急救工作站 棚改:棚户区改造 旧改:老旧小区改造 老旧住宅小区:老旧小区 老旧散小区:老旧小区 危旧房:危房 厕所:公厕 卫生间:公厕 养老服务驿站:养老驿站 示范性:示范 千万亩:千万亩
  城镇化率:城镇化率 城市化率:城镇化率 PCT:PCT 住宅小区:小区 居民小区:小区 老楼:老旧楼 医疗卫生机构床位:医疗机构床位
  互联互通:互联互通 农贸市场:菜市场 集贸市场:菜市场 充电基础设施:充电桩 充电设施:充电桩
`;

/** Words in front of a subject that tell whose it is: the place of the document itself, or one above it. */
export const OWN_SCOPES =
  "本市 本区 本县 本省 本州 本地区 我市 我区 我县 我省 我州 我国 全社会 辖区内 辖区 区域 区域内 全域 区内 市内";
export const SCOPES = "全国 全省 全市 全区 全县 全州 全镇 全乡 全街道";

/** Words of time and of plans in front of a subject. */
export const TIMES =
  "全年 当年 本年 年度 年末 年底 期末 五年来 五年间 累计 今年 去年 上年 每年 年均 年 到期末 平均每年 过去五年 五年 现价 现行价 当年价 可比价 不变价";

/** Deeds that make, begin, renew, take away, hand over or hold: a subject told with one is not one told with another. */
export const DEEDS: readonly (readonly [deed: string, words: string])[] = [
  [
    "make",
    `新增 新立 净增 增加 增设 新设 新设立 设立 新建 新建成 建成 建设完成 打造 竣工 竣工通车 建成通车 通车 完工 建成投用 投用 投入使用 建成运营 组建 成立
     扩建 改扩建 新改建 新扩建 新改扩建 增建 购置 新购置 新建改扩建 新建和改扩建 新(改扩)建 扩增 增补 创建 创建成 创成 建立 搭建 布设 布局建设 构建 培育 培育出 新培育 引进 新引进 引育 新创建 新成立 建好 创办 挖潜增设
     新认定 认定 建成开放 开放 开通 新开通 开业 挂牌 落成 交付 新增改造 设置 新设置`,
  ],
  ["build", "建设 加快建设 推进建设"],
  ["start", "开工 新开工 动工 开工建设 启动建设 新开工建设 施工 在建 续建 复工 开复工"],
  [
    "renew",
    `改造 整治 提升 治理 更新 修缮 翻建 维修 改建 改造提升 整治提升 提升改造 更新改造 升级改造 综合整治 综合治理 环境整治 综合改造 修复 升级 优化 规范提升
     美化 亮化 绿化美化 完善 改善`,
  ],
  [
    "remove",
    "拆除 腾退 拆迁 征收 疏解 退出 关停 关闭 淘汰 撤销 取消 减少 削减 压减 清退 清理 注销 拆迁腾退 疏解腾退 疏解退出 取缔 精简 下放",
  ],
  ["hand", "移交 接养 接管 划转 接收 置换"],
  ["hold", "举办 承办 召开 主办 开展 组织 组织开展 筹办"],
  ["plan", "规划 谋划 储备 编制 签约 新签 新签约 新增签约 签订 签约落地 审批 受理 申报 申请 推荐"],
];

/** Words for what becomes of things, which stand on either side of them: they are read behind. */
export const MOVABLE = "出栏 存栏 转移 出库 入库 外出";

/** Deeds that say nothing of what is counted: they go from both ends of a subject. */
export const EMPTY_DEEDS = `完成 争取 实现 达到 实施 启动实施 推进 加快推进 推动 加快 加大 启动 落实 力争 确保 做好 累计 共有 共计 现有 已有 拥有 预计 计划 安排 统筹 全面 总计
  合计 工作 情况 任务 已新 已 布局 超过 突破 涉及`;

/** What stands behind a deed that is no deed but the beginning of a name: 建设用地, 开放型, 竣工面积. */
export const NAME_BEHIND_DEED =
  "率 型 式 化 性 度 者 区 点 量 额 面积 产值 用地 资金 投资 单位 标准 中心 人数 合同 指标 项目 工程 事项 任务 基地 能力 水平 期 费";

/** Words behind a subject that only tell it grows; `falls` turns the sign, since the number is written without one. */
export const GROWTH_ENDS = `年均增速 年均增长速度 年均增长率 平均增速 平均增长率 平均增长速度 同比增速 同比增长 增长速度 累计增速 累计增长 年均增长 增速 增长率 增幅 增长 年均增幅 提高 涨幅 上涨
  名义增速 实际增速 实际增长 可比增长 增量`;
export const FALL_ENDS =
  "累计降幅 年均降幅 降幅 下降率 下降幅度 累计下降 年均下降 下降 降低率 降低幅度 累计降低 降低 减少率 削减率 减排比例 降低比例 下降比例 减幅 消减 减少";

/** Nouns of quantity that say nothing beside the unit, whatever it is. */
export const EMPTY_QUANTITIES =
  "人数 总人数 总量 总规模 规模 总数 总数量 数量 个数 户数 家数 件数 处数 总额 数额 数目 情况 水平 总计 指标 数 标准 总体 总";

/** Nouns of quantity the unit already says, by the unit's group. */
export const TOLD_BY_UNIT: ReadonlyMap<string, string> = new Map([
  ["people", "人数 总人数 人员 人员数量 人员数 人次 规模人数"],
  ["visits", "人次 人数 总人次 人次数 总人数"],
  ["metre", "里程 长度 总里程 总长 总长度 公里数 线路长度 通车里程"],
  ["square-metre", "面积 总面积"],
  ["yuan", "金额 总金额"],
  ["dollar", "金额 总金额"],
  ["visits", "人次 总人次 人数"],
  ["watt", "装机 总装机"],
]);

/** Words inside a subject without which it still means the same; they go only where at least two other characters stand on either side. */
export const WEAK_INSIDE =
  "医疗 安全 监督 安全监督 监测 安全监测 环境 综合 工作 建设 工程 项目 活动 市级 区级 年度 城市 公共 专项 累计 常住 及 和 与 、 的 等 各类 各项 各级 范围内 总 性";
/** The same at the end, where two others are left. */
export const WEAK_ENDS = "工程 项目 工作 任务 建设 建设项目 建设工程 工程项目 工作任务 行动 环境 绿化";

/** The same at the front, where three others are left: whose or where it is, said of what is nowhere else. */
export const WEAK_FRONTS =
  "新能源汽车 电动汽车 新能源电动汽车 智能化 城市 公共 社区 港口 重点 区级 市级 县级 省级 区属 市属 城乡 各类 各项 各级 规范化 室外";

/** Heads that name nothing by themselves: what is counted stands elsewhere in the sentence. */
export const BARE_HEADS = `实施 完成 开展 推进 城市 国家 省份 小区 楼 村 街道 社区 项目 企业 事项 资金 投资 总投资 完成投资 活动 工程 单位 机构 面积 领域 产品 措施 任务 指标 平台 人员 群众 居民 设施 场所 建设 服务 改造 整治 治理 提升 工作 规模 产值 收入 增加值 比重 占比 比例 数量
  人 家 个 总数 总量 总额 部门 地区 区域 内容 方面 类别 环节 系统 基地 园区 中心 站点 线路 点位 场景 成果 标准 政策 制度 案例 问题 建议 方案 规划 计划 用户 用地 土地 岗位 户 农户 家庭 金额 数目 里程 长度 总长 共计
  合计 重点项目 建设项目 产业项目 重大项目 新建 合同 资源 设备 车辆 奖项 目标 完成率 覆盖率 解决率 满意率 满意度 合格率 达标率 增速 价格 进度 办结率 响应率 签约率 总面积 建筑面积 占地面积 储备项目 项目总投资 项目投资
  示范区 试点 队伍 品牌 名额 会议 赛事 主体 载体 空间 条 处 件 项 次 成员 代表 占 率 量 额 整治项目 改造项目 市级 区级 省级 国家级 扶贫资金 惠及 覆盖 支持 投入 安排`;

/** Things so common that only what is done with them tells one count from another (道路: 通车, 大修, 移交). */
export const PLAIN_THINGS =
  "道路 公园 桥梁 住房 房屋 住宅 村庄 医院 学校 幼儿园 教师 学生 人才 河道 河流 街巷 车站 公厕 厂房 商品房";

/** Endings of places and parts of a place that stand in front of what is told of them. */
export const PART_ENDINGS = "街道 镇 乡 片区 新城 开发区 高新区 主城区 中心城区 城区 县 区 市 旗 地区";

/** Groups of people and of owners that stand in front of what is told of them. */
export const PART_GROUPS = "男性 女性 城镇 农村 乡村 城市 国有 民营";
