import type { CommitmentDetail } from "@lantu/server/contract";
import { KindMark, NatureMark } from "../../portal/layout/KindMark.tsx";
import { useMessages } from "../../shell/preferences.tsx";
import { useWords } from "../words/use-words.ts";
import { Confidence, ItemOpinions } from "./Confidence.tsx";
import { ItemDoubts, ItemFacts } from "./ItemFacts.tsx";
import { ItemFigures } from "./ItemFigures.tsx";
import type { Item } from "./items.ts";

interface ItemViewProps {
  readonly item: Item;
  /** Its figures come a moment after the item itself. */
  readonly detail: CommitmentDetail | undefined;
  /** Opens a figure for correction; null where it may only be looked at. */
  readonly onFigure: ((figure: string) => void) | null;
}

/** One item to decide on: what it says, in whose words, and what is doubtful about it. */
export const ItemView = ({ item, detail, onFigure }: ItemViewProps) => {
  const messages = useMessages();
  const words = useWords().review;
  return (
    <article className="item" data-state={item.state}>
      <p className="item-head">
        <KindMark kind={item.kind} />
        {item.kind === "indicator" || item.nature !== null ? <NatureMark nature={item.nature} /> : null}
        <span className="item-state" data-state={item.state}>
          {messages.states[item.state]}
        </span>
        {item.edited ? <span className="second">{words.edited}</span> : null}
        {item.origin === "reader" ? null : <span className="second">{words.origins[item.origin]}</span>}
        <Confidence item={item} />
      </p>
      <h2 className="item-title" lang="zh-CN">
        {item.title}
      </h2>
      <ItemDoubts item={item} />
      <ItemOpinions item={item} />
      {item.quote === item.title ? null : (
        <blockquote className="item-quote" lang="zh-CN" aria-label={words.quote}>
          {item.quote}
        </blockquote>
      )}
      <ItemFacts item={item} />
      <ItemFigures detail={detail} onFigure={onFigure} />
    </article>
  );
};
