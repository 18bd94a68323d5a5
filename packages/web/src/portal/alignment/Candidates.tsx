import type { AlignedItem, AlignedPair } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { percent } from "../../format/number.ts";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import type { NameOf } from "../comparison/names.ts";
import type { Decide } from "./use-decide.ts";

const Title = ({ item }: { readonly item: AlignedItem }) => (
  <Link to="/commitments/$id" params={{ id: item.commitment }} lang="zh-CN">
    {item.title}
  </Link>
);

interface AgainProps {
  readonly pair: AlignedPair;
  readonly nameOf: NameOf;
}

/** Commitments of either document that tell the same once more. */
export const Again = ({ pair, nameOf }: AgainProps) => {
  const words = useAlignmentWords();
  if (pair.again.length === 0) return null;
  return (
    <section className="aligned-others">
      <h3>{words.again}</h3>
      <ul>
        {pair.again.map((item) => (
          <li key={item.key}>
            <Title item={item} /> <span className="second">{nameOf(item.citation.document)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

type Candidate = AlignedPair["candidates"][number];

/** The two a person would pair by choosing a candidate: it takes the place of the one on its own side. */
const chosenWith = ({ from, to }: AlignedPair, { item, side }: Candidate) => {
  const keys = { from: from?.key, to: to?.key, [side]: item.key };
  return keys.from === undefined || keys.to === undefined ? null : { from: keys.from, to: keys.to };
};

interface CandidatesProps {
  readonly pair: AlignedPair;
  readonly decide: Decide | null;
}

/** Others that fit nearly as well; an operator pairs with one of them instead. */
export const Candidates = ({ pair, decide }: CandidatesProps) => {
  const { language } = usePreferences();
  const words = useAlignmentWords();
  if (pair.candidates.length === 0) return null;
  return (
    <section className="aligned-others">
      <h3>
        {words.candidates} <span className="second">{words.candidatesNote}</span>
      </h3>
      <ul>
        {pair.candidates.map((candidate) => {
          const chosen = chosenWith(pair, candidate);
          return (
            <li key={candidate.item.key}>
              <Title item={candidate.item} />{" "}
              <span className="second number">{percent(candidate.score.total, language)}</span>{" "}
              {decide === null || chosen === null ? null : (
                <button
                  type="button"
                  className="link-button"
                  disabled={decide.deciding.kind === "sending"}
                  aria-label={words.choosing(candidate.item.title)}
                  onClick={() => void decide.choose(pair, chosen)}
                >
                  {words.chooseThis}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
