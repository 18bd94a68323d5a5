import { type RefObject, useState } from "react";
import { useWords } from "../words/use-words.ts";
import { Borders } from "./Borders.tsx";
import { FormFrame } from "./FormFrame.tsx";
import type { Item } from "./items.ts";
import type { Quote } from "./quote.ts";

interface BorderFormProps {
  readonly item: Item;
  readonly raw: string;
  readonly book: RefObject<HTMLElement | null>;
  readonly onSave: (quote: Quote) => Promise<void>;
  readonly onClose: () => void;
}

/** Moves the borders of an item's words. */
export const BorderForm = ({ item, raw, book, onSave, onClose }: BorderFormProps) => {
  const words = useWords().borders;
  const [quote, setQuote] = useState<Quote>({ start: item.start, end: item.end });
  const same = quote.start === item.start && quote.end === item.end;
  return (
    <FormFrame
      title={words.title}
      hint={words.hint}
      save={words.save}
      disabled={same}
      onSave={() => onSave(quote)}
      onClose={onClose}
    >
      <Borders raw={raw} quote={quote} book={book} onChange={setQuote} />
    </FormFrame>
  );
};
