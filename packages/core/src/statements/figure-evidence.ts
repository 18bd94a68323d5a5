import type { Quantity } from "../language/index.ts";
import type { FigureEvidence, Measure } from "./figure.ts";
import type { Statement } from "./statement.ts";
import type { Subject } from "./subject.ts";
import type { Tail } from "./subject-tail.ts";

/** Where the time of a number was found: in its own clause, in one before it, or in what the document says of the place. */
export type Timed = "own-clause" | "carried" | "setting";

/** A number of a sentence with all that was read of it. */
export interface Read {
  readonly quantity: Quantity;
  readonly subject: Subject;
  readonly tail: Tail;
  readonly measure: Measure;
  readonly timed: Timed;
  readonly period: string | null;
  /** Whether the name is one of a list that was taken apart. */
  readonly apart: boolean;
  readonly statement: Statement;
}

/** Names longer than this mostly hold more than the name. */
const LONG_NAME = 14;
const VERY_LONG_NAME = 22;
/** One or two characters seldom name a thing in full. */
const SHORT_NAME = 3;
/** Marks and particles a clean name does not hold. */
const UNCLEAN = /[，,；;：:。]|的.*的|[了为将被]|(?:实现|推进|推动|开展|加快|达到|完成|提供|增长|下降|提高)/u;

/** Tells what each field of a number was read from. */
export function evidenceOf(read: Read): FigureEvidence {
  const { quantity, subject, statement } = read;
  return {
    found: foundBy(quantity, subject),
    value: quantity.valueMax !== null ? "range" : quantity.doubling ? "doubling" : "number",
    unit: quantity.dimension ?? "none",
    op: quantity.op === "=" ? "bare" : "comparator",
    measure: measuredBy(read),
    modality: read.tail.from ? "base" : statement.class,
    period: read.period === null ? "none" : `${read.timed}-${read.tail.from ? "base" : spanOrYear(read.period)}`,
    subject: namedBy(read),
  };
}

/** Counts of things are more often names or lists than amounts and ratios are. */
function foundBy({ dimension, unit }: Quantity, { name }: Subject): string {
  const kind = unit === null ? "bare" : dimension === "count" ? "count" : dimension === "time" ? "time" : "amount";
  return name === null ? `${kind}-nameless` : kind;
}

function measuredBy({ measure, subject, tail, quantity }: Read): string {
  if (tail.from) return "base";
  const ground = quantity.dimension === "ratio" ? "ratio" : (subject.deed ?? tail.direction ?? "plain");
  return `${measure}-${ground}`;
}

function spanOrYear(period: string): "span" | "year" {
  return period.includes("/") ? "span" : "year";
}

function namedBy({ subject: { name, own, span, ground }, apart }: Read): string {
  if (name === null) return "none";
  if (name.length < SHORT_NAME) return "short";
  if (UNCLEAN.test(name)) return "unclean";
  if (name.length > VERY_LONG_NAME) return "very-long";
  if (name.length > LONG_NAME) return own ? "long" : "long-inherited";
  if (apart) return "part-of-list";
  return ground === "left" || ground === "right" ? `${ground}-${span === null ? "composed" : "whole"}` : ground;
}
