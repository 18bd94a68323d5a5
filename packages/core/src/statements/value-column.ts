import { parseUnit } from "../language/index.ts";
import type { Measure, Modality } from "./figure.ts";
import { planYearsOf, type ReadingContext, reviewYearsOf, writeYears } from "./figure-context.ts";

/** What a column of numbers says of each of them. */
export interface ValueColumn {
  readonly column: number;
  /** What kind of number all are, null where their names and units tell. */
  readonly measure: Measure | null;
  readonly modality: Modality;
  readonly period: string | null;
  /** The unit printed in the head, null where each line has its own. */
  readonly unit: string | null;
  /** The noun of measure the head adds to the names of the lines (产量, 比重); null where it adds none. */
  readonly noun: string | null;
  /** Whether the head says that its numbers are changes: the noun is that of the amounts beside them. */
  readonly changes: boolean;
}

/** The times a table of a document speaks from. */
export interface TableTime {
  /** The year of the table as a whole, from its caption or its document; null where neither tells. */
  readonly year: number | null;
  /** The last year that was over when the document was written; null where that is not known. */
  readonly known: number | null;
}

const YEAR = /(?:19|20)\d{2}(?=年|$|[^\u4e00-\u9fff\d])/;
const SPAN = /((?:19|20)\d{2})年?[—\-–~～至到]((?:19|20)\d{2})年?/;
const MONTHS = /(\d{1,2})(?:[—\-–~～至到](\d{1,2}))?月/;
const BRACKET = /[（(〔［[【]([^）)〕］\]】]{0,12})[）)〕］\]】]/;

const TARGET = /目标|计划|规划|预期|任务/;
const DONE = /完成|实际|实绩|实现|现状|基期|基准|基数/;
const EXPECTED = /预计|预测/;
const CHANGE = /增长|增速|增幅|同比|环比|[比较](?:上年|去年|年初|上月|(?:19|20)\d{2}年)|增减|升降|年均|涨跌/;
const AMOUNT_OF_CHANGE = /(?:增加|增减|增长|减少|变化)[额量数值]|净增|±(?:个)?百分点/;
const SHARE = /比重|占比|构成|占.{1,8}比[重例]|比例$/;
const NOUN = /(产量|产值|增加值|面积|总投资|投资额?|余额|比重|占比|人口|人数|户数|销[量额]|存栏量?|出栏量?|单产)$/;
/** Head words of a column of amounts, beside years and nouns. */
const AMOUNT =
  /指标值|数[值量额]|绝对[数值量额]|总[量额计]|合计|年[末底](?:余额|数|值)?|期[末初](?:余额|数|值)?|累计|全年|本年|当年|水平|目标|计划|规划|预期|实际|完成|现状|基期/;
const WHOLE_SPAN = /年均|年平均|累计|五年|规划期/;

/** What a head says of its column of numbers, or null where it says that the column holds none. */
export function valueColumn(
  head: string,
  column: number,
  time: TableTime,
  context: ReadingContext,
): ValueColumn | null {
  const label = head.replace(/\s+/g, "");
  const words = label.replace(BRACKET, "");
  const changes = CHANGE.test(words);
  const noun = NOUN.exec(words)?.[1] ?? null;
  if (!changes && noun === null && !YEAR.test(words) && !MONTHS.test(words) && !AMOUNT.test(words)) return null;
  const ahead = yearsAhead(words, time, context);
  const period = ahead ?? periodOf(label, time, context);
  const modality = ahead === null ? modalityOf(words, period, time) : "target";
  if (modality === null) return null;
  return {
    column,
    measure: measureOf(words, label),
    modality,
    period,
    unit: unitOf(label),
    noun: changes ? null : noun,
    changes,
  };
}

/** The years of a plan whose works a column without a time of its own costs; null for any other column. */
function yearsAhead(words: string, { known }: TableTime, context: ReadingContext): string | null {
  const plan = planYearsOf(context);
  if (plan === null || plan.last <= (known ?? 0)) return null;
  return /投资/.test(words) && !YEAR.test(words) && !DONE.test(words) ? writeYears(plan) : null;
}

function measureOf(words: string, label: string): Measure | null {
  if (AMOUNT_OF_CHANGE.test(label)) return "delta";
  if (SHARE.test(words)) return "share";
  return CHANGE.test(words) ? "rate" : null;
}

function unitOf(label: string): string | null {
  const inside = BRACKET.exec(label)?.[1]?.replace(/[±＋+]|单位[：:]/g, "") ?? "";
  if (inside !== "" && parseUnit(inside) !== undefined) return inside;
  if (/百分点/.test(label)) return "百分点";
  const words = label.replace(BRACKET, "");
  return SHARE.test(words) || (CHANGE.test(words) && !AMOUNT_OF_CHANGE.test(label)) ? "%" : null;
}

/** Years to come are targets, whatever the head leaves unsaid; null where neither head nor document say which are to come. */
function modalityOf(words: string, period: string | null, { known }: TableTime): Modality | null {
  if (EXPECTED.test(words)) return "estimate";
  if (DONE.test(words) && !/计划完成|目标完成/.test(words)) return "actual";
  if (TARGET.test(words)) return "target";
  if (known === null) return null;
  return Number(/(\d{4})(?:-\d{2})?$/.exec(period ?? "")?.[1] ?? 0) > known ? "target" : "actual";
}

function periodOf(label: string, { year, known }: TableTime, context: ReadingContext): string | null {
  const span = SPAN.exec(label);
  if (span !== null) return `${span[1]}/${span[2]}`;
  const own = YEAR.exec(label)?.[0] ?? null;
  const months = MONTHS.exec(label);
  const base = own ?? (year === null ? null : String(year));
  if (months !== null && base !== null) return monthsOf(base, months);
  if (own !== null && !WHOLE_SPAN.test(label)) return own;
  const plan = planYearsOf(context);
  if (WHOLE_SPAN.test(label) && plan !== null && plan.last > (known ?? 0)) return writeYears(plan);
  return base;
}

function monthsOf(year: string, [, first = "", last]: RegExpExecArray): string {
  const month = (number: string): string => `${year}-${number.padStart(2, "0")}`;
  return last === undefined ? month(first) : `${month(first)}/${month(last)}`;
}

/** The times of a table: the year its caption names, else the one its document tells of. */
export function tableTime(captioned: number | null, context: ReadingContext): TableTime {
  const known = lastKnown(context);
  return { year: captioned ?? known, known };
}

/** The last year that can be reported; a document of which nothing is known reports nothing. */
function lastKnown(context: ReadingContext): number | null {
  const { issued, plan } = context.years;
  if (context.kind === "bulletin" || context.kind === "statistical-table") {
    return Number((plan ?? issued ?? "").slice(-4)) || Number((issued ?? "").slice(0, 4)) || null;
  }
  return reviewYearsOf(context)?.last ?? null;
}
