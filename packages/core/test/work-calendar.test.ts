import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addWorkingDays,
  daysOfPeriod,
  HOLIDAY_YEARS,
  isWorkingDay,
  periodsDue,
  periodsIn,
  REPORT_FREQUENCIES,
  rememberingPeriods,
  reminderAt,
  reportsDue,
  type Schedule,
  workingDaysBetween,
  workStateOf,
} from "../src/ledger/index.ts";

interface Cases {
  readonly workingDays: readonly {
    readonly why: string;
    readonly date: string;
    readonly days: number;
    readonly then: string;
  }[];
  readonly reports: readonly {
    readonly why: string;
    readonly schedule: Omit<Schedule, "commitment" | "beside"> & Partial<Pick<Schedule, "beside">>;
    readonly deadline: string | null;
    readonly within: readonly [string, string];
    readonly today: string;
    readonly reports: readonly string[];
  }[];
  readonly reminders: readonly { readonly days: number; readonly stage: string | null }[];
}
const cases: Cases = JSON.parse(readFileSync(new URL("../../../specs/work/calendar.json", import.meta.url), "utf8"));

const date = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays("2000-01-01", days));

describe("working days", () => {
  it.each(cases.workingDays)("$why", ({ date: from, days, then }) => {
    expect(addWorkingDays(from, days)).toBe(then);
  });

  it("added lie on working days, as many as were added", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 400 }), (from, days) => {
        const then = addWorkingDays(from, days);
        expect(isWorkingDay(then)).toBe(true);
        expect(workingDaysBetween(from, then)).toBe(days);
      }),
    );
  });

  it("added one after the other come to the same as all at once", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (from, a, b) => {
        expect(addWorkingDays(addWorkingDays(from, a), b)).toBe(addWorkingDays(from, a + b));
      }),
    );
  });

  it("come later the later one begins and the more are added", () => {
    fc.assert(
      fc.property(date, fc.nat({ max: 300 }), fc.nat({ max: 30 }), (from, days, more) => {
        expect(addWorkingDays(addDays(from, more), days) >= addWorkingDays(from, days)).toBe(true);
        expect(addWorkingDays(from, days + more) >= addWorkingDays(from, days)).toBe(true);
      }),
    );
  });

  it("are taken from notices: what is worked in exchange is a weekend, what is off is never worked too", () => {
    for (const { year, off, on, notices } of HOLIDAY_YEARS) {
      expect(off, String(year)).not.toBe("");
      if (year >= 2006) expect(notices.length, String(year)).toBeGreaterThan(0);
      for (const stretch of on.split(" ").filter(Boolean)) {
        const day = `${year}-${stretch.slice(0, 2)}-${stretch.slice(2, 4)}`;
        expect([0, 6], day).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
        expect(isWorkingDay(day)).toBe(true);
      }
    }
  });
});

describe("periods of reports", () => {
  it("follow each other without gaps and cover what they are asked for", () => {
    const frequency = fc.constantFrom(...REPORT_FREQUENCIES);
    fc.assert(
      fc.property(frequency, date, fc.nat({ max: 2000 }), (often, from, more) => {
        const spans = periodsIn(often, { from, until: addDays(from, more) }).map(daysOfPeriod);
        expect((spans[0]?.from ?? "9") <= from && (spans[0]?.until ?? "") >= from).toBe(true);
        expect((spans.at(-1)?.until ?? "") >= addDays(from, more)).toBe(true);
        for (const [at, span] of spans.entries()) {
          const next = spans[at + 1];
          if (next != null && span !== null) expect(next.from).toBe(addDays(span.until, 1));
        }
      }),
    );
  });

  it.each(cases.reports)("$why", ({ schedule, deadline, within: [from, until], today, reports }) => {
    // As a journal from elsewhere may hold it: without the units that report beside the lead.
    const whole = { ...schedule, commitment: "d000000000001-1" } as Schedule;
    const due = reportsDue({ schedule: whole, deadline }, { from, until });
    const told = due.map((one) => {
      const known = one.holidaysKnown ? "known" : "unknown";
      const name = one.id.slice(one.id.indexOf("@") + 1);
      return `${name} opens ${one.opens} due ${one.due} ${workStateOf(one, null, today)} ${known}`;
    });
    expect(told).toEqual(reports);
  });

  it("are found in any stretch of due days as in the whole", () => {
    const schedule: Schedule = {
      ...{ commitment: "d000000000001-1", frequency: "month", from: "2019-01-01", until: "2027-12-31" },
      ...{ delay: 30, grace: 40, beside: [] },
    };
    const all = reportsDue({ schedule, deadline: null }, { from: "2019-01-01", until: "2030-01-01" });
    fc.assert(
      fc.property(fc.nat({ max: 3000 }), fc.nat({ max: 400 }), (start, length) => {
        const from = addDays("2019-01-01", start);
        const until = addDays(from, length);
        const some = reportsDue({ schedule, deadline: null }, { from, until });
        expect(some).toEqual(all.filter(({ due }) => due >= from && due <= until));
      }),
    );
  });
});

describe("days that are remembered", () => {
  it("are those that are counted, whatever schedules come one after another", () => {
    const remembered = rememberingPeriods();
    const schedule = fc.record({
      frequency: fc.constantFrom("month" as const, "quarter" as const, "half" as const, "year" as const),
      from: fc.constantFrom("2024-01-01", "2024-05-17"),
      until: fc.constantFrom(null, "2025-06-30"),
      ...{ delay: fc.nat({ max: 3 }), grace: fc.nat({ max: 3 }) },
    });
    const deadline = fc.constantFrom(null, "2025", "2025-12");
    fc.assert(
      fc.property(schedule, deadline, fc.constantFrom("2025-01-01", "2025-03-01"), (given, until, from) => {
        const reporting = { schedule: { ...given, commitment: "d000000000001-1", beside: [] }, deadline: until };
        const within = { from, until: "2026-06-30" };
        expect(remembered(reporting, within)).toEqual(periodsDue(reporting, within));
      }),
    );
  });
});

describe("reminders", () => {
  it.each(cases.reminders)("$days working days before: $stage", ({ days, stage }) => {
    expect(reminderAt(days)).toBe(stage);
  });
});
