/** What the panel shows: the item, or one way of working on it. */
export type Mode =
  | { readonly kind: "view" | "edit" | "reject" | "border" | "merge" | "split" | "add" | "name" }
  /** A third act between two opinions. */
  | { readonly kind: "settle"; readonly decision: "accept" | "reject" }
  | { readonly kind: "figure"; readonly figure: string };

/** The item itself. */
export const VIEW: Mode = { kind: "view" };
