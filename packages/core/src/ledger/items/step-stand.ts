import type { WorkStep } from "./step.ts";

/** Where a step stands on a day. */
export const STEP_STANDS = [
  "open",
  "waiting", // a step it waits for is not done
  "late", // its date has passed
  "done",
  "done-late", // it was done after its date
] as const;

export type StepStand = (typeof STEP_STANDS)[number];

/** Days from one ISO date to another. */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Where a step stands on a day (ISO date), and how many days it was or is late. `steps` holds those it waits for. */
export function standOfStep(
  step: WorkStep,
  steps: ReadonlyMap<string, Pick<WorkStep, "done">>,
  day: string,
): { readonly stand: StepStand; readonly daysLate: number } {
  const { done, due } = step;
  const isDone = done !== null && done <= day;
  const late = due === null ? 0 : Math.max(0, daysBetween(due, isDone ? done : day));
  if (isDone) return { stand: late > 0 ? "done-late" : "done", daysLate: late };
  if (late > 0) return { stand: "late", daysLate: late };
  const waits = step.after.some((id) => {
    const other = steps.get(id);
    return other !== undefined && (other.done === null || other.done > day);
  });
  return { stand: waits ? "waiting" : "open", daysLate: 0 };
}
