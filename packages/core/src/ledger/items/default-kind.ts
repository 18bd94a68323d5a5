import type { Measure } from "../../statements/index.ts";
import type { DefaultKindReason } from "./alarm.ts";
import type { TargetSaid } from "./conservation.ts";
import type { PathKind } from "./year-path.ts";

/** Words that say that an amount or a rate is that of all years together. */
const TOGETHER = /累计|累積|合计|总共|共计|总计|五年共|期间共/;

/** How years make up a target unless a person says otherwise: told by what its figure measures. */
export function defaultPathKind(figure: {
  readonly measure: Measure;
  readonly op: TargetSaid["op"];
  /** Its words. */
  readonly quote: string;
  /** How many years it spans. */
  readonly years: number;
}): { readonly kind: PathKind; readonly why: DefaultKindReason } {
  const { measure, op, quote, years } = figure;
  if (TOGETHER.test(quote) || measure === "delta") return { kind: "sum", why: "added-up" };
  if (measure === "rate") {
    return years > 1 ? { kind: "growth", why: "rate-on-average" } : { kind: "each", why: "rate-of-each-year" };
  }
  if (measure === "level") return { kind: "level", why: "amount-at-the-end" };
  const isLimit = op === "<=" || op === "<";
  return isLimit ? { kind: "each", why: "limit-of-each-year" } : { kind: "level", why: "share-at-the-end" };
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
