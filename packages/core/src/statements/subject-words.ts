/*
 * Words around a number that tie it to what it measures and are no part of the name of it.
 */

/** Verbs and particles between a subject and its number. */
export const LINKS = `调整至 调整到 调至 调到 上调至 上调到 折算约合 约合 折合约 逆势 逐年 平稳 小幅 略有 有所 强劲 高速 较快 强势 再度 再次 止跌 由负转正 至少 至少有 最少 至多 最多 规划预期 规划目标 规划要求 预期目标 年度目标 年度计划 达到 达到了 达 已达 已达到 可达 为 是 有 约 约为 共 共有 共计 总计 合计 累计 累计达 累计达到 已 已经 均 都 各 分别 分别为 分别达 分别达到 仅 仅为 就 就有 在 到
  至 的 了 已有 现有 还有 占到 预计 预期 力争 力争达到 争取 努力 确保 将 将达 可 能 同比 环比 年均 年平均 平均 平均达 每年 全年 全部 总 均为 均达 均达到
  控制 保持 稳定 维持 不 持续 稳步 连续 大幅 显著 逐步 快速 预计全年 预计达 预计达到 预计将 预计可 预计约 初步预计 名列 位于 接近 将近 近 约占 也 又 再 更 仍 仍有 突破了
  超过了 达成 跃上 跨上 迈上 踏上 站上 登上 稳居 进驻 成交 计 中有 稳定在 控制在 保持在 维持在 超 超过 突破 逾 高于 大于 不低于 不少于 不超过 不高于 从 由 自 当年 其中 之 目标
  实有 估计 测算 初步核算 初步统计 初步测算 按可比价格计算 按可比价计算 按不变价格计算 名义 实际 自然 总体 总体达到 基本 基本达到 同步 平均每年 日均 月均 中 等 一举 首次 首次突破
  率先突破 历史性突破 成功突破 顺利突破 已超 已超过 已突破 将超过 将突破 将达到 达到或超过 恢复 回升 预算 决算 大于等于 小于 低于 少于 不足 不到 绝对值 年初 年初目标 全省平均水平 全国平均水平 全市平均水平 平均水平 全国平均 全省平均 全市平均 全省 全国 上年同期 同期 给予 予以 给予最高 最高 最低 一次性 一次性给予 折算 折算为 折合 折合为 每人每月 每人每年 每人每天 每月 月人均 年人均 每户每年 每亩 每亩每年 每生每年 每天 每日 每人 每户 从零 由零 始终 一直 基础上 的基础上 整合为 重组为 调整为 压缩为`;

/** Nouns whose last character alone would tie a subject to its number (新型储能30万千瓦, 高中1400个). */
export const HELD_LINKS = `人均 户均 亩均 地均 储能 产能 智能 功能 性能 节能 动能 效能 潜能 技能 职能 核能 热能 光能 风能 电能 赋能 高中 初中 普中 集中 城中 城中村 国有 公有 私有 自有 民有 特有 固有 稀有 目的 标的 设计 统计 会计 审计 变更 首都 古都 故都`;

/** Openings of a clause that are no part of a subject: conjunctions, adverbs, hopes, places of the whole. */
export const OPENINGS = `我国 该县 该市 该区 该省 该镇 该州 全乡 全村 全旗 全盟 全校 全院 我镇 我乡 我村 我旗 本镇 本乡 本村 本县 本区 本省 年度计划 前者 后者 市本级 区本级 县本级 预期性指标 约束性指标 预期性 约束性 起 届时 其中 同时 此外 另外 并且 并 且 而 及 以及 和 与 或 力争 争取 努力 确保 保证 预计 预期 全年 年内 累计 已 现有 使 使得 让 目前 截至目前 截至 到 至 共 总计 合计 共计
  全市 全区 全县 全省 本市 我市 我区 我县 我省 全州 全镇 通过 加快 其 该 对 在 从 由 自 将 把 年末 年底 期末 初步 初步核算 初步统计 据统计 经初步核算 约 近 每年 均 各 要 继续
  进一步 首批 先后 再 还 也 又 推动 促进 带动 促使 保持 维持 达到 达 突破 超过 计划 拟 预计全年 预期目标是 主要预期目标是 主要目标是 目标是 这 那 即 如 包括 含 涵盖 涉及 共有
  首次 率先 全面 顺利 成功 基本 总体 稳步 持续 不断 大幅 显著 以 按 按照 根据 为 向 给 比 较 同比 的 了 、 ， , ： : ； ; —— — · Ø • ① ② ③ “ ” " （ ( ） ) 「 」 - – ~ 。 . 一是 二是 三是 四是 五是
  六是 今后 五年来 当月 当季 过去 坚持 年度完成 年度实现 历时 连续 全力 全力推进 大力推进 扎实推进 期间 时期 时期， 末 底 底前 初 以来 内 前 后 期间， 年 上半 下半 ” 时期 间 来 当年 总体上 全年预计`;

/** Words whose first character would otherwise be taken for a conjunction or coverb that opens a clause. */
export const HELD_OPENINGS = `基本养老 基本医疗 基本农田 基本公共 基本民生 基本药物 基本生活 基本建设 和美 按期 按时 起重 起步 起诉 起降 起草 起点 新能 新型 新兴 新城 新生 新农 新区 新材 新产 新药 新基 新质 新闻 新业 新就 新一轮 再生 再贷 对外 对口 以上 从业 自由 自来 自然 自主 自有 自贸 自备 自治 由于 内资 内环 内河 内陆 前沿 前期 后续 后备 和谐 和平 年末 年产 年收 年营 年用 年接 年处 年供 年发 年游 年旅 年客 年货 年吞 年销 年交 年利 年纳 年度 年轻 年人 十佳 其他 均衡 约束 即时 拟建 将军 要素 底层 底商 比重 比例 到位 到访 在建 在校 在园 在册 在线 在外 在职 在岗 在轨 在地 在库 末端 初中 初级 初创 共享 共建 共同 给水 给排 为民 为老 向阳 来信 来访 来华 中小 间接 这些 那些 如期 如数 如实 如约 如皋 含税 后勤 使馆 使用 各类 各级 各项 各种 及时`;

/** Adverbs in front of the verb of a deed. */
export const ADVERBS = `综合 牵头 实际 滚动 加快 大力 积极 持续 全面 深入 扎实 稳步 统筹 有序 高标准 高质量 高水平 着力 努力 继续 率先 首批 同步 分批 逐步 进一步 新 再 共 累计 先后 组织 协同 有效 精准 科学 合理 支持 鼓励 引导
  推动 启动 重点 集中 主动 坚持 完成 实现 成功 顺利 抓紧 抓好 力争 确保 共同 联合 依托 牵头 参与 正式 陆续 提前 如期 全部 基本 累计完成 一体 一体化 协调 强力 高效 广泛 严格 坚决 依法 适时 稳妥 稳慎
  因地制宜 及时 分类 系统 定期 不断 试点 探索 带头 挖潜 预计 争取 促进 加大 强化 深化 狠抓 实施 推进 开展 做好 加强 全力 每年 全年 年内 年均 今年 当年 还 并 已 将 拟 要 需 各 计划`;

/** Deeds that stay in the name of what is counted, for the noun alone would say something else (拆除违法建设, 竣工通车道路). */
export const KEPT_DEEDS = `带动 拆除 腾退 退出 打通 竣工 竣工通车 开工 开复工 签约 签约落地 减量 转移 整改 接待 惠及 收回 关停 淘汰 疏解 关闭 压减 参与 吸引 供应 参观 查处 流转 取缔 投入 减负 减税 发放
  治理 修复 清理 新增就业 安置 帮扶 投资 融资 争取 盘活 出让 收储 化解 造林 受理 搬迁 主导创制 主导研制 主导制定 更换 置换 授权 申请 培训 调水 退税`;

/** Places that hold the whole: a share of one of them is named 占比 (地区生产总值全市占比). */
export const WHOLES =
  "全市 全区 全县 全省 全乡 全村 全旗 全盟 全国 全球 世界 全州 全镇 全行业 全社会 本市 全市总量 全省总量 全国总量 我国 全域";

/** Nouns that cannot name a thing by themselves: they belong to the thing named before (年均增速, 规模, 占比). */
export const RELATIVE_NOUNS = `产量 总产 单产 销量 销售额 奖补金额 补助金额 总里程 总库容 库容 设计库容 产能 月产能 年产能 日产能 日处理能力 年处理能力 设计产能 处理能力 增加值 核心产业增加值 主营业务收入 营业收入 销售收入 利税 利税总额 利润总额 净利润 在校生 毕业生 研发人员 科研人员 增速 年均增速 平均增速 增幅 降幅 占比 全市占比 全国占比 全省占比 比重 规模 总规模 面积 总面积 总投资 投资 总额 总量 人数 数量 长度 总长度 里程 产值 总产值 收入 总收入 产能 金额
  投资额 总投资额 建筑面积 总建筑面积 用地面积 占地面积 占地 资金 总资金 利润 税收 完成率 覆盖率 达标率 合格率 满意率 解决率 响应率 满意度 普及率 覆盖面 入学率 入园率 参保率 利用率 签约率 就业率 增长率 余额 增量 存量 估值 市值 成交额 合同额 金额达 全长 融资额 参与人数 受益人数 服务人次 累计 日均 人均 核心产业 密度 容量 装机容量 年产值 年产能 年均 投资总额 总数 数 同比 集聚度 渗透率 其中`;

/** Nouns too general to stand alone: the deed or what they belong to is said with them (重点支持企业, 拆迁腾退村庄). */
export const GENERAL_NOUNS = `企业 项目 产品 村庄 村 街镇 乡镇 农民 社区 单位 机构 人员 领域 方面 环节 街道 小区 学校 医院 工程 任务 事项 地区 区域 道路 场景 平台 国家 城市 县 区 群众 家庭 居民 人 问题 户 指标 改造 农户 职工 教师 学生 干部 干部群众 基地 园区 领军 中心 载体 主体 内容 服务`;

/** Heads that a noun behind 的 completes: 4个领域的国产大模型项目 are 国产大模型项目领域. */
export const PARTITIVE_HEADS = "领域 方面 环节 行业 学科 门类 品类 场景";

/** What begins the predicate of a counted noun: 27个专项任务 | 全部完成. */
export const PREDICATES = `通过 启动 签订 签署 远销 销往 畅销 热销 恢复 取得 呈现 迈出 再上 迈上 凸显 彰显 逐一 逐个 逐项 逐户 逐步 大力 深入 全力 强力 蓬勃 相对 涉及 实行 发放 支援 转非 进城 落户 完成 提供 达产 部分竣工 部分建成 主体完工 主体封顶 完工 封顶 全部 先后 分别 入选 纳入 列入 获批 获得 获评 荣获 实现 实施 成功 顺利 有序 加快 正在 正式 全面 稳步 达到 超过 喝上 搬出 跻身 冲锋 稳定脱贫 受益 享受 得到 初步 主体 联通 惠及 提前 持续
  显著 明显 大幅 不断 消除 增加 减少 下降 增长 提升 提高 出列 摘帽 用于 以及 先行 相继 陆续 如期 按期 超额 圆满 率先 推进 获准 迁入 竞相 登陆 突破 转为 来自 位于 用来 以上 以下 左右 以内 名列 位居 高于 低于 成为
  其中 亮相 回升 收窄 回落 扩大 缩小 保持 参与 已经 均 都 已 被 在 获 为 由 从 使 让 并 且 是 预计 力争 将 的 同比 较上年 比上年 开展 进入 对 占全 全覆盖 共享 有望 基本完成 基本建成 基本实现 扎实推进 扎实 集中挂牌 集中 整合为 重组为 调整为 压缩为`;

/** Verbs that are a predicate only at the end of their phrase (竣工, 开工); before a noun they are part of it (运行区域). */
export const FINAL_PREDICATES = `建成 竣工 开工 完成 通过 开通 投入 投用 投运 投产 上线 落地 挂牌 启动 开放 运行 运营 通车 移交 达标 交付 试运营 建成通车 建成投用 建成使用 投入使用 建成投产 竣工投产 开工建设 验收 脱贫 入驻 实行 集聚 引领
  加入 投身 转型 涵盖 覆盖 支援 应用 通水 通航 供水 在建 落地见效 见效 融资 全封闭 启用 开业 签约 续建 建成运营 建成开放 竣工通车 通过验收`;

/** Words that hold a character which would otherwise begin a predicate (行为, 自由贸易, 现在). */
export const HELD_IN_NOUNS = `通过率 启动区 启动资金 恢复性 先行先试 先行区 先行示范 撤并 归并 整并 普及 比赛 评比 对比 比武 比例 比重 占比 到位 到户 报到 签到 并购 以工代赈 为主 行为 作为 自由 由来 从业 从事 使用 大使 使馆 天使 首都 都市 成都 国都 在线 在校 在园 在建 在册 在职 在岗 在地 在读 在库 在外 存在 均衡 人均 户均 亩均 平均 地均 合并 并网 并联 兼并 将军 将来 获奖
  收获 捕获 是非 被子 棉被 植被 林被 已有 对接 对外 对口 相对 绝对 对象 针对 对策 结对 派对 面对 对称 对比 对等 由此 让利 转让 出让 人为 为民 自在 所在 潜在 内在 均等 因为 均匀 供给 三均 都督 中等 高等 初等 优等 平等 等级 同等 一等 二等 特等 以上 以下 以内 以来 以外 以旧换新 勇为 已入 已建 已纳 完成率 完成额 完成量 完成情况 完成值 完成度 提供者 提供商 支援地区 支援合作 完工率`;

/** What ends the noun behind a governed number: particles and coverbs that begin another phrase. */
export const STOPS = `逐一 逐个 逐项 逐户 逐步 涉及 惠及 支援 提供 并 用于 以及 在 以 为 等 纳入 进入 上线 落地 开工 顺利 如期 全面 有序 较 比 使 让 实现 从 由 到 达到 力争 确保 同比 且 推动 促进 带动 提升 全部 集中 正式 投入 陆续 加快 其中 作为 ， 预计 增至 减至 提高到 提高至 的走访 面向 服务于 均 已 先后 全覆盖 整合为 重组为 调整为 压缩为`;

/** Verbs without meaning of their own in a predicate: 实施拆迁腾退 is 拆迁腾退. */
export const LIGHT_VERBS =
  "相继 陆续 如期 按期 成功 圆满 提前 实施 开展 完成 实现 进行 得到 予以 全部 全面 均 已 已经 有序 正在 加快 推进 启动 先后 顺利";

/** General tails of a governed noun that name the work and not the thing: 114家企业|发展. */
export const WORK_TAILS = "前期工作 建设 建设任务 建设工作 建设工程任务 发展 工作 任务落地 落地 目标 任务";

/** Verbs that begin a deed in the middle of a clause, behind where and how it is done (依托…|开展|检查). */
export const INNER_DEEDS = `争取 争取到位 筹集 募集 拨付 下拨 追回 挽回 兑现 兑付 减轻 投放 归集 受理 承接 承办 办结 审结 引入 集聚 新设 新设立 扩增 增设 开设 新增 新建 建成 完成 开展 实施 举办 增加 设立 建立 成立 组建 引进 拆除 腾退 推进 启动 打造 签约 投入 发放 解决 培育 提供 进行 接待 推广 支持 推动 建设 改造 整治 涌现 实现
  惠及 组织 吸引 创建 布局 招引 引导 促成 落实 办理 累计 接诊 配备 配套 新开工 开工 竣工 减少 减免 走访 培训 接待 帮扶 调解 排查 整改 查处`;

/** Words in front of a deed that say where, when and by what it is done. */
export const COVERBS = "沿 在 对 为 向 从 由 以 于 通过 围绕 依托 按 针对 与 同 将 把 利用 根据 随着 结合 面向 到";

/** Nouns behind 的 that name the aim of a number and not what it measures: 增加学位7900个的目标. */
export const AIMS =
  "目标 任务 要求 标准 规模 水平 速度 比例 增速 增幅 目标任务 目标要求 幅度 情况 情况下 条件下 前提下 背景下 基础上";

/** Sizes of a work: they belong to what the sentence is about, not to what was last counted. */
export const SIZES =
  "总投资 投资额 总投资额 总面积 建筑面积 总建筑面积 用地面积 占地面积 占地 全长 总长度 面积 规模 总规模 资金规模 注册资本 总库容 库容 设计库容";

/** What sums up the things counted right before it: 38条道路|共计45万平方米. */
export const SUMS = "共计 总计 合计 共 总长 总长度 全长 长 长度 总面积 面积 总投资 投资 总量 总额 金额 合同额 约 近";

/** Names of sizes that say which things are meant: 总投资5000万元以上项目237个. */
export const ATTRIBUTES =
  "投资 总投资 固定资产投资 投资额 产值 年产值 收入 年收入 营业收入 主营业务收入 销售收入 营收 税收 纳税 注册资本 面积 建筑面积 占地 长度 估值 市值 规模 单体 单台 装机 资产";

/** Words for what a plant makes or a place holds, right before its number: 日处理1200吨污水处理厂, 存栏2000头奶牛场. */
export const CAPACITIES = "日处理 年处理 日产 年产 日供水 日供 年加工 日加工 存栏 年出栏 可容纳 年吞吐 库容 装机";

/** 等 inside these words lists nothing. */
export const HELD_LISTING = "等级 高等 中等 平等 对等 均等 初等 优等 同等 一等 二等 三等 特等 上等 等额 等效";

/** What begins a clause that describes the noun behind its 的: 20家|具有全国影响力的|平台. */
export const MODIFIERS =
  "患有 持有 处于 来自 具有 拥有 具备 符合 从事 参与 达到 能够 可 面向 不 未 超 有 以 在 由 享受 获得 列入 纳入 位于 涉及";

/** Verbs and comparisons that tie a share to its whole: 面积|达到|市域面积的75%. */
export const SHARE_LINKS =
  "达到 达 提高至 提高到 提升至 提升到 降至 降到 增至 不低于 不少于 不超过 不高于 高于 低于 超过 相当于 约为 是 为 控制在 稳定在 保持在 力争达到";

/** Verbs that make a noun of the verb behind them: in 开展检查 the checks are counted. */
export const NOMINAL_VERBS = "开展 进行 实施 完成 组织 接受 提供 做好";

/** Nouns that make one of the verb in front of them: 招聘活动, 培训班, 帮扶服务. */
export const ACTIVITIES =
  "活动 服务 行动 演练 比赛 大会 论坛 班 会 专场 业务 讲座 课程 工程 试点 竞赛 巡演 展览 宣讲 义诊 检查 整治";

/** Nouns for what serves a work: 孵化载体, 培训基地, 监测站点. */
export const HOLDERS =
  "载体 平台 基地 中心 机构 站点 网点 站 点 园区 设施 场所 公司 组织 队伍 人员 设备 系统 装置 车间 专线 车辆";

/** Verbs that only carry another: 实现开工 is 开工. */
export const CARRYING_VERBS = `${NOMINAL_VERBS} 实现`;

/** Marks of height that a number reaches and that name nothing measured: 跃上6万亿元|台阶. */
export const LANDMARKS = "台阶 大关 关口 门槛 新台阶 大台阶 目标 规模 水平 大关口";

/** Verbs of having inside a clause: what follows them is counted (我区共有|企业398家). */
export const HAVING = "确保 共有 现有 拥有 设有 建有 已有 目前有 累计有";

/** Nouns of measure that a deed leaves behind: 北区建设|进度 speaks of 北区. */
export const DEED_TAILS = "进度 力度 步伐 工作 速度 规模 进程 任务";

/** Works whose sizes and plans are names of their own: 造林面积, 培训人数, 搬迁计划. */
export const SIZED_WORKS =
  "开复工 复工 完工 新开工 续建 收储 腾退 拆违 疏解 更新 成交 入驻 交付 备案 造林 绿化 改造 整治 治理 修复 拆迁 拆除 征收 搬迁 培训 开工 竣工 施工 流转 种植 养殖 灌溉 修缮 硬化 亮化 供地 出让 安置 救助 资助 参保 播种 退税 减税 融资 发行 保障 补贴";
export const NOUNS_OF_WORK = "计划 方案 标准 对象 协议 合同 人口 住房 资金 经费 总量 面积";

/** Those who act, and what they do: 300家企业|开展技改, 5万户居民|参与. */
export const AGENTS =
  "企业 居民 群众 农民 市民 学生 教师 青年 党员 干部 人员 农户 家庭 商户 单位 机构 学校 医院 村 社区 街道 乡镇 志愿者 劳动力 院所 高校 园区 平台 主体 合作社 银行 部门 区县 县区 县市";
export const AGENTS_DEEDS =
  "打造 开展 实施 参加 参与 组建 成立 设立 建立 创建 完成 实现 推进 获得 引进 投入使用 相对 转移就业 搬迁";

/** Verbs that bring others to a deed, and the deeds they are brought to (支持龙头企业|组建联合体). */
export const CAUSING = "动员 发动 支持 引导 推动 鼓励 组织 带动 帮助 指导 促进 协助 吸引 督促";
export const CAUSED_DEEDS =
  "新增 新建 组建 牵头组建 联合组建 共建 联合共建 设立 建立 成立 打造 建设 牵头建设 实施 完成 引进 培育 创建 申报 申请 获得 发放 投放 开发 承担 参与 开展";
