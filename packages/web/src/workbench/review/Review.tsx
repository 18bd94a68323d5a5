import type { Book } from "@lantu/server/contract";
import { type RefObject, useCallback, useMemo, useState } from "react";
import type { ReviewAddress } from "../../address/workbench.ts";
import { BookText } from "../../portal/plan/book/BookText.tsx";
import { bookHtml } from "../../portal/plan/book/book-html.ts";
import { useLit, useMarkEvents } from "../../portal/plan/book/use-marks.ts";
import { useTableLabels } from "../../portal/plan/use-table-labels.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { useWords } from "../words/use-words.ts";
import { BulkDialog } from "./BulkDialog.tsx";
import type { History } from "./history.ts";
import { KeysHelp } from "./KeysHelp.tsx";
import { Panel } from "./Panel.tsx";
import { ReviewHead } from "./ReviewHead.tsx";
import { useMarkInView } from "./use-marked.ts";
import { useReviewer } from "./use-reviewer.tsx";

interface ReviewProps {
  readonly book: Book;
  /** What had been done to it before the page was opened. */
  readonly history: History;
  readonly address: ReviewAddress;
  /** Loads the book anew; needed where words got another place, or the document another state. */
  readonly fetchBook: () => Promise<Book | null>;
}

/** Text left, one item right. */
export const Review = ({ book, history, address, fetchBook }: ReviewProps) => {
  const { plan } = useMessages();
  const words = useWords().review;
  const html = useMemo(() => bookHtml(book), [book]);
  // A book set anew is another element: with a reference of its own, everything that listens to it begins afresh.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the reference belongs to this setting of the book.
  const text = useMemo<RefObject<HTMLDivElement | null>>(() => ({ current: null }), [html]);
  const reviewer = useReviewer(book, history, address, fetchBook);
  const { item, go } = reviewer;
  const editing = reviewer.mode.kind !== "view";
  const [pointed, setPointed] = useState<string | null>(null);
  const { id } = book.document;
  const full = useCallback((ref: string) => `${id}-${ref}`, [id]);
  const pick = useCallback((ref: string) => void (editing || go(full(ref))), [go, full, editing]);
  const point = useCallback((ref: string | null) => setPointed(ref === null ? null : full(ref)), [full]);
  useLit(text, item?.id ?? null, "chosen");
  useLit(text, pointed, "lit");
  useMarkEvents(
    text,
    useMemo(() => ({ onPoint: point, onPick: pick }), [point, pick]),
  );
  useTableLabels(text, plan.tableLabel, plan.inferred);
  useMarkInView(text, item?.id ?? null, html);
  return (
    <div className="review">
      <ReviewHead reviewer={reviewer} book={book} onReload={reviewer.reloadBook} />
      <div className="review-columns">
        <article className="book review-book" aria-label={words.text}>
          <BookText key={html} documentId={id} html={html} text={text} />
        </article>
        <Panel reviewer={reviewer} document={book.document} book={text} />
      </div>
      <KeysHelp open={reviewer.overlay === "keys"} onClose={() => reviewer.setOverlay(null)} />
      {reviewer.overlay === "bulk" ? (
        <BulkDialog reviewer={reviewer} sections={book.sections} onClose={() => reviewer.setOverlay(null)} />
      ) : null}
    </div>
  );
};
