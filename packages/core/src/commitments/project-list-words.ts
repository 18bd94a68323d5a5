/** How lists of named works read in plans: a verb that builds, the names, 等, and what they all are or what becomes of them. */

/** A list of more characters is damaged text. */
export const LONGEST_LISTED = 600;

/** The verb in front of a list, with its adverbs and its time. */
export const LIST_VERB =
  /^(?:(?:力争|确保)?(?:到|至)?(?:20\d{2}年(?:[底末])?(?:前)?|年内|年底前|上半年|下半年|\d{1,2}月底前|全年|今年))?(?:继续|进一步|大力|积极|全面|加快|稳步|扎实|深入|持续|着力|有序|协同|统筹|重点|共同|高标准|高质量|高水平|率先|加速|强力|奋力|倾力|接续|全速|基本|尽快|抓紧|压茬|全力|聚力|确保|力争|分批|适时|规划|谋划|研究|组织|力促|提速|推动|推进)*(?:推进|推动|建设|新建|改建|扩建|改扩建|续建|迁建|筹建|建成|新开工|开工|竣工|启动|实施|完成|改造|修建|建好|投运|投用|落地|加快|抓好|做好|力促|谋划|储备|布局)(?:建设|实施|开展|建成)?(?:好|了)?/u;

/** …等重大项目建设, …等7项工程, …等道路: the end of a list, what its items are, and what becomes of them. */
export const LIST_END =
  /等(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:个|项|座|所|条|处|家|大)?|一批)?(?<noun>[^，。；、等\d]{0,14}?)(?<work>(?:按[^，、]{2,6})?(?:前期(?:工作|研究|手续)?|规划建设|建设发展|建设运营|建设|供应|供地|改造|实施|落地|(?:年内|年底前|早日|尽快|如期|全面|全部|主体|基本)*(?:开工(?:建设)?|竣工(?:投用|投产)?|完工|建成(?:投用|投产|通车|投运|运营|使用)?|投用|投产|通车|投入使用|启用|运营|达产达效|达产|达效|签约(?:落地)?|落地(?:见效)?)|提升|整治)(?:工作|进度|手续)?)?$/u;

/** What names of works hold that do not end in what stands: 供水二期, 东延段, 水资源配置. */
export const LIKE_WORK =
  /[一二三四五]期|[东西南北中延]段|改造|扩建|扩容|新建|迁建|配置|蓄能|引水|调水|供水|输水|联络线|连接线/u;

/** 等34个项目: more than the list names. */
export const OF_MANY =
  /等(?<count>\d{1,4}|[一二三四五六七八九十]{1,3})(?:多|余)?(?:个|项|条|座|所|处|片|家|栋|块|类|种)/u;

/** …A、B建设, …A、B建成通车: the end of a list without 等, and what becomes of its items. */
export const PLAIN_END =
  /(?<work>(?:前期工作|规划建设|建设|改造|扩建|改扩建|迁建|竣工(?:投用|投产)?|完工|建成(?:投用|投产|通车|投运)|通车|投用|投产)(?:工作)?)$/u;

/** 确保A、B建成通车: an aim in front of works and what becomes of them behind. */
export const AIMED_LIST = /^(?:(?:力争|争取|确保|力促)(?:全年|今年|年内)?)+/u;

/** What the noun behind 等 must be for the items to be works one by one. */
export const WORK_NOUN =
  /(?:项目|工程|线路|道路|公路|铁路|高速|桥梁|隧道|通道|车站|枢纽|机场|码头|水库|水厂|电站|电厂|园区|基地|公园|湿地|学校|医院|院校|院区|校区|场馆|展馆|剧院|剧场|综合体|新城|片区|地块|平台|中心|实验室|装置)$/u;

/** 等基础设施: a kind of things that stand. */
export const STANDS = /设施$/u;

/** 康复中心: among works with names of their own a house of a kind is one as well. */
export const STANDS_ALONE = /(?:[院馆校学园楼站厂桥路场库港]|中心|基地)(?:[一二三四]期|[（(][^（）()]*[）)])?$/u;

/** 等与周边合作: what is done among those the list names is no work of theirs. */
export const AMONG_THEM = /^(?:与|和|同|向|在|对|为|跨)|(?:合作|交流|协同|联动|对接|共享|作用|优势)$/u;

/** What stands at a place of its own, so that the place names it: 丁家洼等水厂. */
export const SITE_NOUN =
  /(?:道路|公路|铁路|高速|桥梁|隧道|车站|机场|码头|水库|水厂|电站|电厂|公园|湿地|学校|医院|院校|院区|校区|场馆|展馆|剧院|剧场|综合体|枢纽|基地|园区|地块|线路|通道)$/u;

/** 等重点项目: the text itself calls them works; one that can be told by its name is enough to know that they have names. */
export const SAID_WORKS = /^(?:重[点大]|一批|主要|标志性|引领性|代表性|产业|基础设施|民生|建设)*(?:项目|工程)$/u;

/** 基础设施、民生等: a kind of things or a field of work is no work. */
export const GENERIC_LABEL =
  /^(?:一批|各类|各级|重点|重大|有关|相关|其他|主要)|(?:领域|方面|产业|行业|服务|能力|水平|机制|体系|制度|政策|环境|工作|教育|医疗|养老|住房|就业|交通|水利|能源|生态|环保|设施|网络)$/u;

/** 名家推介工程, 智造升级计划: a programme with a name of its own. */
export const PROGRAMME_NAME = /^[^，。；：]{3,24}(?:工程|计划|行动|项目)$/u;
