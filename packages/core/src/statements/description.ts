import type { Span } from "../text/index.ts";

/** Kinds of government documents Lantu holds. */
export type DocumentKind =
  | "five-year-plan" // 五年规划纲要
  | "special-plan" // 专项规划
  | "annual-plan" // 国民经济和社会发展计划（报告）
  | "work-report" // 政府工作报告
  | "task-division" // 任务分工
  | "action-plan" // 行动计划、实施方案、工作要点
  | "opinion" // 意见、决定、若干措施
  | "bulletin" // 统计公报
  | "statistical-table" // 统计表
  | "other";

/** A value read out of the text with the place it was read from and the rule that read it; `value` null means unknown. */
export interface Proposed<T> {
  readonly value: T | null;
  readonly span: Span | null;
  readonly rule: string | null;
}

/** What a document says of itself: proposals a person can correct. */
export interface Description {
  readonly title: Proposed<string>;
  readonly kind: Proposed<DocumentKind>;
  /** Name of the place as written, e.g. `海淀区`. */
  readonly place: Proposed<string>;
  /** Years the document governs, ISO-like: `2021/2025` or `2025`. For a report: the year it sets, not the year it reviews. */
  readonly period: Proposed<string>;
  /** Years the document looks back on, or null. */
  readonly review: Proposed<string>;
  readonly issuer: Proposed<string>;
  /** ISO date of adoption or issue. */
  readonly date: Proposed<string>;
}
