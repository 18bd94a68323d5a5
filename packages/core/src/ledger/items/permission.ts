import type { Person } from "./person.ts";
import { lineOf, type UnitsById } from "./unit.ts";

/** What people are to the ledger. Whoever is not signed in is the public, which has no role and reads what is published. */
export const ROLES = [
  "planner", // 规划: imports and reviews plans, assigns, breaks down
  "statistician", // 统计: delivers observations, guards definitions
  "filler", // 填报: reports for a unit
  "checker", // 审核: checks what the filler of the unit reported
  "signer", // 签发: answers for the unit
  "supervisor", // 督查: sets the clock, sends back what was signed
  "leader", // 领导: reads everything
  "evaluator", // 评估: reads everything, outside the chain
  "administrator", // 管理: units, people and settings; no content
] as const;

export type Role = (typeof ROLES)[number];

/** Everything that needs a permission. What is published needs none. */
export const ACTIONS = [
  "read-drafts", // see imports and documents that are not published
  "import", // bring in documents, read them again
  "review", // decide on and correct what was read, publish and withdraw
  "observe", // deliver, correct and withdraw observations
  "define", // definitions of indicators
  "align", // say what belongs together in two plans
  "explain", // say how a finding or a target stands
  "attach-rule", // say by which published rule a target told in words is measured
  "read-work", // see contacts, reports that are not signed, and what is due
  "assign", // who leads, who helps, until when
  "break-down", // years, shares, steps
  "list-key-works", // the yearly folder of items
  "schedule", // how often is reported, by when
  "fill", // report
  "check", // pass a report on or send it back
  "sign", // answer for a report
  "answer-warning", // say how a warning stands
  "define-index", // composite indices with their weights
  "reopen", // send back what was signed
  "read-journal", // every entry, whole
  "manage-units",
  "manage-people",
  "manage-settings", // mail, webhooks, export of the journal, backup
] as const;

export type Action = (typeof ACTIONS)[number];

/** What each role may do, within the part its grant names. */
export const PERMISSIONS: Readonly<Record<Role, readonly Action[]>> = {
  planner: [
    ...["read-drafts", "import", "review", "align", "explain", "read-work", "assign", "break-down"],
    ...["list-key-works", "schedule", "reopen", "read-journal", "answer-warning", "define-index"],
    "attach-rule",
  ] as readonly Action[],
  statistician: [
    ...["read-drafts", "observe", "define", "explain", "read-work", "break-down", "read-journal"],
    ...["answer-warning", "define-index", "attach-rule"],
  ] as readonly Action[],
  filler: ["read-work", "fill", "answer-warning"],
  checker: ["read-work", "check", "answer-warning"],
  signer: ["read-work", "sign", "answer-warning"],
  supervisor: ["explain", "read-work", "list-key-works", "schedule", "reopen", "read-journal", "answer-warning"],
  leader: ["read-drafts", "read-work", "read-journal"],
  evaluator: ["read-work", "read-journal"],
  administrator: ["read-journal", "manage-units", "manage-people", "manage-settings"],
};

/** Who acts. */
export type Authority =
  /** The person at the machine Lantu runs on, as long as it has no accounts; and the programs on its command line. */
  { readonly kind: "machine" } | { readonly kind: "person"; readonly person: Person } | { readonly kind: "public" };

/** What an action is about; what is left out does not matter for it. */
export interface Scope {
  readonly unit?: string | null | undefined;
  readonly document?: string | null | undefined;
}

/** Whether somebody may do something to anything at all. */
export const mayAnywhere = (who: Authority, action: Action): boolean =>
  who.kind === "machine" ||
  (who.kind === "person" &&
    who.person.active &&
    who.person.grants.some(({ role }) => PERMISSIONS[role].includes(action)));

/**
 * Whether somebody may do something to what the scope names. A grant for a unit holds for those below it, and for nothing
 * that belongs to no unit; a grant for a plan only for what belongs to that plan.
 */
export function may(who: Authority, action: Action, scope: Scope, units: UnitsById): boolean {
  if (who.kind === "machine") return true;
  if (who.kind === "public" || !who.person.active) return false;
  const line = scope.unit == null ? [] : lineOf(units, scope.unit);
  return who.person.grants.some(
    ({ role, unit, document }) =>
      PERMISSIONS[role].includes(action) &&
      (unit === null || line.includes(unit)) &&
      (document === null || document === scope.document),
  );
}
