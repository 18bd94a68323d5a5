import { type CommitmentRecord, lastPrintedDay } from "../../ledger/index.ts";
import type { WorkFacts } from "./judgeable.ts";

type Printed = Pick<CommitmentRecord, "deadline" | "period">;
type Set = Pick<WorkFacts, "deadline">;

/**
 * By when something is due: what is printed decides, for whoever works on a promise cannot put it off. Only where its text tells
 * no time at all the day people set is the one. Null where nobody tells.
 */
export const dueOf = (commitment: Printed, work: Set): string | null =>
  printedDay(commitment) ?? lastPrintedDay(work.deadline);

/** The ISO day people set where the text tells another: their own pace. Null where it is the same, or they set none. */
export function ownDeadlineOf(commitment: Printed, { deadline }: Set): string | null {
  if (deadline === null) return null;
  const [printed, own] = [printedDay(commitment), lastPrintedDay(deadline)];
  return printed === null || own === printed ? null : own;
}

const printedDay = ({ deadline, period }: Printed): string | null => lastPrintedDay(deadline) ?? lastPrintedDay(period);

/** The day people set for themselves before the printed one; null where they set none, or a later one. */
export function earlierDeadlineOf(commitment: Printed, work: Set): string | null {
  const own = ownDeadlineOf(commitment, work);
  return own !== null && own < (dueOf(commitment, work) ?? "") ? own : null;
}
