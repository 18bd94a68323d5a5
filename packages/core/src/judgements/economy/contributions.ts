import { tidy } from "./change.ts";
import { type KnownNumber, movedYears, numberOf } from "./known.ts";

/** A part of a whole by its concept. */
export interface PartNumbers {
  readonly concept: string;
  readonly numbers: readonly KnownNumber[];
}

/** What a part adds to the growth of the whole. */
export interface Contribution {
  readonly concept: string;
  readonly value: number;
  readonly before: number;
  /** Its own growth, per cent. */
  readonly growth: number;
  /** Percentage points of the growth of the whole (拉动). */
  readonly points: number;
  /** Part of the growth of the whole in per cent (贡献率); null where the whole hardly moved. */
  readonly share: number | null;
}

/** The growth of a whole by its parts. */
export interface Contributions {
  readonly period: string;
  readonly beforePeriod: string;
  /** Per cent, calculated. */
  readonly total: number;
  readonly parts: readonly Contribution[];
  /** Percentage points the parts leave open. */
  readonly unexplained: number;
  /** Parts of which nothing is known for the time. */
  readonly open: readonly string[];
}

/** Growth of the whole below which shares in it mean nothing, per cent. */
const HARDLY_MOVED = 0.05;

/**
 * What each part of a sum adds to its growth against the year before: its increase over the former whole (National Bureau of
 * Statistics, 贡献率 and 拉动). For the latest time both years of which the whole and a part are known of; null where there is none.
 */
export function contributionsTo(whole: readonly KnownNumber[], parts: readonly PartNumbers[]): Contributions | null {
  for (const one of whole.toReversed()) {
    const before = numberOf(whole, movedYears(one.interval, -1));
    if (before === null || before.value <= 0) continue;
    const found = contributionsFor(one, before, parts);
    if (found !== null) return found;
  }
  return null;
}

function contributionsFor(one: KnownNumber, before: KnownNumber, parts: readonly PartNumbers[]): Contributions | null {
  const increase = one.value - before.value;
  const total = (increase / before.value) * 100;
  const told = parts.flatMap(({ concept, numbers }): readonly Contribution[] => {
    const now = numberOf(numbers, one.interval);
    const then = numberOf(numbers, before.interval);
    if (now === null || then === null) return [];
    const points = ((now.value - then.value) / before.value) * 100;
    const share = Math.abs(total) < HARDLY_MOVED ? null : tidy((points / total) * 100);
    const growth = then.value === 0 ? 0 : tidy((now.value / then.value - 1) * 100);
    return [{ concept, value: now.value, before: then.value, growth, points: tidy(points), share }];
  });
  if (told.length === 0) return null;
  const explained = told.reduce((sum, { value, before: then }) => sum + ((value - then) / before.value) * 100, 0);
  const known = new Set(told.map(({ concept }) => concept));
  return {
    ...{ period: one.period, beforePeriod: before.period, total: tidy(total), parts: told },
    unexplained: Number((total - explained).toFixed(6)) + 0,
    open: parts.flatMap(({ concept }) => (known.has(concept) ? [] : [concept])),
  };
}
