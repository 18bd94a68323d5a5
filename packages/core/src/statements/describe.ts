import type { Document } from "../document/index.ts";
import { closingOf, type Opening, openingOf, placesOf, spanOf } from "./describe-opening.ts";
import {
  DATES,
  ISSUERS,
  NATIONAL_ORGANS,
  ORGAN_PARTS,
  PLACE_PARTS,
  PLACES,
  SELF_DESCRIPTIONS,
  SPEAKS_FOR_ITS_OWN,
} from "./describe-patterns.ts";
import {
  lastFiveYears,
  planBefore,
  UNKNOWN_YEARS,
  type Years,
  yearSetOn,
  yearsOfHeadings,
  yearsOfTitle,
} from "./describe-period.ts";
import { findTitle, type TitleMatch } from "./describe-title.ts";
import { twoDigits, yearOf } from "./describe-years.ts";
import type { Description, DocumentKind, Proposed } from "./description.ts";

/** A value nobody told. */
const UNKNOWN = { value: null, span: null, rule: null } as const;

/** The rule that reads the name of the file where the text has no title. */
const FILE_NAME = "file-name";

/**
 * What a document says of itself, each value with its place and the rule that read it. What the text does not tell
 * stays unknown; a title the text lacks is looked for in the name of the file, without a place in the text.
 */
export function describe(document: Document, fileName: string): Description {
  const { opening, match } = titledOpening(document);
  const title = titleOf(opening, match);
  const named = titleOfFile(fileName);
  const kind = kindOf(opening, match, named);
  const date = dateOf(opening, closingOf(document));
  const issuer = issuerOf(opening);
  const place = placeOf(opening, match, named, issuer);
  const period = periodOf(document, match, title, kind, date);
  return {
    title,
    kind,
    place,
    period,
    review: reviewOf(document, match, title, kind, period),
    issuer: issuer.value === null ? issuerOfItsOwn(opening, place) : issuer,
    date,
  };
}

/** A web page may show the title in its furniture alone. */
function titledOpening(document: Document): { readonly opening: Opening; readonly match: TitleMatch | null } {
  const opening = openingOf(document, "without noise");
  const match = findTitle(opening);
  if (match !== null) return { opening, match };
  const whole = openingOf(document, "with noise");
  const elsewhere = findTitle(whole);
  return elsewhere === null ? { opening, match } : { opening: whole, match: elsewhere };
}

function titleOf(opening: Opening, match: TitleMatch | null): Proposed<string> {
  if (match === null) return UNKNOWN;
  const { start, end, pattern } = match;
  return { value: opening.text.slice(start, end), span: spanOf(opening, start, end), rule: pattern.rule };
}

function kindOf(opening: Opening, match: TitleMatch | null, named: TitleMatch | null): Proposed<DocumentKind> {
  if (match !== null) {
    return { value: match.pattern.kind, span: spanOf(opening, match.start, match.end), rule: match.pattern.rule };
  }
  for (const { rule, kind, pattern } of SELF_DESCRIPTIONS) {
    const found = pattern.exec(opening.text);
    if (found === null) continue;
    return { value: kind, span: spanOf(opening, found.index, found.index + found[0].length), rule };
  }
  return named === null ? UNKNOWN : { value: named.pattern.kind, span: null, rule: FILE_NAME };
}

/** What the name of the file says, read like a title; it has no place in the text. */
function titleOfFile(fileName: string): TitleMatch | null {
  const text = fileName.replace(/\.[a-z]+$/iu, "").replace(/[\s_]/gu, "");
  return findTitle({ text, at: [], lines: new Set([0]) });
}

/** The innermost place named: 北京市海淀区 is 海淀区. */
function innermost(opening: Opening, start: number, name: string, rule: string): Proposed<string> {
  if (name === "中华人民共和国") return { value: "全国", span: spanOf(opening, start, start + name.length), rule };
  const part = [...name.matchAll(PLACE_PARTS)].at(-1);
  if (part === undefined) return UNKNOWN;
  const from = start + part.index;
  return { value: part[0], span: spanOf(opening, from, from + part[0].length), rule };
}

function placeOf(
  opening: Opening,
  match: TitleMatch | null,
  named: TitleMatch | null,
  issuer: Proposed<string>,
): Proposed<string> {
  const inTitle = match?.groups.place ?? match?.groups.place2;
  if (match !== null && inTitle !== undefined) {
    const start = opening.text.indexOf(inTitle, match.start);
    return innermost(opening, start, inTitle, `${match.pattern.rule}-place`);
  }
  const national = NATIONAL_ORGANS.exec(opening.text);
  if (national !== null && national.index < 200) {
    const span = spanOf(opening, national.index, national.index + national[0].length);
    return { value: "全国", span, rule: "national-organ" };
  }
  for (const { rule, pattern } of PLACES) {
    const found = pattern.exec(opening.text);
    const name = found?.groups?.place;
    if (found === null || name === undefined) continue;
    return innermost(opening, opening.text.indexOf(name, found.index), name, rule);
  }
  const issuing = placeOfIssuer(issuer);
  if (issuing !== null) return issuing;
  const inName = named?.groups.place;
  return inName === undefined ? UNKNOWN : { ...innermost(opening, 0, inName, FILE_NAME), span: null };
}

/** 岚江市人民政府 issues for 岚江市, a ministry for the whole country. */
function placeOfIssuer({ value, span }: Proposed<string>): Proposed<string> | null {
  if (value !== null && NATIONAL_ORGANS.test(`${value}关于`)) return { value: "全国", span, rule: "place-of-issuer" };
  const part = [...(value ?? "").matchAll(PLACE_PARTS)].at(-1);
  return part === undefined ? null : { value: part[0], span, rule: "place-of-issuer" };
}

function dateOf(opening: Opening, closing: Opening): Proposed<string> {
  for (const date of DATES) {
    for (const where of [opening, closing]) {
      for (const { 0: written, index, groups = {} } of placesOf(where, date)) {
        return { value: isoDate(groups), span: spanOf(where, index, index + written.length), rule: date.rule };
      }
    }
  }
  return UNKNOWN;
}

function isoDate(groups: Readonly<Record<string, string | undefined>>): string {
  const parts = [yearOf(groups.year ?? ""), twoDigits(groups.month ?? "")];
  if (groups.day !== undefined) parts.push(twoDigits(groups.day));
  return parts.join("-");
}

function issuerOf(opening: Opening): Proposed<string> {
  for (const issuer of ISSUERS) {
    for (const { 0: written, index, groups } of placesOf(opening, issuer)) {
      const name = groups?.issuer ?? written;
      const start = opening.text.indexOf(name, index);
      const organs = [...name.matchAll(ORGAN_PARTS)].map(([organ]) => organ);
      return { value: organs.join("、"), span: spanOf(opening, start, start + name.length), rule: issuer.rule };
    }
  }
  return UNKNOWN;
}

/** 我代表市人民政府 in a document whose place is told elsewhere. */
function issuerOfItsOwn(opening: Opening, place: Proposed<string>): Proposed<string> {
  const found = SPEAKS_FOR_ITS_OWN.exec(opening.text);
  const written = found?.groups?.issuer;
  if (found === null || written === undefined || place.value === null) return UNKNOWN;
  const start = opening.text.indexOf(written, found.index);
  const value = `${place.value}人民政府`;
  return { value, span: spanOf(opening, start, start + written.length), rule: "speaks-for-its-own" };
}

function periodOf(
  document: Document,
  match: TitleMatch | null,
  title: Proposed<string>,
  kind: Proposed<DocumentKind>,
  date: Proposed<string>,
): Years {
  const titled = match === null || title.span === null ? UNKNOWN_YEARS : yearsOfTitle(match, title.span, "set");
  if (titled.value !== null || kind.value === null) return titled;
  const isReport = kind.value === "work-report" || kind.value === "annual-plan";
  const headed = isReport ? yearsOfHeadings(document, "set") : UNKNOWN_YEARS;
  if (headed.value?.length === 4) return headed;
  const dated = isReport || kind.value === "task-division" ? yearSetOn(kind.value, date) : UNKNOWN_YEARS;
  if (dated.value !== null) return dated;
  return headed.value === null && isReport ? yearAfter(yearsOfHeadings(document, "past")) : headed;
}

/** A report that names only the year it looks back on sets the next. */
function yearAfter(past: Years): Years {
  const last = Number(past.value?.slice(-4));
  return past.value === null ? UNKNOWN_YEARS : { ...past, value: String(last + 1), rule: "year-after-review" };
}

function reviewOf(
  document: Document,
  match: TitleMatch | null,
  title: Proposed<string>,
  kind: Proposed<DocumentKind>,
  period: Years,
): Years {
  const titled = match === null || title.span === null ? UNKNOWN_YEARS : yearsOfTitle(match, title.span, "past");
  if (titled.value !== null) return titled;
  if (kind.value === "five-year-plan" || kind.value === "special-plan") return planBefore(document, period);
  if (kind.value !== "work-report" && kind.value !== "annual-plan") return UNKNOWN_YEARS;
  const headed = yearsOfHeadings(document, "past");
  return headed.value === null ? lastFiveYears(document, period) : headed;
}
