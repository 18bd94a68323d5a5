import type { MergeField } from "../../frame/MergeView.tsx";
import type { BreakdownWords } from "../../words/breakdown.ts";
import type { PathForm } from "./path-form.ts";

const valueIn = ({ years }: PathForm, year: number): string => years.find((one) => one.year === year)?.value ?? "";

const yearsOf = (mine: PathForm, theirs: PathForm): readonly number[] =>
  [...new Set([...mine.years, ...theirs.years].map(({ year }) => year))].sort((a, b) => a - b);

/** Where two paths differ, field by field and year by year. */
export const mergeFields = (mine: PathForm, theirs: PathForm, { path }: BreakdownWords): readonly MergeField[] => {
  const years = yearsOf(mine, theirs);
  const fields: readonly MergeField[] = [
    { key: "kind", name: path.kind, mine: path.kinds[mine.kind], theirs: path.kinds[theirs.kind] },
    { key: "rule", name: path.rule, mine: path.rules[mine.rule], theirs: path.rules[theirs.rule] },
    { key: "baseYear", name: path.baseYear, mine: mine.baseYear, theirs: theirs.baseYear },
    { key: "baseValue", name: path.baseValue, mine: mine.baseValue, theirs: theirs.baseValue },
    ...years.map((year) => ({
      ...{ key: String(year), name: path.yearOf(year), mine: valueIn(mine, year), theirs: valueIn(theirs, year) },
    })),
  ];
  return fields.filter((field) => field.mine !== field.theirs);
};

/** One's own path with those fields of the other's that were taken. */
export const merged = (mine: PathForm, theirs: PathForm, taken: ReadonlySet<string>): PathForm => ({
  kind: (taken.has("kind") ? theirs : mine).kind,
  rule: (taken.has("rule") ? theirs : mine).rule,
  baseYear: (taken.has("baseYear") ? theirs : mine).baseYear,
  baseValue: (taken.has("baseValue") ? theirs : mine).baseValue,
  years: yearsOf(mine, theirs)
    .filter((year) => taken.has(String(year)) || mine.years.some((one) => one.year === year))
    .map((year) => ({ year, value: valueIn(taken.has(String(year)) ? theirs : mine, year) })),
});
