/**
 * How a target is told without a number: held against something else, against what a higher level sets, or as the way a
 * quantity is to go. Collected from the goals of plans, annual plans and work reports.
 */

/** What can be measured, as the names of indicators end. */
export const MEASURABLE =
  "(?:率|比例|比重|占比|之比|倍差|总量|总数|产值|产量|收入|支出|增加值|总值|投资|总额|销售额|零售额|贸易额|交易额|余额|指数|浓度|强度|面积|户数|人数|数量|人口|寿命|密度|空气质量|水质|环境质量|能耗|水耗|物耗|用水量|排放|排放量|成本|差距|缺口|满意度|覆盖面|增速|增幅|降幅|周转量|吞吐量|储备量|保有量|蓄积量|播种面积|年限|学位|床位|就业)";

/** 与经济增长基本同步, 不高于全市平均, 快于地区生产总值增速: the measure of another quantity or place. */
const AGAINST =
  "(?:与|同|和)[^，、\\d]{2,16}?(?:增长|发展|增速|提高|变化)?(?:保持)?(?:基本|总体|大体)?(?:同步|持平|相当)|(?:不)?(?:高于|低于|快于|慢于|优于|好于|高出|达到或超过|达到或高于|超过)[^，、\\d]{0,14}?(?:平均(?:水平|值|数|增速)?|水平|增速|增长|增幅|标准|上年|去年|同期)";

/** 完成国家下达目标任务, 控制在合理区间, 达到市级要求: what a higher level or a rule says. */
const AS_SET =
  "(?:全面)?(?:完成|(?:接近或)?达到|控制在|保持在|稳定在|稳控在|处于|运行在|落在)[^，、\\d]{0,12}?(?:下达(?:的)?(?:[^，、\\d]{0,8}?(?:目标|任务|指标|计划))?(?:任务)?(?:以内|之内|内)?|要求|控制目标|控制指标|控制数|调控目标|调控范围|目标任务|考核目标|[国省市州]控目标|警戒线(?:以下|以内|之内)?|规划目标|年度目标|既定目标|规定标准|规定|标准|范围内?|合理区间内?|区间内?|平均水平|先进水平|以内)";

/** 只增不减: said of a quantity, it can be checked at once. */
const NEVER = "只增不减|只减不增|不增反降|零增长|不降低|不减少|不增加|稳中有[升降]|稳中求增";

/** 稳步增长, 持续改善: the way a quantity is to go; checked against the year before. */
const TREND =
  "(?:稳步|持续|不断|逐步|大幅|大幅度|明显|显著|进一步|逐年|平稳|稳定|保持|基本|总体)+(?:增长|提高|提升|上升|增加|扩大|下降|降低|减少|削减|缩小|改善|优化|好转|稳定|平稳|平衡|达标)";

const END = "(?=$|[、。；;（(]|和|以及|及)";
/** What leads to the quantity and is no part of its name. */
const LEADING = "(?:要|将|共同|积极|全力|努力|确保|力争|争取|实现|使|保持|推动|促进|保证)";
const AHEAD = `^(?:[^，：:]{2,10}[：:])?(?:(?:到|至)?20\\d{2}年(?:[底末])?(?:前)?)?${LEADING}*(?!${LEADING})(?<subject>[^，、\\d“”：:]`;

/** A quantity held against another or against what is set; the subject is all that stands before. */
export const RELATIVE_TO = new RegExp(
  `${AHEAD}[^，\\d“”：:]{1,29}?)(?:增长|增速|增幅|提高|均|都|总体|基本|控制在|保持在)*(?:${AGAINST}|${AS_SET})${END}`,
  "u",
);
/** A quantity and the way it is to go; the subject must be one that is measured. */
export const GOES = new RegExp(
  `${AHEAD}[^，\\d“”：:]{0,29}?${MEASURABLE})(?:保持|实现)?(?:${NEVER}|${TREND})${END}`,
  "u",
);
/** The same, said so that it binds: the only form that counts among deeds, where trends are hopes. */
export const NEVER_GOES = new RegExp(`${AHEAD}[^，\\d“”：:]{0,29}?${MEASURABLE})(?:保持|实现)?(?:${NEVER})${END}`, "u");

/** 农产品加工率提高到55%: a quantity and its level in a clause without a deed. */
export const LEVEL_TOLD = new RegExp(
  `^(?<subject>[^，、\\d“”][^，“”]{0,29}?(?:${MEASURABLE}|总数|人次|水平|规模|配比|床位|泊位|里程|存栏|出栏|产能|能力|装机|容量|[^质能大]量|企业|机构|主体|用户|家庭))[^，\\d]{0,4}?(?:达到?|超过|突破|增长|提高到?|提升到?|提升至|提高至|下降到?|降低到?|降至|降到|增至|升至|控制在|稳定在|保持在|不低于|不少于|不高于|不超过|高于|低于|翻)[^，。；、]{0,6}[\\d一两]`,
  "u",
);
/** 网办率80%, 奶牛存栏70万头: a quantity that is never done but reached, and its level. */
export const LEVEL_BESIDE =
  /^[^，、\d“”][^，\d“”]{0,29}?(?:率|比例|比重|占比|存栏|出栏|产量|产值|收入|增加值|指数|浓度)(?:为|约|在)?\d/u;
/** 力争, 实现: said before a level that is to be reached. */
export const AIMS = /^(?:力争|确保|争取|实现|努力实现)+(?:全[市区县省州年]|今年|年内)?/u;
/** 达产后年产值, 总投资, 其中: a level of a work or of a part, and no target of its own. */
export const OF_A_WORK =
  /每[人名个家户村镇所]|达产|投产|建成后|完成后|竣工后|其中|预计|总投资|^(?:该|本)?(?:项目|工程)|^(?:入驻|[年月日]?产[值能]|[年月日]产|[年月日]?处理能力|容纳|可)/u;
/** 建成区, 开工率: nouns that begin like a deed. */
export const NOUN_AHEAD = /^(?:建成区|研发|服务业|建设用地|规划|[\u4e00-\u9fff]{2}率)/u;
/** What such a clause never begins with: a deed, or a word that leads from the deed before to its result. */
export const NO_SUBJECT =
  /^(?:为|以|从|在|对|由|按|将|把|其中|预计|总(?!体)|带动|吸引|惠及|覆盖(?![率面])|辐射|服务(?!业)|受益)/u;

/** A time, or a quantity said to stay: neither names what is measured. */
export const NAMES_NOTHING =
  /^[一二三四五六七八九十两]+年$|不(?:降低|减少|增加)|^(?:坚决|全面|圆满|如期|按期|按时|超额|全力|努力|顺利)+$/u;

/** 完成年度节能减排任务, 完成市下达的…任务: what is set and by whom; told so among goals, it is one of them. */
export const SET_TASK =
  /^(?:确保|力争|坚决|全面|圆满|如期|按期|超额|全力|努力|顺利)*完成(?:(?:国家|[省市州区县]|上级|年度|全年)?[^，、\d]{0,8}?下达的?|(?:国家|[省市州区县]|上级)?(?:年度|全年))(?<subject>[^，\d“”：:]{3,30}?)(?:目标)?(?:任务|指标|计划)$/u;

/** The name of a quantity; 发展 and 新增 may open it as well as a deed. */
export const ENDS_MEASURABLE = new RegExp(`${MEASURABLE}$`, "u");

/** A clause without any of these tells no target of the kind: looked for first, since few do. */
export const RELATIVE_SIGN =
  /同步|持平|相当|[高低快慢优好]于|高出|超过|[只不零][增减降]|零增长|负增长|稳中|[完达][成到]|控制在|保持在|[定控]在|处于|运行在|落在|(?:增长|提高|提升|上升|增加|扩大|下降|降低|减少|削减|缩小|改善|优化|好转|稳定|平稳|平衡|达标)(?:$|[、。；;（(和及以])/u;
