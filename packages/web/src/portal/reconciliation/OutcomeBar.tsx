import type { ReconciliationPage } from "@lantu/server/contract";
import { type ReconciliationAddress, targetOutcomes, withConditions } from "../../address/reconciliation.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { CountBar } from "../comparison/CountBar.tsx";
import { ListLink, type Scope } from "./ListLink.tsx";
import { outcomeSigns } from "./outcome-signs.ts";

interface OutcomeBarProps {
  readonly scope: Scope;
  readonly counts: ReconciliationPage["counts"];
  readonly address: ReconciliationAddress;
}

/** What became of the targets, counted; each part leads to its targets. */
export const OutcomeBar = ({ scope, counts, address }: OutcomeBarProps) => {
  const { reconciliation: words } = useMessages();
  const parts = targetOutcomes.map((outcome) => ({
    key: outcome,
    outcome,
    name: words.outcomes[outcome],
    glyph: outcomeSigns[outcome],
    count: counts[outcome] ?? 0,
    current: address.outcome?.includes(outcome) ?? false,
  }));
  return (
    <CountBar
      label={words.byOutcome}
      parts={parts}
      link={({ outcome, current }, children) => (
        <ListLink
          scope={scope}
          address={withConditions(address, { outcome: current ? undefined : [outcome] })}
          current={current}
        >
          {children}
        </ListLink>
      )}
    />
  );
};
