import type { Span } from "../text/index.ts";
import type { HeadingStyle, NoiseBlock, TableCell } from "./block.ts";

/** A block before it is known where in the outline it stands. */
export type Draft =
  | {
      readonly kind: "heading";
      readonly span: Span;
      readonly style: HeadingStyle;
      readonly level: number;
      readonly label: string | null;
    }
  | { readonly kind: "paragraph"; readonly span: Span; readonly item: boolean }
  | { readonly kind: "table"; readonly span: Span; readonly cells: readonly TableCell[] }
  | { readonly kind: "noise"; readonly span: Span; readonly reason: NoiseBlock["reason"] };
