import type { DocumentDetail } from "@lantu/server/contract";
import { type RefObject, useState } from "react";
import { useWords } from "../words/use-words.ts";
import { Choices } from "./Choices.tsx";
import { ItemPage } from "./ItemPage.tsx";
import { ItemView } from "./ItemView.tsx";
import { KeyBar } from "./KeyBar.tsx";
import { Progress } from "./Progress.tsx";
import { Queue } from "./Queue.tsx";
import type { Reviewer } from "./use-reviewer.tsx";
import { Work } from "./Work.tsx";

interface PanelProps {
  readonly reviewer: Reviewer;
  readonly document: DocumentDetail;
  readonly book: RefObject<HTMLElement | null>;
}

const NothingChosen = ({ reviewer }: Pick<PanelProps, "reviewer">) => {
  const words = useWords().review;
  const empty = reviewer.items.size === 0;
  return (
    <p className="panel-empty">
      {empty ? words.empty : words.noMatch}{" "}
      {empty ? null : (
        <button type="button" className="link-button" onClick={() => reviewer.setChoice({})}>
          {words.showAll}
        </button>
      )}
    </p>
  );
};

/** The item in hand with all that can be done to it. On a narrow screen it is a sheet from below. */
export const Panel = ({ reviewer, document, book }: PanelProps) => {
  const words = useWords().review;
  const [folded, setFolded] = useState(false);
  const { item, items, ids, choice, mode } = reviewer;
  const viewing = mode.kind === "view";
  return (
    <aside className="review-panel" aria-label={words.panel} data-folded={folded || undefined}>
      <button type="button" className="panel-handle" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
        {folded ? words.sheet : words.sheetClose}
      </button>
      <div className="panel-top">
        <Progress
          decided={reviewer.decided}
          total={items.size}
          at={item === null ? -1 : ids.indexOf(item.id)}
          of={ids.length}
          order={choice.order}
        />
        {viewing ? <Choices items={items} choice={choice} two={reviewer.two} onChange={reviewer.setChoice} /> : null}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
      <section className="panel-body" tabIndex={0} aria-label={words.facts}>
        {viewing ? null : <Work reviewer={reviewer} document={document.id} book={book} />}
        {item === null && viewing ? <NothingChosen reviewer={reviewer} /> : null}
        {item !== null && viewing ? (
          <>
            <ItemView
              item={item}
              detail={reviewer.detail}
              onFigure={reviewer.canWrite ? (figure) => reviewer.open({ kind: "figure", figure }) : null}
            />
            <ItemPage
              document={document}
              detail={reviewer.detail}
              open={reviewer.pageOpen}
              onOpen={reviewer.setPageOpen}
            />
            <Queue ids={ids} items={items} current={item.id} onChoose={reviewer.go} />
          </>
        ) : null}
      </section>
      {viewing ? <KeyBar reviewer={reviewer} /> : null}
      <p className="visually-hidden" role="status">
        {reviewer.said}
      </p>
    </aside>
  );
};
