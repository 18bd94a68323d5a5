/** What the header cells of official tables say: indicator tables, lists of projects, units and places, bulletins. */
export const HEADER_WORD =
  /^(?:类\s*别|序\s*号|编\s*号|指\s*标(?:名称|值)?|产品名称|产\s*量|主要指标|名\s*称|(?:计量)?单\s*位|属\s*性|指标属性|目\s*标|目标值|项目(?:名称|类别)?|(?:工作|重点|主要|具体|改革)?任务(?:名称)?|工作(?:事项|任务)|(?:责任|牵头|配合|参与|承办)(?:单位|部门)|(?:完成|时间)(?:时限|节点)|建设(?:内容|规模|地点|年限|内容和规模)|责任单位|牵头单位|配合单位|主管部门|完成时[间限]|时\s*间|地\s*址|详细地址|点位名称|所属(?:街道|街镇|区域)|数\s*量|备\s*注|年末数|绝对数|总投资.*|(?:增长|同比|比上年|占比|比重|产量).*|20\d\d年(?:目标|实际|预期|计划|完成|基期|值|底|末|\s){0,3}|\d{1,2}月末|指标值|年均(?:增速|增长).*|集团名称|成员校|领\s*域|分\s*类|内\s*容|工作(?:内容|进展)|计划安排|进展情况)$/;

/** The attribute column of indicator tables. */
export const ATTRIBUTE = /约束性|预期性/g;
export const ATTRIBUTE_CELL = /^[〔【［[（(]?(?:约束|预期)性(?:指标)?[〕】］\]）)]?$/;

/** Lines above a table that name it. */
export const CAPTION = /(?:表|情况|构成|名单|一览|目录|产量|指标)$|^表\s*\d|^附?表[一二三四五六七八九十\d]/;

/** The lead of a table that gives the unit of all its figures. */
export const UNIT_LINE = /^[（(]?(?:计量)?单位\s*[：:]/;

/** A cell that holds a number, a range or a dash. */
export const NUMBER_CELL =
  /^[〔【[（(]?[<>＜＞≤≥±+\-—–~约]?\s*\d[\d,.]*\s*(?:[%％]|[—~～-]\s*\d[\d.]*[%％]?)?(?:左右|以上|以内|以下)?[〕】\]）)]?$|^[—–\-/…]+$/;
