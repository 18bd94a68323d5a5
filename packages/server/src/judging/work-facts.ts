import type { WorkFacts } from "@lantu/core/judgements";
import { addDays, partsOfReport, type rememberingPeriods, reportsDue } from "@lantu/core/ledger";
import type { WorkToJudge } from "@lantu/store";

/** A commitment nothing is kept of. */
const NOTHING = {
  ...{ deadline: null, path: null, schedule: null, steps: [], reports: [], printed: null, attached: null },
} as const;

/**
 * What people keep of a commitment, with the reports that were due before a day and have not come.
 * @param printed the deadline its text tells, for a schedule that names no last day
 */
export function workFacts(
  work: WorkToJudge | undefined,
  printed: string | null,
  on: string,
  days: ReturnType<typeof rememberingPeriods>,
): WorkFacts {
  const { deadline, path, schedule, steps, reports, printed: headline, attached } = work ?? NOTHING;
  return {
    deadline,
    path,
    schedule,
    steps,
    reports,
    overdue: overdueOf({ schedule, reports }, deadline ?? printed, on, days),
    printed: headline,
    attached,
  };
}

/** A report sent back waits for its unit again: it has not come. */
function overdueOf(
  { schedule, reports }: Pick<WorkToJudge, "schedule" | "reports">,
  deadline: string | null,
  on: string,
  days: ReturnType<typeof rememberingPeriods>,
): WorkFacts["overdue"] {
  if (schedule === null) return [];
  const came = new Set(reports.flatMap(({ report }) => (report.state === "returned" ? [] : [report.id])));
  const asked = reportsDue({ schedule, deadline }, { from: schedule.from, until: addDays(on, -1) }, days);
  return asked.flatMap(({ id, due }) => {
    const period = partsOfReport(id)?.period;
    return came.has(id) || period === undefined ? [] : [{ period, due }];
  });
}
