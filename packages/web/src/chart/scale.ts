/** Maps a domain onto a range of pixels. */
export interface Scale {
  readonly domain: readonly [number, number];
  readonly at: (value: number) => number;
}

/** A linear scale; a domain without extent is mapped to the middle of the range. */
export const linear = (domain: readonly [number, number], range: readonly [number, number]): Scale => {
  const [low, high] = domain;
  const [start, end] = range;
  const extent = high - low;
  return {
    domain,
    at: (value) => (extent === 0 ? (start + end) / 2 : start + ((value - low) / extent) * (end - start)),
  };
};

const niceParts = [1, 2, 5, 10] as const;

/** The step of 1, 2 or 5 times a power of ten that parts an extent into at most `most` steps. */
export const niceStep = (extent: number, most: number): number => {
  const rough = extent / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(rough));
  return (niceParts.find((part) => part * power >= rough * (1 - 1e-9)) ?? 10) * power;
};

/** A whole multiple of a step without the noise of floating point. */
const multiple = (count: number, step: number): number => Number((count * step).toPrecision(12));

/** Domain and ticks of an axis of values. */
export interface ValueAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

/** Values closer together than this share of the greatest are one value: ticks between them could not be written apart. */
const apart = 1e-9;
/** Nothing measured is so small; powers of ten below it are lost in floating point. */
const nothing = 1e-200;

const withExtent = (low: number, high: number): readonly [number, number] => {
  const greatest = Math.max(Math.abs(low), Math.abs(high));
  if (greatest < nothing) return [0, 1];
  if (high - low > greatest * apart) return [low, high];
  return [low - greatest / 10, high + greatest / 10];
};

/** A ratio whose values reach down to this share of the highest is shown from zero: the zero costs little room. */
const nearZero = 0.25;

/**
 * An axis that holds all values, ends on ticks, and begins at a true zero for amounts; other measures begin there only
 * where zero is near. `most` is the greatest number of steps.
 */
export const valueAxis = (values: readonly number[], fromZero: boolean, most: number): ValueAxis => {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const positive = lowest >= 0 && (fromZero || lowest <= highest * nearZero);
  const negative = highest <= 0 && (fromZero || highest >= lowest * nearZero);
  const [low, high] = withExtent(positive ? 0 : lowest, negative ? 0 : highest);
  const step = niceStep(high - low, most);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => multiple(first + index, step));
  return { domain: [ticks[0] ?? low, ticks.at(-1) ?? high], ticks };
};

const yearSteps = [1, 2, 5, 10, 20, 25, 50, 100] as const;

/** Fewer years than this would make one value as wide as a page. */
const leastYears = 5;

/** The years an axis of time shows, the last one not included. */
export const yearsAround = (
  stretches: readonly { readonly from: number; readonly to: number }[],
): readonly [number, number] => {
  const first = Math.floor(Math.min(...stretches.map(({ from }) => from)));
  const last = Math.ceil(Math.max(...stretches.map(({ to }) => to)));
  const missing = Math.max(0, leastYears - (last - first));
  return [first - Math.ceil(missing / 2), last + Math.floor(missing / 2)];
};

/** The years that are written on the axis, where each needs `room` pixels and has `width`. */
export const yearTicks = ([first, last]: readonly [number, number], width: number, room: number): readonly number[] => {
  const step = yearSteps.find((years) => width * years >= room) ?? 200;
  const from = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.ceil((last - from) / step)) }, (_, index) => from + index * step);
};

/** Fewer values than this have no usual size one of them could be far from. */
const leastUsual = 5;
/** A value so many times the usual size would press all others into a line. */
const farOff = 6;

/**
 * The values an axis is made for. Where one or two are many times the size of all others (a doubling in fifteen years
 * beside growth by the year), it is made for the others.
 */
export const usualValues = (values: readonly number[]): readonly number[] => {
  const sizes = values.map(Math.abs).sort((a, b) => a - b);
  const limit = farOff * (sizes[Math.floor(sizes.length / 2)] ?? 0);
  const usual = values.filter((value) => Math.abs(value) <= limit);
  return usual.length >= leastUsual && usual.length >= values.length * 0.8 ? usual : values;
};
