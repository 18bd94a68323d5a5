/** Why a command is not carried out. The sentence is rendered late, per language, from code and parameters. */
export interface Refusal {
  readonly kind: "refusal";
  readonly code:
    | "not-found" // the document or commitment is not in the ledger
    | "conflict" // the document's state does not allow it
    | "import-not-in-review" // it was published or discarded already
    | "nothing-to-publish" // every commitment was rejected
    | "changed-since" // what is to be taken back is no longer as it was left
    | "not-undoable" // the entry does not tell what stood before
    | "opinions-open" // two reviewers are asked for and have not both given their opinion
    | "opinion-closed" // both opinions are given, or the commitment is decided
    | "edition-settled" // it is a new edition already: that must be taken back first
    | "already-succeeded" // another document is the new edition of that one
    | "edition-circle" // the other comes from this one
    | "reason-needed" // who settles between two reviewers says why
    | "invalid-request"; // nothing would change, or a commitment would lose its place in the text
  readonly params: Readonly<Record<string, string | number>>;
}

/** Makes a refusal. */
export function refuse(code: Refusal["code"], params: Refusal["params"] = {}): Refusal {
  return { kind: "refusal", code, params };
}
