import { Form, type FormRule, Input, Select } from "antd";
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { commitmentKinds } from "../../address/plan.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { problemText } from "../api/problem-text.ts";
import { isDeadline, readPeriod } from "../description/period.ts";
import { Conflict } from "../frame/Conflict.tsx";
import { dropDraft, keepDraft, readDraft } from "../frame/draft.ts";
import { fieldErrors, isConflict } from "../frame/field-errors.ts";
import { useWords, type Words } from "../words/use-words.ts";
import { type ItemValues, patchOf, readUnits, valuesOf } from "./item-values.ts";
import type { Item } from "./items.ts";
import { QuoteFields } from "./QuoteFields.tsx";

interface ItemFormProps {
  readonly item: Item;
  readonly book: RefObject<HTMLElement | null>;
  readonly onSave: (patch: ReturnType<typeof patchOf>, version: number) => Promise<void>;
  /** Loads the item anew and gives back its version. */
  readonly onReload: () => Promise<number>;
  readonly onClose: () => void;
}

type EditWords = Words["edit"];

const longest = (most: number, words: EditWords): FormRule => ({ max: most, message: words.errors.tooLong(most) });

const accepts = (isGood: (text: string) => boolean, message: string): FormRule => ({
  validator: async (_, text: string) => {
    if (text.trim() !== "" && !isGood(text.trim())) throw new Error(message);
  },
});

/** At most so many units, none with a name longer than 60 characters. */
const units = (most: number, words: EditWords): FormRule => ({
  validator: async (_, text: string) => {
    const names = readUnits(text);
    if (names.length > most) throw new Error(words.errors.tooMany(most));
    if (names.some((name) => name.length > 60)) throw new Error(words.errors.tooLong(60));
  },
});

/** Whether the key closes an open list, or ends an input method's composition. */
const isAnsweredElsewhere = (event: KeyboardEvent): boolean =>
  event.defaultPrevented ||
  event.nativeEvent.isComposing ||
  (event.target instanceof Element && event.target.getAttribute("aria-expanded") === "true");

/** Corrects an item: its words, kind, nature, period, units, and where it stands in the text. */
export const ItemForm = ({ item, book, onSave, onReload, onClose }: ItemFormProps) => {
  const { messages, language } = usePreferences();
  const all = useWords();
  const words = all.edit;
  const [form] = Form.useForm<ItemValues>();
  const [draft, setDraft] = useState(() => readDraft<ItemValues>(item.id));
  /** The version what is typed is meant for. */
  const [version, setVersion] = useState(draft?.version ?? item.version);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [reloaded, setReloaded] = useState(false);
  const held = useMemo(() => valuesOf(item, messages.separators.list), [item, messages]);
  const keep = useCallback((values: ItemValues) => keepDraft(item.id, { version, values }), [item.id, version]);
  const save = async (typed: ItemValues) => {
    setBusy(true);
    setError(null);
    try {
      await onSave(patchOf(held, typed), version);
      dropDraft(item.id);
      onClose();
    } catch (failure) {
      setError(failure);
      setReloaded(false);
      const fields = [...fieldErrors(failure)];
      form.setFields(fields.map(([name, message]) => ({ name: name as keyof ItemValues, errors: [message] })));
      setBusy(false);
    }
  };
  const reload = async () => {
    setVersion(await onReload());
    setReloaded(true);
    setError(null);
  };
  const cancel = () => {
    dropDraft(item.id);
    onClose();
  };
  const reset = () => {
    dropDraft(item.id);
    setDraft(null);
    setVersion(item.version);
    form.setFieldsValue(held);
    form.getFieldInstance("title")?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    // Escape leaves the form; what was typed stays for the next time, for a slip of the finger must lose nothing.
    if (event.key === "Escape" && !isAnsweredElsewhere(event)) onClose();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.submit();
  };
  const now = (name: keyof ItemValues): string | undefined =>
    reloaded && form.getFieldValue(name) !== held[name]
      ? all.conflict.now(String(held[name]) || all.review.none)
      : undefined;
  useEffect(() => form.getFieldInstance("title")?.focus({ cursor: "end" }), [form]);
  return (
    <Form
      form={form}
      layout="vertical"
      className="item-form"
      aria-label={words.title}
      initialValues={draft?.values ?? held}
      requiredMark={false}
      disabled={busy}
      onValuesChange={(_, values) => keep(values)}
      onFinish={(values) => void save(values)}
      onKeyDown={keys}
    >
      {draft === null || reloaded ? null : (
        <p className="notice">
          {words.restored}{" "}
          <button type="button" className="link-button" onClick={reset}>
            {words.dropDraft}
          </button>
        </p>
      )}
      <Form.Item
        name="title"
        label={all.review.itemTitle}
        extra={now("title")}
        rules={[{ required: true, whitespace: true, message: words.errors.titleMissing }, longest(200, words)]}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} />
      </Form.Item>
      <QuoteFields held={held} book={book} onChange={() => keep(form.getFieldsValue(true))} />
      <div className="form-pair">
        <Form.Item name="kind" label={all.review.kind} extra={now("kind")}>
          <Select options={commitmentKinds.map((kind) => ({ value: kind, label: messages.kinds[kind] }))} />
        </Form.Item>
        <Form.Item name="nature" label={all.review.nature} extra={now("nature")}>
          <Select
            options={[
              { value: "", label: words.noNature },
              { value: "binding", label: messages.natures.binding },
              { value: "expected", label: messages.natures.expected },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="period"
          label={all.review.period}
          extra={now("period") ?? words.periodHint}
          rules={[accepts((text) => readPeriod(text) !== null, words.errors.period)]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="deadline"
          label={all.review.deadline}
          extra={now("deadline") ?? words.deadlineHint}
          rules={[accepts(isDeadline, words.errors.deadline)]}
        >
          <Input autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="lead" label={all.review.lead} extra={now("lead")} rules={[units(20, words)]}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="cooperating"
        label={all.review.cooperating}
        extra={now("cooperating") ?? words.unitsHint}
        rules={[units(40, words)]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="reason" label={words.reason} rules={[longest(500, words)]}>
        <Input autoComplete="off" />
      </Form.Item>
      {isConflict(error) || reloaded ? <Conflict reloaded={reloaded} onReload={() => void reload()} /> : null}
      {error !== null && !isConflict(error) ? (
        <p className="form-problem" role="alert">
          {problemText(error, language, all)}
        </p>
      ) : null}
      <p className="form-actions">
        <button type="submit" className="button primary" disabled={busy}>
          {words.save}
        </button>
        <button type="button" className="quiet-button" onClick={cancel}>
          {all.cancel}
        </button>
        <span className="second key-hint">{words.saveKey}</span>
      </p>
    </Form>
  );
};
