import type { AlignedPair } from "@lantu/server/contract";
import { percent } from "../../format/number.ts";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { usePreferences } from "../../shell/preferences.tsx";

/** How alike the two are, and what that stands on. */
export const Score = ({ pair: { score, decision } }: { readonly pair: AlignedPair }) => {
  const { language } = usePreferences();
  const words = useAlignmentWords();
  if (score === null) return decision === null ? null : <p className="second">{words.byPerson}</p>;
  const share = (value: number | null): string => (value === null ? words.notTold : percent(value, language));
  const parts = [
    [words.scoreOf.series, share(score.series)],
    [words.scoreOf.words, share(score.words)],
    [words.scoreOf.names, share(score.names)],
    [words.scoreOf.deed, score.deed ? words.sameDeed : words.otherDeed],
  ] as const;
  return (
    <dl className="aligned-score">
      <div>
        <dt>{words.score}</dt>
        <dd className="number">{share(score.total)}</dd>
      </div>
      {parts.map(([name, value]) => (
        <div key={name} className="second">
          <dt>{name}</dt>
          <dd className="number">{value}</dd>
        </div>
      ))}
    </dl>
  );
};
