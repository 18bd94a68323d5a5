import type { Finding } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { useFindingsWords } from "../../messages/findings.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { Arithmetic } from "../comparison/Arithmetic.tsx";
import { CitedQuote, PointQuote } from "../comparison/CitedQuote.tsx";
import type { NameOf } from "../comparison/names.ts";
import { Observed } from "../comparison/Observed.tsx";
import { FigureValue } from "../layout/FigureValue.tsx";
import { StateForm } from "./StateForm.tsx";
import type { Word } from "./use-state-change.ts";

export interface FindingBodyProps {
  readonly finding: Finding;
  /** What the rule looks at, in the reader's language. */
  readonly explanation: string;
  readonly nameOf: NameOf;
  readonly busy: boolean;
  readonly onSay: (finding: Finding, word: Word) => void;
}

type Quotes = Pick<FindingBodyProps, "finding" | "nameOf">;

/**
 * What a finding stands on, side by side: each number over its sentence, then words without a number. The citations of a
 * finding begin with the sentences of its numbers.
 */
const Sides = ({ finding: { points, observed, citations }, nameOf }: Quotes) => (
  <div className="sides">
    {points.map((point) => (
      <section key={point.figure}>
        <p className="side-number">
          <FigureValue figure={point} />
        </p>
        <PointQuote point={point} nameOf={nameOf} />
      </section>
    ))}
    {observed.length === 0 ? null : <Observed values={observed} />}
    {citations.slice(points.length).map((citation) => (
      <CitedQuote key={`${citation.document}:${citation.start}`} cited={citation} nameOf={nameOf} />
    ))}
  </div>
);

/** A finding opened: both sentences, the arithmetic, what the rule looks at, and how it stands. */
export const FindingBody = ({ finding, explanation, nameOf, busy, onSay }: FindingBodyProps) => {
  const { messages, language } = usePreferences();
  const words = useFindingsWords();
  return (
    <div className="finding-body">
      <Sides finding={finding} nameOf={nameOf} />
      <Arithmetic steps={finding.steps} said={finding.said[language].steps} nameOf={nameOf} />
      <p className="second">
        {explanation}{" "}
        <Link to="/findings/rules" hash={finding.rule}>
          {words.rules}
        </Link>
        {finding.series === null ? null : (
          <>
            {" · "}
            <Link to="/compare" search={{ series: [finding.series] }}>
              {messages.comparison.chart}
            </Link>
          </>
        )}
      </p>
      <section aria-label={words.state}>
        <StateForm key={finding.id} finding={finding} busy={busy} onSay={onSay} />
      </section>
    </div>
  );
};
