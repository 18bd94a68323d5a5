import type { CommitmentDetail, DocumentDetail } from "@lantu/server/contract";
import { useEffect, useRef } from "react";
import { OriginalPage } from "../../originals/OriginalPage.tsx";
import { hasPages } from "../../originals/page-path.ts";
import { useWords } from "../words/use-words.ts";

interface ItemPageProps {
  readonly document: DocumentDetail;
  readonly detail: CommitmentDetail | undefined;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/**
 * The page of the original the item's words stand on, with the words marked: what was read from a picture must be held
 * against it, so there it is open from the start.
 */
export const ItemPage = ({ document, detail, open, onOpen }: ItemPageProps) => {
  const words = useWords().review;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open) section.current?.scrollIntoView({ block: "start" });
  }, [open]);
  const page = detail?.spans[0]?.page ?? null;
  if (!hasPages(document.format) || detail === undefined || page === null) return null;
  const shown = open || detail.doubts.includes("recognised");
  return (
    <section ref={section} className="item-page" aria-label={words.page(page)}>
      <button type="button" className="details-button" aria-expanded={shown} onClick={() => onOpen(!shown)}>
        {words.page(page)}
      </button>
      {shown ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard to be scrolled by it.
        <section className="item-page-room" tabIndex={0} aria-label={words.pageImage}>
          <OriginalPage key={page} documentId={document.id} page={page} marks={detail.spans} />
        </section>
      ) : null}
    </section>
  );
};
