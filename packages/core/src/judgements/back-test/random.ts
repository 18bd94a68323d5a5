/** A source of numbers from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

/** The same numbers for the same seed, on every machine (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number from a normal distribution with mean 0 and spread 1 (Box and Muller). */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Part of the shocks that come from far out, and how far: series of offices have years nobody expected. */
const FAR = { part: 0.08, times: 3 };

/** A shock of about spread 1 that is sometimes far out. */
export const shock = (random: Random): number => normal(random) * (random() < FAR.part ? FAR.times : 0.9);

/** A number between two, evenly. */
export const between = (random: Random, least: number, most: number): number => least + (most - least) * random();

/** A number between two above nothing, evenly by its logarithm. */
export const scaled = (random: Random, least: number, most: number): number =>
  Math.exp(between(random, Math.log(least), Math.log(most)));

/** A whole number from `least` to `most`. */
export const whole = (random: Random, least: number, most: number): number =>
  Math.min(most, Math.floor(between(random, least, most + 1)));

/** One of several. */
export function oneOf<One>(random: Random, all: readonly [One, ...One[]]): One {
  return all[whole(random, 0, all.length - 1)] ?? all[0];
}
