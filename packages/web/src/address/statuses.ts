import type { Status } from "@lantu/core/judgements";

/** All statuses in the order they are counted: those that judge from best to worst, then those that cannot. */
export const statusOrder = [
  "reached",
  "on-track",
  "at-risk",
  "off-track",
  "missed",
  "not-due",
  "unknown",
  "not-comparable",
  "withdrawn",
] as const satisfies readonly Status[];
