import type { Report } from "../../comparisons/index.ts";
import { type Forecast, forecastEnd, type TooLittle } from "../forecast/index.ts";
import type { NumberQuestion } from "./question.ts";
import { pastOf } from "./reports-told.ts";

/** Where a number will stand when its target is due, from the numbers told of it, newest first. */
export function forecastFor(
  { target, time, goal, nature, rule }: NumberQuestion,
  told: readonly Report[],
): Forecast | TooLittle {
  return forecastEnd({
    past: pastOf(told),
    measure: target.reconciliation.measure,
    // What is added to a stock happens over a time, whatever the stock itself is.
    course: rule.id === "cumulated" ? "flow" : nature.course,
    direction: nature.direction,
    due: time,
    goal,
  });
}
