import { Form, InputNumber } from "antd";
import { type RefObject, useCallback } from "react";
import { useWords } from "../words/use-words.ts";
import type { ItemValues } from "./item-values.ts";
import type { Quote } from "./quote.ts";
import { useQuoteWords, useSelectedQuote } from "./use-quote.ts";

interface QuoteFieldsProps {
  readonly held: ItemValues;
  readonly book: RefObject<HTMLElement | null>;
  /** Told when the quote was moved by selecting, which the form does not notice by itself. */
  readonly onChange: () => void;
}

/** Where the item stands in the text: moved by selecting words there, or by typing positions. */
export const QuoteFields = ({ held, book, onChange }: QuoteFieldsProps) => {
  const { edit: words, review } = useWords();
  const form = Form.useFormInstance<ItemValues>();
  const start = Form.useWatch("start", { form, preserve: true }) ?? held.start;
  const end = Form.useWatch("end", { form, preserve: true }) ?? held.end;
  const set = useCallback(
    (quote: Quote) => {
      form.setFieldsValue(quote);
      onChange();
    },
    [form, onChange],
  );
  useSelectedQuote(book, set);
  const quoted = useQuoteWords(book, { start, end });
  const moved = start !== held.start || end !== held.end;
  return (
    <div className="quote-fields">
      <p className="quote-label">{moved ? words.quoteMoved : review.quote}</p>
      <blockquote className="item-quote" lang="zh-CN" data-moved={moved || undefined}>
        {quoted === "" ? words.quoteTooShort : quoted}
      </blockquote>
      <p className="second quote-hint">
        {words.quoteHint}{" "}
        {moved ? (
          <button type="button" className="link-button" onClick={() => set({ start: held.start, end: held.end })}>
            {words.quoteReset}
          </button>
        ) : null}
      </p>
      <details>
        <summary>{words.quoteNumbers}</summary>
        <div className="form-pair">
          <Form.Item name="start" label={words.start}>
            <InputNumber min={0} precision={0} controls={false} />
          </Form.Item>
          <Form.Item
            name="end"
            label={words.end}
            dependencies={["start"]}
            rules={[
              ({ getFieldValue }) => ({
                validator: async (_, value: number) => {
                  if (!(value > getFieldValue("start"))) throw new Error(words.errors.quote);
                },
              }),
            ]}
          >
            <InputNumber min={1} precision={0} controls={false} />
          </Form.Item>
        </div>
      </details>
    </div>
  );
};
