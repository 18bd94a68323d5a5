/** Why a command is not carried out. The sentence is rendered late, per language, from code and parameters. */
export interface Refusal {
  readonly kind: "refusal";
  readonly code:
    | "not-found" // the document or commitment is not in the ledger
    | "conflict" // the document's state does not allow it
    | "import-not-in-review" // it was published or discarded already
    | "nothing-to-publish" // every commitment was rejected
    | "changed-since" // what is to be taken back is no longer as it was left
    | "not-undoable" // the entry does not tell what stood before, or is about what is changed onwards alone
    | "opinions-open" // two reviewers are asked for and have not both given their opinion
    | "opinion-closed" // both opinions are given, or the commitment is decided
    | "edition-settled" // it is a new edition already: that must be taken back first
    | "already-succeeded" // another document is the new edition of that one
    | "edition-circle" // the other comes from this one
    | "reason-needed" // who settles between two reviewers says why
    | "not-allowed" // whoever asks has no right to this
    | "stale" // somebody else has changed it in between
    | "unit-unknown" // no unit that still exists
    | "unit-in-use" // something is still assigned to it, or units are below it
    | "unit-name-taken"
    | "unit-code-taken"
    | "unit-circle" // it would lie below itself
    | "account-taken"
    | "person-unknown"
    | "last-administrator" // nobody could let people in any more
    | "unit-twice" // a unit leads and helps, or helps twice
    | "path-years" // years missing, twice or out of order
    | "step-circle" // steps that wait for each other
    | "step-order" // a step before one it waits for
    | "step-parent" // a part that ends after its whole
    | "step-closed" // it is done, or nothing was said of it that could be sent back
    | "code-taken" // two items of one folder have one number
    | "period-not-due" // nothing is reported for this period
    | "report-closed" // its state does not allow this
    | "same-hands" // filled, checked and signed by different people
    | "evidence-needed" // nothing to show for what is said
    | "invalid-request"; // nothing would change, or a commitment would lose its place in the text
  readonly params: Readonly<Record<string, string | number>>;
}

/** Makes a refusal. */
export function refuse(code: Refusal["code"], params: Refusal["params"] = {}): Refusal {
  return { kind: "refusal", code, params };
}
