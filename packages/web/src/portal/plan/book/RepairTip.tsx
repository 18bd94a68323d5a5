import { type RefObject, useEffect, useState } from "react";
import { useMessages } from "../../../shell/preferences.tsx";

interface Tip {
  readonly reason: string;
  /** The other reading than the one pointed at: as published where the reader points at the repaired text. */
  readonly other: "was" | "is";
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

const textOf = (parts: Iterable<Element>): string => [...parts].map(({ textContent }) => textContent).join("");

const tipAt = (book: HTMLElement, target: EventTarget | null): Tip | null => {
  const place = target instanceof Element ? target.closest<HTMLElement>(".fix:not(.unseen), .was") : null;
  const span = place?.dataset.r;
  if (!place || span === undefined) return null;
  const fixes = book.querySelectorAll<HTMLElement>(`.fix[data-r="${span}"]`);
  const other = place.classList.contains("was") ? "is" : "was";
  const text = textOf(other === "is" ? fixes : book.querySelectorAll(`.was[data-r="${span}"]`));
  const { left, bottom } = place.getBoundingClientRect();
  return { reason: fixes[0]?.dataset.w ?? "other", other, text, left, top: bottom };
};

const useTip = (text: RefObject<HTMLElement | null>): Tip | null => {
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => {
    const book = text.current;
    if (book === null) return;
    const show = (event: Event) => setTip(tipAt(book, event.target));
    const hide = () => setTip(null);
    book.addEventListener("mouseover", show, { passive: true });
    book.addEventListener("click", show);
    book.addEventListener("mouseleave", hide, { passive: true });
    window.addEventListener("scroll", hide, { passive: true });
    return () => {
      book.removeEventListener("mouseover", show);
      book.removeEventListener("click", show);
      book.removeEventListener("mouseleave", hide);
      window.removeEventListener("scroll", hide);
    };
  }, [text]);
  return tip;
};

/** Tells what was repaired at the place the reader points at. */
export const RepairTip = ({ text }: { readonly text: RefObject<HTMLElement | null> }) => {
  const { repairs } = useMessages();
  const tip = useTip(text);
  if (tip === null) return null;
  const names: Readonly<Record<string, string>> = repairs.names;
  const words = tip.other === "was" ? repairs.was : repairs.is;
  const nothing = tip.other === "was" ? repairs.wasNothing : repairs.isNothing;
  const left = Math.min(tip.left, window.innerWidth - 300);
  return (
    <div className="repair-tip" role="tooltip" style={{ left: Math.max(8, left), top: tip.top + 6 }}>
      <strong>{names[tip.reason] ?? repairs.names.other}</strong>
      <span>{tip.text === "" ? nothing : words(tip.text.replaceAll(/\r?\n/g, repairs.lineBreak))}</span>
    </div>
  );
};
