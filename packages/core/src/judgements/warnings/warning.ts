import type { Bilingual } from "../../indicators/index.ts";
import type { JudgementReason, RuleId, Status } from "../status/index.ts";
import type { Judgement } from "../status/judgement.ts";

/** A change of status, as it was noticed. */
export interface Turn {
  readonly commitment: string;
  readonly document: string;
  /** ISO date the judgement is told for. */
  readonly on: string;
  readonly before: Status | null;
  readonly after: Status;
  readonly reason: JudgementReason | null;
  readonly probabilityBefore: number | null;
  readonly probability: number | null;
  /** What brought it about. */
  readonly cause: TurnCause;
}

/** What made a status change. */
export type TurnCause =
  | { readonly kind: "observation"; readonly series: string; readonly period: string; readonly value: number }
  | { readonly kind: "document"; readonly document: string }
  | { readonly kind: "work"; readonly noun: string; readonly id: string }
  | { readonly kind: "calendar" }
  | { readonly kind: "rule"; readonly id: RuleId; readonly version: number }
  | { readonly kind: "first" };

/** Kinds of warnings. */
export const WARNING_KINDS = [
  "turned-worse", // a commitment stands worse than before
  "likely-to-miss", // it crossed the line below which it is off track
  "missed",
  "said-against-data",
  "economy-outside", // a number of the economy lies outside of what was expected of it
  "economy-target", // a yearly target of the economy will likely be missed
] as const;

export type WarningKind = (typeof WARNING_KINDS)[number];

/** Why a warning is over. */
export const WARNING_ENDS = [
  "reached", // what was promised is there after all
  "recovered", // it is on track again, past the margin or for long enough
  "graver", // a graver warning about the same took its place
  "agreed", // word and data are the same again
  "withdrawn", // it is no longer promised
  "nothing-told", // what it rested on is no longer told
  "settled", // its due day is long over: a miss, and no warning any more
  "inside", // the number of the economy lies within what was expected, or its target is in reach again
] as const;

export type WarningEnd = (typeof WARNING_ENDS)[number];

/** Why a warning stands where it stands among others, what weighs most first: the published order. */
export const PRIORITY_REASONS = [
  "binding", // 约束性
  "sure", // how sure the miss is
  "due", // how soon it is due
  "new", // how newly it turned
  "concerns", // how much hangs on it, as people have said
] as const;

export type PriorityReason = (typeof PRIORITY_REASONS)[number];

/** Something that should be looked at. One warning a cause: as long as it lasts it is the same. */
export interface Warning {
  /** `w` and sixteen hexadecimal digits. */
  readonly id: string;
  readonly kind: WarningKind;
  /** The commitment, or the key of the series of the economy. */
  readonly subject: string;
  readonly commitment: string | null;
  readonly document: string | null;
  readonly title: Bilingual;
  readonly status: Status | null;
  readonly before: Status | null;
  readonly reason: JudgementReason | null;
  readonly cause: TurnCause;
  /** ISO date it was raised. */
  readonly since: string;
  /** ISO date since when what it tells has been so: not later than `since`. */
  readonly stood: string;
  /** ISO date it was over; null while it lasts. */
  readonly ended: string | null;
}

/** How a commitment stood when its warning was raised, and how before, as far as it was judged. */
export interface WarningGround {
  readonly before: Judgement | null;
  readonly after: Judgement;
}
