import { type Span, unwrapped } from "../text/index.ts";

/** What a cell looks like by itself, before it is known where it belongs. */
export type TokenKind = "number" | "dash" | "attribute" | "level" | "unit" | "name-with-unit" | "words";

/** A cell of a table whose columns are lost. */
export interface Token {
  readonly span: Span;
  readonly words: string;
  readonly kind: TokenKind;
  /** Whether a new row begins with it, because a new line of the text does. */
  readonly opensLine: boolean;
}

const NUMBER =
  /^(?:累计|约|达到|达|力争|不[低高超少大小]于|不超过|控制在|小于|大于|超过|低于|高于)?[〔【［[（(]?\s*[<>＜＞≤≥≦≧±约~+]?\s*[-－−]?\d[\d,.，]{0,24}\s*(?:[—～~\-–－至]\s*\d[\d.]{0,12})?\s*(?:[%％‰‱]|个?百分点|[十百千万亿]{0,2}[元吨人户个家件项公里亩顷米次辆套台座处所分钟天年岁日微克毫度名位平方立]{0,4}(?:[/／][^\s/]{1,6})?)?(?:左右|以上|以内|以下|以外|上下|之间)?\s*[〕】］\]）)]?(?:以上|左右|以内)?$/;
const DASH = /^[—–\-－/／…·*＊]+$|^(?:-\s*){2,}$/;
const ATTRIBUTE = /^[〔【［[（(]?\s*(?:约束|预期|指导|引导|导向)性?(?:指标)?\s*[〕】］\]）)]?$/;
/** Words that set a level in place of a number. */
const LEVEL =
  /达到|完成|不[低高]于|不超过|不降低|同步|要求|保持|持平|趋势|持续|合理|区间|改善|进一步|基本|优于|好于|稳定|逐步|下达|确定|控制|力争|以内|落实|任务$|只增不减|零增长|持平$/;
const LONGEST_LEVEL = 30;
const UNIT =
  /^[（(]?(?:[%％‰]|(?:[十百千万亿]{0,3})(?:[元吨人户个家件项公里亩顷米次张套辆台座处所户只头箱瓶棵株岁年天日小时分名度位标煤标准立方平千克克升瓦时美字册部首场分贝条吨标准煤卡页吨次支架艘床位班]{1,6}|kWh|ha|km|GW|MW|mg|μg)(?:\s*[/／每]\s*[\u4e00-\u9fffA-Za-z³²\d]{1,8}){0,2}|(?:微克|毫克|千克|克)[/／].{1,4}|以.{1,6}为100|百分点|比值|[∶:：]|等级|指数)[）)]?$/;
/** A word of one character counts things (本, 株); names have more. */
const SINGLE = /^[\u4e00-\u9fff]$/;
const NAME_WITH_UNIT = /[（(][^（）()]{1,16}[）)]\s*(?:[①-⑳*＊]|注\d)?$/;

/** A cell as a token; `opensLine` says whether it is the first of its line. */
export function tokenOf(text: string, span: Span, opensLine: boolean): Token {
  const words = unwrapped(text.slice(span.start, span.end));
  return { span, words, kind: kindOf(words), opensLine };
}

function kindOf(words: string): TokenKind {
  if (words.length > 40) return "words";
  if (DASH.test(words)) return "dash";
  if (NUMBER.test(words)) return "number";
  if (ATTRIBUTE.test(words)) return "attribute";
  if (UNIT.test(words) || SINGLE.test(words)) return "unit";
  if (NAME_WITH_UNIT.test(words)) return "name-with-unit";
  return words.length <= LONGEST_LEVEL && LEVEL.test(words) ? "level" : "words";
}

/** The stretch of a text without the white space at its ends. */
export function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
