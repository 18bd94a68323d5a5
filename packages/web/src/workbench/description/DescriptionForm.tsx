import type { DocumentDetail } from "@lantu/server/contract";
import { Form, type FormRule, Input, Select } from "antd";
import { useEffect, useMemo, useState } from "react";
import { usePreferences } from "../../shell/preferences.tsx";
import { problemText } from "../api/problem-text.ts";
import { Conflict } from "../frame/Conflict.tsx";
import { dropDraft, keepDraft, readDraft } from "../frame/draft.ts";
import { fieldErrors, isConflict } from "../frame/field-errors.ts";
import { useWords, type Words } from "../words/use-words.ts";
import { isDay, isReversed, readYears } from "./period.ts";
import { type DescriptionValues, documentKinds, patchOf, valuesOf } from "./values.ts";

interface DescriptionFormProps {
  readonly document: DocumentDetail;
  readonly onSave: (patch: ReturnType<typeof patchOf>, version: number) => Promise<void>;
  /** Loads the document anew and gives back its version. */
  readonly onReload: () => Promise<number>;
  readonly onClose: () => void;
}

const periodRule = (words: Words["description"]): FormRule => ({
  validator: async (_, text: string) => {
    if (text.trim() === "") return;
    const years = readYears(text);
    if (years === null) throw new Error(words.errors.period);
    if (isReversed(years)) throw new Error(words.errors.periodOrder);
  },
});

const dateRule = (words: Words["description"]): FormRule => ({
  validator: async (_, text: string) => {
    if (text.trim() !== "" && !isDay(text.trim())) throw new Error(words.errors.date);
  },
});

const longest = (most: number, words: Words["description"]): FormRule => ({
  max: most,
  message: words.errors.tooLong(most),
});

/** Corrects what a document says of itself, field by field. What is typed outlives errors and reloads. */
export const DescriptionForm = ({ document, onSave, onReload, onClose }: DescriptionFormProps) => {
  const { messages, language } = usePreferences();
  const all = useWords();
  const words = all.description;
  const [form] = Form.useForm<DescriptionValues>();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [reloaded, setReloaded] = useState(false);
  const held = useMemo(() => valuesOf(document), [document]);
  const [draft] = useState(() => readDraft<DescriptionValues>(document.id));
  /** The version what is typed is meant for. */
  const [version, setVersion] = useState(draft?.version ?? document.version);
  const differs = (name: keyof DescriptionValues): string | undefined =>
    reloaded && form.getFieldValue(name) !== held[name] ? all.conflict.now(held[name] || words.unknown) : undefined;
  const save = async (typed: DescriptionValues) => {
    setBusy(true);
    setError(null);
    try {
      await onSave(patchOf(held, typed), version);
      dropDraft(document.id);
      onClose();
    } catch (failure) {
      setError(failure);
      setReloaded(false);
      form.setFields(
        [...fieldErrors(failure)].map(([name, message]) => ({
          name: name as keyof DescriptionValues,
          errors: [message],
        })),
      );
    } finally {
      setBusy(false);
    }
  };
  const reload = async () => {
    setVersion(await onReload());
    setReloaded(true);
    setError(null);
  };
  const cancel = () => {
    dropDraft(document.id);
    onClose();
  };
  useEffect(() => form.getFieldInstance("title")?.focus(), [form]);
  const kinds = [
    { value: "", label: words.unknownKind },
    ...documentKinds.map((kind) => ({ value: kind, label: messages.documentKinds[kind] })),
  ];
  return (
    <Form
      form={form}
      layout="vertical"
      className="description-form"
      initialValues={draft?.values ?? held}
      requiredMark={false}
      disabled={busy}
      onValuesChange={(_, values) => keepDraft(document.id, { version, values })}
      onFinish={(values) => void save(values)}
    >
      <Form.Item
        name="title"
        label={words.fields.title}
        extra={differs("title")}
        rules={[{ required: true, whitespace: true, message: words.errors.titleMissing }, longest(300, words)]}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="kind" label={words.fields.kind} extra={differs("kind")}>
          <Select options={kinds} />
        </Form.Item>
        <Form.Item name="place" label={words.fields.place} extra={differs("place")} rules={[longest(60, words)]}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="period"
          label={words.fields.period}
          extra={differs("period") ?? words.hints.period}
          rules={[periodRule(words)]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="date"
          label={words.fields.date}
          extra={differs("date") ?? words.hints.date}
          rules={[dateRule(words)]}
        >
          <Input autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="issuer" label={words.fields.issuer} extra={differs("issuer")} rules={[longest(120, words)]}>
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
      </p>
    </Form>
  );
};
