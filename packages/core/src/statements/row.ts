import type { Span } from "../text/index.ts";

/** 约束性 (binding on the government) or 预期性 (expected), as an indicator table's attribute column says. */
export type Nature = "binding" | "expected";

/** The words of a cell and where they stand. */
export interface CellText {
  readonly text: string;
  readonly span: Span;
}

/** One line of an official indicator table. */
export interface Row {
  readonly kind: "row";
  readonly span: Span;
  readonly category: string | null;
  readonly ordinal: number | null;
  /** The name above those of several rows (食品药品安全 above 食品抽检合格率); null where there is none. */
  readonly group: string | null;
  readonly name: string;
  readonly nameSpan: Span;
  readonly unit: string | null;
  /** Text of the target cell as printed; null where the file has lost it. */
  readonly target: string | null;
  readonly targetSpan: Span | null;
  /** True where the target stands in a merged or lost cell and was read as the cell above. */
  readonly targetInferred: boolean;
  readonly nature: Nature | null;
  /** The cell that names the unit in charge, where the table has a column of them. */
  readonly lead: CellText | null;
  /** The target cell as a number, where it is one. */
  readonly figure: RowFigure | null;
}

/** The parts of a figure a target cell states. */
export interface RowFigure {
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string | null;
  readonly op: "=" | ">=" | ">" | "<=" | "<" | "~";
  readonly measure: "level" | "delta" | "rate" | "share";
  readonly period: string | null;
}
