import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import { useWords } from "../words/use-words.ts";
import { partsAt } from "./boundary.ts";
import { FormFrame } from "./FormFrame.tsx";
import type { Item } from "./items.ts";
import type { Quote } from "./quote.ts";
import { useSelectedQuote } from "./use-quote.ts";

interface SplitFormProps {
  readonly item: Item;
  readonly raw: string;
  readonly book: RefObject<HTMLElement | null>;
  readonly onSave: (parts: readonly Quote[]) => Promise<void>;
  readonly onClose: () => void;
}

const toggled = (cuts: readonly number[], cut: number): readonly number[] =>
  cuts.includes(cut) ? cuts.filter((one) => one !== cut) : [...cuts, cut];

/** Keys that would change a text. A field that is read only would not do: browsers keep no cursor in it. */
const changing: ReadonlySet<string> = new Set(["Enter", "Backspace", "Delete"]);

/** Parts an item: at the cursor, as often as wanted, or around words selected in the text. */
export const SplitForm = ({ item, raw, book, onSave, onClose }: SplitFormProps) => {
  const words = useWords().splitting;
  const field = useRef<HTMLTextAreaElement>(null);
  const [cuts, setCuts] = useState<readonly number[]>([]);
  const whole = { start: item.start, end: item.end };
  const parts = partsAt(raw, whole, cuts);
  useSelectedQuote(
    book,
    useCallback((selected: Quote) => setCuts([selected.start, selected.end]), []),
  );
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(0, 0);
  }, []);
  const cutHere = () => setCuts((before) => toggled(before, item.start + (field.current?.selectionStart ?? 0)));
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === " " || event.key === "Enter") cutHere();
    // The words stay as they are: only the cursor moves.
    if (event.key.length === 1 || changing.has(event.key)) event.preventDefault();
  };
  return (
    <FormFrame
      title={words.title}
      hint={words.hint}
      save={words.save(parts.length)}
      disabled={parts.length < 2}
      onSave={() => onSave(parts)}
      onClose={onClose}
    >
      <textarea
        ref={field}
        className="split-text"
        lang="zh-CN"
        aria-label={words.text}
        value={raw.slice(item.start, item.end)}
        rows={5}
        onChange={() => {}}
        onKeyDown={keys}
      />
      <button type="button" className="link-button" onClick={cutHere}>
        {words.cut}
      </button>
      <ol className="split-parts" aria-label={words.parts}>
        {parts.map(({ start, end }) => (
          <li key={start} lang="zh-CN">
            {raw.slice(start, end)}
          </li>
        ))}
      </ol>
    </FormFrame>
  );
};
