import { between, normal, oneOf, type Random, scaled, shock } from "./random.ts";

/** Yearly numbers of a made-up series. */
export interface Path {
  readonly values: readonly number[];
  /** How far a year strays from its trend, in the unit of the series. */
  readonly stray: number;
}

/** Kinds of numbers that are made up. */
export type PathKind = "amount" | "ratio" | "growth" | "share";

/** A made-up series of so many years. */
export const pathOf = (kind: PathKind, years: number, random: Random): Path => PATHS[kind](years, random);

const PATHS: Readonly<Record<PathKind, (years: number, random: Random) => Path>> = {
  amount: (years, random) => (random() < 0.15 ? saturating(years, random, 1000) : wandering(years, random)),
  ratio: (years, random) => (random() < 0.3 ? saturating(years, random, 100) : wandering(years, random)),
  share: (years, random) => (random() < 0.4 ? saturating(years, random, 100) : drifting(years, random, 100)),
  growth: reverting,
};

/** Growth whose pace wanders, with shocks some of which are made up for later, and now and then a year that breaks it. */
function wandering(years: number, random: Random): Path {
  const usual = 0.035 + 0.04 * normal(random);
  const stray = scaled(random, 0.004, 0.07);
  const [wander, returns] = [stray * between(random, 0, 0.5), oneOf(random, [0, 0, 0.3, 0.8])];
  const broken = random() < 0.3 ? Math.floor(random() * years) : -1;
  let [level, pace, passing] = [Math.log(scaled(random, 5, 5000)), usual, 0];
  const values: number[] = [];
  for (let year = 0; year < years; year++) {
    const hit = stray * shock(random) - (year === broken ? stray * between(random, 2, 4) : 0);
    pace += 0.15 * (usual - pace) + wander * normal(random);
    level += pace + hit * (1 - returns);
    passing = hit * returns + 0.3 * passing * returns;
    values.push(Math.exp(level + passing));
  }
  const middle = values[Math.floor(years / 2)] ?? 1;
  return { values, stray: stray * middle };
}

/** A way from one level to another that is fast at first and slower the nearer it comes: coverage, quality of air, shares. */
function saturating(years: number, random: Random, size: number): Path {
  const from = size * between(random, 0.1, 0.95);
  const end = size * between(random, 0.1, 0.98);
  const speed = between(random, 0.05, 0.25);
  const stray = Math.max(Math.abs(end - from) * speed * between(random, 0.1, 1.2), size * 0.002);
  const returns = oneOf(random, [0, 0.5, 1]);
  const values: number[] = [];
  let [level, passing] = [from, 0];
  for (let year = 0; year < years; year++) {
    const hit = stray * shock(random);
    level += speed * (end - level) + hit * (1 - returns);
    passing = hit * returns;
    values.push(Math.max(size * 0.005, level + passing));
  }
  return { values, stray };
}

/** A share that goes where its shocks take it, within its ends, and less far the nearer it is to them. */
function drifting(years: number, random: Random, size: number): Path {
  const begin = between(random, 0.02, 0.98);
  const stray = size * scaled(random, 0.002, 0.03) * 2 * Math.sqrt(begin * (1 - begin));
  const usual = stray * between(random, -1, 1);
  let level = size * begin;
  const values: number[] = [];
  for (let year = 0; year < years; year++) {
    level = Math.min(size, Math.max(size * 0.002, level + usual + stray * shock(random)));
    values.push(level);
  }
  return { values, stray };
}

/** Rates that come back to a level which itself moves slowly: growth of the economy, of income, of prices. */
function reverting(years: number, random: Random): Path {
  const stray = scaled(random, 0.4, 4);
  const back = between(random, 0.3, 1);
  const slide = -between(random, 0, 0.3);
  const usual = between(random, 2, 11);
  const broken = random() < 0.3 ? Math.floor(random() * years) : -1;
  let value = usual;
  const values: number[] = [];
  for (let year = 0; year < years; year++) {
    const hit = year === broken ? -between(random, 2, 4) : shock(random);
    value += back * (usual + slide * year - value) + stray * hit;
    values.push(value);
  }
  return { values, stray };
}
