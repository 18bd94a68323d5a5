/**
 * The step values of a breakdown are rounded to: one of the last printed digit. `decimals` are counted in the unit of the
 * value; below zero where whole tens, thousands or 亿 were printed (9500 亿元 is 950000000000 with −8).
 */
export interface Grain {
  /** A value as a whole number of steps, the nearest. */
  steps(value: number): number;
  /** The value of so many steps. */
  value(steps: number): number;
  /** One step. */
  readonly size: number;
}

/** The grain of so many decimals. */
export function grainOf(decimals: number): Grain {
  const power = 10 ** Math.abs(decimals);
  return decimals >= 0
    ? { steps: (value) => Math.round(near(value * power)), value: (steps) => steps / power, size: 1 / power }
    : { steps: (value) => Math.round(near(value / power)), value: (steps) => steps * power, size: power };
}

/** Fifteen digits: 1.005 × 100 is 100.5, not 100.49999999999999. */
const near = (value: number): number => Number(value.toPrecision(15));

const NUMBER = /\d[\d,，]*(?:\.\d+)?/g;
/** Powers of ten a magnitude can stand for: 万亿 is the greatest in use. */
const MAGNITUDES = 13;

/** Decimals a value was printed with, told from its words; where they do not hold it in digits, those of the number itself. */
export function printedDecimals(quote: string, value: number): number {
  for (const [printed] of quote.matchAll(NUMBER)) {
    const digits = printed.replace(/[,，]/g, "");
    const fraction = digits.split(".")[1]?.length ?? 0;
    for (let power = 0; power < MAGNITUDES; power++) {
      if (near(Number(digits) * 10 ** power) === near(Math.abs(value))) return fraction - power;
    }
  }
  return String(Math.abs(value)).split("e")[0]?.split(".")[1]?.length ?? 0;
}

/** Decimals a number needs to be told exactly; below zero where it ends in zeros. */
export function neededDecimals(value: number): number {
  const digits = String(near(Math.abs(value)));
  const fraction = digits.split(".")[1]?.length ?? 0;
  return fraction > 0 ? fraction : -(/0*$/.exec(digits)?.[0].length ?? 0);
}

/**
 * Whole numbers near what is wished for that add up to the sum of it: what is cut off goes to those of whom most was cut off
 * (largest remainder), among equals to the first. Falling wishes stay falling.
 */
export function apportioned(wished: readonly number[], whole: number): readonly number[] {
  const cut = wished.map((wish) => Math.floor(near(wish)));
  const order = wished
    .map((wish, index) => ({ index, rest: near(near(wish) - (cut[index] ?? 0)) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  let left = whole - cut.reduce((sum, one) => sum + one, 0);
  for (let at = 0; left > 0 && order.length > 0; at = (at + 1) % order.length, left--) {
    const index = order[at]?.index ?? 0;
    cut[index] = (cut[index] ?? 0) + 1;
  }
  return cut;
}
