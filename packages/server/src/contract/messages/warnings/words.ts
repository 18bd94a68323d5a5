import type { PriorityReason, TurnCause, WarningEnd, WarningKind } from "@lantu/core/judgements";
import type { ResponseState } from "@lantu/core/ledger";
import { warningEn } from "./words-en.ts";
import { warningZhCN } from "./words-zh-CN.ts";

/** What warnings say in one language. `{name}` stands for a parameter. */
export interface WarningWords {
  readonly kinds: Readonly<Record<WarningKind, string>>;
  readonly sentences: Readonly<Record<WarningKind, string>>;
  /** Of what is likely to be missed, with its probability; of what is missed, without a day it was due. */
  readonly likelyWith: string;
  readonly missedUndated: string;
  readonly causes: Readonly<Record<TurnCause["kind"], string>>;
  /** What stands in the place of a series or document whose name is not held. */
  readonly nameless: string;
  readonly ends: Readonly<Record<WarningEnd, string>>;
  readonly states: Readonly<Record<ResponseState, string>>;
  readonly who: {
    readonly led: string;
    readonly nobody: string;
    readonly answered: string;
    readonly answeredUntil: string;
    readonly open: string;
    readonly late: string;
    readonly lateWord: string;
  };
  readonly priority: Readonly<Record<PriorityReason, string>>;
  readonly priorityMissed: string;
  /** The order's reasons by name. */
  readonly order: Readonly<Record<PriorityReason, string>>;
  readonly quiet: readonly string[];
}

export const warningWords: Readonly<Record<"zh-CN" | "en", WarningWords>> = { "zh-CN": warningZhCN, en: warningEn };
