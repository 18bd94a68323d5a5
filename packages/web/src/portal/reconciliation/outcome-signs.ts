import type { TargetOutcome } from "@lantu/server/contract";

/** The sign each outcome carries beside its word. */
export const outcomeSigns: Readonly<Record<TargetOutcome, string>> = {
  reached: "●",
  "reached-early": "◐",
  "reached-before-set": "▲",
  missed: "■",
  "reported-without-number": "◇",
  "not-reported": "?",
  "not-comparable": "≠",
  "to-confirm": "△",
  "not-due": "○",
};
