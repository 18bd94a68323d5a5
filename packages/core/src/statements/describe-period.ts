import type { Document } from "../document/index.ts";
import type { Span } from "../text/index.ts";
import { PLAN_HEADING, REVIEW_HEADING } from "./describe-patterns.ts";
import type { TitleMatch } from "./describe-title.ts";
import { yearSpan, yearsOfPlan } from "./describe-years.ts";
import type { DocumentKind, Proposed } from "./description.ts";

/** Years as proposed: `2021/2025`, `2025`, or unknown. */
export type Years = Proposed<string>;

export const UNKNOWN_YEARS: Years = { value: null, span: null, rule: null };

const HEADING_YEAR = /(?<year>20\d{2}|19\d{2})\s*年/u;
const HEADING_PLAN = /[“"](?<nth>[一二三四五六七八九十]{1,3})五[”"]/u;
/** 过去五年, 过去六年, 四年来: terms differ in length. */
const LAST_YEARS = /(?:过去|近|这)的?(?<count>[二三四五六七八])年|(?<since>[三四五六七八])年来/u;
const COUNTS = "零一二三四五六七八";

/** A report held in the last months of a year speaks of the year that ends and sets the next. */
const FIRST_MONTH_OF_YEAR_END = 10;

/** Years the title gives, of the kind asked for. */
export function yearsOfTitle(title: TitleMatch, titleSpan: Span, which: "set" | "past"): Years {
  const { groups, pattern } = title;
  const nth = groups.nth ?? groups.nth2 ?? groups.nth3;
  const plan = nth === undefined ? null : yearsOfPlan(nth);
  const from = groups.from ?? groups.from2;
  const stated = groups[which] ?? (which === "set" ? groups.set2 : undefined) ?? yearOfFacts(title);
  const proposed = (value: string): Years => ({ value, span: titleSpan, rule: `${pattern.rule}-years` });
  if (stated !== undefined) return proposed(yearSpan(stated, undefined));
  if (from !== undefined && (which === "set" || pattern.kind === "statistical-table"))
    return proposed(yearSpan(from, groups.to ?? groups.to2));
  return plan !== null && which === "set" ? proposed(plan) : UNKNOWN_YEARS;
}

/** A bulletin is about the year it looks back on. */
function yearOfFacts({ groups, pattern }: TitleMatch): string | undefined {
  return pattern.kind === "bulletin" ? groups.past : undefined;
}

/** Years a report says in its headings that it looks back on (`回顾`) or sets (`任务`). */
export function yearsOfHeadings(document: Document, which: "set" | "past"): Years {
  const wanted = which === "past" ? REVIEW_HEADING : PLAN_HEADING;
  let widest: Years = UNKNOWN_YEARS;
  for (const block of document.blocks) {
    if (block.kind !== "heading" || (which === "past" && widest.value !== null)) continue;
    const text = document.text.slice(block.span.start, block.span.end);
    if (!wanted.test(text) || (which === "set" && REVIEW_HEADING.test(text))) continue;
    const value = headingYears(text, which);
    if (value !== null) widest = narrower(widest, { value, span: block.span, rule: `heading-${which}-years` });
  }
  return widest;
}

/** 2020年和“十三五”工作回顾 looks back on the whole plan, 过去五年和2021年 on five; 2021年 … 任务 sets its one year. */
function headingYears(text: string, which: "set" | "past"): string | null {
  const nth = HEADING_PLAN.exec(text)?.groups?.nth;
  const year = HEADING_YEAR.exec(text)?.groups?.year ?? null;
  const plan = nth === undefined ? null : yearsOfPlan(nth);
  if (which === "set") return year ?? plan;
  const count = lastYears(text);
  if (year !== null && count > 0) return `${Number(year) - count + 1}/${year}`;
  return plan ?? year;
}

/** A report that sets both five years and one is the report of that one year. */
function narrower(a: Years, b: Years): Years {
  if (a.value === null) return b;
  return a.value.length > 4 && b.value?.length === 4 ? b : a;
}

/** The year a report sets, from the day it was given: the year itself, or the next where the year is ending. */
export function yearSetOn(kind: DocumentKind, date: Proposed<string>): Years {
  const [year, month] = (date.value ?? "").split("-").map(Number);
  if (year === undefined || Number.isNaN(year) || year === 0) return UNKNOWN_YEARS;
  const ending = kind === "work-report" && (month ?? 1) >= FIRST_MONTH_OF_YEAR_END;
  return { value: String(ending ? year + 1 : year), span: date.span, rule: "year-of-date" };
}

/** How many years a heading says it looks back on (过去五年), 0 where it says none. */
function lastYears(heading: string): number {
  const { count, since } = LAST_YEARS.exec(heading)?.groups ?? {};
  return COUNTS.indexOf(count ?? since ?? "零");
}

/** 过去五年 in a report that sets the year after. */
export function lastFiveYears(document: Document, set: Years): Years {
  if (set.value?.length !== 4) return UNKNOWN_YEARS;
  for (const { kind, span } of document.blocks) {
    const count = kind === "heading" ? lastYears(document.text.slice(span.start, span.end)) : 0;
    const last = Number(set.value) - 1;
    if (count > 0) return { value: `${last - count + 1}/${last}`, span, rule: "heading-past-five-years" };
  }
  return UNKNOWN_YEARS;
}

/** The plan before the one a five-year plan sets, where the text looks back on it by name. */
export function planBefore(document: Document, set: Years): Years {
  const [first, last] = (set.value ?? "").split("/").map(Number);
  if (first === undefined || last === undefined || last - first !== 4) return UNKNOWN_YEARS;
  for (const match of document.text.matchAll(/[“"](?<nth>[一二三四五六七八九十]{1,3})五[”"]/gu)) {
    const years = yearsOfPlan(match.groups?.nth ?? "");
    if (years !== `${first - 5}/${first - 1}`) continue;
    return { value: years, span: { start: match.index, end: match.index + match[0].length }, rule: "plan-before" };
  }
  return UNKNOWN_YEARS;
}
