import { opening } from "./opening.ts";

/** How documents say who does it. Collected from divisions of tasks and from plans with units behind their measures. */

/** 牵头单位, 责任部门, 配合单位: what stands before a list of units; 责任领导 stands before a person. */
const LABEL =
  "(?:牵头|责任|主责|主办|承办|落实|实施|配合|协办|协同|参与|参加|协助|负责|主管|主体责任)(?:单位|部门|领导|人|市领导|区领导|县领导|科室|主体)|(?:市|区|县|分管|包保|挂点|责任)领导|完成(?:时限|时间)|时间(?:节点|要求|进度)|进度要求|办结时限";

/** 责任领导：张三: a person's name is no unit. */
export const PERSON_LABEL = /领导|责任人|负责人|配合人|时限|时间|进度/u;
export const COOPERATING_LABEL = /配合|协办|协同|参与|参加|协助/u;

/** A bracket that says who does it, with a remark on what follows at most; or one that was cut off at its full stop. */
const BRACKET =
  "[（(【[〔](?=[^【】〔〕[\\]。]{0,300}?(?:牵头|负责|责任|主责|主办|承办单位|配合单位|落实单位|实施单位))(?:[^（）()【】〔〕[\\]。]|[（(][^（）()【】〔〕[\\]。]{1,20}[）)]){3,300}(?:。(?:以下|具体|其他|其余|下同)[^【】〔〕]{0,60})?(?:[）)】\\]〕]|(?<=负责|落实|参与|配合|牵头)。?$)";
/** A bracket that closes a sentence or a paragraph and may hold nothing but names. */
const NAMES_BRACKET = "(?<=^|[。；;])[（(【[〔][^（）()【】〔〕[\\]。“]{2,120}[）)】\\]〕](?=[。；;]?\\s*$)";
/** 责任单位：市水利局；完成时限：年底前。: labels from the end of a sentence on. */
const LABELS = `(?:(?<=^|[。；;，,\\s])(?:${LABEL})[：:][^。]{1,300}(?:。|$))`;
/** …，市住建局、市城管局按职责分工负责。 */
const CLAUSE =
  "(?:(?<=^|[，,；;。])[^，,；;。：:“]{2,60}?(?:按(?:照)?(?:各自)?职责分工|分别|共同)?负责(?:落实|实施|推进)?(?=[。；;]|$))";

/** Every way in which a stretch of text names units and does nothing else. */
export const UNITS_STRETCH = new RegExp(`${BRACKET}|${NAMES_BRACKET}|${LABELS}|${CLAUSE}`, "gu");
/** A stretch of text without any of these names no unit so. */
export const UNITS_SIGN = /负责|牵头|责任|主责|[单门领限时度][位门导人间求点][：:]|[。；;][（(【[〔]/u;
/** A paragraph that begins so is about the one before it. */
export const OWNERS_LINE = opening(new RegExp(`^(?:[（(【[〔]|(?:${LABEL})[：:])`, "u"));
/** …负责落实。: how a paragraph of units without labels ends. */
export const OWNERS_END = /负责(?:落实)?。?$/u;
/** 以下均需各县区落实, 不再列出: said of all that follows, and no unit. */
export const REMARK = /^(?:以下|其余|具体|下同|不再)/u;
/** By when, told among the labels. */
export const DUE = /(?:时限|完成时间|时间节点|时间要求|时间进度|进度要求)[：:]\s*(?<due>[^；;。，,）)】〕\]]+)/u;

export const LABELLED = new RegExp(
  `(?<role>${LABEL})[：:](?<names>[^；;。：:]*?)(?=[，,；;。\\s]*(?:${LABEL})[：:]|[；;。：:]|$)`,
  "gu",
);

/** 甲、乙牵头，丙配合: names and then what they do. */
export const PREDICATED =
  /(?<names>[^，,；;。：:]+?)(?<role>按(?:照)?(?:各自)?职责分工负责|分工负责|分别负责|共同负责|负责落实|牵头负责|牵头|负责|配合|参与|协同|会同)/gu;

/** 市发展改革委牵头会同…, 国家发展改革委会同国务院有关部门加强…: in running text only a unit that reads as one. */
const UNIT_NAME =
  "(?:[\\u4e00-\\u9fff（）]{2,20}?(?:委员会|管委会|办公室|办公厅|总局|人民政府|政府|公司|集团|中心|部门|委|局|厅|部|办|处|院|行|会|署|街道|街镇|镇)(?!有关|相关|各))";
/** A sentence without any of these names none so: looked for first, since few do. */
export const IN_SENTENCE_SIGN = /由|会同/u;
export const IN_SENTENCE = [
  new RegExp(
    `由(?<lead>${UNIT_NAME}(?:、${UNIT_NAME})*)牵头(?:[，,]?(?:会同|联合)(?<with>${UNIT_NAME}(?:、${UNIT_NAME})*))?`,
    "u",
  ),
  new RegExp(
    `由(?<lead>${UNIT_NAME}(?:、${UNIT_NAME})*)(?:会同(?<with>${UNIT_NAME}(?:、${UNIT_NAME})*))?(?:具体)?(?:负责|组织|承担|主办)`,
    "u",
  ),
  new RegExp(`^(?<lead>${UNIT_NAME}(?:、${UNIT_NAME})*)(?:要)?会同(?<with>(?:${UNIT_NAME})(?:、${UNIT_NAME})*)`, "u"),
];

/** What the names of units end in: full names, the short forms of daily use (市发改委, 团市委), and all of a kind (各区). */
export const UNIT_ENDS =
  /^(?:(?:各|有关|相关)[\u4e00-\u9fff（）()、]{0,8}(?:区|县|市|州|镇|乡|街道|村|社区|部门|单位|委办局|委办|局|企业|园区|地区|地|级|方|成员单位)|[\u4e00-\u9fff（）()]{1,18}(?:委|局|厅|部|办|处|院|行|会|署|科|台|社|站|队|所|联|协|校|府|中心|集团|公司|街道|镇|乡|部门|单位|海关|园区|管委会|工会|办公室))$/u;
/** Han characters and what divides names. */
export const ONLY_NAMES = /^[\u4e00-\u9fff（）()、，,；;和及与等\d\s]{3,120}$/u;
/** When, told among the names: 持续推进, 6月底前. */
export const TIME_PART = /^(?:持续|长期|常年|全年|年内|年底|每[年月季]|\d)/u;
/** What a clause of names ends in. */
export const ANSWERS = /^由|(?:按(?:照)?(?:各自)?职责分工|分别|共同|牵头|具体)*负责(?:落实|实施|推进)?$/gu;

/** 和 divides names only where a whole name stands before it: 文化和旅游部 is one. */
export const SEPARATORS =
  /(?:(?<!各[县市区乡镇州])|(?=[、，]各))[、，,；;\s]+(?![^（()）]{0,12}[）)])|(?<=[委局厅部办会行署院镇道司团心府])(?:以及|和|与|及)|(?:以及|及)(?=各|相关|有关|其他)/u;

/** What stands around a name and is no part of it. */
export const AROUND =
  /^(?:由|会同|联合|各?按|并|请)|(?:等(?:国务院)?(?:相关|有关)?(?:单位|部门|地区)?(?:按职责)?|按(?:照)?(?:各自)?职责(?:分工)?(?:负责)?(?:落实)?|分别|共同)$/u;
