import type { Measure } from "../../statements/index.ts";
import type { DefaultKindReason } from "./alarm.ts";
import type { TargetSaid } from "./conservation.ts";
import type { PathKind } from "./year-path.ts";

/** Words that say that an amount or a rate is that of all years together. */
const TOGETHER = /累计|累積|合计|总共|共计|总计|五年共|期间共/;

/** Words that say that a number is that of each year. */
const YEARLY = /每年|年均|年平均|逐年|历年|年年|各年|年度均/;

/** Words that say that a number holds all the time. */
const HELD = /保持|稳定|维持|控制|守住|不突破/;

/** Verbs of what is done or added bit by bit: over several years their number is what came together. */
const FLOWS =
  /新增|净增|新[建改扩辟开引培认获设上]|[建扩改]建|建[成设好]|完[成工]|开工|竣工|投[产用放入资]|筹[集建措]|供应|改造|修[复缮]|整治|更新|[腾清疏]退|拆除|压减|淘汰|引进|招引|培[训育]|发放|转移|安置|栽?种植|造林|绿化|铺设|安装|实施|开展|举办|帮扶|资助|新签|兑现|化解/;

/** Brackets that plans print an amount of all years in (【】为五年累计数). */
const BRACKETS: ReadonlyMap<string, string> = new Map([
  ["【", "】"],
  ["［", "］"],
  ["[", "]"],
  ["〔", "〕"],
]);

/** A growth that is told against another year, or by what the whole multiplies to: 翻一番, 1.5倍, 比2020年. */
const WHOLE_GROWTH =
  /翻(?:了)?[一二两三四五1-5]?番|\d倍|[一二两三四五]倍|[比较](?:19|20)\d\d年|(?:19|20)\d\d年(?:的)?基础上/;

/** Ends of clauses; a comma between digits is none. */
const CLAUSE_END = /[，；。;！？\n]|,(?!\d)/;

/** What tells how years make up a target. */
export interface TargetPrinted {
  readonly measure: Measure;
  readonly op: TargetSaid["op"];
  /** The sentence or row it stands in. */
  readonly quote: string;
  /** The figure as printed, a part of `quote`. */
  readonly printed: string;
  /** Its own period, as told by the figure. */
  readonly period: string | null;
  /** How many years it is broken down into. */
  readonly years: number;
}

/** How years make up a target unless a person says otherwise: told by what its figure measures. */
export function defaultPathKind(figure: TargetPrinted): { readonly kind: PathKind; readonly why: DefaultKindReason } {
  const { measure, op, quote, years } = figure;
  const clause = clauseOf(figure);
  if (isWholeGrowth(figure)) return { kind: "growth", why: "growth-of-all-years" };
  if (TOGETHER.test(quote) || (years > 1 && isBracketed(figure))) return { kind: "sum", why: "added-up" };
  const isAmount = measure === "delta" || measure === "level";
  if (isAmount && years > 1 && YEARLY.test(clause)) return { kind: "each", why: "amount-of-each-year" };
  if (measure === "delta") return { kind: "sum", why: "added-up" };
  if (measure === "rate") {
    return years > 1 ? { kind: "growth", why: "rate-on-average" } : { kind: "each", why: "rate-of-each-year" };
  }
  if (measure === "level") {
    const isDone = spansYears(figure.period) && FLOWS.test(clause) && !HELD.test(clause);
    return isDone ? { kind: "sum", why: "added-up" } : { kind: "level", why: "amount-at-the-end" };
  }
  const isLimit = op === "<=" || op === "<";
  return isLimit ? { kind: "each", why: "limit-of-each-year" } : { kind: "level", why: "share-at-the-end" };
}

/**
 * Whether a rate is that of all years together and not of each: such a one (翻一番, 比2020年增长四成) cannot be drawn by year,
 * since what it is of each year it does not say.
 */
export function isWholeGrowth(figure: TargetPrinted): boolean {
  const clause = clauseOf(figure);
  return figure.measure === "rate" && figure.years > 1 && WHOLE_GROWTH.test(clause) && !YEARLY.test(clause);
}

/** The clause a figure stands in, up to its end; the whole quote where the figure is not found in it. */
function clauseOf({ quote, printed }: TargetPrinted): string {
  const at = quote.indexOf(printed);
  if (at < 0) return quote;
  return `${quote.slice(0, at).split(CLAUSE_END).at(-1) ?? ""}${printed}`;
}

/** Whether it is printed within brackets of its own. */
function isBracketed({ quote, printed }: TargetPrinted): boolean {
  if (BRACKETS.get(printed.charAt(0)) === printed.at(-1)) return true;
  const at = quote.indexOf(printed);
  const close = BRACKETS.get(quote.slice(0, Math.max(0, at)).trimEnd().at(-1) ?? "");
  return (
    close !== undefined &&
    quote
      .slice(at + printed.length)
      .trimStart()
      .startsWith(close)
  );
}

/** Whether a period is several years. */
function spansYears(period: string | null): boolean {
  const years = span(period);
  return years !== null && years.last > years.first;
}

const YEARS = /^(\d{4})(?:-\d{2})?(?:\/(\d{4})(?:-\d{2})?)?$/;

/** The longest plan: a longer period is a misreading. */
const LONGEST = 50;

/**
 * The years a target is broken down into: those of its own period, or, where it names its last year alone, those of its plan
 * up to that year. None where neither tells a year.
 */
export function yearsOfTarget(period: string | null, plan: string | null): readonly number[] {
  const own = span(period);
  const around = span(plan);
  const chosen = own ?? around;
  if (chosen === null) return [];
  const first =
    chosen.first === chosen.last && around !== null && around.first < chosen.last ? around.first : chosen.first;
  const length = chosen.last - first + 1;
  return length < 1 || length > LONGEST ? [] : Array.from({ length }, (_, at) => first + at);
}

function span(period: string | null): { readonly first: number; readonly last: number } | null {
  const found = period === null ? null : YEARS.exec(period);
  if (found === null) return null;
  const first = Number(found[1]);
  return { first, last: Number(found[2] ?? found[1]) };
}
