import type { DocumentKind } from "./description.ts";

/**
 * How titles, dates and signatures of Chinese government documents are built. Patterns are matched against text
 * without white space. The shapes follow the published documents themselves and the layout of official documents
 * (GB/T 9704: issuer, “关于”, matter, kind).
 */

/** Words no name of a place holds, though they stand between places: `鹿鸣区委关于制定鹿鸣区…`. */
const NOT_IN_PLACE = "(?!关于|制定|根据|按照|依据|印发|转发|中共|代表|第|届|的|我[市区县省州]|[月日]在)";

/** 泾县, 随县: counties may have a name of one character, which begins a word of its own. */
const SHORT_COUNTY =
  "(?<=^|[^\\u4e00-\\u9fff]|[在于为年市州])(?![我本全该各外邻每某市省州区两在年])[\\u4e00-\\u9fff]县";

/** 北京市, 海淀区, 广西壮族自治区, 浦东新区 … : a name of two characters or more and what the place is. */
const ONE_PLACE = `(?:${SHORT_COUNTY}|(?![据由受在该是对])(?:${NOT_IN_PLACE}[\\u4e00-\\u9fff]){2,8}?(?:特别行政区|自治区|自治州|自治县|自治旗|开发区|高新区|示范区|新区|地区|街道|省|市|区|县|州|盟|旗|镇|乡|苏木))`;

/** A place with those it belongs to: 北京市海淀区. */
export const PLACE = `(?:中华人民共和国|(?:${ONE_PLACE}){1,3})`;

/** Parts of a place's name, the innermost last. */
export const PLACE_PARTS = new RegExp(ONE_PLACE, "gu");

const YEAR = "(?:19|20)\\d{2}|[一二][〇○零Ｏ一二三四五六七八九]{3}";
const NTH = "[一二三四五六七八九十]{1,3}";
const TO = "(?:—+|－|-|–|~|～|至)";
const MATTER = "(?:国民经济和社会发展|国民经济|经济社会发展|经济社会|统计)?";
const YEARS_IN_BRACKETS = `(?:[（(](?:${YEAR})年?${TO}(?:${YEAR})年?[）)])?`;
const TITLE_CHARACTER = '[\\u4e00-\\u9fff“”"、·—\\-（）()0-9A-Za-z]';

/** What bureaus and ministries are for. */
const FIELDS =
  "发展和改革|发展改革|教育体育|教育|科学技术|科技|工业和信息化|民族宗教事务|民族事务|公安|民政|司法|财政|人力资源和社会保障|人力资源社会保障|自然资源和规划|自然资源|规划和自然资源|生态环境|环境保护|住房和城乡建设|住房城乡建设|城市管理|交通运输|水利|水务|农业农村|农业|商务|文化和旅游|文化|旅游|卫生健康|卫生|退役军人事务|应急管理|审计|市场监督管理|国有资产监督管理|体育|统计|医疗保障|金融工作|乡村振兴|林业和草原|林业|能源|数据|政务服务|信访|粮食和物资储备|经济和信息化|投资促进";

/** Whose plan it is, behind its place: 云岭区教育局2024年工作要点. */
const OWN_ORGAN = `(?:人民政府|政府|办事处|管委会|委员会|(?:${FIELDS})[局委])?`;

const ORGAN = `国家统计局[\\u4e00-\\u9fff]{2,8}?调查总?队|国务院(?:办公厅)?|中共中央(?:办公厅)?|人民政府(?:办公[厅室])?|委员会(?:办公[厅室])?|委(?:办公[厅室])?|人民代表大会(?:常务委员会)?|管理委员会|管委会|办事处|(?:国家)?(?:${FIELDS})(?:委员会|委|总局|局|厅|部|办公室)`;

/** One organ or several that issue together, `中共岚江市委岚江市人民政府`. */
const ORGANS = `(?:(?:中共)?(?:${PLACE})?(?:${ORGAN})[、，,]?){1,6}`;

/** What several organs issue says soon what it is about: lists of organs fail here, and not organ by organ. */
const SOON_ABOUT = "(?=[^。]{0,80}?关于)";

/** Organs in front of `关于`, those without a place of their own included. */
const ORGANS_IN_TITLE = `(?:${ORGAN})?[、，,]?(?:${ORGANS})?`;

/** The same on a line of its own, where the first says whose it is: bare names of bureaus stand in tables. */
const NAMED_ORGANS = `(?:(?:中共)?${PLACE}(?:${ORGAN})|国务院(?:办公厅)?|中共中央(?:办公厅)?|国家(?:${FIELDS})(?:委员会|委|总局|局)|(?:${FIELDS})部)(?:[、，,]?${ORGANS})?`;

/** Where one organ of several ends and the next begins. */
export const ORGAN_PARTS = new RegExp(`(?:中共)?(?:${PLACE})?(?:${ORGAN})`, "gu");

/** What makes a stretch of text the title of a kind of document, most telling first. */
export interface TitlePattern {
  readonly rule: string;
  readonly kind: DocumentKind;
  /** Named groups: `place`, `nth` (number of the five-year plan), `set` (year governed), `past` (year looked back on). */
  readonly pattern: RegExp;
}

const title = (rule: string, kind: DocumentKind, pattern: string): TitlePattern => ({
  rule,
  kind,
  pattern: new RegExp(pattern, "uy"),
});

export const TITLES: readonly TitlePattern[] = [
  title(
    "title-annual-plan-report",
    "annual-plan",
    `关于(?<place>${PLACE})?(?<past>${YEAR})年度?国民经济和社会发展计划(?:草案)?(?:的)?执行情况(?:和|与|及|以及)(?<set>${YEAR})年度?国民经济和社会发展计划(?:（草案）|\\(草案\\)|草案)?的?(?:报告|决议)(?:（书面）)?`,
  ),
  title(
    "title-annual-plan-report",
    "annual-plan",
    `(?<place>${PLACE})?(?<past>${YEAR})年度?国民经济和社会发展计划(?:草案)?(?:的)?执行情况(?:和|与|及|以及)(?<set>${YEAR})年度?国民经济和社会发展计划(?:（草案）|\\(草案\\)|草案)?的?报告`,
  ),
  title(
    "title-annual-plan",
    "annual-plan",
    `(?:关于)?(?<place>${PLACE})?(?<set>${YEAR})年度?国民经济和社会发展计划(?:纲要|草案|的报告)?`,
  ),
  title(
    "title-bulletin",
    "bulletin",
    `(?<place>${PLACE})?(?<past>${YEAR})年(?<place2>${PLACE})?国民经济和社会发展统计公报`,
  ),
  title(
    "title-five-year-plan",
    "five-year-plan",
    `(?:(?:中共)?(?<place2>${PLACE})委(?:员会)?)?(?:关于(?:制定|编制))?(?<place>${PLACE})?国民经济和社会发展(?:“(?<nth2>${NTH})五”规划|第(?<nth>${NTH})个五年(?:规划|计划))(?:(?:和|及)(?:二[〇○零]三五|2035)年远景目标)?的?(?:纲要|建议)?(?:（草案）|\\(草案\\))?`,
  ),
  title(
    "title-five-year-plan",
    "five-year-plan",
    `(?<place>${PLACE})(?:“(?<nth>${NTH})五”|"(?<nth2>${NTH})五")(?:时期)?国民经济和社会发展规划(?:纲要)?`,
  ),
  title(
    "title-statistical-table",
    "statistical-table",
    `(?<place>${PLACE})(?:(?<from>${YEAR})(?:年?${TO}(?<to>${YEAR}))?年)?${MATTER}(?:历年)?(?:主要)?(?:统计|经济|社会)*指标(?:统计)?(?:表|数据|情况|一览表)?(?:[（(](?<from2>${YEAR})年?(?:${TO}(?<to2>${YEAR}))?年?[）)])?`,
  ),
  title(
    "title-statistical-table",
    "statistical-table",
    `(?<from>${YEAR})(?:年?${TO}(?<to>${YEAR}))?年(?<place>${PLACE})?${MATTER}(?:历年)?(?:主要)?(?:统计|经济|社会)*指标(?:统计)?(?:表|数据|情况|一览表)?`,
  ),
  title(
    "title-work-report",
    "work-report",
    `(?:(?<set2>${YEAR})年)?(?<place>${PLACE})?(?:(?<set>${YEAR})年)?(?:人民政府|人民)?政府工作报告`,
  ),
  title(
    "title-task-division",
    "task-division",
    `(?:关于)?(?:(?<set2>${YEAR})年)?(?<place>${PLACE})?(?:(?<set>${YEAR})年)?${TITLE_CHARACTER}{2,50}?(?:(?:任务|责任|工作)?分工(?:方案|表)?|(?:任务|责任)分解(?:方案|表)?|任务清单|折子工程|重要实事)`,
  ),
  title(
    "title-special-plan",
    "special-plan",
    `(?<place>${PLACE})?(?:“(?<nth>${NTH})五”|"(?<nth2>${NTH})五"|第(?<nth3>${NTH})个五年)(?:时期)?${TITLE_CHARACTER}{2,40}?规划(?:纲要)?(?:（草案）)?${YEARS_IN_BRACKETS}`,
  ),
  title(
    "title-special-plan",
    "special-plan",
    `(?<place>${PLACE})?${TITLE_CHARACTER}{2,40}?(?:[“”]{1,2}(?<nth>${NTH})五[“”]{1,2})(?:时期)?(?:发展|建设|专项)?规划(?:纲要)?${YEARS_IN_BRACKETS}`,
  ),
  title(
    "title-special-plan",
    "special-plan",
    `(?<place>${PLACE})?${TITLE_CHARACTER}{2,40}?规划(?:纲要)?[（(](?<from>${YEAR})年?${TO}(?<to>${YEAR})年?[）)]`,
  ),
  title(
    "title-summary-and-plan",
    "action-plan",
    `(?<place>${PLACE})?${OWN_ORGAN}(?<past>${YEAR})年${TITLE_CHARACTER}{0,12}?总结(?:暨|及|和|与)(?<set>${YEAR})年${TITLE_CHARACTER}{0,12}?(?:计划|要点|打算|安排)`,
  ),
  title(
    "title-action-plan",
    "action-plan",
    `(?:关于)?(?:(?<set2>${YEAR})年)?(?<place>${PLACE})?${OWN_ORGAN}(?:(?<set>${YEAR})年)?${TITLE_CHARACTER}{2,50}?(?:行动计划|行动方案|实施方案|工作方案|专项方案|攻坚方案|实施计划|工作计划|工作要点|重点工作(?:安排|计划))(?:[（(](?<from>${YEAR})年?${TO}(?<to>${YEAR})年?[）)])?`,
  ),
  title(
    "title-opinion",
    "opinion",
    `${SOON_ABOUT}(?:中共)?(?<place>${PLACE})?${ORGANS_IN_TITLE}关于${TITLE_CHARACTER}{4,50}?(?:意见|决定|若干(?:政策)?措施)(?:（试行）|\\(试行\\))?`,
  ),
];

/** What stands in no title: a date of issue, a mark of publication, the words of a letter or of a headline. */
export const NEVER_IN_TITLE =
  /\d月\d{1,2}日|月[一二三四五六七八九十]{1,3}日|[（(]此件|^[一二三四五六七八九十]{1,3}、|^[（(][一二三四五六七八九十]{1,3}[）)]|^第.{1,3}[篇章节条]|给你们|现将|各位|出台|发布|解读|召开|记者/u;

/** Where a title may begin besides a line: inside a notice that hands the document on. */
export const TITLE_OPENERS = /关于(?:印发|批转|转发)《?|(?:标题|文件名称|名称)[：:]/gu;

/** What a document without a title says of itself. */
export const SELF_DESCRIPTIONS: readonly TitlePattern[] = [
  {
    rule: "address-plan-report",
    kind: "annual-plan",
    pattern: /报告[^。]{0,30}国民经济和社会发展计划[^。]{0,30}，?请[^。]{0,12}审[议查]/u,
  },
  {
    rule: "address-work-report",
    kind: "work-report",
    pattern: /代表[^，。]{0,16}人民政府，?[^。]{0,6}向大会(?:作(?:政府)?工作报告|报告(?:[^，。]{0,12}工作)?)/u,
  },
];

/** A pattern and where it counts: anywhere, at the beginning of a line, or as a line of its own. */
export interface PlacedPattern {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly where: "anywhere" | "line-start" | "whole-line";
}

const CHINESE_DAY = "[一二三四五六七八九十]{1,3}";
const DATE = `(?<year>${YEAR})年(?<month>\\d{1,2}|${CHINESE_DAY})月(?:(?<day>\\d{1,2}|${CHINESE_DAY})日)?`;

/** Where a date of adoption or issue stands, most telling first. */
export const DATES: readonly PlacedPattern[] = [
  {
    rule: "date-of-delivery",
    pattern: new RegExp(`[—（(-]{0,2}${DATE}在[^。，；]{4,40}?(?:会议|大会)[^。，；]{0,8}?上[）)]?`, "gu"),
    where: "line-start",
  },
  {
    rule: "date-of-approval",
    pattern: new RegExp(`${DATE}(?:经)?[^。，；\\d]{4,40}?会议[^。，；\\d]{0,4}?(?:批准|通过)`, "gu"),
    where: "anywhere",
  },
  { rule: "date-in-brackets", pattern: new RegExp(`[（(]${DATE}(?:印发|发布)?[）)]`, "gu"), where: "whole-line" },
  {
    rule: "date-of-signature",
    pattern: new RegExp(`(?:国务院(?:办公厅)?|人民政府(?:办公[厅室])?|委员会|统计局)${DATE}`, "gu"),
    where: "anywhere",
  },
  { rule: "date-line", pattern: new RegExp(DATE, "gu"), where: "whole-line" },
];

/** Where the issuer is named, most telling first; the group `issuer` holds the name. */
export const ISSUERS: readonly PlacedPattern[] = [
  { rule: "issuer-of-notice", pattern: new RegExp(`${SOON_ABOUT}(?<issuer>${ORGANS})关于`, "gu"), where: "line-start" },
  { rule: "issuer-line", pattern: new RegExp(`(?<issuer>${NAMED_ORGANS})`, "gu"), where: "whole-line" },
  {
    rule: "issuer-of-signature",
    pattern: new RegExp(`(?<issuer>国务院办公厅|${PLACE}(?:人民政府(?:办公[厅室])?|统计局))(?=(?:${YEAR})年)`, "gu"),
    where: "line-start",
  },
  {
    rule: "speaker-of-report",
    pattern: new RegExp(
      `(?<issuer>${PLACE}(?:人民政府|发展和改革委员会|发展改革委|发展和改革局))(?:代理?)?(?:省长|市长|区长|县长|州长|盟长|旗长|主席|镇长|乡长|主任|局长)`,
      "gu",
    ),
    where: "line-start",
  },
  { rule: "speaks-for", pattern: new RegExp(`(?:我代表|受)(?<issuer>${PLACE}人民政府)`, "gu"), where: "anywhere" },
];

/** 我代表省人民政府: the issuer where the place is told elsewhere. */
export const SPEAKS_FOR_ITS_OWN =
  /(?:我代表|受)(?<issuer>(?:自治区|自治州|自治县|省|市|区|县|州|盟|旗|镇|乡)人民政府)/u;

/** Where the place is told when the title does not tell it; the group `place` holds the name. */
export const PLACES: readonly { readonly rule: string; readonly pattern: RegExp }[] = [
  { rule: "place-of-congress", pattern: new RegExp(`在(?:中国共产党)?(?<place>${PLACE})第${NTH}届人民代表大会`, "u") },
  { rule: "place-of-congress", pattern: new RegExp(`(?<place>${PLACE})第${NTH}届人民代表大会`, "u") },
  {
    rule: "place-of-submitted-plan",
    pattern: new RegExp(`《(?<place>${PLACE})国民经济和社会发展[^》]{4,40}纲要[（(]草案[）)]》`, "u"),
  },
  { rule: "place-of-party-committee", pattern: new RegExp(`中共(?<place>${PLACE})委`, "u") },
];

/** Organs of the state as a whole: their documents are about the whole country. */
export const NATIONAL_ORGANS = new RegExp(
  `(?:国务院(?:办公厅)?|中共中央|(?:${FIELDS})部|国家(?:${FIELDS})(?:委员会|委|局))(?:关于|[^。]{0,20}关于)|中华人民共和国国民经济`,
  "u",
);

/** Headings by which a report says what it looks back on and what it sets. */
export const REVIEW_HEADING = /回顾|总结|执行情况|发展情况|完成情况|成就|主要工作和/u;
export const PLAN_HEADING = /任务|目标|安排|部署|打算|措施|重点|建议|做好|主要工作$|工作$|计划/u;

/** Words of the genre: a text that uses none of them is hardly a plan, a report on one or a statistical table. */
export const GENRE_WORDS: readonly string[] = [
  "国民经济",
  "社会发展",
  "五年规划",
  "十一五",
  "十二五",
  "十三五",
  "十四五",
  "十五五",
  "规划纲要",
  "专项规划",
  "人民政府",
  "政府工作",
  "各位代表",
  "生产总值",
  "公共预算",
  "财政收入",
  "固定资产投资",
  "可支配收入",
  "统计",
  "约束性",
  "预期性",
  "牵头",
  "责任单位",
  "重点任务",
  "主要任务",
  "工作任务",
  "工作目标",
  "主要目标",
  "发展目标",
  "指导思想",
  "基本原则",
  "总体要求",
  "保障措施",
  "组织领导",
  "工作要点",
  "重点工程",
  "行动计划",
  "行动方案",
  "实施方案",
  "实施意见",
  "贯彻落实",
  "高质量发展",
  "公共服务",
  "主要指标",
  "常住人口",
  "同比增长",
  "比上年",
];

/** Who has to do it and by when, as lists of tasks say it. */
export const DUTY_WORDS: readonly string[] = [
  "牵头单位",
  "牵头部门",
  "责任单位",
  "责任部门",
  "配合单位",
  "主责单位",
  "完成时限",
  "按职责分工负责",
];

/** Words of news: they tell of plans in the words of the genre and are none. */
export const NEWS_WORDS: readonly string[] = ["记者", "本报讯", "通讯员", "新华社", "责任编辑", "来源：新华"];
