import type { Outcome } from "../outcome.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { type AssignableFact, isAssignable } from "./decide-assignment.ts";
import { unitsById } from "./decide-unit.ts";
import type { DecidingItems } from "./deciding.ts";
import { isReported, reportDays } from "./due-reports.ts";
import { changeItems } from "./item-change.ts";
import { type Action, type Authority, may } from "./permission.ts";
import { partsOfReport, type ReportContent, type WorkReport } from "./report.ts";
import { contentFault, type EvidenceHeld } from "./report-content.ts";
import { besideIn } from "./schedule.ts";
import type { UnitsById } from "./unit.ts";

/** What has to be known of a commitment to report on it. */
export interface ReportableFact extends AssignableFact {
  /** As printed in the plan. */
  readonly deadline: string | null;
}

/** What a decision about a report sees: all units, and the commitment's assignment, schedule and report. */
export interface DecidingReport extends Pick<DecidingItems, "unit" | "assignment" | "schedule" | "report" | "who"> {
  readonly commitments: ReadonlyMap<string, ReportableFact>;
}

/** What somebody does to a report. */
export type ReportCommand =
  | {
      readonly kind: "fill";
      readonly content: ReportContent;
      /** ISO date in Beijing. */
      readonly today: string;
      /** What it can lean on. */
      readonly held: EvidenceHeld;
    }
  | { readonly kind: "check" }
  | { readonly kind: "sign" }
  | { readonly kind: "return"; readonly reason: string }
  | { readonly kind: "reopen"; readonly reason: string };

/** Under whom a machine without accounts records what whoever is at it does: all three hands can be its own. */
export const LOCAL_HAND = "local";

/** Whose hand an act is recorded under. */
export const handOf = (who: Authority): string => (who.kind === "person" ? who.person.id : LOCAL_HAND);

/** Fills a report, passes it on, or sends it back; refused where its state, the right or the hands do not allow it. */
export function decideReport(held: DecidingReport, id: string, command: ReportCommand): Outcome {
  if (command.kind === "fill") return fill(held, id, command);
  const report = held.report.get(id)?.value;
  const fact = held.commitments.get(report?.commitment ?? "");
  if (report === undefined || fact === undefined) return refuse("not-found", { what: "report", id });
  const units = unitsById(held);
  const refusal = refusedAct(held.who, report, command.kind, { fact, units });
  if (refusal !== null) return refusal;
  const reason = "reason" in command ? command.reason.trim() : null;
  if (reason === "") return refuse("reason-needed", { id });
  return changed(held, passedOn(report, command.kind, handOf(held.who), reason ?? ""), command.kind, reason);
}

/** Which right an act needs as a report stands; null where it cannot be done to it. */
export function rightFor(report: WorkReport, act: PassingAct): Action | null {
  if (act === "return") return report.state === "filled" ? "check" : report.state === "checked" ? "sign" : null;
  if (act === "check") return report.state === "filled" ? "check" : null;
  if (act === "sign") return report.state === "checked" ? "sign" : null;
  return report.state === "signed" ? "reopen" : null;
}

type PassingAct = Exclude<ReportCommand["kind"], "fill">;

interface About {
  readonly fact: ReportableFact;
  readonly units: UnitsById;
}

/** Why somebody cannot pass a report on or send it back; null where it can be done. */
export function refusedAct(
  who: Authority,
  report: WorkReport,
  act: PassingAct,
  { fact, units }: About,
): Refusal | null {
  const right = rightFor(report, act);
  const { id, unit, state } = report;
  if (right === null) return refuse("report-closed", { id, state });
  if (!may(who, right, { unit, document: fact.document }, units)) return refuse("not-allowed", { id });
  if (act !== "check" && act !== "sign") return null;
  const before = act === "check" ? [report.filledBy] : [report.filledBy, report.checkedBy];
  return who.kind === "person" && before.includes(handOf(who)) ? refuse("same-hands", { id }) : null;
}

function passedOn(report: WorkReport, act: PassingAct, hand: string, reason: string): WorkReport {
  if (act === "check") return { ...report, state: "checked", checkedBy: hand };
  if (act === "sign") return { ...report, state: "signed", signedBy: hand };
  return { ...report, state: "returned", checkedBy: null, signedBy: null, returned: { by: hand, reason } };
}

/** What acts are called in the journal. */
const ACTS: Readonly<Record<ReportCommand["kind"], string>> = {
  ...{ fill: "filled", check: "checked", sign: "signed", return: "returned", reopen: "reopened" },
};

function changed(
  held: DecidingReport,
  report: WorkReport,
  kind: ReportCommand["kind"],
  reason: string | null,
): Outcome {
  const wanted = new Map([[report.id, report]]);
  return changeItems(held, { noun: "report", act: ACTS[kind], wanted, reason, subject: report.commitment });
}

type Filling = Extract<ReportCommand, { readonly kind: "fill" }>;

function fill(held: DecidingReport, id: string, { content, today, held: evidence }: Filling): Outcome {
  const parts = partsOfReport(id);
  const fact = held.commitments.get(parts?.commitment ?? "");
  if (parts === null || fact === undefined || !isAssignable(fact)) return refuse("not-found", { what: "report", id });
  const unit = unitFor(held, parts);
  if (unit === null) return refuse("period-not-due", { id, period: parts.period });
  const units = unitsById(held);
  const before = held.report.get(id)?.value;
  const refusal = refusedFilling(held.who, before ?? null, { id, unit, fact, units });
  if (refusal !== null) return refusal;
  if (!isOpen(held, parts, fact, today)) return refuse("period-not-due", { id, period: parts.period });
  const fault = contentFault(content, units, evidence);
  if (fault !== null) return fault;
  const { commitment, period } = parts;
  const report: WorkReport = {
    ...{ ...content, narrative: content.narrative.trim(), id, commitment, period, unit, state: "filled" },
    ...{ filledBy: handOf(held.who), checkedBy: null, signedBy: null, returned: before?.returned ?? null },
  };
  return changed(held, report, "fill", null);
}

/** The unit that reports: the one that leads now, or the side the id names; null where there is none. */
export function unitFor(
  held: Pick<DecidingReport, "assignment" | "schedule">,
  { commitment, beside }: { readonly commitment: string; readonly beside: string | null },
): string | null {
  const schedule = held.schedule.get(commitment)?.value;
  if (beside !== null) return schedule !== undefined && besideIn(schedule).includes(beside) ? beside : null;
  return held.assignment.get(commitment)?.value.lead ?? null;
}

/** Why somebody cannot fill a report; null where it can be done. Its own filling can be put right until it is checked. */
export function refusedFilling(
  who: Authority,
  before: WorkReport | null,
  { id, unit, fact, units }: About & { readonly id: string; readonly unit: string },
): Refusal | null {
  if (!may(who, "fill", { unit, document: fact.document }, units)) return refuse("not-allowed", { id });
  if (before === null || before.state === "returned") return null;
  const own = before.state === "filled" && before.filledBy === handOf(who);
  return own ? null : refuse("report-closed", { id, state: before.state });
}

function isOpen(
  held: DecidingReport,
  { commitment, period }: { readonly commitment: string; readonly period: string },
  fact: ReportableFact,
  today: string,
): boolean {
  const schedule = held.schedule.get(commitment)?.value;
  if (schedule === undefined) return false;
  const deadline = held.assignment.get(commitment)?.value.deadline ?? fact.deadline;
  const days = reportDays(period, schedule);
  return days !== null && days.opens <= today && isReported({ schedule, deadline }, period);
}
