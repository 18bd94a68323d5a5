/** What a column of an indicator table holds. */
export type ColumnRole =
  | "category"
  | "ordinal"
  | "name"
  | "unit"
  | "base"
  | "target"
  | "rate"
  | "attribute"
  | "lead"
  | "other";

/** Header cells and what their columns hold; the first that matches counts. White space is left out before. */
export const COLUMN_WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ["category", /^(?:指标)?(?:类别|领域|分类|方面|类型|板块|维度)(?:名称)?$|^一级指标$/],
  ["ordinal", /^(?:序号?|编号)$/],
  ["attribute", /^(?:指标|目标)?(?:属性|性质)$|^指标类型$/],
  ["unit", /^(?:计量)?单位$/],
  ["lead", /^(?:牵头|责任|主责|负责|主管|落实|实施)(?:单位|部门|主体|处室)(?:[（(].*[）)])?$/],
  ["name", /^(?:主要|具体|核心|重点|二级|三级|考核)?(?:经济|发展|统计)?(?:指标|指标名称|指标内容|名称)$/],
  ["rate", /年均|累计|增速|增长/],
  ["base", /基[期准]|基数|实际|完成|现状|实[绩现]|现值/],
  ["target", /目标|规划|计划|预期|任务|(?:19|20)\d\d年?|^[“"]?十[一二三四五]五/],
];

/** The attribute column: 约束性 binds the government, 预期性 states what it expects. */
export const NATURE_WORD = /约束性|预期性/;

/** A cell that is empty in print. */
export const DASH = /^[—–\-－/／\s]*$/;

/** A target told in words: it may be merged over the rows below it. */
export const WORDY_TARGET =
  /达到|不低于|不高于|不超过|同步|要求|下降|上升|保持|趋势|完成|国家|上级|市级|省级|持续|合理|区间|改善|进一步|基本|优于|好于|高于|低于|提高|稳定|逐步/;

/** A number with its comparators, or a cumulated value in 【】 or 〔〕. */
export const NUMBER_TARGET =
  /^(?:累计)?[〔【[（(]?\s*[<>＜＞≤≥±约~]?\s*[-－]?\d[\d,.，]*\s*(?:[—～~\-–至]\s*\d[\d.]*)?\s*(?:[%％‰]|个?百分点|[万亿]|[个件人年])?(?:左右|以上|以内|以下|以外)?\s*[〕】\]）)]?$/;

/** What stands in the bracket at the end of a name and is no unit. */
export const NOT_A_UNIT = /含|其中|口径|现价|当年|以上|以下|注|PM|PCT|学历|规模|R&D|GDP/;

/**
 * Names of the groups of indicators, as the outlines of national, provincial and city plans print them. Needed where
 * the file has lost the column: its characters then stand one by one between the rows.
 */
export const CATEGORY_NAMES: readonly string[] = [
  "创新发展",
  "协调发展",
  "绿色发展",
  "开放发展",
  "共享发展",
  "安全发展",
  "安全稳定",
  "安全保障",
  "减量提质",
  "经济发展",
  "经济质效",
  "创新驱动",
  "民生福祉",
  "民生保障",
  "绿色生态",
  "生态文明",
  "生态环境",
  "资源环境",
  "社会发展",
  "人民生活",
  "城市治理",
  "社会治理",
  "城市品质",
  "开放协调",
  "文化建设",
  "结构优化",
  "改革开放",
  "高质量发展",
  "高品质生活",
  "高效能治理",
  "平安建设",
  "安全韧性",
  "数字经济",
  "城乡融合",
  "乡村振兴",
];
