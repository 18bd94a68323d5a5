/** What a section is for; decides how a sentence without signs of its own is read. */
export type SectionRole =
  | "front" // title page, approval notes, salutation, preface
  | "review" // what was done
  | "problems" // what is still wrong
  | "situation" // opportunities, trends, significance
  | "guidance" // guiding thought, principles, requirements
  | "goals" // what is to be reached
  | "outlook" // goals and tasks told together
  | "measures" // what will be done
  | "closing"; // thanks and appeals

/** Words of a heading that say what its section is for. */
export interface RoleWords {
  readonly role: SectionRole;
  readonly pattern: RegExp;
  /** Titles that use such words otherwise. */
  readonly unless?: RegExp;
}

/** A title led by a verb of making tells a measure: 营造…发展环境, 发挥比较优势. */
const MAKES =
  /^(?:持续|不断|着力|大力|进一步|加快|全面|积极|努力|切实|深入|有效|全力|共同)*(?:营造|优化|改善|打造|创造|净化|构建|建设|塑造|完善|整治|提升|美化|培育|形成|改进|保护|健全|创建|建立|维护|强化|加强|厚植|放大|释放|巩固|拓展|发挥|增强|扩大|做强|做优|壮大|适应|满足)/;

/**
 * Headings of the genre (five-year plans, annual plans, work reports, bulletins), in order of precedence:
 * the first that matches counts. Drawn from the outlines prescribed for plan outlines and reports.
 */
export const ROLE_WORDS: readonly RoleWords[] = [
  {
    role: "front",
    pattern: /^[序前引]\s*言$|^导\s*言$|^(?:名词|术语|指标|有关)解释|^附\s*[注则]$|^注\s*释$|^编制说明/,
  },
  { role: "closing", pattern: /^结\s*[语束]/ },
  {
    role: "measures",
    pattern:
      /目标(?:责任|管理|考核|分解|绩效)|问题整改|(?:解决|破解|整治|化解|防范|应对).{0,12}(?:问题|难题|风险|挑战)|(?:措施|举措|行动|工程|机制|抓手|路径)$/,
  },
  {
    role: "outlook",
    pattern:
      /目标任务|目标.{0,3}[和与及、].{0,10}任务|任务目标|(?:思想|思路|要求|方针|原则|理念|遵循|定位).{0,8}目标|目标.{0,6}(?:思路|要求|定位)|发展蓝图/,
  },
  {
    role: "review",
    pattern:
      /回顾|执行情况|完成情况|进展情况|实施情况|落实情况|(?:发展|工作|基本|运行)情况|(?:运行|总体)态势|发展成[就效]|工作总结|主要成[就效绩]|取得.{0,8}(?:成[就效绩]|突破|进展)|(?:历史性|跨越|辉煌|不平凡).{0,8}(?:成就|年)|成绩$|^(?:发展|工作|现实)基础$|现状|概况$|^基本.?情$|[省市区县州乡镇村]情$|(?:总体|基本|实施|中期|终期)评[价估]|过去.{1,3}年|(?:去年|上年)工作|主要工作和.{0,12}成就/,
  },
  {
    role: "problems",
    pattern:
      /(?:突出|主要|存在|面临|正视|直面|认识).{0,6}(?:问题|困难|不足|短板|差距)|^问题(?!导向)|困难和(?:问题|挑战)|薄弱环节|^(?:短板|差距|不足)|制约因素|不利(?:因素|条件)|^(?!.*(?:机遇|形势|环境|风险)).*(?:面临|主要|严峻)的?(?:新的?|主要|严峻)?挑战$/,
  },
  {
    role: "guidance",
    pattern:
      /指导思想|总体要求|总体思路|基本要求|基本思路|(?:基本|主要|工作|发展|规划|遵循的?)原则|总体部署|战略导向|(?:基本|指导|工作)方针|(?:战略|功能|发展|总体)定位$|^(?:发展理念|总则)$|(?:主要|基本|根本)遵循|(?:编制|规划)(?:依据|范围|期限)/,
  },
  {
    role: "situation",
    unless: MAKES,
    pattern:
      /形势|机遇期|机遇[与和、]挑战|战略机遇|^[^抢抓把借]{0,10}机遇$|(?:外部|宏观|面临|国际国内).{0,4}环境|发展环境$|发展背景|编制背景|(?:重大|重要|战略)意义|^(?:面临|主要)?挑战$|有利(?:因素|条件)|^(?:发展|比较)优势$|新要求$|新特征|阶段性?特征|^发展阶段$|历史方位/,
  },
  {
    role: "goals",
    pattern:
      /(?:发展|主要|预期|总体|奋斗|远景|工作|规划|具体|阶段)目标|目标$|愿景|主要指标|指标体系|^目标(?!导向|引领)|展望/,
  },
  {
    role: "measures",
    pattern:
      /任务|措施|举措|重点工作|主要工作|工作安排|计划安排|(?:做好|抓好).{0,12}工作|(?:组织|规划|保障).{0,4}(?:实施|保障)|\d{4}年工作/,
  },
];

/**
 * Sections below a review, goals or measures are of the same kind, whatever words their titles use, unless a short
 * title says plainly that they are something else (`（二）突出问题`, `一、发展目标`).
 */
export const TURNS: Readonly<Partial<Record<SectionRole, readonly SectionRole[]>>> = {
  review: ["problems", "situation"],
  measures: ["goals", "guidance", "problems"],
  goals: ["guidance", "review", "problems", "situation"],
};

/** Below a section of measures: what there is to begin with. */
export const STARTING_POINT =
  /^(?:发展|基本|建设)?(?:现状|概况|情况)(?:[与和及].{0,4}(?:问题|分析|评价))?$|^(?:工作|发展)?基础$/;

/** Titles up to this length say plainly what their section is. */
export const PLAIN_TITLE = 9;

/** A longer title that is nothing but a noun for its section: the head noun stands last, no verb governs it. */
export const PLAIN_PHRASE =
  /^(?:(?:当前|目前|主要|突出|存在|面临|发展|工作|规划|实施|执行|运行|经济)[^，,]{0,14})?(?:问题|困难|不足|短板|挑战|差距|因素|薄弱环节|形势|机遇|环境)$|^(?!确保|实现|完成|围绕|锚定|明确|落实)[^，,]{0,28}(?:指导思想|指导方针|遵循的?原则|基本原则|总体要求|主要目标|发展目标|奋斗目标|远景目标)$/;

/** Kinds of documents whose title says that they set tasks throughout, whatever results their sentences count up. */
export const SETS_TASKS =
  /(?:要点|行动计划|方案|意见|分工|分解|清单|措施|安排|部署|折子工程)(?:[（(][^（）()]*[）)])?(?:的通知)?$/;

/** Kinds of documents whose title says that they report facts throughout. */
export const REPORTS_FACTS =
  /公报|(?:工作|年度|实施)总结$|监测报告|评估报告|(?:完成|进展|办理|落实)情况(?:的?(?:报告|通报|汇报))?$/;
