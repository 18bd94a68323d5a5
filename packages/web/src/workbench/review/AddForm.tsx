import { type RefObject, useState } from "react";
import { commitmentKinds } from "../../address/plan.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { useWords } from "../words/use-words.ts";
import { Borders } from "./Borders.tsx";
import { sentenceAfter } from "./boundary.ts";
import { FormFrame } from "./FormFrame.tsx";
import type { Item } from "./items.ts";
import { type Quote, selectedQuote } from "./quote.ts";

interface AddFormProps {
  /** The item in hand; without a selection the words behind it are taken first. */
  readonly item: Item | null;
  readonly raw: string;
  readonly book: RefObject<HTMLElement | null>;
  readonly onSave: (words: Quote & { readonly kind: Item["kind"]; readonly title?: string }) => Promise<void>;
  readonly onClose: () => void;
}

/** Takes up words the reader missed. */
export const AddForm = ({ item, raw, book, onSave, onClose }: AddFormProps) => {
  const words = useWords().adding;
  const { kinds } = useMessages();
  const [quote, setQuote] = useState<Quote>(
    () => (book.current === null ? null : selectedQuote(book.current)) ?? sentenceAfter(raw, item?.end ?? 0),
  );
  const [kind, setKind] = useState<Item["kind"]>("task");
  const [title, setTitle] = useState("");
  const named = title.trim() === "" ? {} : { title: title.trim() };
  return (
    <FormFrame
      title={words.title}
      hint={words.hint}
      save={words.save}
      onSave={() => onSave({ ...quote, kind, ...named })}
      onClose={onClose}
    >
      <Borders raw={raw} quote={quote} book={book} onChange={setQuote} />
      <fieldset className="desk-choice">
        <legend className="second">{words.kind}</legend>
        {commitmentKinds.map((one) => (
          <label key={one}>
            <input type="radio" name="kind" checked={kind === one} onChange={() => setKind(one)} /> {kinds[one]}
          </label>
        ))}
      </fieldset>
      <label className="desk-field">
        <span>{words.itemTitle}</span>
        <input value={title} maxLength={200} autoComplete="off" onChange={(event) => setTitle(event.target.value)} />
      </label>
    </FormFrame>
  );
};
