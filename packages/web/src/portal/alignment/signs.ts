import type { AlignmentRelation } from "@lantu/server/contract";

/** Signs of the relations: never told by colour alone. An empty square is what has no counterpart. */
export const relationSigns = {
  contradicting: "×",
  looser: "↓",
  stricter: "↑",
  covered: "=",
  "not-comparable": "≠",
  uncovered: "□",
  own: "+",
  dropped: "□",
  lowered: "↓",
  raised: "↑",
  reworded: "≈",
  kept: "=",
  new: "+",
} as const satisfies Readonly<Record<AlignmentRelation, string>>;
