import type { EntryBody } from "./entry.ts";
import type { Outcome } from "./outcome.ts";
import { refuse } from "./refusal.ts";

/** How a finding stands: nobody has said anything, it has a good reason, the document is wrong, or the reading is. */
export type FindingState = "open" | "explained" | "document-error" | "reading-error";

/** A person's word on a target that was looked up or calculated; `open` where nobody has said anything. */
export type TargetVerdict = "open" | "confirmed" | "rejected";

/** What a person says of a finding or a target, with why. */
export interface Judgement<V extends string = string> {
  readonly verdict: V;
  readonly note: string | null;
}

/** A judgement before and after an act. */
export interface Judged {
  readonly before: Judgement;
  readonly after: Judgement;
  /** Documents the finding or target stands on. */
  readonly documents: readonly string[];
  /** What the finding or target was called then; entries of the first version of Lantu lack it. */
  readonly title?: string;
}

/** A judgement as the journal amounts to it. */
export interface HeldJudgement extends Judgement {
  /** How many entries made it what it is. */
  readonly version: number;
}

/** What is asked of a finding or a target. */
export type JudgementCommand =
  | {
      readonly kind: "judge-finding";
      readonly finding: string;
      readonly judgement: Judgement<FindingState>;
      readonly documents: readonly string[];
      readonly title?: string;
    }
  | {
      readonly kind: "judge-target";
      readonly target: string;
      readonly judgement: Judgement<TargetVerdict>;
      readonly documents: readonly string[];
      readonly title?: string;
    };

/** Entries about findings and targets. */
export type JudgementEntry = Extract<EntryBody, { kind: "findings.judged" | "targets.judged" }>;

const UNJUDGED = { verdict: "open", note: null } as const;

/** Checks a judgement against the one that is held; changes nothing. Whoever says anything of a finding says why. */
export function decideJudgement(held: HeldJudgement | undefined, command: JudgementCommand): Outcome {
  const { judgement, documents, title } = command;
  const { verdict, note } = held ?? UNJUDGED;
  const needsNote = command.kind === "judge-finding" && judgement.verdict !== "open";
  if (needsNote && (judgement.note ?? "").trim() === "") return refuse("invalid-request", { field: "note" });
  if (verdict === judgement.verdict && note === judgement.note) return [];
  const payload = { before: { verdict, note }, after: judgement, documents, ...(title === undefined ? {} : { title }) };
  return command.kind === "judge-finding"
    ? [{ kind: "findings.judged", subject: command.finding, payload }]
    : [{ kind: "targets.judged", subject: command.target, payload }];
}

/** The judgement after one more entry. */
export function applyJudgement(held: HeldJudgement | undefined, { payload }: JudgementEntry): HeldJudgement {
  return { ...payload.after, version: (held?.version ?? 0) + 1 };
}

/** Whether an entry is about a finding or a target. */
export function isJudgementEntry(entry: EntryBody): entry is JudgementEntry {
  return entry.kind === "findings.judged" || entry.kind === "targets.judged";
}
