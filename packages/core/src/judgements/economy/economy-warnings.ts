import { type Bilingual, type Interval, scaleOf } from "../../indicators/index.ts";
import { addDays } from "../../ledger/index.ts";
import { canonicalPeriod, periodDays } from "../../signals/index.ts";
import type { Forecast, TooLittle } from "../forecast/forecast.ts";
import { RULES, ruleOn } from "../status/index.ts";
import { type PriorityFacts, QUIET, type Raising } from "../warnings/index.ts";
import { type BoardLine, lineKey } from "./board.ts";
import type { KnownNumber } from "./known.ts";
import type { Expected } from "./outlook.ts";

/** What warnings about a line of the board depend on. */
export interface LineStand {
  readonly line: BoardLine;
  readonly name: Bilingual;
  /** The unit its numbers are told in. */
  readonly unit: string;
  readonly latest: KnownNumber | null;
  readonly expected: Expected | null;
  /** The year that is not over, where it has a target. */
  readonly year: Interval | null;
  readonly target: { readonly nature: "binding" | "expected" | null } | null;
  readonly forecast: Forecast | TooLittle | null;
}

/** A warning that holds, with what decides its place among others. */
export interface HoldingWarning {
  readonly raising: Raising;
  readonly facts: Partial<PriorityFacts>;
}

/** What a warning about the economy is about: a line of the board in a place. */
export const economySubject = (place: string, line: BoardLine): string => `${place}~${lineKey(line)}`;

/**
 * The warnings that hold on a day (ISO) about a line: its latest number lies outside of what eight of ten times should hold
 * it, or its target of the year is less likely than the published limit of off track.
 * @param place its code, or its name where it has none
 */
export function economyWarnings(place: string, stand: LineStand, day: string): readonly HoldingWarning[] {
  return [outside(place, stand, day), targetInDoubt(place, stand, day)].filter((one) => one !== null);
}

/**
 * Warnings about the lines of a place, one a cause: where the amount and the growth of the same concept both lie outside, only
 * the one told first is kept.
 */
export function oneACause(holding: readonly HoldingWarning[]): readonly HoldingWarning[] {
  const causes = new Set<string>();
  return holding.filter(({ raising: { kind, subject } }) => {
    const cause = subject.replace(/\.(?:amount|growth|share)$/, "");
    if (kind !== "economy-outside") return true;
    if (causes.has(cause)) return false;
    causes.add(cause);
    return true;
  });
}

function outside(place: string, { line, name, unit, latest, expected }: LineStand, day: string): HoldingWarning | null {
  if (latest === null || expected === null || expected.stands === "inside") return null;
  const about = { line, name, unit, stood: latest.vintages[0]?.knownOn ?? latest.knownOn };
  return { raising: raised("economy-outside", place, about, latest, day), facts: { since: day } };
}

function targetInDoubt(place: string, stand: LineStand, day: string): HoldingWarning | null {
  const { line, name, unit, latest, year, target, forecast } = stand;
  if (latest === null || year === null || target === null || forecast?.kind !== "forecast") return null;
  const due = periodDays(canonicalPeriod(year))?.end ?? day;
  if (addDays(due, QUIET.staleDays) < day || forecast.probability >= offTrack(target.nature, day)) return null;
  const { nature } = target;
  return {
    raising: raised("economy-target", place, { line, name, unit, stood: latest.knownOn }, latest, day),
    facts: { since: day, due, nature, probability: forecast.probability },
  };
}

/** The probability below which a target for a year is off track, by the published rule. */
function offTrack(nature: "binding" | "expected" | null, day: string): number {
  const { limits } = ruleOn(RULES, "growth", day);
  return (nature === "binding" ? limits.binding : limits.others).offTrack;
}

function raised(
  kind: "economy-outside" | "economy-target",
  place: string,
  { line, name, unit, stood }: Pick<LineStand, "line" | "name" | "unit"> & { readonly stood: string },
  { period, value }: KnownNumber,
  day: string,
): Raising {
  const subject = economySubject(place, line);
  const series = [line.concept, place, line.measure, "", scaleOf(unit).group].join("|");
  return {
    ...{ kind, subject, commitment: null, document: null, title: name, status: null, before: null, reason: null },
    ...{ cause: { kind: "observation", series, period, value }, since: day, stood },
  };
}
