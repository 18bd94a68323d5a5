import type { WarningKind } from "@lantu/server/contract";

/** The sign each kind of warning carries beside its word. */
export const kindSigns: Readonly<Record<WarningKind, string>> = {
  missed: "■",
  "likely-to-miss": "◆",
  "turned-worse": "▲",
  "said-against-data": "≠",
  "economy-target": "◆",
  "economy-outside": "↕",
};
