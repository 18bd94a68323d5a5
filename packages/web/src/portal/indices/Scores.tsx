import type { IndexScore } from "@lantu/server/contract";
import { useRef } from "react";
import { percent } from "../../format/number.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useLines } from "../comparison/use-lines.ts";
import type { IndexLoaded } from "./load-indices.ts";
import { MemberTable } from "./MemberTable.tsx";
import { ScoreBar } from "./ScoreBar.tsx";
import { pointsText } from "./score-text.ts";
import { useIndicesWords } from "./words.ts";

/** The rank with what it could as well be, and how much it hangs on the weights. */
const Rank = ({ rank }: Pick<IndexScore, "rank">) => {
  const words = useIndicesWords();
  return rank === null ? (
    <span className="second">{words.noRank}</span>
  ) : (
    words.rankOf(rank.group, rank.best, rank.worst, rank.among)
  );
};

const Sensitivity = ({ sensitivity }: Pick<IndexScore, "sensitivity">) => {
  const { language } = usePreferences();
  const words = useIndicesWords();
  if (sensitivity === null) return null;
  const { holds, best, worst, low, high } = sensitivity;
  const rounded = (rank: number) => String(Math.round(rank));
  return (
    <p className="second">
      {words.sensitivity(percent(holds, language), best, worst)} {words.ranksDrawn(rounded(low), rounded(high))}
    </p>
  );
};

interface ScoreLineProps {
  readonly item: IndexScore;
  readonly loaded: IndexLoaded;
}

const ScoreLine = ({ item, loaded: { index, address } }: ScoreLineProps) => {
  const { language } = usePreferences();
  const words = useIndicesWords();
  const { subject, score, low, high, coverage, missing, rank, sensitivity } = item;
  const between = [pointsText(low, language), pointsText(high, language)] as const;
  return (
    <li id={subject.id} className="score-line">
      <details open={address.subject === subject.id || index.items.length === 1}>
        <summary>
          <span className="score-subject" lang="zh-CN">
            {subject.name}
          </span>
          <ScoreBar score={score} low={low} high={high} />
          <span className="score-value number">
            {score === null ? words.between(...between) : words.interval(pointsText(score, language), ...between)}
          </span>
          <span className="second number" data-name={words.coverage}>
            {percent(coverage, language)}
          </span>
          <span className="score-rank second">{missing === null ? <Rank rank={rank} /> : words.noScore[missing]}</span>
        </summary>
        <Sensitivity sensitivity={sensitivity} />
        <MemberTable item={item} declaration={index.declaration} asOf={address.asOf} />
      </details>
    </li>
  );
};

/** The scores, each with its interval, its coverage, and the ranks it could as well have; opened, all it is made of. */
export const Scores = ({ loaded }: { readonly loaded: IndexLoaded }) => {
  const words = useIndicesWords();
  const list = useRef<HTMLOListElement>(null);
  useLines(list);
  return (
    <>
      <p className="score-line score-head second" aria-hidden="true">
        <span>{words.subject}</span>
        <span className="score-axis">
          <span>0</span>
          <span>50</span>
          <span>100</span>
        </span>
        <span>{words.score}</span>
        <span>{words.coverage}</span>
        <span>{words.rank}</span>
      </p>
      <ol className="lines" ref={list} aria-label={words.scores}>
        {loaded.index.items.map((item) => (
          <ScoreLine key={item.subject.id} item={item} loaded={loaded} />
        ))}
      </ol>
    </>
  );
};
