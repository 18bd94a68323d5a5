import {
  type Authority,
  type DaySpan,
  handOf,
  isLate,
  isStanding,
  may,
  partsOfReport,
  type ReportAsked,
  rememberingPeriods,
  reportDays,
  reportsDue,
  type Unit,
  type UnitsById,
  type WorkState,
  workingDaysBetween,
  workStateOf,
} from "@lantu/core/ledger";
import type { ReportInList, ScheduledWork } from "@lantu/store";
import { beijingDay } from "./today.ts";

/** A report that is asked for, with what there is of it. */
export interface DueWork {
  readonly work: ScheduledWork;
  readonly asked: ReportAsked;
  readonly report: ReportInList | null;
  /** Who reports; null while nobody leads. */
  readonly unit: string | null;
  readonly state: WorkState;
  readonly days: number;
  readonly late: boolean;
}

/** What reports are asked for within a span of due days; those that were begun and not signed are there whenever due. */
export function dueWork(works: readonly ScheduledWork[], within: DaySpan, today: string): readonly DueWork[] {
  const [periods, daysLeft] = [rememberingPeriods(), rememberingWorkingDays()];
  return works.flatMap((work) => {
    const { schedule, deadline, assignment } = work;
    const reporting = schedule === null ? null : { schedule, deadline: assignment?.deadline ?? deadline };
    const asked = reporting === null ? [] : reportsDue(reporting, within, periods);
    const known = new Set(asked.map(({ id }) => id));
    const begun = work.reports.filter(({ id, state }) => state !== "signed" && !known.has(id));
    return [...asked, ...begun.flatMap((report) => askedOf(work, report))].map((one) =>
      standing(work, one, today, daysLeft),
    );
  });
}

/** Working days from one day to others, each counted once. */
function rememberingWorkingDays(): typeof workingDaysBetween {
  const known = new Map<string, number>();
  return (from, until) => {
    const key = `${from} ${until}`;
    const found = known.get(key) ?? workingDaysBetween(from, until);
    known.set(key, found);
    return found;
  };
}

/** When a report is asked for that no longer is: its schedule was changed or taken away after it was begun. */
function askedOf({ id: commitment, schedule }: ScheduledWork, { id, period }: ReportInList): readonly ReportAsked[] {
  const days = reportDays(period, schedule ?? { delay: 0, grace: 0 });
  return days === null ? [] : [{ ...days, id, commitment, beside: partsOfReport(id)?.beside ?? null }];
}

/** A report that is asked for, as it stands on a day. */
export function standing(
  work: ScheduledWork,
  asked: ReportAsked,
  today: string,
  daysLeft = workingDaysBetween,
): DueWork {
  const report = work.reports.find(({ id }) => id === asked.id) ?? null;
  const signedOn = report?.state === "signed" ? beijingDay(new Date(report.at)) : null;
  const unit = report?.unit ?? asked.beside ?? work.assignment?.lead ?? null;
  const state = workStateOf(asked, report?.state ?? null, today, daysLeft);
  const days = daysLeft(today, asked.due);
  const late = isLate(asked, signedOn, today);
  return { work, asked, report, unit, state, days, late };
}

/** What somebody can do next to a report. */
export function nextAct(who: Authority, due: DueWork, units: UnitsById): "fill" | "check" | "sign" | null {
  const { report, state, unit, work } = due;
  if (unit === null) return null;
  const allowed = (action: "fill" | "check" | "sign") => may(who, action, { unit, document: work.document.id }, units);
  if (state === "filled") return allowed("check") && isAnother(who, report?.filledBy) ? "check" : null;
  if (state === "checked") {
    return allowed("sign") && isAnother(who, report?.filledBy) && isAnother(who, report?.checkedBy) ? "sign" : null;
  }
  return state === "signed" || state === "not-open" || !allowed("fill") ? null : "fill";
}

/** A machine without accounts is everybody. */
const isAnother = (who: Authority, hand: string | null | undefined): boolean =>
  who.kind === "machine" || handOf(who) !== hand;

/** Whether a report passes through somebody's hands: who may fill, check or sign it. */
export const isHandOf = (who: Authority, { unit, work }: DueWork, units: UnitsById): boolean =>
  unit !== null &&
  (["fill", "check", "sign"] as const).some((action) => may(who, action, { unit, document: work.document.id }, units));

/** Whether somebody may see a report: what is signed is for everybody. */
export const mayRead = (who: Authority, { state, unit, work }: DueWork, units: UnitsById): boolean =>
  state === "signed" || may(who, "read-work", { unit, document: work.document.id }, units);

/** First what is due first. */
export const byDueDay = (a: DueWork, b: DueWork): number =>
  a.asked.due < b.asked.due ? -1 : a.asked.due > b.asked.due ? 1 : a.asked.id < b.asked.id ? -1 : 1;

/** A unit as lists of work name it. */
export function namedUnit(units: ReadonlyMap<string, Unit>, id: string | null) {
  const unit = id === null ? undefined : units.get(id);
  if (unit === undefined) return null;
  const becomes = unit.becomes.flatMap((one) => {
    const name = units.get(one)?.name;
    return name === undefined ? [] : [{ id: one, name }];
  });
  return { id: unit.id, name: unit.name, shortName: unit.shortName, now: null, ended: !isStanding(unit), becomes };
}
