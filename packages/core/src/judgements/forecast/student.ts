/**
 * Student's distribution with four degrees of freedom, in its closed form. It stands for the errors of forecasts: more of
 * them lie far out than a normal distribution has, and how many is counted by the back-test.
 */

/** Beyond this nothing is left: the part outside is below what a number can tell from none. */
const FAR = 1e5;

/** Probability that a value is at most `t`. */
export function studentBelow(t: number): number {
  if (Math.abs(t) > FAR) return t > 0 ? 1 : 0;
  const square = (t * t) / 4;
  return 0.5 + 0.375 * (t / Math.sqrt(1 + square)) * (1 - square / (3 * (1 + square)));
}

/** Eight of ten values lie between minus this and this. */
export const EIGHT_OF_TEN = 1.5332062740589438;
