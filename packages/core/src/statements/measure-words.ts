/*
 * Words of change and of deeds, as plans, work reports and bulletins use them around their numbers.
 */

/** Verbs of growth. */
export const RISES = `扩充 扩增 递增 增产 提价 增亏 高于 多于 快于 增长 增加 提高 提升 上升 回升 上涨 扩大 拓展 增 净增 新增 涨 上调 高出 多出 加密 延长 攀升 跃升 跃至 恢复 发展 增收 壮大
  扩容 扩展 拓宽 加快 猛增 放大 优化 改善`;

/** Verbs of decline; a rate or a difference behind them is negative. */
export const FALLS = `递减 减产 减收 降价 下降 降低 减少 缩小 缩短 压缩 压减 削减 精简 回落 收窄 减 降 下跌 减排 下调 缩减 核减 减亏 减量 调减 少 低于 低 减轻 节约 节省
  下滑 负增长 萎缩`;

/** Words that compare two things at one time and tell no change (高于全省平均水平3.5个百分点). */
export const DIFFERENCES = "高于 多于 低于 高出 多出 少于 快于 高 低";

/** Behind a verb of change these say what level was reached: 增至, 提高到. */
export const REACHES = "到 至 为";

/** Verbs after which things enter or leave a stock: their number is a flow of additions (the contract's `delta`). */
export const STOCK_DEEDS = `新上 新上马 新建完成 开设 创设 筹建 新立 新立项 加设 补建 补植 添置 扩充 扩增 新辟 开辟 新开办 新办 投产 投用 配建 新植 新签 新签约 新发展 新培育认定 新增加 新获批 新添 新购 增开 增殖 新增 新建 建成 竣工 设立 成立 组建 建立 建立了 打造 建设 腾退 拆除 退出 增设 新设 增建 扩建 净增 引进 新引进 引入 增加 减少 创建
  建成投用 建成使用 竣工投产 竣工通车 建成通车 新开通 开通 新登记 新认定 新培育 新引进培育 新创建 新改建 新改扩建 新建改建 新建成 投放 增配 布设 新布局 疏解
  关停 淘汰 关闭 取缔 收回 撤并 消除 减量 转移 建好 续建 增补 布局建设 改建 改扩建 挖潜新增 建造 兴建 翻建 铺设 补充 吸纳 新引进落地 落户 新入驻 新开设
  新成立 新组建 新改造 新投用 完成新建 增绿 造林 累计新增 建成开放 建成运营 新开业 新开工建设 规划新建 认定 创成 规划建设 共建 新增加 新纳入 新设立`;

/** Verbs after which a number tells the volume of work done (`level`, over the whole period). */
export const VOLUME_DEEDS = `动员 发动 完工 调配 抽调 下拨 拨付到位 出资 加固 除险加固 消险加固 绿化 亮化 美化 净化 改良 治理改良 清欠 救助 救治 处理 破解 破获 受训 轮训 绘制 完成 实施 开展 推进 启动 举办 组织 整治 改造 提升 整治提升 修复 治理 大中修 开工 开复工 开工建设 支持 服务 发放 落实 发布 出台
  印发 制定 编制 签约 引导 受理 办理 解决 检查 整改 排查 接待 接访 调解 帮扶 资助 惠及 培训 审批 评选 入选 选派 派出 调配 支援 安置
  征收 搬迁 归集 募集 发行 减税 减负 退税 投入 下达 拨付 争取 兑现 化解 处置 收购 更新 更新改造 改造提升 升级改造 维修 加装 安装 配备 购置 更换
  梳理 推出 推行 推动 重点支持 重点关注 重点推进 深入推进 加快推进 统筹推进 有序推进 持续推进 稳步推进 承办 主办 复划 移交 打通 置换 保障 供应 筹集 配租 盘活
  收储 出让 供地 硬化 疏通 清理 清运 打掉 查处 侦破 抽检 监测 涉及 辐射 带动 吸引 参与 承担 承接 对接 走访 开办 上线 试点 立项
  申报 申请 授权 研制 制修订 修订 起草 审修 备案 主导制定 主导创制 转化 推广 应用 示范应用 孵化 孕育 做好 抓好 加快 落地 落地建设 运营
  种植 养护 管护 修缮 腾空 搬出 入驻 挂牌 转非 流转 治理改良 监督 提供 接诊 演练 督导 巡查 检验 评估 举报 立案 结案 执法 处罚 资产清查 扶持 奖励 表彰 遴选
  优化 调整 编制完成 梳理出 清退 累计完成 新实施 续作 推动完成 统筹实施 启动实施 协同推进 有序实施 召开 输送 招聘 录用 认证 评定 注册 储备 谋划
  总结 征集 收集 采集 提出 完善 精简 取消 下放 承诺 压减 简化 试行 纳入 接入 开放 享受 解决了 完成了 开展了 惠及了 改造了 扩大 进行 安排 修改 废止 聘请 招引 划定 设置 腾出`;

/** Verbs after which a number tells what there is by then: a stock, whoever brought it about. */
export const STATE_DEEDS = `改善 储备 设 培育 形成 集聚 汇聚 聚集 拥有 覆盖 涌现 涌现出 集中 保有 容纳 具备 涵盖 培育出 汇集 保护 获批 获评 荣获 获得 荣膺 包含 包括 现有 共有 设有 建有 配有 位列 入围 研发
  强化 加强 深化 聚焦 规范 保持 达到 实现 提高 提升 降低 扩大 缩短 压缩 延长 增强 优化 拓展 发展`;

/** Words that sum up a whole period. */
export const CUMULATED = "累计 总计 共计 合计 先后 共 五年共 累计达 累计达到";

/** Nouns that are a relative change themselves: their number is a rate and stays as written. */
export const RATE_NOUNS =
  "增速 增幅 增长率 降幅 降低率 涨幅 跌幅 增长速度 下降率 下降幅度 增长幅度 升幅 涨跌幅 累计降低率 递增 增势";

/** Growth words inside a name that make it a rate of change (城镇化率 is none of them). */
export const YEARLY = "年均 年平均 平均每年";

/** Characters that make a noun of a verb in front of them: 完成率, 服务业, 申请量. Then it is no deed. */
export const NOUN_ENDINGS = "率量额业值数者性型费度比口制式界权时";

/** Nouns that begin with such a character and leave the verb in front of them one: 建设|口袋公园, 新建|数据中心. */
export const NOUNS_LIKE_ENDINGS =
  "数据 数字 数智 数控 数码 口袋 口岸 口腔 制造 制氧 制药 制冷 制氢 业务 业态 量子 时尚 时空 比赛 费用 性能 型材 界面 权益 度假 式样";

/** Nouns that begin like a deed (服务贸易, 建成区): what stands there is a name and no verb. */
export const NOUNS_LIKE_DEEDS = `注册护士 注册资本 注册商标 注册志愿者 注册用户 注册企业 注册会计师 注册人数 集中供养 集中处理 集中供热 集中供水 集中式 集中度 集中隔离 集中居住 设备 设施 设计 设区 设防 设定 服务贸易 服务消费 服务业 服务外包 服务收入 服务设施 服务水平 绿化带 绿化工程 绿化用地 绿化景观 绿化覆盖 绿化水平 亮化工程 净化水 救助站 救助管理 救助标准 处理能力 处理厂 处理设施 处理站 处理规模 改善型 服务网点 服务中心 服务站 服务平台 服务能力 服务体系 建成区面积 建成区绿化 建成区人均 建成区海绵 建成区污水 建成区道路 共有产权 建设用地 建设规模 建设投资 建设工程 建设资金 投入强度 投入资金
  应用场景 培训机构 保障房 保障性 保障水平 保障能力 供应链 供应商 监测点 监测站 检验检测 实施方案 实施范围 覆盖人口 覆盖人群 开放型 运营里程 接待能力 治理能力 治理水平 提升工程 改造项目 改造工程 整治项目 更新项目 引导基金
  创新 开工面积 竣工面积 研发经费 研发投入 研发机构 研发人员 研发支出 研发中心 保护区 保护面积 储备项目 储备土地 推广面积 应用领域 签约金额 支持资金 扶持资金 奖励资金 保障资金 救助资金 发行规模 融资规模 认定企业 开放度 转化率
  规范化 支援地区 参与人数 惠及人数 受理案件 参保人数 优化营商 保护地 种植面积 养护面积 绿化面积 流转面积 聚集区 集聚区 集中区 汇聚区 认证面积 登记失业 提升行动 扩大内需 加工转化 监督抽检 检查站 试点单位 试点地区 试点城市
  示范应用 试点项目 安置房 安置点 调整指数 拓展区 发展指数 发展水平 发展规模 发展基金 发展中心 发展资金 发展改革 发展银行 安排资金 服务进出口 服务出口 建成区路网 建成区内 建成区黑臭 建成区排水 建成区雨水 建成区供水 设置率`;
