import type { Breakdown, PathDraw, PathPut } from "@lantu/server/contract";
import { typedUnit } from "../../report/typed-unit.ts";
import { held, shown, tidy } from "../number.ts";

type Kind = PathPut["kind"];
type Rule = PathPut["rule"];

/** A path while it is edited: numbers as they are typed. */
export interface PathForm {
  readonly kind: Kind;
  readonly rule: Rule;
  readonly baseYear: string;
  readonly baseValue: string;
  readonly years: readonly { readonly year: number; readonly value: string }[];
}

/** Of the unit numbers are typed in. */
export const sizeOf = (target: Breakdown["target"]): number =>
  typedUnit(target ?? { value: null, unit: null }, "zh-CN").size;

const yearsBetween = (period: string | null): readonly number[] => {
  const years = (period ?? "").match(/\d{4}/g)?.map(Number) ?? [];
  const [from, to] = [years[0], years.at(-1)];
  if (from === undefined || to === undefined || to - from > 49) return [];
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
};

/** What the editor begins with: the path that is held, else what Lantu suggests, without values. */
export const pathFormOf = ({ path, suggestion, commitment, target }: Breakdown): PathForm => {
  const size = sizeOf(target);
  if (path !== null)
    return {
      ...{ kind: path.kind, rule: path.rule },
      ...{ baseYear: shown(path.base?.year ?? null), baseValue: shown(path.base?.value ?? null, size) },
      years: path.years.map(({ year, value }) => ({ year, value: shown(value, size) })),
    };
  const years = suggestion?.years ?? yearsBetween(commitment.period);
  return {
    ...{ kind: suggestion?.kind ?? "level", rule: "linear" },
    ...{ baseYear: shown(suggestion?.base?.year ?? null), baseValue: shown(suggestion?.base?.value ?? null, size) },
    years: years.map((year) => ({ year, value: "" })),
  };
};

const baseOf = ({ baseYear, baseValue }: PathForm, size: number): PathPut["base"] | "wrong" => {
  const [year, value] = [held(baseYear), held(baseValue, size)];
  if (year === "wrong" || value === "wrong") return "wrong";
  return year === null || value === null ? null : { year, value };
};

/** What is sent to be drawn; null where a field holds no number. `known`: results that are to stay as they came out. */
export const drawOf = (
  form: PathForm,
  target: NonNullable<Breakdown["target"]>,
  known: readonly { readonly year: number; readonly value: number }[],
): PathDraw | null => {
  const base = baseOf(form, sizeOf(target));
  if (base === "wrong" || form.rule === "hand") return null;
  const { kind, rule } = form;
  const years = form.years.map(({ year }) => year);
  return {
    ...{ kind, rule, base, years, target: target.value, decimals: target.decimals, missing: "spread" },
    known: known.filter(({ year }) => years.includes(year)).map(({ year, value }) => ({ year, value })),
  };
};

/** What is saved; null where a field holds no number. */
export const putOf = (form: PathForm, target: NonNullable<Breakdown["target"]>, version: number): PathPut | null => {
  const base = baseOf(form, sizeOf(target));
  if (base === "wrong") return null;
  const values = form.years.map(({ year, value }) => ({ year, value: held(value, sizeOf(target)) }));
  if (values.some(({ value }) => value === "wrong")) return null;
  const { kind, rule } = form;
  const years = values.map(({ year, value }) => ({ year, value: value === "wrong" ? null : value }));
  return { version, kind, rule, unit: target.unit, base, target: target.value, years };
};

/** What years that are not saved come to, by their kind; null where one is missing or it cannot be told in one number. */
export const comesTo = ({ kind, years }: Pick<PathForm, "kind" | "years">, size = 1): number | null => {
  const values = years.map(({ value }) => held(value, size)).filter((value) => typeof value === "number");
  if (values.length < years.length || values.length === 0) return null;
  if (kind === "level") return values.at(-1) ?? null;
  if (kind === "sum") return tidy(values.reduce((sum, value) => sum + value, 0));
  if (kind === "each") return null;
  const product = values.reduce((grown, value) => grown * (1 + value / 100), 1);
  return product <= 0 ? null : tidy((product ** (1 / values.length) - 1) * 100);
};
