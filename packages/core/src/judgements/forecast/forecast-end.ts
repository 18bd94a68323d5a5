import { canonicalPeriod } from "../../signals/index.ts";
import type { Forecast, TooLittle } from "./forecast.ts";
import { forecastOf, leastOf, within } from "./forecast-of.ts";
import { FORECAST_VERSION } from "./forecast-table.ts";
import type { Forecastable } from "./forecastable.ts";
import { EIGHT_OF_TEN } from "./student.ts";
import { type WholeFromPart, wholeFromPart } from "./whole-from-part.ts";

/**
 * Where a number will stand when it is due: from its past, and of a running total from the part of it that is told as well.
 * All pages and the back-test ask here, so that no two tell different forecasts of the same thing.
 */
export const forecastEnd = (given: Forecastable): Forecast | TooLittle => withPart(given, forecastOf(given));

/**
 * A forecast from the past, and what the part told so far says, as one: each counts the more the less it errs (Bates and
 * Granger 1969), so of what comes evenly every year the part decides nearly alone, and of what comes as it likes the past
 * does. How their errors hang together nobody knows: the interval is that of the better one, and no narrower. None of it
 * depends on the latest number but the values themselves.
 * @param past the forecast from the past of the same time; it stays where nothing of the time is told, or all of it
 */
export function withPart(given: Forecastable, past: Forecast | TooLittle): Forecast | TooLittle {
  const part = wholeFromPart(given);
  if (part === null || (past.kind === "forecast" && past.horizon === 0)) return past;
  const spread = past.kind === "forecast" ? (past.high - past.value) / EIGHT_OF_TEN : Number.POSITIVE_INFINITY;
  return past.kind === "too-little" || !Number.isFinite(spread)
    ? told(given, part, { ...part, methods: [methodOf(part, 1)] })
    : told(given, part, combined(part, past, spread));
}

type Combined = Pick<Forecast, "value" | "methods" | "points"> & { readonly spread: number };

function combined(part: WholeFromPart, past: Forecast, spread: number): Combined {
  const share = spread === 0 ? 0 : 1 / (1 + (part.spread / spread) ** 2);
  const others = past.methods.map((one) => ({ ...one, weight: one.weight * (1 - share) }));
  return {
    value: share * part.value + (1 - share) * past.value,
    spread: Math.min(spread, part.spread),
    ...{ methods: [...others, methodOf(part, share)], points: Math.max(past.points, part.points) },
  };
}

const methodOf = ({ value }: WholeFromPart, weight: number): Forecast["methods"][number] => ({
  ...{ method: "whole-from-part", value, weight },
});

function told(given: Forecastable, { horizon }: WholeFromPart, { value, spread, methods, points }: Combined): Forecast {
  const reach = EIGHT_OF_TEN * spread;
  return {
    ...{ kind: "forecast", version: FORECAST_VERSION, period: canonicalPeriod(given.due), value },
    low: Math.max(value - reach, leastOf(given, value)),
    ...{ high: value + reach, probability: within(given.goal, value, spread), methods, points, horizon },
  };
}
