import type { WarningDetail } from "@lantu/server/contract";
import { percent } from "../../format/number.ts";
import { day } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { StatusMark } from "../status/StatusMark.tsx";
import { useWarningsWords } from "./words.ts";

type Judged = NonNullable<WarningDetail["judged"]>["after"];

interface StandProps {
  readonly name: string;
  readonly judged: Pick<Judged, "status" | "probability" | "due"> & {
    readonly on?: string;
    readonly basis?: Judged["basis"];
  };
}

const Stand = ({ name, judged: { status, probability, due, on, basis } }: StandProps) => {
  const { language } = usePreferences();
  const words = useWarningsWords();
  return (
    <div className="stand">
      <h3>
        {name} {on === undefined ? null : <span className="second">{day(on, language)}</span>}
      </h3>
      <p className="stand-status">
        <StatusMark status={status} basis={basis} />
      </p>
      {probability === null ? null : <p>{words.probability(percent(probability, language))}</p>}
      {due === null ? null : <p className="second">{words.due(day(due, language))}</p>}
    </div>
  );
};

/** How it stood before, when the warning was raised, and today. */
export const BeforeAndAfter = ({ warning }: { readonly warning: WarningDetail }) => {
  const words = useWarningsWords();
  const { judged, now } = warning;
  if (judged === null) return null;
  return (
    <div className="stands">
      {judged.before === null ? (
        <div className="stand">
          <h3>{words.before}</h3>
          <p className="second">{words.notJudged}</p>
        </div>
      ) : (
        <Stand name={words.before} judged={judged.before} />
      )}
      <Stand name={words.after} judged={judged.after} />
      {now === null ? null : <Stand name={words.now} judged={now} />}
    </div>
  );
};

/** What brought it about, and the arithmetic line by line. */
export const WhyWarned = ({ warning }: { readonly warning: WarningDetail }) => {
  const { language } = usePreferences();
  const words = useWarningsWords();
  const { why } = warning.said[language];
  const lines = warning.judged?.after.said[language].lines ?? warning.arithmetic[language].lines;
  return (
    <section aria-labelledby="why">
      <h2 id="why">{words.why}</h2>
      <BeforeAndAfter warning={warning} />
      {why === null ? null : <p className="warning-cause">{why}</p>}
      {lines.length === 0 ? null : (
        <>
          <h3>{words.arithmetic}</h3>
          <ol className="warning-arithmetic">
            {lines.map((line) => (
              <li key={line} className="number">
                {line}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
};
