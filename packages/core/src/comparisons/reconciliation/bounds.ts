import type { Direction } from "../../indicators/index.ts";
import type { Comparator } from "../../statements/index.ts";

/** A number as told: exact, a range, or one side open. */
export interface ToldNumber {
  readonly value: number;
  readonly valueMax: number | null;
  readonly op: Comparator;
}

/** Values from `least` to `most`, both ends inside. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * How far “about” (左右, 约) may lie from the number it names, as a part of it. No standard defines it; a rule of this
 * project, published with its results.
 */
export const APPROXIMATELY = 0.02;

/** A number strictly beyond another, as near to it as numbers of the size can be told apart here. */
const justBeyond = (value: number, sign: 1 | -1): number => value + sign * Math.max(Math.abs(value), 1) * 1e-9;

/** Between what the true value lies when a number is told so. */
export function boundsOf({ value, valueMax, op }: ToldNumber): Bounds {
  const most = valueMax ?? value;
  const slack = Math.abs(most) * APPROXIMATELY;
  switch (op) {
    case "=":
      return { least: Math.min(value, most), most: Math.max(value, most) };
    case "~":
      return { least: Math.min(value, most) - slack, most: Math.max(value, most) + slack };
    case ">=":
      return { least: value, most: Number.POSITIVE_INFINITY };
    case ">":
      return { least: justBeyond(value, 1), most: Number.POSITIVE_INFINITY };
    case "<=":
      return { least: Number.NEGATIVE_INFINITY, most };
    case "<":
      return { least: Number.NEGATIVE_INFINITY, most: justBeyond(most, -1) };
  }
}

/**
 * Which values fulfil a target. A target told as a plain number asks for at least as much where more is better and for at
 * most as much where less is; where neither is better it asks for the number itself, give or take what “about” allows.
 */
export function goalOf(target: ToldNumber, direction: Direction): Bounds {
  const told = boundsOf(target);
  if (target.op !== "=" && target.op !== "~") return told;
  if (direction === "more") return { least: told.least, most: Number.POSITIVE_INFINITY };
  if (direction === "less") return { least: Number.NEGATIVE_INFINITY, most: told.most };
  return told;
}

/** Whether a number told so fulfils a goal; null where what is told leaves it open. */
export function fulfils(told: ToldNumber, goal: Bounds): boolean | null {
  const { least, most } = boundsOf(told);
  if (least >= goal.least && most <= goal.most) return true;
  return most < goal.least || least > goal.most ? false : null;
}
