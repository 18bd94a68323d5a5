import type { IndexDetail, IndexScore } from "@lantu/server/contract";
import { ScoreBar } from "../../portal/indices/ScoreBar.tsx";
import { pointsText } from "../../portal/indices/score-text.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useIndexDeskWords } from "../words/index-desk.ts";

interface PreviewProps {
  /** As it is declared now; null for a new one. */
  readonly now: IndexDetail | null;
  readonly then: IndexDetail;
  /** Whether the declaration was changed since. */
  readonly stale: boolean;
}

const Score = ({ item }: { readonly item: IndexScore | undefined }) => {
  const { language } = usePreferences();
  const words = useIndexDeskWords();
  if (item === undefined) return <span className="second">—</span>;
  const { score, low, high } = item;
  const between = `${pointsText(low, language)}–${pointsText(high, language)}`;
  return (
    <>
      <ScoreBar score={score} low={low} high={high} />
      {score === null ? words.none : pointsText(score, language)} <span className="second">({between})</span>
    </>
  );
};

/** What the declaration would come to, beside what it comes to now. */
export const Preview = ({ now, then, stale }: PreviewProps) => {
  const words = useIndexDeskWords();
  return (
    <section className="index-preview">
      <h2 id="preview">{words.previewTitle}</h2>
      <p className="second" role="status">
        {stale ? words.previewStale : words.previewLead}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="table-frame" aria-label={words.previewTitle} tabIndex={0}>
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{words.subject}</th>
              <th scope="col">{words.now}</th>
              <th scope="col">{words.declared}</th>
            </tr>
          </thead>
          <tbody>
            {then.items.map((item) => (
              <tr key={item.subject.id}>
                <th scope="row" lang="zh-CN">
                  {item.subject.name}
                </th>
                <td>
                  <Score item={now?.items.find(({ subject }) => subject.id === item.subject.id)} />
                </td>
                <td>
                  <Score item={item} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
};
