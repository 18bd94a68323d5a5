import { isCounted, LAST_YEAR } from "../calendar/index.ts";
import type { Outcome } from "../outcome.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { type AssignableFact, isAssignable } from "./decide-assignment.ts";
import { unitsById } from "./decide-unit.ts";
import type { DecidingItems } from "./deciding.ts";
import { changeItems } from "./item-change.ts";
import { may } from "./permission.ts";
import type { Schedule } from "./schedule.ts";
import { isStanding } from "./unit.ts";

/** What is seen when schedules are decided: units, assignments, the schedules in question. */
export interface DecidingSchedules extends Pick<DecidingItems, "unit" | "assignment" | "schedule" | "who"> {
  readonly commitments: ReadonlyMap<string, AssignableFact>;
}

/** Working days a report can wait at most: a year and a half. */
const LONGEST_WAIT = 400;

/**
 * Sets when commitments are reported on, all or none; null takes a schedule away. Refused where a commitment does not stand,
 * whoever asks may not, a unit reports twice or no longer exists, or the days are in the wrong order.
 */
export function decideSchedules(
  held: DecidingSchedules,
  wanted: ReadonlyMap<string, Schedule | null>,
  reason: string | null,
): Outcome {
  for (const [id, schedule] of wanted) {
    const refusal = refusedFor(held, id, schedule);
    if (refusal !== null) return refusal;
  }
  return changeItems(held, { noun: "schedule", act: "scheduled", wanted, reason, subject: "schedule" });
}

function refusedFor(held: DecidingSchedules, id: string, schedule: Schedule | null): Refusal | null {
  const commitment = held.commitments.get(id);
  if (commitment === undefined) return refuse("not-found", { what: "commitment", id });
  const lead = held.assignment.get(id)?.value.lead ?? null;
  const { document } = commitment;
  const units = unitsById(held);
  if (!may(held.who, "schedule", { unit: lead, document }, units)) return refuse("not-allowed", { id });
  if (schedule === null) return null;
  if (!isAssignable(commitment)) return refuse("not-found", { what: "commitment", id });
  return faultIn(schedule) ?? unitFault(held, schedule, lead);
}

function faultIn({ from, until, delay, grace }: Schedule): Refusal | null {
  const wrong = (field: string): Refusal => refuse("invalid-request", { field });
  if (!isInTime(from)) return wrong("from");
  if (until !== null && (!isInTime(until) || until < from)) return wrong("until");
  const isWait = (days: number): boolean => Number.isInteger(days) && days >= 0 && days <= LONGEST_WAIT;
  if (!isWait(delay)) return wrong("delay");
  return isWait(grace) ? null : wrong("grace");
}

/** Whether days can be counted from a date to the due day of its period. */
const isInTime = (date: string): boolean => isCounted(date) && Number(date.slice(0, 4)) <= LAST_YEAR - 2;

function unitFault({ unit }: DecidingSchedules, { beside }: Schedule, lead: string | null): Refusal | null {
  for (const [at, id] of beside.entries()) {
    const held = unit.get(id);
    if (held === undefined || !isStanding(held.value)) return refuse("unit-unknown", { unit: id });
    if (id === lead || beside.indexOf(id) !== at) return refuse("unit-twice", { unit: id });
  }
  return null;
}
