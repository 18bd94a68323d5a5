/** How lists of named works read in plans: a verb that builds, the names, 等, and what they all are or what becomes of them. */

/** A list of more characters is damaged text. */
export const LONGEST_LISTED = 600;

/** The verb in front of a list, with its adverbs and its time. */
export const LIST_VERB =
  /^(?:(?:力争|确保)?(?:到|至)?(?:20\d{2}年(?:[底末])?(?:前)?|年内|年底前|上半年|下半年|\d{1,2}月底前|全年|今年))?(?:继续|进一步|大力|积极|全面|加快|稳步|扎实|深入|持续|着力|有序|协同|统筹|重点|共同|高标准|高质量|高水平|率先|基本|尽快|抓紧|压茬|全力|聚力|确保|力争|分批|适时|规划|谋划|研究|组织|力促|提速|推动|推进)*(?:推进|推动|建设|新建|改建|扩建|改扩建|续建|迁建|筹建|建成|新开工|开工|竣工|启动|实施|完成|改造|修建|建好|投运|投用|落地|加快|抓好|做好|力促|谋划|储备|布局)(?:建设|实施|开展|建成)?(?:好|了)?/u;

/** …等重大项目建设, …等7项工程, …等道路: the end of a list, what its items are, and what becomes of them. */
export const LIST_END =
  /等(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:个|项|座|所|条|处|家)?|一批)?(?<noun>[^，。；、等\d]{0,14}?)(?<work>(?:按[^，、]{2,6})?(?:前期(?:工作|研究)?|规划建设|建设发展|建设运营|建设|供应|供地|改造|实施|落地|开工(?:建设)?|竣工(?:投用|投产)?|建成(?:投用|投产|通车)?|投用|投产|通车|投入使用|启用|运营|提升|整治)(?:工作|进度)?)?$/u;

/** What the noun behind 等 must be for the items to be works one by one. */
export const WORK_NOUN =
  /(?:项目|工程|线路|道路|公路|铁路|高速|桥梁|隧道|通道|车站|枢纽|机场|码头|水库|水厂|电站|电厂|园区|基地|公园|湿地|学校|医院|院校|场馆|展馆|剧院|剧场|综合体|新城|片区|地块|平台|中心|实验室|装置)$/u;

/** 等重点项目: the text itself calls them works; one that can be told by its name is enough to know that they have names. */
export const SAID_WORKS = /^(?:重[点大]|一批|主要|标志性|引领性|代表性|产业|基础设施|民生|建设)*(?:项目|工程)$/u;

/** 基础设施、民生等: a kind of things or a field of work is no work. */
export const GENERIC_LABEL =
  /^(?:一批|各类|各级|重点|重大|有关|相关|其他|主要)|(?:领域|方面|产业|行业|服务|能力|水平|机制|体系|制度|政策|环境|工作|教育|医疗|养老|住房|就业|交通|水利|能源|生态|环保|设施|网络)$/u;

/** 名家推介工程, 智造升级计划: a programme with a name of its own. */
export const PROGRAMME_NAME = /^[^，。；：]{3,24}(?:工程|计划|行动|项目)$/u;
