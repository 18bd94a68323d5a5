import type { EntryBody } from "./entry.ts";
import type { Outcome } from "./outcome.ts";

/** A person's word on whether two commitments belong together, by their keys; `open` where nobody has said anything. */
export interface AlignmentVerdict {
  readonly from: string;
  readonly to: string;
  readonly verdict: "confirmed" | "rejected" | "open";
}

/** Verdicts before and after an act. */
export interface AlignmentsDecided {
  readonly decisions: readonly (Omit<AlignmentVerdict, "verdict"> & {
    readonly before: AlignmentVerdict["verdict"];
    readonly after: AlignmentVerdict["verdict"];
  })[];
  /** What both documents were called then; entries of the first version of Lantu lack it. */
  readonly title?: string;
}

/** What people have said of two documents side by side; open pairs are left out. */
export interface HeldAlignment {
  readonly id: string;
  /** By the keys of both commitments. */
  readonly verdicts: ReadonlyMap<string, AlignmentVerdict>;
  /** How many entries made it what it is. */
  readonly version: number;
}

/** What is asked of the alignment of two documents. */
export interface AlignmentCommand {
  readonly kind: "decide-alignment";
  /** Upper or earlier document. */
  readonly from: string;
  readonly to: string;
  readonly verdicts: readonly AlignmentVerdict[];
  readonly title?: string;
}

/** Entries about alignments. */
export type AlignmentEntry = Extract<EntryBody, { kind: `alignments.${string}` }>;

/** The name the journal has for two documents side by side. */
export const alignmentId = (from: string, to: string): string => `${from}~${to}`;

const keyOf = ({ from, to }: Pick<AlignmentVerdict, "from" | "to">): string => `${from}|${to}`;

/**
 * Checks verdicts against those that are held; changes nothing. A commitment belongs to one other at most: what is confirmed
 * opens whatever else was confirmed of either.
 */
export function decideAlignment(held: HeldAlignment | undefined, command: AlignmentCommand): Outcome {
  const before = held?.verdicts ?? new Map<string, AlignmentVerdict>();
  const after = command.verdicts.reduce(given, before);
  const decisions = [...new Map([...before, ...after]).values()].flatMap(({ from, to }) => {
    const key = keyOf({ from, to });
    const [was, is] = [before.get(key)?.verdict ?? "open", after.get(key)?.verdict ?? "open"];
    return was === is ? [] : [{ from, to, before: was, after: is }];
  });
  if (decisions.length === 0) return [];
  const { from, to, title } = command;
  const payload = title === undefined ? { decisions } : { decisions, title };
  return [{ kind: "alignments.decided", subject: alignmentId(from, to), payload }];
}

type Verdicts = HeldAlignment["verdicts"];

function given(held: Verdicts, one: AlignmentVerdict): Verdicts {
  const after = new Map(held);
  if (one.verdict === "confirmed") {
    for (const [key, other] of held) {
      const isOfEither = other.from === one.from || other.to === one.to;
      if (other.verdict === "confirmed" && isOfEither) after.delete(key);
    }
  }
  if (one.verdict === "open") after.delete(keyOf(one));
  else after.set(keyOf(one), one);
  return after;
}

/** What is held of an alignment after one more entry. */
export function applyAlignment(held: HeldAlignment | undefined, { subject, payload }: AlignmentEntry): HeldAlignment {
  const verdicts = new Map(held?.verdicts);
  for (const { from, to, after } of payload.decisions) {
    if (after === "open") verdicts.delete(keyOf({ from, to }));
    else verdicts.set(keyOf({ from, to }), { from, to, verdict: after });
  }
  return { id: subject, verdicts, version: (held?.version ?? 0) + 1 };
}

/** Whether an entry is about an alignment. */
export function isAlignmentEntry(entry: EntryBody): entry is AlignmentEntry {
  return entry.kind.startsWith("alignments.");
}
