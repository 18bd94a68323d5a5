import type { IndexMember } from "../../ledger/index.ts";
import type { MemberMissing, MemberValue } from "./member-value.ts";

/** The values of an indicator that are 0 and 100 points. */
export interface PointScale {
  readonly zero: number;
  readonly hundred: number;
}

/** The points of an indicator: of its number and of both ends of its interval. */
export interface MemberPoints {
  readonly kind: "points";
  readonly points: number;
  readonly low: number;
  readonly high: number;
  readonly scale: PointScale;
}

/** Points of an indicator, or why there are none. */
export type MemberResult = MemberPoints | { readonly kind: "missing"; readonly reason: MemberMissing };

/**
 * The points of a number, 0 to 100.
 * @param peers the numbers of the same indicator of all that are compared, its own among them
 */
export function pointsOf(member: IndexMember, value: MemberValue, peers: readonly number[]): MemberResult {
  if (value.kind === "missing") return value;
  const scale = scaleFor(member, value.target, peers);
  if (typeof scale === "string") return { kind: "missing", reason: scale };
  const ends = [onScale(value.low, scale), onScale(value.high, scale)];
  const points = onScale(value.value, scale);
  return { kind: "points", points, low: Math.min(points, ...ends), high: Math.max(points, ...ends), scale };
}

/**
 * What is 0 and what is 100. Against a target where less is better, twice the target is 0: there is no “nothing” on that side.
 */
function scaleFor(
  { direction, normalisation }: IndexMember,
  target: number | null,
  peers: readonly number[],
): PointScale | MemberMissing {
  switch (normalisation.kind) {
    case "range":
      return { zero: normalisation.worst, hundred: normalisation.best };
    case "target":
      if (target === null || target <= 0) return "no-target";
      return { zero: direction === "more" ? 0 : 2 * target, hundred: target };
    case "min-max": {
      if (peers.length < 2) return "no-comparison";
      const [least, most] = [Math.min(...peers), Math.max(...peers)];
      return direction === "more" ? { zero: least, hundred: most } : { zero: most, hundred: least };
    }
  }
}

/** Where all are equal, nobody is worse: all have 100. */
function onScale(value: number, { zero, hundred }: PointScale): number {
  if (hundred === zero) return 100;
  return Math.min(100, Math.max(0, (100 * (value - zero)) / (hundred - zero)));
}
