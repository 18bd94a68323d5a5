import type {
  BreakdownAlarm,
  ConservationState,
  DefaultKindReason,
  NoDrawingReason,
  PathKind,
  YearRelation,
} from "@lantu/core/ledger";

/** What is checked: the years of a path by their kind, or parts that add up or each meet the whole. */
export type Checked = PathKind | "parts" | "each-part";

/** How breakdowns are told in one language. `{name}` stands for a part that is set. */
export interface BreakdownWords {
  /** `{expected}`, `{reached}` and `{gap}` with their units; the gap without its sign. */
  readonly kept: Readonly<Record<Checked, string>>;
  readonly over: Readonly<Record<Checked, string>>;
  readonly under: Readonly<Record<Checked, string>>;
  /** Said after a difference of the alarm. */
  readonly alarms: Readonly<Record<BreakdownAlarm, string>>;
  /** `{open}`: how many have no value. */
  readonly unknown: Readonly<Record<"years" | "parts", string>>;
  readonly states: Readonly<Record<ConservationState, string>>;
  readonly operations: Readonly<Record<"sum" | "difference" | "average-growth", string>>;
  readonly noDrawing: Readonly<Record<NoDrawingReason, string>>;
  readonly defaultKinds: Readonly<Record<DefaultKindReason, string>>;
  /** `{year}`, `{path}`, `{yearly}`. */
  readonly relations: Readonly<Record<YearRelation, string>>;
  /** Why a relation is missing: the path, or the yearly plan, says nothing. */
  readonly noYearly: string;
  /** `{known}` of `{stated}`. */
  readonly programme: string;
  readonly programmeUnstated: string;
  readonly listed: string;
}
