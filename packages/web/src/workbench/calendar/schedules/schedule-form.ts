import type { ScheduleGiven, ScheduleLine, SchedulesSet } from "@lantu/server/contract";

/** A schedule while it is typed. */
export interface ScheduleForm {
  readonly frequency: ScheduleGiven["frequency"];
  /** ISO dates or empty. */
  readonly from: string;
  readonly until: string;
  readonly delay: number;
  readonly grace: number;
  readonly beside: string | null;
}

/** What a new schedule begins with: quarterly from the year's first day, ten working days to fill in. */
export const newSchedule = (today: string): ScheduleForm => ({
  ...{ frequency: "quarter", from: `${today.slice(0, 4)}-01-01`, until: "", delay: 0, grace: 10, beside: null },
});

/** A form as the interface takes it. */
export const scheduleOf = ({ until, beside, ...form }: ScheduleForm): ScheduleGiven => ({
  ...{ ...form, until: until === "" ? null : until, beside: beside === null ? [] : [beside] },
});

/** A change of one commitment's schedule: what is, and what would be. */
export interface ScheduleChange {
  readonly line: ScheduleLine;
  readonly after: ScheduleGiven | null;
}

const same = (a: ScheduleGiven | null, b: ScheduleGiven | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Of the lines chosen those that would become another, each with what it would become. */
export const changesOf = (
  lines: readonly ScheduleLine[],
  afterOf: (line: ScheduleLine) => ScheduleGiven | null,
): readonly ScheduleChange[] =>
  lines
    .map((line) => ({ line, after: afterOf(line) }))
    .filter(({ line, after }) => !same(ordered(line.schedule), ordered(after)));

/** The fields in one order, so that two can be compared as texts. */
const ordered = (schedule: ScheduleGiven | null): ScheduleGiven | null =>
  schedule === null
    ? null
    : {
        ...{ frequency: schedule.frequency, from: schedule.from, until: schedule.until },
        ...{ delay: schedule.delay, grace: schedule.grace, beside: schedule.beside },
      };

/** What is sent. */
export const setOf = (changes: readonly ScheduleChange[], reason: string): SchedulesSet => ({
  set: changes.map(({ line, after }) => ({ commitment: line.commitment.id, version: line.version, schedule: after })),
  ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
});
