import type { JournalEntry } from "@lantu/server/contract";
import type { ActName } from "./steps.ts";

/** An act as the journal tells it: one that can be taken back, or one taken back that can be done again. */
export interface ToldStep {
  readonly name: ActName;
  /** An item it was about; empty where the journal names none. */
  readonly id: string;
  /** How many items it was about. */
  readonly count: number;
  /** Numbers of the entries that hold it now, the earliest first. */
  readonly seqs: readonly number[];
}

/** The acts of a document, in the order they would be taken back from the end, and done again from the end. */
export interface History {
  readonly done: readonly ToldStep[];
  readonly undone: readonly ToldStep[];
}

/** Where the journal tells nothing, or could not be asked. */
export const NO_HISTORY: History = { done: [], undone: [] };

/** Acts by the kind of their entry; an edit of the place in the text is told from others by what it changed. */
const named: Readonly<Record<string, ActName>> = {
  "commitment.accepted": "accept",
  "commitment.rejected": "reject",
  "commitment.reset": "reset",
  "commitment.edited": "edit",
  "commitment.added": "add",
  "commitment.merged": "merge",
  "commitment.split": "split",
  "figure.edited": "figure",
  "opinion.given": "opinion",
};

/** Entries before which nothing is taken back: a new reading makes other items of the same text. */
const beginnings: ReadonlySet<string> = new Set(["document.read", "document.reread"]);

/** Reason of a rejection that publishing made by itself; it is no act of a reviewer. */
const byPublishing = "proposal-unconfirmed";

interface Act extends ToldStep {
  /** Number of the entry the act was first made by; its undoings are known by it. */
  readonly root: number;
}

/** The first item an entry names; empty for a figure, on which several may stand. */
const itemIn = ({ kind, subject, summary: { ids } }: JournalEntry): string => {
  const first: unknown = Array.isArray(ids) ? ids[0] : kind === "figure.edited" ? "" : subject;
  return typeof first === "string" ? first : "";
};

const nameOf = ({ kind, summary: { after } }: JournalEntry): ActName | undefined =>
  kind === "commitment.edited" && typeof after === "object" && after !== null && "spans" in after
    ? "border"
    : named[kind];

const actOf = (entry: JournalEntry): Act | null => {
  const name = nameOf(entry);
  if (name === undefined) return null;
  const { count } = entry.summary;
  const about = typeof count === "number" ? count : 1;
  return { name, id: itemIn(entry), count: about, seqs: [entry.seq], root: entry.seq };
};

/** Takes an entry out of the act that holds it; gives the acts left and the act, or null where none holds it. */
const without = (acts: readonly Act[], seq: number): readonly [readonly Act[], Act] | null => {
  const act = acts.findLast(({ seqs }) => seqs.includes(seq));
  if (act === undefined) return null;
  const left = { ...act, seqs: act.seqs.filter((one) => one !== seq) };
  return [acts.flatMap((one) => (one !== act ? [one] : left.seqs.length === 0 ? [] : [left])), act];
};

/** Puts an entry to the latest act where it belongs to the same, else as an act behind it. */
const withEntry = (acts: readonly Act[], act: Act, seq: number): readonly Act[] => {
  const last = acts.at(-1);
  if (last?.root !== act.root) return [...acts, { ...act, seqs: [seq] }];
  return [...acts.slice(0, -1), { ...last, seqs: [...last.seqs, seq] }];
};

interface Stacks {
  readonly done: readonly Act[];
  readonly undone: readonly Act[];
}

const NO_ACTS: Stacks = { done: [], undone: [] };

/** An undoing brings an act to those undone; the undoing of an undoing brings it back. */
const reversed = ({ done, undone }: Stacks, of: number, seq: number): Stacks => {
  const taken = without(done, of);
  if (taken !== null) return { done: taken[0], undone: withEntry(undone, taken[1], seq) };
  const again = without(undone, of);
  return again === null ? { done, undone } : { done: withEntry(done, again[1], seq), undone: again[0] };
};

/** Adds an act. A decision that two opinions came to by themselves belongs to the second of them, whoever gave it. */
const acted = (stacks: Stacks, entry: JournalEntry, reviewer: string | null): Stacks => {
  const { kind, seq, summary } = entry;
  const last = stacks.done.at(-1);
  if (summary.agreed === true) {
    if (last?.name !== "opinion" || last.seqs.at(-1) !== seq - 1) return stacks;
    return { ...stacks, done: withEntry(stacks.done, last, seq) };
  }
  if (kind === "opinion.given" && summary.reviewer !== reviewer) return stacks;
  const act = summary.reason === byPublishing ? null : actOf(entry);
  return act === null ? stacks : { done: [...stacks.done, act], undone: [] };
};

const after = (stacks: Stacks, entry: JournalEntry, reviewer: string | null): Stacks => {
  if (beginnings.has(entry.kind)) return NO_ACTS;
  const { seq: of } = entry.summary;
  if (entry.kind === "review.undone") return typeof of === "number" ? reversed(stacks, of, entry.seq) : stacks;
  return acted(stacks, entry, reviewer);
};

const told = ({ root: _, ...step }: Act): ToldStep => step;

/**
 * Reads what can be taken back, and done again, from lines of a document's journal, newest first.
 * @param reviewer whose opinions count as acts; those of others are theirs to take back
 */
export const historyOf = (lines: readonly JournalEntry[], reviewer: string | null): History => {
  const { done, undone } = lines.reduceRight((stacks, line) => after(stacks, line, reviewer), NO_ACTS);
  return { done: done.map(told), undone: undone.map(told) };
};
