import { type RefObject, useEffect, useState } from "react";
import { useMessages } from "../../../shell/preferences.tsx";

interface Tip {
  readonly reason: string;
  readonly raw: string;
  readonly left: number;
  readonly top: number;
}

const rawBeside = (fix: Element): string => {
  const before = fix.previousElementSibling;
  return before?.classList.contains("was") ? (before.textContent ?? "") : "";
};

const tipAt = (target: EventTarget | null): Tip | null => {
  const fix = target instanceof Element ? target.closest<HTMLElement>(".fix") : null;
  if (fix === null) return null;
  const { left, bottom } = fix.getBoundingClientRect();
  return { reason: fix.dataset.w ?? "other", raw: rawBeside(fix), left, top: bottom };
};

const useTip = (text: RefObject<HTMLElement | null>): Tip | null => {
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => {
    const book = text.current;
    if (book === null) return;
    const show = (event: Event) => setTip(tipAt(event.target));
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
  const published = tip.raw.replaceAll(/\r?\n/g, repairs.lineBreak);
  const left = Math.min(tip.left, window.innerWidth - 300);
  return (
    <div className="repair-tip" role="tooltip" style={{ left: Math.max(8, left), top: tip.top + 6 }}>
      <strong>{names[tip.reason] ?? repairs.names.other}</strong>
      <span>{tip.raw === "" ? repairs.wasNothing : repairs.was(published)}</span>
    </div>
  );
};
