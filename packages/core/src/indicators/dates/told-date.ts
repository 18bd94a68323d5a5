import type { ToldWords } from "../account.ts";

/** What is wrong with a date as written. */
export type DateFault =
  | "month" // there is no 13th month
  | "day" // the month has no such day
  | "quarter" // a year has four
  | "year" // a year nobody plans for, or with too many or too few digits
  | "reversed" // it ends before it begins
  | "plan-years"; // the years in brackets are not those of the five-year plan in front of them

/** A date in the words of a document that no calendar has. */
export interface ToldDate {
  readonly words: ToldWords;
  readonly fault: DateFault;
}
