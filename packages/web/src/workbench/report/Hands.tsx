import type { ReportDetail } from "@lantu/server/contract";
import { minute } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { type ReportWords, useReportWords } from "../words/report.ts";

type By = ReportDetail["hands"][number]["by"];

/** Who did something; a person who may not be named to the reader is somebody. */
export const byName = (by: By, words: ReportWords): string =>
  by === null ? words.somebody : (by.name ?? words.machine);

/** The hands a report went through, the last first. */
export const Hands = ({ hands }: Pick<ReportDetail, "hands">) => {
  const { language } = usePreferences();
  const words = useReportWords();
  if (hands.length === 0) return null;
  return (
    <section aria-labelledby="hands">
      <h2 id="hands">{words.hands}</h2>
      <ol className="report-hands">
        {hands.toReversed().map((hand) => (
          <li key={hand.entry}>
            <strong>{words.acts[hand.act]}</strong> {byName(hand.by, words)}{" "}
            <span className="second">{minute(hand.at, language)}</span>
            {hand.reason === null ? null : <p>{hand.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
};
