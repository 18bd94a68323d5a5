import type { FindingSeverity } from "@lantu/server/contract";

/** The sign each severity carries beside its word. */
export const severitySigns: Readonly<Record<FindingSeverity, string>> = {
  contradiction: "◆",
  change: "▲",
  hint: "○",
};
