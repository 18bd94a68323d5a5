import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { OriginalPage } from "./OriginalPage.tsx";
import { useMarked } from "./use-marked.ts";
import { usePageWords } from "./use-page-words.ts";

/** Which page of which document is shown, and what is marked on it. */
export interface PagePanelProps {
  readonly documentId: string;
  readonly page: number;
  /** How many pages there are. */
  readonly pages: number;
  /** Marked on the page where it stands there. */
  readonly commitment: string | null;
  /** Marked where no commitment is: `START-END` in the raw text. */
  readonly passage: string | undefined;
  /** Shows another page, or with undefined none. */
  readonly onPage: (page: number | undefined) => void;
}

const zooms = [1, 1.5, 2, 3] as const;

/** Takes the focus when it opens, and gives it back when it closes. */
const useFocus = () => {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return panel;
};

/** What keys do while the panel has the focus. */
const actionOf = (key: string): "previous" | "next" | "larger" | "smaller" | "close" | null => {
  if (key === "ArrowLeft" || key === "PageUp") return "previous";
  if (key === "ArrowRight" || key === "PageDown") return "next";
  if (key === "+" || key === "=") return "larger";
  if (key === "-") return "smaller";
  return key === "Escape" ? "close" : null;
};

/** A page of the original beside the text; on a narrow screen over it. */
export const PagePanel = ({ documentId, page, pages, commitment, passage, onPage }: PagePanelProps) => {
  const words = usePageWords();
  const panel = useFocus();
  const [zoom, setZoom] = useState(0);
  const marks = useMarked(commitment, passage);
  const acts = {
    previous: () => page > 1 && onPage(page - 1),
    next: () => page < pages && onPage(page + 1),
    larger: () => setZoom(Math.min(zoom + 1, zooms.length - 1)),
    smaller: () => setZoom(Math.max(zoom - 1, 0)),
    close: () => onPage(undefined),
  };
  const press = (event: KeyboardEvent) => {
    const action = event.altKey || event.ctrlKey || event.metaKey ? null : actionOf(event.key);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    acts[action]();
  };
  const button = (action: keyof typeof acts, sign: string, disabled: boolean) => (
    <button type="button" onClick={acts[action]} aria-label={words[action]} title={words[action]} disabled={disabled}>
      {sign}
    </button>
  );
  return (
    <section className="page-panel" ref={panel} tabIndex={-1} aria-label={words.panel} onKeyDown={press}>
      <header>
        {button("previous", "‹", page <= 1)}
        <span className="page-place" aria-live="polite">
          {words.place(String(page), String(pages))}
        </span>
        {button("next", "›", page >= pages)}
        <span className="page-gap" />
        {button("smaller", "−", zoom === 0)}
        {button("larger", "+", zoom === zooms.length - 1)}
        {button("close", "×", false)}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard to be scrolled by it. */}
      <section className="page-room" tabIndex={0} aria-label={words.place(String(page), String(pages))}>
        <OriginalPage key={page} {...{ documentId, page, marks }} zoom={zooms[zoom] ?? 1} />
      </section>
    </section>
  );
};
