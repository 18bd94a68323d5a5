/** What the cells of a column look like: enough to tell in which column a cell without a place belongs. */
export type ColumnKind = "category" | "ordinal" | "name" | "sub-name" | "unit" | "value" | "attribute" | "words";

/** No header cell is longer. */
const LONGEST_HEADER = 24;

const YEARS = "(?:19|20)\\d{2}年?(?:[—\\-–~～至到](?:19|20)?\\d{2,4}年)?";
const TIMES = `${YEARS}|[“"]?十[一二三四五]五[”"]?(?:时期|期间|期末|末)?|\\d{1,2}(?:[—\\-–~～至]\\d{1,2})?月(?:末|底|份)?|[本上当去全]年|[近远中]期|基期|基年|五年|规划期`;
const STATES =
  "(?:规划|发展|预期|计划|年度|控制|工作|约束)?目标(?:数|值)?|规划(?:数|值)?|计划(?:数|值|完成)?|预期(?:数|值)?|预计(?:完成)?(?:数|值)?|实际(?:完成)?(?:数|值|情况)?|完成(?:数|值|情况|率)?|现状(?:数|值)?|基(?:期|准)?[数值]|实[绩现](?:数|值)?|指标值|数[值量额]|绝对[数值额量]|总[量额计]|合计|年[末底](?:余额|数|值)?|期[末初](?:余额|数|值)?|累计(?:完成)?(?:数|值|额)?|水平|左右|[底末初]";
const CHANGES =
  "(?:五年|规划期)?(?:年均|年平均|平均每年|累计|同比|环比|[比较](?:上年|去年|年初|上月|(?:19|20)\\d{2}年)(?:同期|同月|末|底)?)?(?:增长|增速|增幅|增减|增加|变化|提高|下降|降低|升降|名义增长|实际增长|增\\(减\\))(?:速度|幅度|率|额|值|数|量|百分点)?|年均|同比|环比|[比较]上年(?:同期)?(?:[±＋+](?:[%％]|百分点)?)?|占比|比重|构成|占[^，。]{1,8}比[重例]";
const AMOUNTS =
  "产[量值]|产品产量|增加值|面积|人[数口]|户数|总投资(?:额|规模)?|(?:计划|年度|累计完成)?投资(?:额)?|金额|资金";
const BRACKET = "[（(〔［\\[【][^）)〕］\\]】]{0,12}[）)〕］\\]】]";

/** What header cells say their columns hold, white space left out; the first that matches counts. */
const HEADS: readonly (readonly [ColumnKind, RegExp])[] = [
  ["category", /^(?:指标)?(?:类别|领域|分类|方面|类型|板块|维度)(?:名称)?$|^一级指标$/],
  ["ordinal", /^(?:序号|编号|序|[Nn][Oo][.．]?)$/],
  ["attribute", /^(?:指标|目标)?(?:属性|性质)$|^指标类型$/],
  ["unit", /^(?:计量)?单位$/],
  [
    "name",
    /^(?:主要|具体|核心|重点|二级|三级|考核)?(?:经济|发展|统计)?指标(?:名称|内容)?$|^(?:主要)?(?:产品|项目|工程|任务|企业|行业|品种|指标项)?(?:名称|品名)$|^(?:主要|重点|重大|具体|建设)?(?:产品|项目|工程|任务|品种|行业|地区|事项|工作任务|工作事项|项目和工程|任务分工|工作)$|^(?:主要|重点|具体)?(?:工作内容|任务内容|事项内容|任务举措|改革任务)$/,
  ],
  [
    "value",
    new RegExp(`^(?:(?:${TIMES})(?:${STATES})*|(?:${STATES})+|(?:${TIMES})?(?:${CHANGES})|${AMOUNTS})(?:${BRACKET})?$`),
  ],
  [
    "value",
    new RegExp(
      `^(?:(?:${CHANGES})[或/、及和]?(?:${STATES})*|(?:${TIMES}){1,2}(?:${STATES}|${CHANGES})*)(?:${BRACKET})?$`,
    ),
  ],
  [
    "words",
    /^(?:.{0,8}(?:单位|部门|主体|责任人|负责人|领导|科室|地[点址]|区域|位置|街[道镇]|年限|工期|时[间限](?:节点|要求)?|节点|期限|备注|说明|内容|规模|口径|来源|进展|情况|安排|措施|举措|阶段|成果|标志|要求|依据|方式))(?:和规模|及规模)?$/,
  ],
];

/** What a header cell says its column holds, or null where the words are no header. */
export function columnKind(cell: string): ColumnKind | null {
  const words = cell.replace(/\s+/g, "");
  if (words === "" || words.length > LONGEST_HEADER) return null;
  return HEADS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
