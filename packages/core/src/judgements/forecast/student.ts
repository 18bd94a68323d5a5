/**
 * Student's distribution with four degrees of freedom, in its closed form. It stands for the errors of forecasts: more of
 * them lie far out than a normal distribution has, and how many is counted by the back-test.
 */

/** Probability that a value is at most `t`. */
export function studentBelow(t: number): number {
  if (t === Number.POSITIVE_INFINITY) return 1;
  if (t === Number.NEGATIVE_INFINITY) return 0;
  const square = (t * t) / 4;
  return 0.5 + 0.375 * (t / Math.sqrt(1 + square)) * (1 - square / (3 * (1 + square)));
}

/** Eight of ten values lie between minus this and this. */
export const EIGHT_OF_TEN = 1.5332062740589438;
