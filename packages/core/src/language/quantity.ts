import type { Span } from "../text/index.ts";
import type { Comparator } from "./lexicon/comparators.ts";
import type { Dimension } from "./lexicon/units.ts";

/** One number that measures something: where it stands and what value it has. What it measures is not known here. */
export interface Quantity {
  readonly kind: "quantity";
  /** The number with magnitude, unit and the comparators next to it. */
  readonly span: Span;
  /** The number with its magnitude and unit alone. */
  readonly number: Span;
  /** Chinese magnitudes folded in; 一半 is 50 with unit `%`, 翻一番 is 100 with unit `%`. */
  readonly value: number;
  /** Upper end of a range, else null. */
  readonly valueMax: number | null;
  /** Unit without magnitude, as written, or null. */
  readonly unit: string | null;
  readonly dimension: Dimension | null;
  readonly op: Comparator;
  /** True for 翻番 and 翻两番, which say growth by themselves. */
  readonly doubling: boolean;
}
