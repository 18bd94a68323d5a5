import type { JudgementDetail, TargetJudged } from "@lantu/server/contract";
import { Late } from "../../../lazy-page.tsx";
import { useCockpitWords } from "../../../messages/cockpit.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { Arithmetic } from "../../comparison/Arithmetic.tsx";
import { PointQuote } from "../../comparison/CitedQuote.tsx";
import { type NameOf, seriesName } from "../../comparison/names.ts";
import { Observed } from "../../comparison/Observed.tsx";
import { StatusMark } from "../../status/StatusMark.tsx";
import { ForecastTold } from "./ForecastTold.tsx";
import { PaceTold } from "./PaceTold.tsx";

const loadFan = async () => (await import("./FanFigure.tsx")).FanFigure;

interface TargetProps {
  readonly target: TargetJudged;
  readonly judged: JudgementDetail;
  readonly nameOf: NameOf;
}

/** One target: its status, the arithmetic with every number's source, pace and forecast. */
export const Target = ({ target, judged, nameOf }: TargetProps) => {
  const { language, messages } = usePreferences();
  const { panel } = useCockpitWords();
  const { evidence, observed, steps, pace, forecast, series } = target;
  const said = target.said[language];
  return (
    <section className="judgement-target">
      <h3>
        {judged.targets.length > 1 ? <StatusMark status={target.status} basis={target.basis} /> : null}
        {seriesName(target.name, target.measure, language, messages)}
      </h3>
      {judged.targets.length > 1 ? <p>{said.sentence}</p> : null}
      <div className="judgement-columns">
        <div>
          <Arithmetic steps={steps} said={said.steps} nameOf={nameOf} />
          {pace === null ? null : <PaceTold pace={pace} target={target} />}
          {forecast === null ? null : <ForecastTold forecast={forecast} unit={target.unit} />}
          {evidence.length + observed.length === 0 ? null : (
            <details>
              <summary>{panel.evidence}</summary>
              {evidence.map((point) => (
                <PointQuote key={point.figure} point={point} nameOf={nameOf} />
              ))}
              <Observed values={observed} />
            </details>
          )}
        </div>
        {series === null ? null : (
          <Late
            className="fan-place"
            load={loadFan}
            given={{ target, on: judged.on, commitment: judged.commitment.id }}
          />
        )}
      </div>
    </section>
  );
};
