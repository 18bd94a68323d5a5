/** Eight of ten values of a normal distribution lie between minus this and this. */
export const NORMAL_EIGHT_OF_TEN = 1.2815515655446004;

/** Probability that a normal value is at most `z`, to seven places (Abramowitz and Stegun, Handbook, 26.2.17). */
export function normalBelow(z: number): number {
  if (!Number.isFinite(z)) return z > 0 ? 1 : 0;
  const step = 1 / (1 + 0.2316419 * Math.abs(z));
  const terms =
    step * (0.31938153 + step * (-0.356563782 + step * (1.781477937 + step * (-1.821255978 + step * 1.330274429))));
  const tail = 0.3989422804014327 * Math.exp((-z * z) / 2) * terms;
  return z > 0 ? 1 - tail : tail;
}
