import type { WorkState } from "@lantu/server/contract";

/** A sign for each state: never colour alone. */
export const stateSigns: Readonly<Record<WorkState, string>> = {
  overdue: "◆",
  returned: "◆",
  "due-soon": "▲",
  open: "○",
  filled: "◐",
  checked: "◐",
  signed: "●",
  "not-open": "○",
};
