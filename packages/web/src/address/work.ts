import type { BreakdownAlarm, WorkState } from "@lantu/server/contract";
import { documentIdForm, unitIdForm } from "./ids.ts";
import { commitmentKinds } from "./plan.ts";
import { readForm, readForms, readOne, readSeveral, readText } from "./value.ts";

type Queried = Readonly<Record<string, unknown>>;

/** How loud the gaps of a breakdown are told. */
export const breakdownAlarms = ["gap", "rounding", "none"] as const satisfies readonly BreakdownAlarm[];
export const breakdownStates = ["broken-down", "open"] as const;

/** What the address of the list of breakdowns holds. */
export interface BreakdownsAddress {
  readonly document?: readonly string[] | undefined;
  readonly unit?: string | undefined;
  readonly alarm?: readonly BreakdownAlarm[] | undefined;
  readonly state?: readonly (typeof breakdownStates)[number][] | undefined;
  readonly kind?: readonly (typeof commitmentKinds)[number][] | undefined;
  readonly q?: string | undefined;
  readonly after?: string | undefined;
}

/** Reads {@link BreakdownsAddress} out of a query; what cannot be read is left out. */
export const readBreakdownsAddress = (query: Queried): BreakdownsAddress => ({
  document: readForms(query.document, documentIdForm),
  unit: readForm(query.unit, unitIdForm),
  alarm: readSeveral(query.alarm, breakdownAlarms),
  state: readSeveral(query.state, breakdownStates),
  kind: readSeveral(query.kind, commitmentKinds),
  q: readText(query.q, 100),
  after: readText(query.after, 500),
});

/** States of a report that is asked for, the nearest to a hand first. */
export const workStates = [
  "overdue",
  "returned",
  "due-soon",
  "open",
  "filled",
  "checked",
  "signed",
  "not-open",
] as const satisfies readonly WorkState[];

/** What the address of the calendar holds. */
export interface CalendarAddress {
  /** As a list; without it by month. */
  readonly view?: "list" | undefined;
  /** First month shown, `2025-04`; without it the present one. */
  readonly month?: string | undefined;
  readonly unit?: readonly string[] | undefined;
  /** Only what passes through this person's hands. */
  readonly person?: string | undefined;
  /** Only what is mine to fill, check or sign. */
  readonly mine?: "1" | undefined;
  readonly document?: readonly string[] | undefined;
  readonly state?: readonly WorkState[] | undefined;
  readonly after?: string | undefined;
}

/** Reads {@link CalendarAddress} out of a query; what cannot be read is left out. */
export const readCalendarAddress = (query: Queried): CalendarAddress => ({
  view: readOne(query.view, ["list"] as const),
  month: readForm(query.month, /^\d{4}-(0[1-9]|1[0-2])$/),
  unit: readForms(query.unit, unitIdForm),
  person: readForm(query.person, /^p[0-9a-f]{16}$/),
  mine: readOne(query.mine, ["1"] as const),
  document: readForms(query.document, documentIdForm),
  state: readSeveral(query.state, workStates),
  after: readText(query.after, 500),
});

export const scheduleHas = ["schedule", "proposal", "neither"] as const;

/** What the address of the list of schedules holds. */
export interface SchedulesAddress {
  readonly document?: readonly string[] | undefined;
  readonly unit?: readonly string[] | undefined;
  readonly commitment?: readonly string[] | undefined;
  readonly has?: (typeof scheduleHas)[number] | undefined;
  readonly after?: string | undefined;
}

/** Reads {@link SchedulesAddress} out of a query; what cannot be read is left out. */
export const readSchedulesAddress = (query: Queried): SchedulesAddress => ({
  document: readForms(query.document, documentIdForm),
  unit: readForms(query.unit, unitIdForm),
  commitment: readForms(query.commitment, /^d[0-9a-z]{12}-[0-9a-z]+$/),
  has: readOne(query.has, scheduleHas),
  after: readText(query.after, 500),
});
