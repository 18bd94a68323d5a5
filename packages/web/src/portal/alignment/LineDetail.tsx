import type { AlignedItem, AlignedPair, AlignmentPage } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { Arithmetic } from "../comparison/Arithmetic.tsx";
import { ByHand } from "./ByHand.tsx";
import { Again, Candidates } from "./Candidates.tsx";
import { DecisionButtons } from "./DecisionButtons.tsx";
import { ItemFacts } from "./ItemFacts.tsx";
import { Score } from "./Score.tsx";
import { useSideName } from "./side-name.ts";
import type { Decide } from "./use-decide.ts";
import { Wording } from "./Wording.tsx";

/** Two documents and how they lie to each other. */
export type Documents = Pick<AlignmentPage, "mode" | "from" | "to">;

interface DetailProps {
  readonly pair: AlignedPair;
  /** The two documents, and how they lie to each other. */
  readonly page: Documents;
  readonly decide: Decide | null;
}

interface SideProps {
  readonly pair: AlignedPair;
  readonly mode: Documents["mode"];
  readonly side: "from" | "to";
}

const Places = ({ item, side }: { readonly item: AlignedItem; readonly side: string }) => {
  const words = useAlignmentWords();
  const { document, start, end } = item.citation;
  return (
    <p className="aligned-places">
      <Link
        to="/documents/$id"
        params={{ id: document }}
        search={{ at: `${start}-${end}` }}
        aria-label={words.openIn(side, item.title)}
      >
        {words.inText}
      </Link>{" "}
      <Link to="/commitments/$id" params={{ id: item.commitment }} aria-label={words.commitmentOf(side, item.title)}>
        {words.commitment}
      </Link>
    </p>
  );
};

const Quoted = ({ pair, mode, side }: SideProps) => {
  const words = useAlignmentWords();
  const item = pair[side];
  const name = words.sides[mode][side];
  if (item === null) return null;
  return (
    <div className={`aligned-quoted ${side}`}>
      <p className="second">
        {name} · <ItemFacts item={item} />
      </p>
      <blockquote lang="zh-CN">
        <Wording pair={pair} side={side} />
      </blockquote>
      <Places item={item} side={name} />
    </div>
  );
};

/** Everything a line stands on: both sentences, the arithmetic, the likeness, and what else it could have been. */
export const LineDetail = ({ pair, page, decide }: DetailProps) => {
  const { mode } = page;
  const { language } = usePreferences();
  const nameOf = useSideName(pair, mode);
  const said = pair.said[language];
  const lone = pair.from === null || pair.to === null;
  return (
    <div className="aligned-detail">
      {lone ? <p>{said.sentence}</p> : null}
      {said.reason === null ? null : <p className="aligned-reason">{said.reason}</p>}
      <div className="aligned-both">
        <Quoted pair={pair} mode={mode} side="from" />
        <Quoted pair={pair} mode={mode} side="to" />
      </div>
      <Arithmetic steps={pair.steps} said={said.steps} nameOf={nameOf} />
      <Score pair={pair} />
      <Again pair={pair} nameOf={nameOf} />
      <Candidates pair={pair} decide={decide} />
      {decide === null || lone ? null : <DecisionButtons pair={pair} decide={decide} />}
      {decide === null || !lone ? null : <ByHand pair={pair} page={page} decide={decide} />}
    </div>
  );
};
