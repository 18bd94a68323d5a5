import type { Report } from "../../comparisons/index.ts";
import { type Forecast, forecastOf, type TooLittle } from "../forecast/index.ts";
import type { NumberQuestion } from "./question.ts";
import { pastOf } from "./reports-told.ts";

/** Where a number will stand when its target is due, from the numbers told of it, newest first. */
export function forecastFor(
  { target, time, goal, nature }: NumberQuestion,
  told: readonly Report[],
): Forecast | TooLittle {
  return forecastOf({
    past: pastOf(told),
    measure: target.reconciliation.measure,
    course: nature.course,
    direction: nature.direction,
    due: time,
    goal,
  });
}
