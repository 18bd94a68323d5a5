import type { SeriesPoint } from "../../indicators/index.ts";

/**
 * How far two printed numbers for one quantity may lie apart before they are two: half a unit of the last digit printed
 * of either (7200 and 7234 are one where the first is told as 0.72万), and a thousandth for conversions.
 */
export const ROUNDING = 0.001;

/** Half a unit of the last digit printed, in the series' unit; a number without decimals of a large scale is rounded too. */
export function rounding({ quote, value }: Pick<SeriesPoint, "quote" | "value">): number {
  const digits = /\d+(?:,\d{3})*(?:\.(\d+))?/.exec(quote);
  const printed = Number((digits?.[0] ?? "").replaceAll(",", ""));
  const scale = printed === 0 || Number.isNaN(printed) ? 1 : Math.abs(value / printed);
  return scale * 10 ** -(digits?.[1]?.length ?? 0) * 0.5 + Math.abs(value) * ROUNDING;
}
