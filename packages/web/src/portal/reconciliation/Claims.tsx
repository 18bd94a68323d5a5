import type { Claim, ReconciliationPage, TargetOutcome } from "@lantu/server/contract";
import { countOf } from "../../address/reconciliation.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { CitedQuote } from "../comparison/CitedQuote.tsx";
import type { NameOf } from "../comparison/names.ts";

const reached = ["reached", "reached-early", "reached-before-set"] as const satisfies readonly TargetOutcome[];
const untold = [
  "reported-without-number",
  "not-reported",
  "not-comparable",
  "to-confirm",
] as const satisfies readonly TargetOutcome[];

const OneClaim = ({ claim, nameOf }: { readonly claim: Claim; readonly nameOf: NameOf }) => {
  const { messages, language } = usePreferences();
  const words = messages.reconciliation;
  return (
    <li>
      <p>
        <strong>{claim.said[language]}</strong>
      </p>
      <CitedQuote cited={claim.citation} nameOf={nameOf} />
      {claim.exceptions.length === 0 ? null : <p className="second">{words.exceptions}</p>}
      {claim.exceptions.map((exception) => (
        <CitedQuote key={exception.start} cited={exception} nameOf={nameOf} />
      ))}
      {claim.named.length === 0 ? null : (
        <p className="second">{words.namedReached(claim.named.join(messages.separators.list))}</p>
      )}
    </li>
  );
};

interface ClaimsProps {
  readonly claims: readonly Claim[];
  readonly counts: ReconciliationPage["counts"];
  readonly nameOf: NameOf;
}

/** What reports claim of the targets themselves, beside what the numbers held show of the targets listed. */
export const Claims = ({ claims, counts, nameOf }: ClaimsProps) => {
  const { reconciliation: words } = usePreferences().messages;
  if (claims.length === 0) return null;
  return (
    <div className="claims">
      <section aria-labelledby="claimed">
        <h2 id="claimed">{words.claimed}</h2>
        <ul>
          {claims.map((claim) => (
            <OneClaim key={claim.id} claim={claim} nameOf={nameOf} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="shown">
        <h2 id="shown">{words.shown}</h2>
        <p>
          <strong>{words.shownCounts(countOf(counts, reached), counts.missed ?? 0, countOf(counts, untold))}</strong>
        </p>
        <p className="second">{words.shownNote}</p>
      </section>
    </div>
  );
};
