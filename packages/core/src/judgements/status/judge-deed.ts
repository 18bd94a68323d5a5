import { intervalOf } from "../../indicators/index.ts";
import type { CommitmentRecord } from "../../ledger/index.ts";
import { daysLater, firstDayOf } from "./days.ts";
import type { WorkFacts } from "./judgeable.ts";
import type { DocumentSays } from "./judgement.ts";
import { type Answered, notDue, type Question, unknown } from "./question.ts";
import type { JudgementReason } from "./reason.ts";
import type { Rule } from "./rule.ts";
import { parameterOf } from "./rules.ts";
import { latestReports, type Noticed } from "./signals-of.ts";

/** What a deed is judged by: no number stands for it. */
export interface Deed {
  readonly on: string;
  readonly due: string | null;
  /** First day of the time it speaks of; null where the text does not tell. */
  readonly begins: string | null;
  readonly work: WorkFacts;
  readonly says: readonly DocumentSays[];
  readonly rule: Rule;
  readonly noticed: readonly Noticed[];
}

/** A title or another deed that is a target of its own: reports tell in words that it was won. */
export function judgeTitle({ target, on, due, time, rule, says, work }: Question): Answered {
  const { outcome, mentions } = target.reconciliation;
  if (outcome === "reached" || outcome === "reached-early" || outcome === "reached-before-set") {
    const reason = outcome === "reached" || due === null || on > due ? null : "reached-early";
    return { status: "reached", basis: "statement", reason: outcome === "reached-before-set" ? outcome : reason };
  }
  const begins = time === null ? null : firstDayOf(time.from);
  const found = judgeDeed({ ...{ on, due, begins, work, says, rule }, noticed: [] });
  return found.reason === "no-signal" && mentions.length > 0 ? { ...found, reason: "too-little-data" } : found;
}

/** Judges what is to be done, founded or awarded: what was shown, then what is said, then its steps, then the calendar. */
export function judgeDeed(deed: Deed): Answered {
  const { on, due, says, work, rule } = deed;
  const early = due !== null && on <= due ? "reached-early" : null;
  const shown = shownDone(deed);
  if (shown !== null) return { status: "reached", basis: shown, reason: early, probability: 1 };
  if (says.some(({ reached, expected }) => reached && !expected))
    return { status: "reached", basis: "statement", reason: early };
  if (rule.id === "words") return unknown(says.some(({ reached }) => reached) ? "statement-only" : "not-measurable");
  const isOver = due !== null && on > due;
  if (isOver) return afterDue(deed);
  const trouble = worstOf(deed.noticed);
  if (trouble !== null)
    return { status: trouble.isGrave ? "off-track" : "at-risk", basis: trouble.basis, reason: trouble.reason };
  if (latestReports(work.reports).length > 0) return { status: "on-track", basis: "statement", reason: null };
  const isStepping = work.steps.some(({ done, due: day }) => (done !== null && done <= on) || day !== null);
  if (isStepping) return { status: "on-track", basis: "calendar", reason: null };
  if (says.some(({ reached }) => reached)) return { status: "on-track", basis: "statement", reason: null };
  const begins = deed.begins;
  if (begins !== null && begins > on) return notDue("not-begun");
  return unknown("no-signal");
}

/** Done by evidence in a signed report or by every step; by a signed word alone only as a statement. Null where neither says so. */
function shownDone({ work, on }: Deed): "deed" | "statement" | null {
  const latest = latestReports(work.reports);
  const isEverybody = latest.length > 0 && latest.every(({ report }) => report.done && report.state === "signed");
  if (isEverybody) return latest.some(({ report }) => report.evidence.length > 0) ? "deed" : "statement";
  const areStepsDone = work.steps.length > 0 && work.steps.every(({ done }) => done !== null && done <= on);
  return areStepsDone && latest.every(({ report }) => report.done) ? "deed" : null;
}

/** Its day is over and nobody says it is done. */
function afterDue({ work, on, due, rule }: Deed): Answered {
  const isLeftOpen = work.steps.some(({ done }) => done === null || done > on);
  if (isLeftOpen) return { status: "missed", basis: "calendar", reason: "step-late", probability: 0 };
  const covered = latestReports(work.reports).some(({ report }) => due !== null && lastOf(report.period) >= due);
  if (covered) return { status: "missed", basis: "statement", reason: null, probability: 0 };
  return due !== null && on <= daysLater(due, parameterOf(rule, "publication-delay") + parameterOf(rule, "grace"))
    ? notDue("awaiting-publication")
    : unknown("not-reported");
}

function lastOf(period: string): string {
  const time = intervalOf(period);
  return time === null ? "" : daysLater(firstDayOf(time.until), -1);
}

interface Trouble {
  readonly reason: JudgementReason;
  readonly basis: Answered["basis"];
  readonly isGrave: boolean;
}

const TROUBLES: readonly (readonly [Noticed["kind"], JudgementReason, Answered["basis"]])[] = [
  ["step-late", "step-late", "calendar"],
  ["blocker-late", "blocked", "statement"],
  ["no-progress", "pace-too-slow", "statement"],
  ["blocker-open", "blocked", "statement"],
  ["own-deadline-over", "own-deadline-over", "calendar"],
  ["sides-disagree", "sides-disagree", "statement"],
  ["report-overdue", "report-overdue", "calendar"],
];

/** Kinds of trouble from which on a deed is off track, not only at risk. */
const GRAVE = 2;

/** The gravest of what is noticed; a late step with something else that stands still or in the way is off track. */
function worstOf(all: readonly Noticed[]): Trouble | null {
  const kinds = new Set(all.map(({ kind }) => kind));
  const found = TROUBLES.find(([kind]) => kinds.has(kind));
  if (found === undefined) return null;
  const [kind, reason, basis] = found;
  return { reason, basis, isGrave: kind === "step-late" && kinds.size >= GRAVE };
}

/** First day of the time a commitment speaks of. */
export function beginsOn({ period }: Pick<CommitmentRecord, "period">): string | null {
  const time = intervalOf(period ?? "");
  return time === null ? null : firstDayOf(time.from);
}
