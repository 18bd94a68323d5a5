import type { Modality } from "./figure.ts";
import type { StatementClass } from "./statement.ts";

/** Words that say a number is expected for a time not over; 预期 and 预期目标 set one to be reached. */
const EXPECTED = "预计";

/** Where in a sentence 预计 stands and how far it reaches: to the next ；or 。 of the same quantity. */
export function expectedAt(text: string, start: number, end: number): boolean {
  for (let at = text.indexOf(EXPECTED, start); at >= 0 && at < end; at = text.indexOf(EXPECTED, at + 1)) {
    if (!/[年初时的]$/u.test(text.slice(at - 1, at)) || !text.startsWith(`${EXPECTED}的`, at)) return true;
  }
  return false;
}

/** What a number of a sentence of this class claims, where nothing next to it says otherwise. */
export function classModality(name: StatementClass): Modality {
  return name === "target" || name === "action" ? "target" : "actual";
}
