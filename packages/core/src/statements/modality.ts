import type { Modality } from "./figure.ts";
import type { StatementClass } from "./statement.ts";

/** Words that say a number is expected for a time not over; 预期 and 预期目标 set one to be reached. */
const EXPECTING = /预计(?!的)/u;

/** Whether a stretch says 预计 of its number; 预计的 only recalls what was once expected (比年初预计的多). */
export function expectedAt(text: string, start: number, end: number): boolean {
  return EXPECTING.test(text.slice(start, end));
}

/** What a number of a sentence of this class claims, where nothing next to it says otherwise. */
export function classModality(name: StatementClass): Modality {
  return name === "target" || name === "action" ? "target" : "actual";
}
