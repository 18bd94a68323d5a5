import type { Reconciliation } from "@lantu/server/contract";
import { usePreferences } from "../../shell/preferences.tsx";
import { CitedQuote, PointQuote } from "../comparison/CitedQuote.tsx";
import type { NameOf } from "../comparison/names.ts";
import { Observed } from "../comparison/Observed.tsx";

/** More than these are shown when asked for: a number may be told in every yearly report. */
const shownAtOnce = 3;

interface EvidenceProps {
  readonly one: Reconciliation;
  readonly nameOf: NameOf;
}

/** What is told of a target later: numbers with their sentences, observations, and sentences without a number. */
export const Evidence = ({ one, nameOf }: EvidenceProps) => {
  const { reconciliation: words } = usePreferences().messages;
  const { evidence, observed, mentions } = one;
  const rest = evidence.slice(shownAtOnce);
  return (
    <>
      {evidence.slice(0, shownAtOnce).map((point) => (
        <PointQuote key={point.figure} point={point} nameOf={nameOf} />
      ))}
      {rest.length === 0 ? null : (
        <details className="more">
          <summary>{words.moreNumbers(rest.length)}</summary>
          {rest.map((point) => (
            <PointQuote key={point.figure} point={point} nameOf={nameOf} />
          ))}
        </details>
      )}
      <Observed values={observed} />
      {mentions.length === 0 ? null : <h3>{words.mentions}</h3>}
      {mentions.map((mention) => (
        <CitedQuote key={`${mention.document}:${mention.start}`} cited={mention} nameOf={nameOf} />
      ))}
      {evidence.length + observed.length + mentions.length === 0 ? <p className="second">{words.nothingTold}</p> : null}
    </>
  );
};
