import type { Breakdown } from "@lantu/server/contract";
import type { PathPicture, PathPoint } from "../../../portal/charts/path-chart.ts";
import type { BreakdownWords } from "../../words/breakdown.ts";
import { held } from "../number.ts";
import type { Actual } from "../use-actuals.ts";
import { type PathForm, sizeOf } from "./path-form.ts";

const sentenceAt = ({ document, start, end }: { document: string; start: number; end: number }): string =>
  `/documents/${document}?at=${start}-${end}`;

const numbers = (form: PathForm, size: number): readonly { readonly year: number; readonly value: number }[] =>
  form.years.flatMap(({ year, value }) => {
    const number = held(value, size);
    return typeof number === "number" ? [{ year, value: number }] : [];
  });

const goalOf = ({ target }: Breakdown, form: PathForm, words: BreakdownWords): readonly PathPoint[] => {
  const year = form.years.at(-1)?.year;
  if (target === null || year === undefined || form.kind === "sum") return [];
  const href = sentenceAt(target.citation);
  return [{ key: "target", kind: "target", year, value: target.value, href, name: words.chart.target }];
};

const baseOf = ({ suggestion, target }: Breakdown, form: PathForm, words: BreakdownWords): readonly PathPoint[] => {
  const [year, value] = [held(form.baseYear), held(form.baseValue, sizeOf(target))];
  if (typeof year !== "number" || typeof value !== "number" || form.kind !== "level") return [];
  const href = suggestion?.baseCitation == null ? `#year-${year}` : sentenceAt(suggestion.baseCitation);
  return [{ key: "base", kind: "base", year, value, href, name: words.chart.base }];
};

const yearlyOf = ({ bindings, target }: Breakdown, words: BreakdownWords): readonly PathPoint[] =>
  bindings.flatMap(({ year, yearly, relation }): PathPoint[] => {
    if (yearly?.value == null || relation === "not-comparable" || yearly.unit !== target?.unit) return [];
    const href = sentenceAt(yearly.citation);
    return [{ key: `yearly-${year}`, kind: "yearly", year, value: yearly.value, href, name: words.chart.yearly }];
  });

/** The path that is being edited, as a picture: target, base, years, yearly plans and results. */
export const pictureOfPath = (
  breakdown: Breakdown,
  { form, actuals }: { readonly form: PathForm; readonly actuals: readonly Actual[] },
  { words, today }: { readonly words: BreakdownWords; readonly today: string },
): PathPicture => {
  const { commitment, target } = breakdown;
  const [first = 0, last = 0] = [form.years[0]?.year, form.years.at(-1)?.year];
  const results = actuals
    .filter(({ year }) => year >= first - 1 && year <= last)
    .map(({ kind, year, value, href, source }, at) => ({
      ...{ key: `${kind}-${year}-${at}`, kind, year, value, href, name: words.chart.result(source) },
    }));
  const path = numbers(form, sizeOf(target)).map(({ year, value }) => ({
    ...{ key: `planned-${year}`, kind: "planned" as const, year, value },
    ...{ href: `#year-${year}`, name: words.chart.planned },
  }));
  return {
    title: words.chart.title(commitment.title),
    unit: target?.unit ?? null,
    op: target?.op ?? "=",
    binding: commitment.nature === "binding",
    source: commitment.document.title,
    fromZero: target?.measure === "level" && !/^[%‰]|百分/.test(target.unit ?? ""),
    points: [
      ...goalOf(breakdown, form, words),
      ...yearlyOf(breakdown, words),
      ...baseOf(breakdown, form, words),
      ...results,
      ...path,
    ],
    today,
    address: `/commitments/${commitment.id}`,
  };
};
