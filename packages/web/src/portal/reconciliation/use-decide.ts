import type { Reconciliation, ReconciliationDecision } from "@lantu/server/contract";
import { useState } from "react";
import { write } from "../../api/write.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { refusal } from "../comparison/refusal.ts";
import { useLookAgain } from "../comparison/StillComparing.tsx";

/** How a person's word on a target stands. */
export type Deciding =
  | { readonly kind: "idle" }
  | { readonly kind: "sending" }
  | { readonly kind: "refused"; readonly text: string };

/** Says a person's word on a target, or takes it back, and shows the list as it is then. */
export const useDecide = (id: string) => {
  const messages = useMessages();
  const lookAgain = useLookAgain();
  const [deciding, setDeciding] = useState<Deciding>({ kind: "idle" });
  const decide = async (decision: ReconciliationDecision): Promise<void> => {
    setDeciding({ kind: "sending" });
    try {
      await write<Reconciliation>(`/api/v1/reconciliations/${encodeURIComponent(id)}/decision`, decision);
      await lookAgain();
      setDeciding({ kind: "idle" });
    } catch (error) {
      setDeciding({ kind: "refused", text: refusal(error, messages) });
    }
  };
  return { deciding, decide };
};
