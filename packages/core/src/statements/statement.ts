import type { Span } from "../text/index.ts";

/** What a stretch of text does (definitions: the extraction contract in ARCHITECTURE.md). */
export type StatementClass =
  | "target"
  | "action"
  | "achievement"
  | "problem"
  | "context"
  | "heading"
  | "table"
  | "noise";

/** A stretch of the repaired text and what it does. Statements are in order, do not overlap, cover all but white space. */
export interface Statement {
  readonly kind: "statement";
  readonly span: Span;
  readonly class: StatementClass;
  /** Index into `Document.blocks`. */
  readonly block: number;
  /** Name of the published rule that decided the class. */
  readonly rule: string;
}
