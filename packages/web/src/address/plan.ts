import { commitmentIdForm } from "./ids.ts";
import { readForm, readInteger, readOne, readSeveral } from "./value.ts";

export const commitmentKinds = ["indicator", "task", "project"] as const;

/** What the address of a plan's page holds. `c` is a selected commitment, `at` a raw span `START-END`. */
export interface PlanAddress {
  readonly at?: string | undefined;
  readonly section?: number | undefined;
  readonly c?: string | undefined;
  readonly kind?: readonly (typeof commitmentKinds)[number][] | undefined;
  readonly text?: "raw" | undefined;
  /** A page of the original, shown beside the text. */
  readonly page?: number | undefined;
}

/** Reads {@link PlanAddress} out of a query; what cannot be read is left out. */
export const readPlanAddress = (query: Readonly<Record<string, unknown>>): PlanAddress => ({
  at: readForm(query.at, /^\d{1,9}-\d{1,9}$/),
  section: readInteger(query.section, 0, 1e6),
  c: readForm(query.c, commitmentIdForm),
  kind: readSeveral(query.kind, commitmentKinds),
  text: readOne(query.text, ["raw"] as const),
  page: readInteger(query.page, 1, 1e6),
});

/** A span in an address: `120-163` → 120, 163; null where its end does not follow its start. */
export const readAt = (at: string | undefined): { readonly start: number; readonly end: number } | null => {
  const [start = 0, end = 0] = (at ?? "").split("-").map(Number);
  return end > start ? { start, end } : null;
};
