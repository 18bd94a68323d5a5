import { Form, Input, Select } from "antd";
import { isDay } from "../../description/period.ts";
import { checked, longest, needed } from "../../frame/rules.ts";
import { useWords } from "../../words/use-words.ts";
import { ConceptSelect } from "../ConceptSelect.tsx";
import type { Concept } from "../use-concepts.ts";
import { readNumber } from "./entry-values.ts";

interface FieldsProps {
  readonly concept: Concept | undefined;
}

const choices = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** What the value is: of which indicator, where, when, how much. */
const What = ({ concept }: FieldsProps) => {
  const { entry: words } = useWords().tables;
  const { fields, hints } = words;
  const number = checked((text) => (readNumber(text) === null ? words.notNumber : null));
  return (
    <>
      <Form.Item name="concept" label={fields.concept} rules={[{ required: true, message: words.needed }]}>
        <ConceptSelect<string> />
      </Form.Item>
      <div className="form-pair">
        <Form.Item
          name="place"
          label={fields.place}
          extra={hints.place}
          rules={[needed(words.needed), longest(200, words)]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="period"
          label={fields.period}
          extra={hints.period}
          rules={[needed(words.needed), longest(60, words)]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="value" label={fields.value} extra={hints.value} rules={[number]}>
          <Input autoComplete="off" inputMode="decimal" />
        </Form.Item>
        <Form.Item
          name="unit"
          label={fields.unit}
          extra={concept === undefined ? undefined : hints.unit(concept.unit)}
          rules={[needed(words.needed), longest(60, words)]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="measure" label={fields.measure}>
          <Select options={choices(words.measures)} />
        </Form.Item>
        <Form.Item name="breakdown" label={fields.breakdown} extra={hints.breakdown} rules={[longest(200, words)]}>
          <Input autoComplete="off" />
        </Form.Item>
      </div>
    </>
  );
};

/** Where it is from, and how settled it is. */
const Whence = () => {
  const { entry: words } = useWords().tables;
  const { fields, hints } = words;
  const date = checked((text) => (isDay(text) ? null : words.notDay));
  return (
    <>
      <div className="form-pair">
        <Form.Item name="knownOn" label={fields.knownOn} extra={hints.knownOn} rules={[date]}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="status" label={fields.status}>
          <Select options={choices(words.statuses)} />
        </Form.Item>
      </div>
      <Form.Item
        name="source"
        label={fields.source}
        extra={hints.source}
        rules={[needed(words.needed), longest(2000, words)]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="note" label={fields.note} rules={[longest(2000, words)]}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
      <Form.Item name="reason" label={fields.reason} rules={[needed(words.needed), longest(2000, words)]}>
        <Input autoComplete="off" />
      </Form.Item>
    </>
  );
};

/** The fields of one value. */
export const Fields = (props: FieldsProps) => (
  <>
    <What {...props} />
    <Whence />
  </>
);
