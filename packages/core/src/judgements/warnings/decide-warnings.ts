import { addDays } from "../../ledger/index.ts";
import { type Judgement, type RuleLimits, rankOf } from "../status/index.ts";
import { isBack, isMeasured, isPast } from "./limit.ts";
import { QUIET, type QuietRules } from "./quiet.ts";
import { type Stretch, saysNothing, standsAtLeast, standsWell, stretchOf, type TurnGlance } from "./turn.ts";
import type { TurnCause, Warning, WarningEnd, WarningKind } from "./warning.ts";

/** A commitment that was judged, with all that warnings about it depend on. */
export interface WarnedCase {
  readonly judgement: Judgement;
  /** The limits it was judged by; null where none are known. */
  readonly limits: RuleLimits | null;
  /** Its changes of status, oldest first, the latest one included. */
  readonly turns: readonly TurnGlance[];
  /** Warnings about it, those that last and those that are over. */
  readonly held: readonly HeldWarning[];
  readonly title: Warning["title"];
  readonly cause: TurnCause;
}

export type HeldWarning = Pick<Warning, "id" | "kind" | "ended">;

/** A warning that is raised: whoever keeps it gives it its id. */
export type Raising = Omit<Warning, "id" | "ended">;

/** What becomes of warnings. */
export type WarningChange =
  | { readonly kind: "raise"; readonly warning: Raising }
  | { readonly kind: "end"; readonly id: string; readonly on: string; readonly because: WarningEnd };

/** Kinds that are grades of one trouble: of a commitment at most one of them lasts. */
const GRADES: Partial<Readonly<Record<WarningKind, number>>> = { "turned-worse": 2, "likely-to-miss": 3, missed: 4 };

const gradeOf = (kind: WarningKind): number => GRADES[kind] ?? 0;

/**
 * What becomes of the warnings about a commitment on the day it is judged for. The same case twice changes nothing more. A
 * status that is within the margin of its limit has to stand for some days to raise or to end anything.
 */
export function warningsFor(given: WarnedCase, quiet: QuietRules = QUIET): readonly WarningChange[] {
  return [...troubleOf(given, quiet), ...disagreementOf(given, quiet)];
}

function troubleOf(given: WarnedCase, quiet: QuietRules): readonly WarningChange[] {
  const { judgement, held } = given;
  const { on } = judgement;
  const wanted = wantedOf(given, quiet);
  const lasting = held.find(({ kind, ended }) => ended === null && gradeOf(kind) > 0);
  if (lasting !== undefined) {
    const over = endOf(given, quiet);
    if (over !== null) return [{ kind: "end", id: lasting.id, on, because: over }];
    if (wanted === null || gradeOf(wanted.kind) <= gradeOf(lasting.kind)) return [];
    return [{ kind: "end", id: lasting.id, on, because: "graver" }, raise(given, wanted)];
  }
  if (wanted === null || endedLately(given, quiet, wanted.kind)) return [];
  return [raise(given, wanted)];
}

/** A warning that should last, and since when what it tells has been so. */
interface Wanted {
  readonly kind: WarningKind;
  readonly stood: Stretch;
}

/** The gravest warning a judgement gives reason for; null where it gives none. */
function wantedOf({ judgement, limits, turns }: WarnedCase, quiet: QuietRules): Wanted | null {
  const { status, on } = judgement;
  const rank = rankOf(status) ?? 0;
  if (rank < 2 || isStale(judgement, quiet)) return null;
  const stood = stretchOf(turns, standsAtLeast(rank)) ?? { since: on, before: null };
  if (status === "missed") return { kind: "missed", stood };
  if (status === "off-track" && (isPast(judgement, limits, "offTrack", quiet) || hasHeld(stood, on, quiet.holdDays))) {
    return { kind: "likely-to-miss", stood };
  }
  const trouble = stretchOf(turns, standsAtLeast(2));
  const turned = trouble?.before != null && standsWell({ after: trouble.before });
  if (!turned) return null;
  const isSure = isPast(judgement, limits, "onTrack", quiet) || hasHeld(trouble, on, quiet.holdDays);
  return isSure ? { kind: "turned-worse", stood: trouble } : null;
}

const hasHeld = ({ since }: Stretch, on: string, days: number): boolean => addDays(since, days) <= on;

/** A miss of long ago is history: it is no news to anybody. */
const isStale = ({ due, on }: Judgement, { staleDays }: QuietRules): boolean =>
  due !== null && due < addDays(on, -staleDays);

/** Why trouble is over; null while it lasts. */
function endOf(given: WarnedCase, quiet: QuietRules): WarningEnd | null {
  const { judgement } = given;
  if (judgement.status === "withdrawn") return "withdrawn";
  if (judgement.status === "reached") return "reached";
  if (isStale(judgement, quiet)) return "settled";
  if (judgement.status === "on-track") return hasRecovered(given, quiet) ? "recovered" : null;
  return isSilent(given, quiet) ? "nothing-told" : null;
}

function hasRecovered({ judgement, limits, turns }: WarnedCase, quiet: QuietRules): boolean {
  if (isBack(judgement, limits, quiet)) return true;
  const well = stretchOf(turns, standsWell);
  const days = isMeasured(judgement, limits) ? quiet.calmDays : quiet.holdDays;
  return well !== null && hasHeld(well, judgement.on, days);
}

/** Nothing is told any more, and it is not because the number is still to come. */
function isSilent({ judgement, turns }: WarnedCase, { silentDays }: QuietRules): boolean {
  const { status, reason, on } = judgement;
  if (rankOf(status) !== null || reason === "awaiting-publication" || reason === "not-reported") return false;
  const silent = stretchOf(turns, saysNothing);
  return silent !== null && hasHeld(silent, on, silentDays);
}

/** Whether the same trouble was over only lately: then it is not raised again at once, but for a miss. */
function endedLately({ judgement, held }: WarnedCase, { silentDays }: QuietRules, wanted: WarningKind): boolean {
  const isSame = (kind: WarningKind) => gradeOf(kind) > 0 === gradeOf(wanted) > 0;
  const wait = wanted === "missed" ? 1 : silentDays;
  return held.some(({ kind, ended }) => ended !== null && isSame(kind) && addDays(ended, wait) > judgement.on);
}

function raise({ judgement, title, cause, turns }: WarnedCase, { kind, stood }: Wanted): WarningChange {
  const { commitment, document, status, reason, on } = judgement;
  const before = kind === "said-against-data" ? (turns.at(-1)?.before ?? null) : stood.before;
  return {
    kind: "raise",
    warning: {
      ...{ kind, subject: commitment, commitment, document, title, status, before, reason },
      ...{ cause, since: on, stood: stood.since },
    },
  };
}

/** The unit says one thing and the data another. */
function disagreementOf(given: WarnedCase, quiet: QuietRules): readonly WarningChange[] {
  const { judgement, held } = given;
  const { on, status, disagrees } = judgement;
  const lasting = held.find(({ kind, ended }) => ended === null && kind === "said-against-data");
  const isOver = status === "withdrawn" || !disagrees;
  if (lasting !== undefined) {
    if (!isOver) return [];
    return [{ kind: "end", id: lasting.id, on, because: disagrees ? "withdrawn" : "agreed" }];
  }
  if (isOver || isStale(judgement, quiet) || endedLately(given, quiet, "said-against-data")) return [];
  return [raise(given, { kind: "said-against-data", stood: { since: on, before: null } })];
}
