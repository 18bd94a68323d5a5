import type { Reconciliation } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { usePreferences } from "../../shell/preferences.tsx";
import { Arithmetic } from "../comparison/Arithmetic.tsx";
import { CitedQuote } from "../comparison/CitedQuote.tsx";
import { type NameOf, placeName, seriesName } from "../comparison/names.ts";
import { Decide } from "./Decide.tsx";
import { Evidence } from "./Evidence.tsx";
import { outcomeSigns } from "./outcome-signs.ts";
import { LastNumber, TargetValue } from "./TargetValue.tsx";

interface TargetLineProps {
  readonly one: Reconciliation;
  readonly nameOf: NameOf;
  /** Whether the lines are of several documents, so that each names its own. */
  readonly mixed: boolean;
}

const Links = ({ one }: Pick<TargetLineProps, "one">) => {
  const { reconciliation: words, comparison } = usePreferences().messages;
  return (
    <p className="line-links">
      {one.commitment === null ? null : (
        <Link to="/commitments/$id" params={{ id: one.commitment }}>
          {comparison.commitment}
        </Link>
      )}
      {one.series === null ? null : (
        <>
          <Link to="/compare" search={{ series: [one.series] }}>
            {comparison.chart}
          </Link>
          <Link to="/findings" search={{ series: one.series }}>
            {words.findingsOfSeries}
          </Link>
        </>
      )}
      <a href={`#${one.id}`}>{comparison.permalink}</a>
    </p>
  );
};

/** A target opened: what became of it in a sentence, both texts, the arithmetic, and a person's word. */
const TargetDetail = ({ one, nameOf }: TargetLineProps) => {
  const { messages, language } = usePreferences();
  const words = messages.reconciliation;
  const said = one.said[language];
  return (
    <div className="target-detail">
      <p className="said">{said.sentence}</p>
      {said.reason === null ? null : <p className="second">{said.reason}</p>}
      <Decide one={one} />
      <div className="sides">
        <section>
          <h2>{words.theTarget}</h2>
          {one.target.citations.map((citation) => (
            <CitedQuote key={`${citation.document}:${citation.start}`} cited={citation} nameOf={nameOf} />
          ))}
        </section>
        <section>
          <h2>{words.theReport}</h2>
          <Evidence one={one} nameOf={nameOf} />
        </section>
      </div>
      <Arithmetic steps={one.steps} said={said.steps} nameOf={nameOf} />
      <Links one={one} />
    </div>
  );
};

/** One target: its name, the target, what became of it, the last number; opened, all it rests on. */
export const TargetLine = memo(function TargetLine(props: TargetLineProps) {
  const { one, nameOf, mixed } = props;
  const preferences = usePreferences();
  const { messages, language } = preferences;
  const words = messages.reconciliation;
  const where = placeName(one.place);
  return (
    <li id={one.id} className="target" data-outcome={one.outcome}>
      <details>
        <summary>
          <span className="target-outcome">
            <span className={`sign ${one.outcome}`} aria-hidden="true">
              {outcomeSigns[one.outcome]}
            </span>{" "}
            {one.said[language].outcome}
          </span>
          <span className="target-name">
            {seriesName(one.name, one.measure, language, messages)}
            <span className="second">{mixed ? ` ${where} · ${nameOf(one.document)}` : ""}</span>
          </span>
          <span className="target-goal">
            <span className="visually-hidden">{words.columns.target}: </span>
            <TargetValue target={one.target} unit={one.unit} measure={one.measure} />
          </span>
          <span className="target-last">
            <span className="visually-hidden">{words.columns.last}: </span>
            <LastNumber last={one.last} />
          </span>
          {one.decision === null ? null : (
            <span className="target-decision second">{words.verdicts[one.decision.verdict]}</span>
          )}
        </summary>
        <TargetDetail {...props} />
      </details>
    </li>
  );
});
