import type { DocumentDetail, DocumentPatch } from "@lantu/server/contract";
import { Form, Input, Select } from "antd";
import { useEffect, useMemo } from "react";
import { useMessages } from "../../shell/preferences.tsx";
import { CorrectionEnd, RestoredNotice } from "../frame/CorrectionEnd.tsx";
import { checked, longest, needed } from "../frame/rules.ts";
import { type Correction, useCorrection } from "../frame/use-correction.ts";
import { useWords, type Words } from "../words/use-words.ts";
import { isDay, isReversed, readYears } from "./period.ts";
import { type DescriptionValues, documentKinds, patchOf, valuesOf } from "./values.ts";

interface DescriptionFormProps {
  readonly document: DocumentDetail;
  readonly onSave: (patch: DocumentPatch, version: number) => Promise<void>;
  /** Loads the document anew and gives back its version. */
  readonly onReload: () => Promise<number>;
  readonly onClose: () => void;
}

type FormWords = Words["description"];

const periodRule = ({ errors }: FormWords) =>
  checked((text) => {
    const years = readYears(text);
    if (years === null) return errors.period;
    return isReversed(years) ? errors.periodOrder : null;
  });

const dateRule = ({ errors }: FormWords) => checked((text) => (isDay(text) ? null : errors.date));

const Fields = ({ correction }: { readonly correction: Correction<DescriptionValues> }) => {
  const { documentKinds: kindNames } = useMessages();
  const { description: words, conflict } = useWords();
  const { fields, errors, hints } = words;
  const kinds = [
    { value: "", label: words.unknownKind },
    ...documentKinds.map((kind) => ({ value: kind, label: kindNames[kind] })),
  ];
  const now = (name: keyof DescriptionValues): string | undefined => {
    const other = correction.other(name);
    return other === undefined ? undefined : conflict.now(other || words.unknown);
  };
  return (
    <>
      <Form.Item
        name="title"
        label={fields.title}
        extra={now("title")}
        rules={[needed(errors.titleMissing), longest(300, errors)]}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="kind" label={fields.kind} extra={now("kind")}>
          <Select options={kinds} />
        </Form.Item>
        <Form.Item name="place" label={fields.place} extra={now("place")} rules={[longest(60, errors)]}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="period"
          label={fields.period}
          extra={now("period") ?? hints.period}
          rules={[periodRule(words)]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="date" label={fields.date} extra={now("date") ?? hints.date} rules={[dateRule(words)]}>
          <Input autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="issuer" label={fields.issuer} extra={now("issuer")} rules={[longest(120, errors)]}>
        <Input autoComplete="off" />
      </Form.Item>
    </>
  );
};

/** Corrects what a document says of itself, field by field. What is typed outlives errors and reloads. */
export const DescriptionForm = ({ document, onSave, onReload, onClose }: DescriptionFormProps) => {
  const words = useWords().description;
  const [form] = Form.useForm<DescriptionValues>();
  const held = useMemo(() => valuesOf(document), [document]);
  const correction = useCorrection<DescriptionValues>({
    ...{ subject: document.id, held, version: document.version, form, onReload, onClose },
    onSave: (typed, version) => onSave(patchOf(held, typed), version),
  });
  useEffect(() => form.getFieldInstance("title")?.focus(), [form]);
  return (
    <Form
      form={form}
      layout="vertical"
      className="description-form"
      initialValues={correction.initial}
      requiredMark={false}
      disabled={correction.busy}
      onValuesChange={(_, values) => correction.keep(values)}
      onFinish={(values) => void correction.save(values)}
    >
      {correction.restored ? <RestoredNotice onReset={correction.reset} /> : null}
      <Fields correction={correction} />
      <CorrectionEnd correction={correction} save={words.save} />
    </Form>
  );
};
