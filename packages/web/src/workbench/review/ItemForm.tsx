import type { CommitmentPatch } from "@lantu/server/contract";
import { Form } from "antd";
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useState } from "react";
import { useMessages } from "../../shell/preferences.tsx";
import { CorrectionEnd, RestoredNotice } from "../frame/CorrectionEnd.tsx";
import { useCorrection } from "../frame/use-correction.ts";
import { useWords } from "../words/use-words.ts";
import { FactFields, TitleField, UnitFields } from "./ItemFields.tsx";
import { type ItemValues, patchOf, valuesOf } from "./item-values.ts";
import type { Item } from "./items.ts";
import { QuoteFields } from "./QuoteFields.tsx";
import type { During } from "./use-underway.ts";

interface ItemFormProps {
  readonly item: Item;
  readonly book: RefObject<HTMLElement | null>;
  readonly onSave: (patch: CommitmentPatch, version: number) => Promise<void>;
  /** Loads the item anew and gives back its version. */
  readonly onReload: () => Promise<number>;
  readonly onClose: () => void;
  readonly during: During;
}

/** Whether the key closes an open list, or ends an input method's composition. */
const isAnsweredElsewhere = (event: KeyboardEvent): boolean =>
  event.defaultPrevented ||
  event.nativeEvent.isComposing ||
  (event.target instanceof Element && event.target.getAttribute("aria-expanded") === "true");

const wrongFieldsAreMarked = () => {};

/** Corrects an item: its words, kind, nature, period, units, and where it stands in the text. */
export const ItemForm = ({ item, book, onSave, onReload, onClose, during }: ItemFormProps) => {
  const { separators } = useMessages();
  const words = useWords().edit;
  const [form] = Form.useForm<ItemValues>();
  const held = useMemo(() => valuesOf(item, separators.list), [item, separators]);
  const correction = useCorrection<ItemValues>({
    ...{ subject: item.id, held, version: item.version, form, onReload, onClose },
    onSave: (typed, version) => onSave(patchOf(held, typed), version),
  });
  const focus = () => form.getFieldInstance("title")?.focus({ cursor: "end" });
  const reset = () => {
    correction.reset();
    focus();
  };
  const [saving, setSaving] = useState(false);
  /** Checks and saves; keys wait from here on, for what they are meant for is what comes of it. */
  const submit = () => {
    if (saving) return;
    setSaving(true);
    const saved = during(() => form.validateFields().then(correction.save, wrongFieldsAreMarked));
    void saved.finally(() => setSaving(false));
  };
  const keys = (event: KeyboardEvent) => {
    // Escape leaves the form; what was typed stays for the next time, for a slip of the finger must lose nothing.
    if (event.key === "Escape" && !saving && !isAnsweredElsewhere(event)) onClose();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
  };
  useEffect(() => form.getFieldInstance("title")?.focus({ cursor: "end" }), [form]);
  return (
    <Form
      form={form}
      layout="vertical"
      className="item-form"
      aria-label={words.title}
      aria-busy={saving}
      initialValues={correction.initial}
      requiredMark={false}
      disabled={correction.busy}
      onValuesChange={(_, values) => correction.keep(values)}
      onSubmitCapture={(event) => {
        event.preventDefault();
        event.stopPropagation();
        submit();
      }}
      onKeyDown={keys}
    >
      {correction.restored ? <RestoredNotice onReset={reset} /> : null}
      <TitleField correction={correction} />
      <QuoteFields held={held} book={book} onChange={() => correction.keep(form.getFieldsValue(true))} />
      <FactFields correction={correction} />
      <UnitFields correction={correction} />
      <CorrectionEnd correction={correction} save={words.save}>
        <span className="second key-hint">{words.saveKey}</span>
      </CorrectionEnd>
    </Form>
  );
};
