import type { ReportContent } from "./report.ts";
import type { SaidVerdict } from "./said-verdict.ts";

/** Version of the rule by which a self-report is laid beside what others tell. */
export const SAID_RULE = "1";

/** A number as it was printed or typed. */
export interface RoundedNumber {
  readonly value: number;
  /** Half of the last place it is told to, in its own unit: what rounding can have taken or given. */
  readonly rounding: number;
}

/** What somebody else tells of the same thing for the same period, in the unit of the report. */
export type OtherTold =
  | ({ readonly kind: "number" } & RoundedNumber)
  /** Another unit, another measure, a bound instead of a value. */
  | { readonly kind: "not-comparable" }
  /** No number: another side that says whether it has been reached. */
  | { readonly kind: "claim"; readonly done: boolean };

/** How a self-report and another's word stand to each other. */
export interface Compared {
  /** null where the two cannot be compared. */
  readonly agrees: boolean | null;
  /** Report less the other; null where there are no two numbers. */
  readonly difference: number | null;
  /** The most that rounding explains. */
  readonly allowed: number | null;
}

const UNCOMPARED: Compared = { agrees: null, difference: null, allowed: null };

/** Noise of binary fractions, as a part of the numbers compared. */
const NOISE = 1e-9;

/**
 * Compares what a unit says with what another tells. Numbers agree where they differ by no more than the roundings of both
 * together: published, and the same for everybody.
 */
export function compareTold(said: SaidNumber, other: OtherTold): Compared {
  if (other.kind === "not-comparable") return UNCOMPARED;
  if (other.kind === "claim") {
    return { ...UNCOMPARED, agrees: said.done === other.done };
  }
  if (said.number === null) return UNCOMPARED;
  const difference = said.number.value - other.value;
  const allowed = said.number.rounding + other.rounding;
  const noise = NOISE * Math.max(Math.abs(said.number.value), Math.abs(other.value));
  return { agrees: Math.abs(difference) <= allowed + noise, difference, allowed };
}

/** What a report says, as it is compared. */
export interface SaidNumber {
  readonly number: RoundedNumber | null;
  readonly done: boolean;
}

/** What comes of all comparisons together. */
export function verdictOf(said: SaidNumber, compared: readonly Compared[]): SaidVerdict {
  if (compared.some(({ agrees }) => agrees === false)) return "disagrees";
  if (said.number === null) return said.done ? "statement-only" : "nothing-said";
  if (compared.some(({ agrees, difference }) => agrees === true && difference !== null)) return "agrees";
  return compared.length === 0 ? "no-data" : "not-comparable";
}

/** A number with the rounding its last decimal allows. 12.50 typed without its nought is 12.5. */
export function roundedNumber(value: number): RoundedNumber {
  const [digits = "", exponent = "0"] = String(Math.abs(value)).split("e");
  const decimals = (digits.split(".")[1]?.length ?? 0) - Number(exponent);
  return { value, rounding: 0.5 * 10 ** -Math.max(0, decimals) };
}

/** A report's number and claim. */
export const saidIn = ({ value, done }: Pick<ReportContent, "value" | "done">): SaidNumber => ({
  number: value === null ? null : roundedNumber(value),
  done,
});
