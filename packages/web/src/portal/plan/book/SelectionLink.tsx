import { type RefObject, useEffect, useState } from "react";
import { useMessages } from "../../../shell/preferences.tsx";
import { rawOffsetAt } from "./dom-offset.ts";

interface Selected {
  readonly at: string;
  readonly left: number;
  readonly top: number;
}

const selectedIn = (book: HTMLElement): Selected | null => {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!book.contains(range.commonAncestorContainer)) return null;
  const start = rawOffsetAt(range.startContainer, range.startOffset, "start");
  const end = rawOffsetAt(range.endContainer, range.endOffset, "end");
  if (start === null || end === null || end <= start) return null;
  const { left, top, width } = range.getBoundingClientRect();
  return { at: `${start}-${end}`, left: left + width / 2, top };
};

/** Follows the reader's selection, and lets go of it while the page scrolls. */
const useSelected = (text: RefObject<HTMLElement | null>): Selected | null => {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    let timer = 0;
    const follow = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setSelected(text.current === null ? null : selectedIn(text.current)), 120);
    };
    document.addEventListener("selectionchange", follow);
    window.addEventListener("scroll", follow, { passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", follow);
      window.removeEventListener("scroll", follow);
    };
  }, [text]);
  return selected;
};

const passageAddress = (at: string): string => {
  const url = new URL(location.href);
  url.search = `?at=${at}`;
  url.hash = "";
  return url.href;
};

/** Offers a permanent link to the passage the reader has selected. */
export const SelectionLink = ({ text }: { readonly text: RefObject<HTMLElement | null> }) => {
  const { plan } = useMessages();
  const selected = useSelected(text);
  const [copied, setCopied] = useState<{ readonly at: string; readonly done: boolean } | null>(null);
  if (selected === null) return null;
  const copy = async () => {
    const done = await navigator.clipboard.writeText(passageAddress(selected.at)).then(
      () => true,
      () => false,
    );
    setCopied({ at: selected.at, done });
  };
  const answer = copied?.at === selected.at ? (copied.done ? plan.copied : plan.copyFailed) : plan.copyLink;
  return (
    <div className="selection-link" style={{ left: selected.left, top: selected.top }}>
      {/* Pressing must not take the selection away before it has been read. */}
      <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => void copy()}>
        <span aria-live="polite">{answer}</span>
      </button>
    </div>
  );
};
