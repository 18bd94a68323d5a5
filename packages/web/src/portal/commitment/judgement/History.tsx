import { useQuery } from "@tanstack/react-query";
import { createApi } from "../../../api/api.ts";
import { browserTransport } from "../../../api/browser.ts";
import { judgementHistoryResource } from "../../../api/judgement-resources.ts";
import { percent } from "../../../format/number.ts";
import { day } from "../../../format/time.ts";
import { useCockpitWords } from "../../../messages/cockpit.ts";
import { useJudgementWords } from "../../../messages/judgement.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { causeText } from "../../judgement/names.ts";
import { StatusMark } from "../../status/StatusMark.tsx";

const api = createApi(browserTransport);

/** How a commitment has stood, the newest first, and what brought each change about. */
export const History = ({ commitment }: { readonly commitment: string }) => {
  const { language } = usePreferences();
  const words = useCockpitWords();
  const judgement = useJudgementWords();
  const { data } = useQuery(judgementHistoryResource(api, commitment));
  if (data === undefined) return null;
  return (
    <section>
      <h3>{words.panel.history}</h3>
      {data.items.length < 2 ? <p className="second">{words.panel.noHistory}</p> : null}
      <ol className="judgement-history">
        {data.items.map((turn) => (
          <li key={turn.id}>
            <time dateTime={turn.on} className="second number">
              {day(turn.on, language)}
            </time>
            <StatusMark status={turn.after} />
            <span className="second">
              {causeText(turn.cause, { words, judgement, language })}
              {turn.probability === null ? "" : ` · ${percent(turn.probability, language)}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
