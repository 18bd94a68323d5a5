import { wordList } from "./word-list.ts";

/**
 * What makes a deed one that can be given out and checked. Collected from the measures of plans, work reports and
 * divisions of tasks, held against how offices divide them into lists of tasks (任务分解表).
 */

/** A number, a quotation, a title or Latin letters in a clause: it speaks of one thing or so many. */
export const COUNTED_OR_NAMED =
  /[\d“《A-Za-z]|一(?:[批件项张套成倍]|半)|第[一二三四五六七八九十]|[二三四五六七八九十百千万两][个所座条项家处件套批次场万户公成倍]/u;

/** Verbs whose deed is done or not done: something stands, is issued, held, bought or closed when it is. */
export const CONCRETE_VERBS = wordList(`
建设 新建 改建 扩建 改扩建 迁建 续建 筹建 建成 建好 建造 增建 修建 修复 修缮 修订 修编 铺设 打通 贯通 开通 架设 安装 加装 布设 敷设 拆除 拆违 腾退 疏解 关停 关闭 搬迁 淘汰 取缔 取消
出台 制定 制订 编制 起草 拟定 印发 发布 公布 颁布 公开 划定 划转 核定 认定 认证 评定 评选 遴选 选派 选聘 招聘 招录 招引 引进 引入 聘请 任命 组建 设立 成立 设置 增设 创办 开办 开设
举办 承办 召开 举行 开展 实施 启动 开工 竣工 完成 完工 投用 启用 上线 发行 发放 兑付 购置 采购 收储 出让 供应 交付 移交 接入 联通 连通 试点 试行 推行 推出 建立 搭建 组织 开发 研发 研制 研究 编印 汇编
种植 造林 补种 清理 清退 清除 整治 排查 普查 摸排 检查 巡查 核查 审计 验收 考核 评估 监测 监督 督查 督办 处置 查处 打击 救助 资助 补贴 补助 奖励 免除 减免 轮训 培训 办理 受理 签订 签约 申报 申办 创建 争创
改造 盘活 布局 规划 谋划 筹集 筹备 储备 探索 延伸 复制 落户 收集 统计 公示 纳入 将 把 用好 办好 唱响 整合 收购 置换 安置 治理 疏浚 绿化 新增 新设 新开 压减 减少 核减 核销
`);

/** Verbs that carry a deed told behind them: 推进医院迁建, 支持企业建立联盟. */
export const CARRIERS = wordList(`
推进 推动 加快 支持 鼓励 引导 促进 抓好 做好 深化 组织 协调 配合 保障 力促 统筹
`);

/** The deed behind a carrier: work on something that stands, or what others are to do. */
export const INNER_DEED =
  /(?:建设|改造|整治|修复|前期|开工|竣工|建成|投用|开通|落地|搬迁|迁建|扩建|更新|开放|普查|普及|试点|立法|修订|参与|建立|设立|建成|组建|开展|制定|创办|举办|采用|使用|购买|接入|纳入)/u;

/** 建设文化强市, 打造样板: what nobody could say of whether it is built. */
export const VISION_ENDS =
  /(?:强[国省市区县]|名城|高地|典范|样板|标杆|格局|局面|家园|(?:平安|法治|美丽|健康|幸福|文明)[^，、]{2,4}(?:、[^，、]{4,6})?(?:建设)?)$/u;

/** 取得更大成效, 更加公平: how things are to become. */
export const STATE_TOLD =
  /取得|成效|进入|位居|走在|更加|更大|更高|显著|明显|新[水台篇]|(?:水平|社会|之[都城]|中心城市|影响力)$/u;

/** 机制建设, 转型升级: building and deeds behind a carrier that leave nothing to be checked. */
export const DIRECTION_ENDS =
  /(?:文明|法治|平安|诚信|信用|作风|廉政|队伍|能力|机制|体制|制度|体系|文化|思想|组织|政权|民主|标准化|规范化|信息化|数字化|现代化|一体化|生态|环境|品牌|[^地场会]化)建设$|(?:发展|转型|升级|转型升级|融合|提升|优化|创新|集聚|聚集|转化|增长|进步|合作|协同|协作|应用|管理|服务|保障|监管|保护|利用|衔接|联动|共享|进程|步伐|力度)$/u;
