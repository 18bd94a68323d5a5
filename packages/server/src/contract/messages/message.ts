import type { ProblemCode } from "../codes.ts";

/**
 * One problem's words. In both strings `{name}` stands for a parameter, `{name:bytes}` for a size, `{name:count}` for
 * a number, `{name:word}` for a parameter that has a word of its own in `words`. `{name?…}` keeps what follows the
 * question mark only where the parameter is given.
 */
export interface Message {
  readonly title: string;
  readonly detail: string;
  /** Other sentences, chosen by the parameter `reason`. */
  readonly because?: Readonly<Record<string, string>>;
}

/** What can go wrong when people work with the ledger; kept in catalogues of their own. */
export type WorkProblem =
  | "sign-in-needed"
  | "sign-in-failed"
  | "locked-out"
  | "second-factor-needed"
  | "second-factor-wrong"
  | "only-way-in"
  | "link-used"
  | "password-weak"
  | "provider-failed"
  | "account-unlinked"
  | "not-allowed"
  | "stale"
  | "unit-unknown"
  | "unit-in-use"
  | "unit-name-taken"
  | "unit-code-taken"
  | "unit-circle"
  | "account-taken"
  | "person-unknown"
  | "last-administrator"
  | "unit-twice"
  | "path-years"
  | "number-printed"
  | "step-circle"
  | "step-order"
  | "step-parent"
  | "step-closed"
  | "code-taken"
  | "period-not-due"
  | "report-closed"
  | "same-hands"
  | "evidence-needed"
  | "sheet-faulty"
  | "sheet-unknown"
  | "journal-broken"
  | "mail-failed";

export type WorkProblems = Readonly<Record<WorkProblem, Message>>;

/** Why a field was refused, by the kind of rule it broke. */
export type FieldRule =
  | "required"
  | "type"
  | "format"
  | "choice"
  | "too-small"
  | "too-big"
  | "too-short"
  | "too-long"
  | "unknown-field"
  | "unknown-id"
  | "id-taken"
  | "name-taken"
  | "unit-misfit"
  | "look-alike"
  | "day-alone"
  | "no-past" // asked as of a day, where only the present is known
  | "other";

/** Everything the server and the command line say in one language. */
export interface Messages {
  readonly problems: Readonly<Record<ProblemCode, Message>>;
  readonly fields: Readonly<Record<FieldRule, string>>;
  /** Words for parameters that are names of things and states. */
  readonly words: Readonly<Record<string, string>>;
  /** How a list of words is joined. */
  readonly comma: string;
}
