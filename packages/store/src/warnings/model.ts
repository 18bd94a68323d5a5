import type {
  Judgement,
  JudgementReason,
  Status,
  TurnCause,
  Warning,
  WarningEnd,
  WarningGround,
  WarningKind,
} from "@lantu/core/judgements";
import type { Importance, ResponseState, WarningResponse } from "@lantu/core/ledger";
import type { Page, PageRequest } from "../model/index.ts";
import type { NamedAs } from "../work/named-as.ts";

/** Sentences of arithmetic in both languages. */
export interface Lines {
  readonly "zh-CN": readonly string[];
  readonly en: readonly string[];
}

/** A warning as it is kept. */
export interface KeptWarning extends Warning {
  readonly nature: "binding" | "expected" | null;
  readonly endedBecause: WarningEnd | null;
  /** ISO date by which the first answer is due. */
  readonly answerBy: string;
  /** null for one about the economy. */
  readonly ground: WarningGround | null;
  /** Of one about the economy; null for one about a commitment. */
  readonly lines: Lines | null;
}

/** A commitment that was judged anew, whether it turned or not. */
export interface JudgedAnew {
  readonly judgement: Judgement;
  /** null where it was never judged, or what was judged is not at hand. */
  readonly before: Judgement | null;
  readonly nature: "binding" | "expected" | null;
  readonly cause: TurnCause;
}

/** What was judged anew for a day, and what is judged no longer. */
export interface JudgedForWarnings {
  readonly judged: readonly JudgedAnew[];
  /** Commitments nothing is judged of any more. */
  readonly gone?: readonly string[];
  /** ISO day. */
  readonly on: string;
}

/** A warning with how it stands on a day. */
export interface WarningHeld extends KeptWarning {
  readonly place: string | null;
  /** The unit that leads its commitment, else the one that answers. */
  readonly lead: NamedAs | null;
  readonly importance: Importance | null;
  /** How its commitment stands today; null where nothing is judged. */
  readonly now: {
    readonly status: Status;
    readonly reason: JudgementReason | null;
    readonly probability: number | null;
    readonly due: string | null;
  } | null;
  readonly response: WordHeld | null;
  /** How often it was answered. */
  readonly version: number;
  /** ISO date by which the next word is due; null where none is. */
  readonly nextWordBy: string | null;
  readonly late: boolean;
}

/** One word that was said of a warning. */
export interface WordHeld {
  readonly value: WarningResponse;
  /** ISO 8601. */
  readonly at: string;
  readonly entry: number;
  readonly unit: NamedAs | null;
}

export type WarningSort = "priority" | "since" | "answer";

/** Which warnings; lists of values are alternatives. */
export interface WarningFilter {
  /** ISO day they are looked at on. */
  readonly day: string;
  /** Number of the last entry that counts for what was answered; left out for all. */
  readonly seq?: number | undefined;
  readonly stand: "lasting" | "ended" | "all";
  readonly kinds?: readonly WarningKind[] | undefined;
  readonly states?: readonly (ResponseState | "none")[] | undefined;
  readonly late?: boolean | undefined;
  readonly documents?: readonly string[] | undefined;
  readonly commitments?: readonly string[] | undefined;
  readonly units?: readonly string[] | undefined;
  readonly places?: readonly string[] | undefined;
  readonly natures?: readonly ("binding" | "expected" | "none")[] | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly q?: string | undefined;
}

export type WarningQuery = WarningFilter & PageRequest & { readonly sort: WarningSort };

type Counts = Readonly<Record<string, number>>;

/** How many warnings there are under each value of a filter, the other filters holding. */
export interface WarningCounts {
  readonly kind: Counts;
  readonly state: Counts;
  readonly late: Counts;
  readonly nature: Counts;
  readonly document: Counts;
  readonly unit: Counts;
}

export type WarningsPage = Page<WarningHeld> & { readonly counts: WarningCounts };

/** Warnings of a day at a glance. */
export interface WarningsAtAGlance {
  readonly lasting: number;
  readonly kinds: Partial<Readonly<Record<WarningKind, number>>>;
  readonly unanswered: number;
  readonly late: number;
}

/** What came and went in some days. */
export interface RaisedAndEnded {
  readonly raised: number;
  readonly ended: number;
}
