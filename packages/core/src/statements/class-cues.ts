/** Verbs official documents begin a measure with. */
export const DEED_VERBS =
  "推进|推动|加强|加快|建设|建立|完善|实施|落实|健全|优化|提升|提高|强化|深化|促进|支持|鼓励|引导|打造|构建|开展|发挥|统筹|坚持|加大|培育|推广|探索|发展|保障|规范|拓展|扩大|创新|做好|做强|做优|做大|抓好|抓实|办好|用好|严格|严守|严控|增强|持续|积极|大力|着力|深入|全面|进一步|有序|稳步|扎实|努力|继续|改造|整治|治理|改善|完成|启动|编制|制定|出台|依托|围绕|聚焦|充分|切实|高标准|高质量|高水平|壮大|激发|巩固|组织|争取|力争|确保|研究|谋划|布局|引进|吸引|集聚|搭建|设立|举办|突出|牢固|认真|合理|科学|主动|充实|整合|盘活|释放|挖掘|弘扬|传承|塑造|营造|维护|防范|化解|压实|简化|降低|减少|控制|禁止|推行|试点|动态|定期|逐步|分类|适时|稳妥|精准|协同|配合|协调|联合|借助|利用|结合|按照|以.{2,40}为|将|要|把";

/** The sentence tells of the past: finished aspect, comparison with the year before, honours, cumulated results. */
export const PAST_SIGNS =
  /[^为除不罢]了(?!解)|已[经有成]?|累计|荣获|获评|获批|入选|圆满|顺利|成功[^率]|同比|比上年|五年来|[一四]年来|以来[,，]|全年|连续.{1,4}[年次]|历史性|位居|名列|居.{0,6}(?:首位|第[一二三])|跃[升居上]|(?:达到|达|超过|突破|增长|下降|完成|实现|建成|新增|提高)[^，。；]{0,10}\d|取得.{0,8}(?:成效|进展|突破|成果|成就)|(?:显著|明显|大幅|稳步|持续|不断|全面|进一步|更加)(?:提升|提高|改善|增强|优化|完善|壮大|凸显|巩固|健全)[。，；,]|基本(?:形成|建成|完成)/;

/** The sentence sets something to be done or reached. */
export const PLAN_SIGNS = new RegExp(
  `^(?:[（(].{1,3}[）)]|[一二三四五六七八九十]是|[^\\u4e00-\\u9fff“]{0,6})?(?:${DEED_VERBS})|到20[2-9]\\d年|力争|将(?:要|会|继续|全面)`,
);

/** A signature, a date, a document number, a salutation, an approval note. */
export const FORMALITY =
  /^$|^特此|^此致|^现将|现(?:印发|将).{0,12}(?:给你们|印发)|^[（(][^（）()]{0,40}(?:批准|通过|删减|发布|印发)[）)]$|请予?审[议查]|提请.{2,60}审[议查]|^\d{4}年\d{1,2}月\d{1,2}日|^[（(]?\d{4}年\d{1,2}月\d{1,2}日[）)]$|[〔［[]\d{4}[〕］\]]\S{1,6}号[）)]?$|^请(?:各|认真|遵照|结合|你们)|^各[省市区县镇乡街委办].{0,60}[：:]$|会议审议通过[,，]现|^(?:国务院|中共中央)$|^(?:[\u4e00-\u9fff]{2,20}(?:人民政府|办公[厅室]|委员会|办事处|统计局|发展和改革[委局]|调查队)\s*)+$/;

/** What the document does it for and by: `为……，制定本方案。`, `现就……提出如下意见。` */
export const PURPOSE =
  /^(?:为|根据|按照|依据|依照|遵照|经|结合).{4,}(?:制[定订]|编制|提出|作出|印发)(?:了|出)?(?:本|此|如下|以下|《)|(?:^|，)[^，。]{0,4}[现特](?:就|将|对|提出|制[定订]|作出|通知|公布|报告)[^。；]{0,60}(?:如下|以下)[^，。；]{0,8}[：。]$/;

/** From when the document holds, who explains it, who gets a copy. */
export const VALIDITY =
  /自(?:印发|发布|公布|下发|\d{4}年).{0,16}(?:施行|实施|执行|生效)|有效期(?:至|为|[\d一二三四五]|届满)|同时废止|负责解释|^(?:抄送|主送|联系(?:人|电话)|附件?|索引号|发文(?:机关|字号)|成文日期|发布(?:日期|机构)|主题(?:词|分类)|标题|有效性|信息来源)[：]/;

/** The sentence only announces what follows. */
export const ANNOUNCEMENT =
  /(?:以下|如下|下列).{0,12}[：:]\s*$|(?:做了?|抓好?|开展|推进|做好|落实|抓住|突出|着力|重点).{0,10}(?:以下|如下|下列|[一二三四五六七八九十\d]+个?(?:大|方面)).{0,8}(?:工作|任务|措施|重点|方面|行动)?[：:。]\s*$|(?:主要|重点).{0,6}(?:工作|措施|任务|举措)(?:是|有|如下|包括)?[：:]\s*$|(?:必须|需要|要)(?:坚持|做到|把握|遵循)[^，。；]{0,16}[：:]\s*$|^(?:工作中|为此|实现上述|围绕上述|完成上述)[^。；]{0,40}[：:]\s*$|^具体措施[：:]|(?:办好|做好|抓好|抓了|实施).{0,10}[一二三四五六七八九十\d][件项][^，。；]{0,10}[：:]\s*$/;

/** Thanks, tributes, experience, appeals. */
export const RHETORIC =
  /(?:衷心|诚挚|崇高|真诚).{0,6}(?:感谢|敬意|谢意|祝愿)|致以|来之不易|凝[聚结]着[^。]{0,30}(?:汗水|心血|智慧)|深切体会|深刻体会到|深刻认识到[：，]?(?:必须|只有|唯有|坚持)|(?:得益于|归功于|是)[^。；]{0,60}(?:正确领导|坚强领导|科学指引|团结奋斗|关心支持)的结果|让我们|弥足珍贵|(?:重要|深刻|有益)启示|紧密(?:地?团结|团结)在|(?:使命|责任)(?:光荣|崇高|重大)|任务(?:艰巨|繁重)，(?:使命|责任|前景)|^做好.{2,30}任务(?:艰巨|繁重)|(?:前景|前途)(?:光明|广阔)|奋斗[！!]$|献礼[！!]|^谢谢|^我们?(?:坚信|相信|深信).{2,80}一定(?:会|能)/;

/** The sentence says what something is or means. */
export const DEFINITION =
  /(?:^|[,，。；])[^,，。；]{1,36}[，]?是[^。；]{2,80}(?:时期|一年|之年|五年|关键期|窗口期|阶段|要求|基础|保障|支撑|途径|路径|举措|使命|职责|任务|体现|特征|根本|核心|关键|前提|重点|抓手|动力|载体|力量|文件|纲领|依据|内容|优势|标志|之路|之举|之策|所在|需要|选择|产业|事业|城市|地区|活动|战略|决策|部署|课题)(?:[。，,；]|$)/;

/** What is held to (坚持…就是…的理念) says what is done by it, not what something is. */
export const CREED =
  /^(?:坚持|践行|树立|牢固|秉持|秉承|遵循|贯彻|落实|按照|突出|紧扣)[^，。；]*是[^，。；]*(?:理念|思想|原则|论断|要求|思路|定位)(?=[，。；])/;

/** An entry of a list of terms: `上云率：指……`. */
export const TERM = /^[^，。；：]{2,30}(?:：\s*(?:是|主要)?指|，?(?:是|即|系)指)(?![导标数出])/;

/** Why the goals were set as they are. */
export const GROUNDS =
  /^(?:主要)?考虑(?:是|到)?：|^(?:上述|以上|这些|提出(?:上述|以上))(?:目标|指标)[^。；]{0,12}(?:安排|确定|提出|设定|测算|主要)?[^。；]{0,8}(?:考虑|基于|依据)/;

/** In a review: the year or the years, called by their spirit; results told in the same sentence make it a result. */
export const YEARS_WERE = /^[^。；]{2,30}是[^。；]{2,80}的(?:一年|[三四五]年|(?:一个)?时期)[。！]$/;
export const RESULTS =
  /提升|提高|突破|跃|改善|增强|增长|攀升|完成|实现|取得|台阶|成[果效就]|硕果|稳定|频传|变化|推进|\d[%％万亿个]/;

/** In a review: the world outside and the years to come. */
export const PROSPECT =
  /机遇[^。；]{0,30}挑战|挑战[^。；]{0,30}机遇|战略机遇期|大有可为|百年未有|全球化[^，。]{0,6}趋势|^(?:今后|未来)[^，。]{0,4}(?:五年|时期)/;

/** Trends, situation and strategy of the world outside: what the issuer neither did nor will do. */
export const SITUATION =
  /^(?:当前|当今|从.{2,8}(?:看|来看|讲)|放眼|纵观|(?:国际|世界)(?:上|，|环境|形势|格局|经济|局势|力量)|综合(?:研判|分析|判断))|重要(?:战略)?机遇期|百年未有|(?:仍|仍然|正|将|均)(?:处于|面临|进入|迎来).{2,30}(?:时期|阶段|机遇|关键期|窗口期)/;

/** The sentence opens an account of difficulties: what follows in the paragraph, and in the list below, belongs to it. */
export const PROBLEM_OPENING =
  /(?:也|还|更|必须|应当|应|同时)要?(?:看到|认识到|意识到|正视)[^。；，]{0,16}(?:问题|困难|不足|差距|短板|挑战|矛盾|压力|风险)|(?:清醒|深刻|充分|科学)地?(?:认识|看到|意识|审视)[^。；]{0,100}(?:问题|困难|不足|差距|短板|挑战|矛盾|压力|风险|薄弱)|(?:还|仍|依然|尚|也)(?:然|旧)?(?:存在|面临|有)(?:着|一些|不少|许多|诸多|较多|很多|一定)[^。；]{0,40}(?:问题|困难|不足|差距|短板|挑战|矛盾|压力|薄弱)|(?:存在|面临)(?:着)?(?:的|一些|一系列|诸多|不少|许多|以下|新的?|严峻)[^。；，,]{0,24}(?:问题|困难|不足|差距|短板|挑战|压力)|(?:主要|突出)(?:问题|困难|不足)[是有为：:]/;

/** A target that was missed. */
export const MISSED =
  /(?:低于|未达到?|未完成|未实现|没有完成|没有达到|滞后于|慢于).{0,12}(?:目标|预期|计划|要求|任务|进度)|与.{0,10}目标.{0,6}差距|比(?:计划|目标|预期)(?:少|低|短|慢)|欠账较大/;

/** The account of difficulties is over. */
export const PROBLEM_CLOSING =
  /^(?:对此|这些(?:问题|困难|矛盾|不足)|对于?(?:上述|这些|以上)|针对(?:上述|这些|以上)|面对(?:上述|这些)|我们(?:将|要|应|必须|一定|坚信)|综合|总体|总的|各位代表|下一步|以上)/;

/** The list of difficulties goes on in the next paragraph. */
export const LIST_MEMBER =
  /^(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十][，,、]|[（(][一二三四五六七八九十\d]{1,2}[）)]|——|\d{1,2}[.．、]|[①-⑳]|另外|此外|同时|其[一二三四])/;

/** The sentence states an end to be reached, wherever it stands. */
export const TARGET =
  /(?:五|几|\d{1,2})年(?:之)?后的[^。，]{2,12}[：，]|(?:预期|发展|奋斗|工作|主要|总体|增长|约束性|远景)目标(?:任务)?(?:是|为|[：:])|^(?:[（(].{1,3}[）)])?(?:力争)?(?:到|至)(?:20\d\d|二[〇O零]\S{2})年(?:底|末|前|时)?(?:[,，]|(?:基本|全面|全市|全区|全省|初步))|^(?:力争)?到[“"].{1,4}五[”"]末|^展望/;

/** A deed with the year it is to be done by, among measures: 到2025年，支持建设一批…; what is reached by then is a target. */
export const DATED_DEED =
  /^(?:力争)?(?:到|至)20\d\d年(?:底|末|前|时)?[,，](?:持续|积极|大力|全面|深入|着力|进一步|稳步|有序|重点|继续|累计|再)*(?:支持|推进|推动|加快|实施|开展|鼓励|引导|组织|加强|完善|健全|落实|新建|改造|改建|扩建|新增|治理|整治|建设(?!成|水平)|培训|引进|举办|创建)/;

/** Words that end a state reached or to be reached. */
export const LEVEL = /(?:达到|达|超过|突破|提高到|增加到|降至|控制在|不低于|不少于|增长|下降)[^，。；]{0,12}\d/;

/** In a section of measures: the sentence looks back. */
export const LOOKS_BACK =
  /^(?:近年来|五年来|一年来|过去|[“"].{1,4}五[”"](?:时期|期间)?以来|截至|目前[,，]|20\d\d年以来|党的十八大以来)|^[“"]十[一二三]五[”"]/;

/** Guiding thoughts told in a section of another kind. */
export const GUIDING = /(?:指导思想|总体要求|总的要求|总体思路|工作思路|基本思路)(?:[：:]|是)/;

/** What is to be done about the difficulties just told. */
export const ANSWER = /^(?:对此|对于?|针对|面对|我们|这些)[^。]*(?:将|要|必须|一定|采取|解决|改进)/;

/** Words a speaker addresses the assembly with; what follows is judged without them. */
export const SALUTATION = /^(?:各位(?:代表|委员|领导|同志)|同志们)[！!：:，,]?\s*/;

/** How many indicators the plan sets: an announcement of the table or list that follows. */
export const INDICATOR_COUNT = /(?:安排|设置|设定|确定).{0,6}\d+[项个].{0,6}指标[。：:]?$/;

/** Notes below tables and boxes, and where the numbers of a bulletin come from. */
export const NOTE =
  /^(?:附?注释?|备注|说明|(?:资料|数据)来源)\s*[\d①-⑳]*\s*[：:.．]|^[［[]\d{1,2}[］\]]|(?:绝对数|增加值)[^。；]{0,12}按现行?价格?[^。；]{0,6}计算|四舍五入|初步(?:统计|核算)数(?:据)?[，。；]/;

/** The notes go on in the next line. */
export const NOTE_MEMBER = /^(?:[［[（(]?\d{1,2}[］\]）)]?[.．、：]?|[①-⑳])/;

/** Which bureau a task falls to, told in brackets or on a line of its own. */
export const DUTY =
  /^(?:(?:牵头|责任|主责|配合|协办|承办|实施)(?:单位|部门|主体|处室|科室|领导|人)?|完成时限|(?:任务|工作|项目)内容)[：]/;

/** A state to be reached told of its subject alone, without the deed: `规上工业企业达到120家。` */
export const STATE =
  /^[^，。；：]{2,28}?(?:达到?|超过|突破|不(?:低|少|高)于|不超过|(?:控制|保持|稳定|维持)在|(?:提高|提升|增加|降低?|下降)(?:到|至)|降至|增长|下降)[^，。；]{0,10}\d/;

/** A title that tells a state to be reached: `——综合实力更强。`, `生态环境明显改善。` */
export const STATE_TITLE =
  /^(?:——|[（(\d][^。]{0,4})?[^，。]{2,16}(?:更[加为趋]?[\u4e00-\u9fff]{1,4}|(?:显著|明显|大幅|持续|不断|进一步|全面|基本)[\u4e00-\u9fff]{2,4})。$/;

/** A clause that begins with a deed. */
export const DEED = new RegExp(
  `(?:^(?:\\d{1,2}[.．、]\\s*|[（(].{1,3}[）)]|[一二三四五六七八九十]是)?|[，；])(?:全[市区县州省旗镇年]|今年|年内|新)?(?:${DEED_VERBS}|新[建增改]|建成|开工|投入|安排|通过|培训|发放|签约|实现|开[展发通]|评选)`,
);

/** A shortcoming that lasts, told in one sentence among others. */
export const LASTING_SHORTCOMING =
  /(?:依然|仍然|仍|还|尚)(?:较为|比较|不够|十分)?(?:存在|突出|不足|薄弱|不够|不强|不高|不优|较大|较弱|偏低|滞后)|存在(?:短板|不足|差距|弱项|薄弱)|没有(?:得到)?根本(?:性)?(?:改变|好转|解决|扭转)|亟待|亟需|有待(?:提升|提高|加强|改善|解决|增强|完善)/;

/** An analysis of the world, the country and the place, one after the other. */
export const VIEW = /^从.{1,8}看/;

/** Members of a committee, told name by name: a list of names. */
export const ROSTER = /^(?:副?组\s*长|成\s*员|副?主\s*任|总?指挥|副总指挥)\s*：/;

/** Who speaks: `市长 李 明`. */
export const SPEAKER =
  /^[\u4e00-\u9fff]{0,14}(?:[省市区县州盟旗镇乡]长|主席|主任|局长)\s{1,4}[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,3}$/;

/** The last appeal of a speech; the paragraph that ends so appeals from its first word. */
export const APPEAL = /让我们[^。]*[！!。]\s*$|奋斗[！!]\s*$/;
