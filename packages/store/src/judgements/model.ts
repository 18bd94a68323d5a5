import type { Claim, Reconciliation } from "@lantu/core/comparisons";
import type { Series } from "@lantu/core/indicators";
import type {
  Basis,
  DatedRule,
  Judgement,
  JudgementReason,
  PrintedFigure,
  Status,
  TurnCause,
  Withdrawal,
} from "@lantu/core/judgements";
import type { CommitmentRecord, Schedule, TargetVerdict, WorkReport, WorkStep, YearPath } from "@lantu/core/ledger";
import type { HeldObservation } from "../model/index.ts";

/** How far judging has come. */
export interface JudgingStand {
  /** Grows with everything that is judged anew. */
  readonly version: number;
  /** ISO day all was judged for; null before the first time. */
  readonly day: string | null;
  /** ISO 8601; null while something that changed has not been judged yet. */
  readonly judgedAt: string | null;
}

/** What all is judged by: a day in Asia/Shanghai, and versions of rules and forecasts. */
export interface JudgingBasis {
  readonly day: string;
  readonly basis: string;
}

/** A commitment that waits to be judged. */
export interface Waiting {
  readonly commitment: string;
  readonly ticket: number;
  readonly cause: TurnCause;
}

/** Where and when something is judged. */
export interface JudgingMoment {
  /** ISO day; observations of later vintages are left out. */
  readonly day: string;
  /** Number of the last entry of the journal that counts for what people keep; left out for all. */
  readonly seq?: number | undefined;
  /** A rule to be attached, to see what would come of it; left out for the one that is. */
  readonly supposed?: DatedRule | undefined;
}

/** A commitment to be judged. */
export interface CommitmentToJudge {
  readonly record: CommitmentRecord;
  readonly document: string;
  readonly chapter: number | null;
  readonly withdrawn: Withdrawal | null;
}

/** A target with what a person said of it. */
export interface TargetToJudge {
  readonly place: string;
  readonly body: Reconciliation;
  /** Id or key of its concept; null for a target no figure tells. */
  readonly concept: string | null;
  readonly verdict: TargetVerdict | null;
}

/** What people keep of commitments, by commitment. */
export interface WorkToJudge {
  readonly commitment: string;
  readonly deadline: string | null;
  readonly path: YearPath | null;
  readonly schedule: Schedule | null;
  readonly steps: readonly WorkStep[];
  /** `on`: the day it last changed, in Asia/Shanghai. */
  readonly reports: readonly { readonly report: WorkReport; readonly version: number; readonly on: string }[];
  /** Its headline figure as printed; read only where there are reports. */
  readonly printed: PrintedFigure | null;
  readonly attached: DatedRule | null;
}

/** Everything judgements of some commitments rest on, as it is held. */
export interface JudgingInputs {
  readonly commitments: readonly CommitmentToJudge[];
  /** Commitments of the same documents that may hold one of the targets. */
  readonly beside: readonly (Pick<CommitmentRecord, "id" | "figures" | "spans"> & { readonly document: string })[];
  /** Those that may belong to them, and some more. */
  readonly targets: readonly TargetToJudge[];
  /** Keys of places with the key of the place above each. */
  readonly above: Readonly<Record<string, string | null>>;
  readonly series: readonly { readonly place: string; readonly body: Series }[];
  readonly observations: readonly HeldObservation[];
  /** When published documents are from, as they say (a date, or only a year or period), and the years they look back on. */
  readonly documents: Readonly<Record<string, { readonly date: string | null; readonly review: string | null }>>;
  readonly claims: readonly Claim[];
  readonly work: readonly WorkToJudge[];
  /** Ids concepts had before they were merged, with the ones they go on as. */
  readonly former: Readonly<Record<string, string>>;
}

/** A judgement as it is kept. */
export interface JudgedRow {
  readonly judgement: Judgement;
  readonly chapter: number | null;
  readonly kind: CommitmentRecord["kind"];
  readonly nature: CommitmentRecord["nature"];
  /** `place|concept` of everything it rests on. */
  readonly restsOn: readonly string[];
  /** SHA-256 of the judgement without its day. */
  readonly digest: string;
}

/** What was judged anew. */
export interface Judged {
  readonly day: string;
  readonly rows: readonly JudgedRow[];
  /** All that was to be judged; of those without a row nothing is kept any more. */
  readonly waiting: readonly Waiting[];
  /**
   * How far concluding and noting had come before it was read what they rest on (`Judging.ground`): where that is another
   * by now, they wait on. Left out where nothing else goes on.
   */
  readonly ground?: string | undefined;
}

/** What came of keeping it. */
export interface JudgedKept {
  readonly turned: number;
  /** Documents with commitments that are judged otherwise now. */
  readonly documents: readonly string[];
}

/** How a commitment stands, as lists show it. */
export interface JudgedLine {
  readonly commitment: string;
  readonly document: string;
  readonly chapter: number | null;
  readonly status: Status;
  readonly basis: Basis;
  readonly reason: JudgementReason | null;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly since: string;
  readonly before: Status | null;
  readonly due: string | null;
  readonly probability: number | null;
  readonly disagrees: boolean;
  readonly last: { readonly value: number; readonly unit: string | null; readonly period: string | null } | null;
}
