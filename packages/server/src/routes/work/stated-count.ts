import type { FigureSummary } from "@lantu/store";

/** What programmes count their tasks in. */
const COUNTED: ReadonlySet<string | null> = new Set(["项", "条", "件", "个", "类"]);
/** What is counted where a programme counts its tasks. */
const TASKS = /任务|举措|措施|事项|政策清单|改革清单|重点工作|工作要点/;

/** The figure that says of how many tasks a programme consists, where its text says so: 196项任务; null where it does not. */
export function statedCount(figures: readonly FigureSummary[]): FigureSummary | null {
  const counts = figures.filter(
    ({ value, unit, measure, subject, quote }) =>
      COUNTED.has(unit) &&
      Number.isInteger(value) &&
      value > 1 &&
      measure !== "rate" &&
      measure !== "share" &&
      TASKS.test(`${quote}${subject ?? ""}`),
  );
  return counts.toSorted((a, b) => b.value - a.value)[0] ?? null;
}
