import { opening } from "./opening.ts";
import { wordList } from "./word-list.ts";

/**
 * How the duties of a plan sentence begin. Collected from the measures of published plans, work reports and divisions
 * of tasks; two characters each unless the word needs more.
 */

/** Said before a verb without changing what is to be done: 大力推进, 进一步完善. */
export const ADVERBS = wordList(`
继续 进一步 大力 积极 全面 加快 稳步 扎实 深入 持续 着力 有序 协同 统筹 严格 切实 不断 充分 重点 主动 努力 逐步 适时 及时 率先
同步 共同 科学 合理 高标准 高质量 高水平 高效 精准 精心 认真 尽快 抓紧 坚决 牢牢 始终 有效 分类 分批 分步 梯次 前瞻 前瞻性 超前 压茬
有力 稳妥 深度 广泛 全力 全力以赴 定期 依法 优先 联合 整体 系统 常态化 规范化 突出 纵深 接续 滚动 想方设法 坚定不移 毫不动摇 持之以恒 聚力 奋力 倾力 强力 快速 分层 分级 因地制宜 因城施策 千方百计 多措并举 多渠道 全方位 全链条 全过程 全域 一体 一体化 创造性 差异化 精细 靶向 从严 从快 严肃 严密 逐年 逐项 按期 如期 按时 按需 稳慎 审慎 大幅 更好 合力 携手 联手 全年 年内 力争 争取 确保 还要 要 将 并 同时 此外 另外 再
`);

/** A clause that begins with one of these is something to be done for itself. */
export const DUTY_VERBS = wordList(`
安排 安装 办好 加快 保持 保护 保障 编制 布局 部署 补齐 布设 裁撤 采取 参与 拆除 撤并 承办 成立 承接 储备 筹备 筹建 筹集 出台 创建 创新
打好 打击 打破 打通 打造 搭建 贷款 导入 调整 订立 动态 对接 兑现 督促 夺取 发布 发放 发挥 发展 发行 防范 防控 放宽 放开 扶持 辅导 复制
改革 改建 改进 改善 改造 改扩建 高位 更新 供应 公布 公开 巩固 构建 购置 鼓励 关闭 关停 管控 管好 贯通 规范 规划 号召 核减 合并 化解
唤醒 回收 汇聚 活跃 集聚 集中 激活 加大 加固 加密 加强 加装 减少 监测 检查 简化 健全 建成 建好 建立 建设 建造 建强 降低 交付 接入 接续
节约 解决 精简 净化 救助 举办 聚集 开办 开发 开放 开工 开挖 开设 开通 开展 考核 扩大 扩建 扩充 扩容 扩种 扩增 拉动 理顺 立足点 连通
联通 疏通 疏解 疏浚 录取 落地 落实 落细 密切 明确 谋划 募集 纳入 拟定 培养 培训 培育 培植 配备 配置 配建 普及 评选 评估 清理 清退 清除
取缔 取消 铺设 启动 启用 强化 全覆盖 扩面 融入 三年 上线 设立 设置 深化 申办 申报 生产 升级 实行 实施 试点 试行 收储 收回 收集 输送 疏导 梳理
树立 数字化 塑造 缩短 缩小 探索 淘汰 腾退 提标 提档 提供 提高 提级 提前 提升 提振 提速 提质 替代 填补 贴息 统计 统一 投入 投放 投用 推出 推动
推广 推进 推介 推行 退出 拓宽 拓展 完成 完工 完善 挖掘 挖潜 维护 维修 稳定 稳住 吸纳 吸引 下放 消除 销号 协调 新建 新增 新设 新招 新开 新引进
宣传 选派 选育 选树 选聘 学习 巡查 严查 严打 严守 严控 严惩 研发 研究 研制 延长 延伸 延续 演练 验收 养护 引导 引进 引入 迎接 应用 用好 用足 营造 优化
预防 预留 育强 原址 运营 运用 增补 增加 增建 增强 增设 增殖 债券 战略 招聘 招引 招录 招商 整改 整合 整治 整理 争创 支持 支付 执行 制定 制订 治理 注册
抓好 抓实 抓住 转变 转化 转型 追究 组建 组织 遵守 做大 做好 做强 做优 做实 做细 做精 走访 走好 盘活 盘清 摸清 摸排 守住 守好 守牢 唱响 讲好 擦亮
点亮 点燃 释放 压减 压缩 压实 压降 压紧 重启 修订 修复 修缮 修建 续建 迁建 搬迁 征收 征集 划定 划转 留白 增绿 绿化 美化 亮化 植树 造林 移栽
查处 惩治 问责 审计 审批 受理 办理 办结 承诺 签订 签约 注入 收购 出让 入库 出库 交易 结算 减免 免除 发动 动员 倡导 弘扬 传承 挖潜 活化 展示 展演
突破 筹办 细化 开复工 创优 升级 严防 严格控制 净化 塑强 选好 织密 织牢 兜牢 摸底 排查 备案 上报 公示 督导 督查 攻克 攻坚 抢占 抢抓 瞄准点 建言 反馈 回应 解答 破解 破除 纠正 防止 遏制 打赢 打响 叫响 牵头 会同 配合 协助 服务 帮扶 帮助 资助 奖励 补贴 补助
认定 评定 授予 命名 挂牌 揭牌 筛选 遴选 试种 播种 收割 种植 养殖 繁育 轮训 轮换 选拔 任用 调动 提拔 储备 接收 安置 壮大 繁荣 丰富 夯实 厚植 守护 防治 保证 保供 扩种 开拓 引领 整修 修改 兴建 兴办 兴修 清淤 处置 处理 优选 聘请 表彰 挂图 通报 约谈 报送 抽查 抽检 复核 核查 核实 核定 核算 评价 评审 论证 申请 招标 采购 征地 供地 运维 监控 应对 防御 抢修 投保 推荐 选定 命名 转移 分流 返还 清偿 偿还 置换
举行 任命 修编 兑付 创办 印发 召开 拆违 敷设 普查 架设 核销 汇编 督办 移交 竣工 编印 落户 补种 认证 起草 颁布
`);

/** Verbs that tell a duty even inside a clause that opens with its circumstances: 围绕…开展…, 在…打造…; not 结合实施…. */
export const INNER_VERB =
  /(?<=.{4})(?:开展|打造|建立|构建|推进|推动|实施|加强|完善|培育|引进|推出|推广|加快|建成|设立|组建|制定|出台|规划建设|布局|新建|改造|搭建|举办|进行|给予|予以|实行|纳入|提供|引入|筹建)(?![、和及与]|以及|$)/u;

/** A clause that begins with one of these tells circumstances, means or standards of the duty that follows. */
export const CIRCUMSTANCES = opening(
  /^(?:除(?=.*[外]$)|围绕|按照|根据|依据|依托|针对|聚焦|立足|结合|通过|以|为|从|在|对|由|借助|利用|发挥|充分发挥|充分利用|抓住|抢抓|坚持|瞄准|面向|顺应|适应|遵循|本着|把握|着眼|对标|对照|紧扣|紧盯|紧紧围绕|随着|基于|凡|当|如|牢固树立|深入贯彻|贯彻|适应|至|按)/u,
);

/** What a clause of circumstances ends in even where a verb stands inside it: 以…为重点, 在…过程中. */
export const CIRCUMSTANCES_END =
  /(?:为(?:[^，]{1,10})|中|下|上|内|前|后|时|同时|基础|机遇|契机|要求|原则|思路|方向|目标|需求|需要|作用|优势|部署|精神|理念|指引|导向)$/u;

/** 各镇街要完善…: who is told to do what; not 主要, 需要 and other words that end so. */
export const TOLD_TO = /^[^，、：“”\d]{1,14}[^，、：“”\d需主重只必首紧还也概纲]要/u;

/** 软件园以芯片设计为核心: what a place stands for, said before what is to be done there. */
export const FOCUS =
  /以[^，]{2,60}为(?:主导|重点|重心|核心|中心|引领|支撑|依托|特色|目标|导向|基础|载体|主体|抓手|龙头|骨干|纽带|契机|牵引)$/u;

/** 为企业创新提供支撑: what the duty before it is good for, without a number of its own. */
export const BENEFIT = opening(/^为[^，\d]*(?:提供|创造|奠定|赋能|作出|做出|打下|打好|注入|贡献|保驾护航)[^，\d]*$/u);

/** 将…纳入, 把…做成: the object comes first, the duty is whole. */
export const OBJECT_FIRST = opening(/^(?:将|把(?![握关控准脉]))/u);

/** A clause that begins with one of these tells what the duty before it is to bring about. */
export const RESULTS = opening(
  /^(?:(?:不断|切实|有效|进一步|全面|持续|着力|努力|显著|大幅|稳步|逐步|从而|进而|以此|共同|加快|更好|最大限度|全方位|整体)?(?:实现|确保|达到|形成|使|让|力争|争取|以便|促进|带动|助力|做到|避免|满足|激发|释放|增强|提升|提高|营造|成为|保证|方便|便利|缓解|惠及|覆盖|彰显|展现|厚植|夯实|降低|缩短|缩小))/u,
);

/** When it is to be done, in front of the deed: 2022年底前建成…, 五年引进…, 每年新增…. */
export const TIME_AHEAD = opening(
  /^(?:力争|争取|确保)?(?:(?:到|至|自|从|在)?(?:20\d{2}年|“[^”]{1,3}五”|本世纪中叶)(?:时期|期间|期末|末)?|五年|三年|未来[三五]年|全年|今年|明年|当年|年内|每年|每季度|每个季度|\d{1,2}月|上半年|下半年|[一二三四]季度)(?:底|末|初|起|前|以前|底前|年底前|年底|内|开始|每年|每季度|\d{1,2}月底?前?|上半年|下半年|[一二三四]季度)*(?:累计|全部|计划|共|新)?/u,
);

/** 全部建成, 与全线同时投用, 完成选址和立项: finished, or a step done, but nothing named that is; the clause before names it. */
export const BARE_COMPLETION = opening(
  /^(?:(?:与[^，]{1,8}?)?(?:全部|全面|基本|主体|正式|实现|力争|确保|同时|同步)*(?:建成|完成|开工|投用|启用|交付|竣工|完工|通车|贯通|投产|开放|开业|开园|投运|启动|落地|投入使用|投入运营|开工建设|建成投用|建成投产|建成通车|建成并投入使用)|完成(?:选址|立项|可研|审批|招标|征地|前期工作|前期手续|规划设计|主体结构)(?:[、和及与](?:选址|立项|可研|审批|招标|征地|规划|设计|报批|开工))*)$/u,
);

/** 总投资21.4亿元, 治理流域面积42平方公里, 保护范围23.6公顷: the size of the work before, not one more deed. */
export const SIZE =
  /^(?!完成|新增|扩大|增加|提高|提升|实现|引进|争取|安排|落实|力争|达到|压减|减少)[^\d，]{0,8}?(?:投资|面积|范围|全长|长度|规模|占地|长|宽)(?:约|达|达到|为)?\d[\d.]*[^\d，]{1,8}$/u;

/** 青渡港区三期上半年开工, 220家企业完成改造: the work stands before what becomes of it. */
export const WORK_FIRST =
  /^[^，、“”]{3,18}?(?:(?:\d{1,2}月|20\d{2}年|年|季度|上半年|下半年)(?:底|末)?(?:前|内)?[^，]{0,4})?(?:全面|基本|全部)?(?:完成|建成|开工|启用|投用|通车|竣工|投产|完工|投运)/u;

/** Words that join a clause to the one before and say nothing of the duty. */
export const CONNECTIVES = opening(
  /^(?:同时|此外|另外|其中|并且|并|还要|还|也要|要|我们要|我们将|将要|以及|重点是|主要是|特别是)[，：]?/u,
);

/** Attitudes: a sentence made only of these promises nothing that could be checked. */
export const ATTITUDES = opening(
  /^(?:我们|必须|坚持|坚定|牢记|牢固|贯彻|深刻|高举|秉持|树立|凝心聚力|不忘|担当|发扬|把握|立足|始终|各级|全市上下|全区上下|让我们|以|在|面对|只有|同心|勠力|奋力|不断)/u,
);

/** 对此，我们将…: how a report answers the difficulties it has just told; it promises to try. */
export const APOLOGY =
  /直面(?:这些)?(?:困难|问题)|正视(?:这些)?(?:困难|问题)|^(?:对此|对于?这些|针对(?:这些|上述|以上|存在的?)?(?:困难和)?问题|面对这些)/u;

/** 各位代表, 新征程已经开启, 谱写新篇章: what is said to the assembly, without a number, is no promise. */
export const ADDRESS =
  /^各位(?:代表|委员|同志)|新征程(?:已经)?(?:开启|启航)|(?:锚定目标|励精图治|勠力同心|砥砺奋进|不忘初心|携手并肩|开拓进取|接续奋斗)[，、]|美好愿景|(?:书写|谱写|续写|奏响|再创)[^，]{0,20}(?:新?篇章|乐章|辉煌|华章|答卷|大地上)|而(?:努力|不懈)奋斗/u;

/** 增进福祉是发展的根本目的, 正处在关键时期: how things are, said among the measures. */
export const ASSESSMENT =
  /^是(?:让|为了|要让|以)|必须有[^，]*(?:支撑|保障|保证)|(?:意义重大|至关重要)$|是[^，]{2,20}(?:目的|基础|关键|前提|保障|保证|要求|使命|责任|核心|根本|动力|底线|基石|落脚点|途径|力量|主线|支撑|所在)$|正处[在于]|处于[^，]{2,20}(?:时期|阶段)$|凝聚着/u;

/** A quantity and the level it is to reach, in a clause without a deed: 产量达到185万吨, 收入增长10%以上. */
export const END_REACHED =
  /(?:达到?|突破|超过|增长|增加|提高|提升|下降|降低|降至|降到|增至|升至|控制在|稳定在|保持在|不低于|不少于|不高于|不超过|高于|低于|力争|占|为)[^，。；、]{0,8}[\d一二三四五六七八九十百千万半]/u;
