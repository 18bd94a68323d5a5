import type { Outcome } from "../outcome.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { isAssignable } from "./decide-assignment.ts";
import { breakDownRefusal, type DecidingBreakdown } from "./decide-breakdown.ts";
import { handOf } from "./decide-report.ts";
import { unitsById } from "./decide-unit.ts";
import { changeItems } from "./item-change.ts";
import { type Authority, may } from "./permission.ts";
import type { StepTold, WorkStep } from "./step.ts";
import type { UnitsById } from "./unit.ts";

/** What is said of a step: the day it was done on, and what shows it. */
export type StepSaid = Pick<StepTold, "on" | "proof">;

/** Whether somebody may say of a step that it is done: who fills for the unit that does it, or that leads where none is named. */
export function mayTellStep(
  who: Authority,
  { unit, done }: Pick<WorkStep, "unit" | "done">,
  { lead, document, units }: { readonly lead: string | null; readonly document: string; readonly units: UnitsById },
): boolean {
  return done === null && may(who, "fill", { unit: unit ?? lead, document }, units);
}

/** Whether a step waits for somebody to accept what its unit says. */
export const waitsToBeAccepted = ({ told, done }: Pick<WorkStep, "told" | "done">): boolean =>
  done === null && told != null && told.returned === null;

/** Whether what is said of a step came from a hand: whoever said it does not accept it (G21). */
export const isToldBy = ({ told }: Pick<WorkStep, "told">, who: Authority): boolean =>
  who.kind === "person" && told?.by === handOf(who);

/**
 * The unit says that its step is done, or takes that back (null). Nothing is done by that: it waits to be accepted (G17).
 * @param today ISO date in Beijing; what was done was done by then
 */
export function tellStep(held: DecidingBreakdown, id: string, said: StepSaid | null, today: string): Outcome {
  const step = held.step.get(id)?.value;
  const fact = step && held.commitments.get(step.commitment);
  if (step === undefined || fact === undefined || !isAssignable(fact)) return refuse("not-found", { what: "step", id });
  const lead = held.assignment.get(step.commitment)?.value.lead ?? null;
  const { document } = fact;
  if (step.done !== null) return refuse("step-closed", { id, title: step.title });
  if (!mayTellStep(held.who, step, { lead, document, units: unitsById(held) })) return refuse("not-allowed", { id });
  if (said === null && step.told == null) return refuse("step-closed", { id, title: step.title });
  if (said === null) return changed(held, { ...step, told: null }, "step-untold", null);
  const fault = saidFault(said, today);
  if (fault !== null) return fault;
  const told: StepTold = { on: said.on, proof: said.proof.trim(), by: handOf(held.who), returned: null };
  return changed(held, { ...step, told }, "step-told", null);
}

/** Sends back what the unit said of its step, with the reason. */
export function returnStep(held: DecidingBreakdown, id: string, reason: string): Outcome {
  const step = held.step.get(id)?.value;
  if (step === undefined) return refuse("not-found", { what: "step", id });
  const refusal = breakDownRefusal(held, step.commitment);
  if (refusal !== null) return refusal;
  const { told } = step;
  if (told == null || !waitsToBeAccepted(step)) return refuse("step-closed", { id, title: step.title });
  if (reason.trim() === "") return refuse("reason-needed", { id });
  return changed(held, { ...step, told: { ...told, returned: reason.trim() } }, "step-returned", reason.trim());
}

function saidFault({ on, proof }: StepSaid, today: string): Refusal | null {
  if (on > today) return refuse("invalid-request", { field: "on" });
  return proof.trim() === "" ? refuse("evidence-needed") : null;
}

const changed = (held: DecidingBreakdown, step: WorkStep, act: string, reason: string | null): Outcome =>
  changeItems(held, { noun: "step", act, wanted: new Map([[step.id, step]]), reason, subject: step.commitment });
