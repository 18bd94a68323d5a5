import { documentOf } from "../ids.ts";
import type { Outcome } from "../outcome.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { AttachedRule } from "./attached-rule.ts";
import { type AssignableFact, isAssignable } from "./decide-assignment.ts";
import { unitsById } from "./decide-unit.ts";
import type { DecidingItems } from "./deciding.ts";
import { changeItems } from "./item-change.ts";
import { may } from "./permission.ts";

/** What is seen when a rule is attached: units, the assignment of the commitment, the rule it has. */
export interface DecidingAttachedRule extends Pick<DecidingItems, "unit" | "assignment" | "attached-rule" | "who"> {
  readonly commitments: ReadonlyMap<string, AssignableFact>;
}

/** Whoever says it, besides what is said. */
export type RuleToAttach = Omit<AttachedRule, "by" | "name">;

/**
 * Attaches a published rule to a commitment told in words, in the name of whoever asks (G42). Refused where the commitment
 * does not stand, whoever asks may not, or the rule cannot judge such a number. That no number is printed is for whoever
 * knows the text to see: the judge never sets a printed number aside for an attached rule.
 * @param actor `local` for the machine itself
 */
export function attachRule(held: DecidingAttachedRule, wanted: RuleToAttach, actor: string): Outcome {
  const { commitment: id, reason } = wanted;
  const refusal = refusedFor(held, id) ?? standingFault(held, id) ?? attachedRuleFault(wanted);
  if (refusal !== null) return refusal;
  const name = held.who.kind === "person" ? held.who.person.name : null;
  const rule: AttachedRule = { ...wanted, by: actor, name };
  return changeItems(held, {
    ...{ noun: "attached-rule", act: "rule-attached", reason, subject: id },
    wanted: new Map([[id, rule]]),
  });
}

/** Takes an attached rule away: its target is then as its words leave it. */
export function detachRule(held: DecidingAttachedRule, id: string, reason: string | null): Outcome {
  const refusal = refusedFor(held, id);
  if (refusal !== null) return refusal;
  if (!held["attached-rule"].has(id)) return refuse("not-found", { what: "attached-rule", id });
  return changeItems(held, {
    ...{ noun: "attached-rule", act: "rule-detached", reason, subject: id },
    wanted: new Map([[id, null]]),
  });
}

function refusedFor({ commitments, assignment, unit, who }: DecidingAttachedRule, id: string): Refusal | null {
  if (!commitments.has(id)) return refuse("not-found", { what: "commitment", id });
  const lead = assignment.get(id)?.value.lead ?? null;
  const scope = { unit: lead, document: documentOf(id) };
  return may(who, "attach-rule", scope, unitsById({ unit })) ? null : refuse("not-allowed", { id });
}

function standingFault({ commitments }: DecidingAttachedRule, id: string): Refusal | null {
  const fact = commitments.get(id);
  return fact !== undefined && isAssignable(fact) ? null : refuse("not-found", { what: "commitment", id });
}

const RATES: ReadonlySet<AttachedRule["rule"]> = new Set(["growth", "average-growth"]);
const SEVERAL_YEARS = /\//;

/** What is wrong with an attached rule; null where nothing is. The field is the one that was sent. */
export function attachedRuleFault({ rule, measure, op, value, unit, period }: RuleToAttach): Refusal | null {
  if (RATES.has(rule) !== (measure === "growth")) return wrong("measure");
  if (measure === "amount" ? unit === "%" : unit !== "%") return wrong("unit");
  if (rule === "average-growth" && !SEVERAL_YEARS.test(period)) return wrong("period");
  if (rule === "growth" && SEVERAL_YEARS.test(period)) return wrong("period");
  if (rule === "ceiling" && !op.startsWith("<")) return wrong("op");
  return value === null && rule !== "level" && rule !== "ceiling" ? wrong("value") : null;
}

const wrong = (field: string): Refusal => refuse("invalid-request", { field });
