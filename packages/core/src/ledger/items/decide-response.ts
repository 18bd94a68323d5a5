import { addDays, addWorkingDays } from "../calendar/index.ts";
import type { Outcome } from "../outcome.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { handOf } from "./decide-report.ts";
import { unitsById } from "./decide-unit.ts";
import type { DecidingItems } from "./deciding.ts";
import { changeItems } from "./item-change.ts";
import { type Authority, may } from "./permission.ts";
import type { ResponseState, WarningResponse } from "./response.ts";
import { isStanding, type UnitsById } from "./unit.ts";

/** What a decision about an answer has to know of its warning. */
export interface AnswerableWarning {
  readonly id: string;
  /** null for one about the economy. */
  readonly commitment: string | null;
  readonly document: string | null;
  readonly lasts: boolean;
}

/** What a decision about an answer sees: all units, the assignment of the commitment, and what was answered before. */
export type DecidingResponse = Pick<DecidingItems, "unit" | "assignment" | "response" | "who">;

/** An answer as it is given. */
export interface AnswerGiven {
  readonly state: ResponseState;
  readonly note: string;
  /** ISO date by which the next word follows. */
  readonly until: string | null;
  /** The unit that is to answer, where nobody leads; left out: as it was. */
  readonly unit?: string | null | undefined;
}

/** Working days from having been seen to the next word, and days ahead the next word can be promised for at most. */
export const ACKNOWLEDGED_WITHIN = 10;
const FURTHEST = 366;

/** What can follow what; a warning that is closed is only opened again. */
const FOLLOWS: Readonly<Record<ResponseState | "none", readonly ResponseState[]>> = {
  none: ["acknowledged", "looking-into", "explained", "no-action", "closed"],
  acknowledged: ["looking-into", "explained", "no-action", "closed"],
  "looking-into": ["looking-into", "explained", "no-action", "closed"],
  explained: ["looking-into", "explained", "no-action", "closed"],
  "no-action": ["looking-into", "explained", "no-action", "closed"],
  closed: ["looking-into"],
};

/** What somebody may do to a warning. */
export interface AnswerRights {
  readonly answer: boolean;
  /** Close it although it lasts: nobody strikes out the warning about his own unit; those above it, or set over all, do. */
  readonly close: boolean;
}

/** The unit that answers a warning: the one that leads, else the one people named; null where there is none. */
export const answeringUnit = (lead: string | null, before: WarningResponse | null): string | null =>
  lead ?? before?.unit ?? null;

/** What somebody may do to a warning that a unit answers (null: nobody leads), of a plan (null: of none). */
export function answerRights(
  who: Authority,
  unit: string | null,
  document: string | null,
  units: UnitsById,
): AnswerRights {
  const above = unit === null ? null : (units.get(unit)?.parent ?? null);
  const allowed = (one: string | null) => may(who, "answer-warning", { unit: one, document }, units);
  return { answer: allowed(unit), close: allowed(above) };
}

/** What a warning can be answered with next; `before`: null while nobody answered. */
export function nextStates(
  before: ResponseState | null,
  lasts: boolean,
  rights: AnswerRights,
): readonly ResponseState[] {
  if (!rights.answer) return [];
  return FOLLOWS[before ?? "none"].filter((state) => state !== "closed" || !lasts || rights.close);
}

/**
 * Answers a warning. Everything but having seen it needs a note; whoever looks into it says by when the next word follows.
 * `today`: ISO date in Beijing.
 */
export function decideResponse(
  held: DecidingResponse,
  warning: AnswerableWarning,
  given: AnswerGiven,
  today: string,
): Outcome {
  const { id, commitment, document, lasts } = warning;
  const units = unitsById(held);
  const before = held.response.get(id)?.value ?? null;
  const lead = held.assignment.get(commitment ?? "")?.value.lead ?? null;
  const unit = answeringUnit(lead, before);
  const rights = answerRights(held.who, unit, document, units);
  if (!rights.answer) return refuse("not-allowed", { id });
  if (!nextStates(before?.state ?? null, lasts, rights).includes(given.state)) {
    const isAbove = given.state === "closed" && lasts && !rights.close;
    return isAbove ? refuse("not-allowed", { id }) : refuse("invalid-request", { field: "state" });
  }
  const answering = lead ?? (given.unit === undefined ? unit : given.unit);
  const fault = faultOf({ id, given, answering, units }, today);
  if (fault !== null) return fault;
  const { state } = given;
  const answer: WarningResponse = {
    ...{ id, commitment, unit: answering, state, note: given.note.trim() },
    ...{ until: clockOf(given, today), by: handOf(held.who) },
  };
  return changeItems(held, {
    ...{ noun: "response", act: state, wanted: new Map([[id, answer]]), reason: null, subject: commitment ?? id },
  });
}

interface Checked {
  readonly id: string;
  readonly given: AnswerGiven;
  readonly answering: string | null;
  readonly units: UnitsById;
}

function faultOf({ id, given, answering, units }: Checked, today: string): Refusal | null {
  const { state, note, until } = given;
  const named = answering === null ? null : (units.get(answering) ?? undefined);
  if (named === undefined || (given.unit != null && named !== null && !isStanding(named))) {
    return refuse("unit-unknown", { id: answering ?? "" });
  }
  if (given.unit != null && given.unit !== answering) return refuse("invalid-request", { field: "unit" });
  if (state !== "acknowledged" && note.trim() === "") return refuse("reason-needed", { id });
  if (until === null) return state === "looking-into" ? refuse("invalid-request", { field: "until" }) : null;
  const isInReach = until >= today && until <= addDays(today, FURTHEST) && state !== "closed";
  return isInReach ? null : refuse("invalid-request", { field: "until" });
}

/** Whoever has only seen it owes the next word all the same. */
const clockOf = ({ state, until }: AnswerGiven, today: string): string | null =>
  until ?? (state === "acknowledged" ? addWorkingDays(today, ACKNOWLEDGED_WITHIN) : null);
