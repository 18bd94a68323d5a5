import { type RefObject, useState } from "react";
import { commitmentKinds } from "../../address/plan.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { RestoredNotice } from "../frame/CorrectionEnd.tsx";
import { useKept } from "../frame/use-kept.ts";
import { useWords } from "../words/use-words.ts";
import { Borders } from "./Borders.tsx";
import { sentenceAfter } from "./boundary.ts";
import { FormFrame } from "./FormFrame.tsx";
import type { Item } from "./items.ts";
import { type Quote, selectedQuote } from "./quote.ts";

interface AddFormProps {
  /** The document the words are in: what is typed is kept under it and the item in hand. */
  readonly document: string;
  /** The item in hand; without a selection the words behind it are taken first. */
  readonly item: Item | null;
  readonly raw: string;
  readonly book: RefObject<HTMLElement | null>;
  readonly onSave: (words: Quote & { readonly kind: Item["kind"]; readonly title?: string }) => Promise<void>;
  readonly onClose: () => void;
}

/** Words taken up, while that is typed. */
interface Taken {
  readonly quote: Quote;
  readonly kind: Item["kind"];
  readonly title: string;
}

/** Takes up words the reader missed. Escape leaves it with what was typed for the next time; words just selected go first. */
export const AddForm = ({ document, item, raw, book, onSave, onClose }: AddFormProps) => {
  const words = useWords().adding;
  const { kinds } = useMessages();
  const [selected, setSelected] = useState<Quote | null>(() =>
    book.current === null ? null : selectedQuote(book.current),
  );
  const begin: Taken = { quote: sentenceAfter(raw, item?.end ?? 0), kind: "task", title: "" };
  const kept = useKept(`add.${document}.${item?.id ?? ""}`, begin);
  const { kind, title } = kept.typed;
  const quote = selected ?? kept.typed.quote;
  const change = (part: Partial<Taken>) => {
    setSelected(null);
    kept.type({ quote, kind, title, ...part });
  };
  const named = title.trim() === "" ? {} : { title: title.trim() };
  return (
    <FormFrame
      title={words.title}
      hint={words.hint}
      save={words.save}
      onSave={() => onSave({ ...quote, kind, ...named }).then(kept.forget)}
      onClose={onClose}
      onCancel={() => {
        kept.forget();
        onClose();
      }}
    >
      {kept.restored ? <RestoredNotice onReset={kept.reset} /> : null}
      <Borders raw={raw} quote={quote} book={book} onChange={(next) => change({ quote: next })} />
      <fieldset className="desk-choice">
        <legend className="second">{words.kind}</legend>
        {commitmentKinds.map((one) => (
          <label key={one}>
            <input type="radio" name="kind" checked={kind === one} onChange={() => change({ kind: one })} />{" "}
            {kinds[one]}
          </label>
        ))}
      </fieldset>
      <label className="desk-field">
        <span>{words.itemTitle}</span>
        <input
          value={title}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => change({ title: event.target.value })}
        />
      </label>
    </FormFrame>
  );
};
