import { Form, Input, Select } from "antd";
import { commitmentKinds } from "../../address/plan.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { isDeadline, readPeriod } from "../description/period.ts";
import { checked, longest, needed } from "../frame/rules.ts";
import type { Correction } from "../frame/use-correction.ts";
import { useWords, type Words } from "../words/use-words.ts";
import { type ItemValues, readUnits } from "./item-values.ts";

interface ItemFieldsProps {
  readonly correction: Correction<ItemValues>;
}

type Errors = Words["edit"]["errors"];

/** Characters of one unit's name. */
const longestUnit = 60;

const unitsRule = (most: number, errors: Errors) =>
  checked((text) => {
    const names = readUnits(text);
    if (names.length > most) return errors.tooMany(most);
    return names.some((name) => name.length > longestUnit) ? errors.tooLong(longestUnit) : null;
  });

/** What somebody else has put into a field meanwhile, in words. */
const useNow = ({ correction }: ItemFieldsProps) => {
  const { conflict, review } = useWords();
  return (name: keyof ItemValues): string | undefined => {
    const other = correction.other(name);
    return other === undefined ? undefined : conflict.now(String(other) || review.none);
  };
};

export const TitleField = ({ correction }: ItemFieldsProps) => {
  const { review, edit } = useWords();
  const now = useNow({ correction });
  return (
    <Form.Item
      name="title"
      label={review.itemTitle}
      extra={now("title")}
      rules={[needed(edit.errors.titleMissing), longest(200, edit.errors)]}
    >
      <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} />
    </Form.Item>
  );
};

/** Kind, nature, period and deadline. */
export const FactFields = ({ correction }: ItemFieldsProps) => {
  const { kinds, natures } = useMessages();
  const { review, edit } = useWords();
  const now = useNow({ correction });
  const natureOptions = [
    { value: "", label: edit.noNature },
    { value: "binding", label: natures.binding },
    { value: "expected", label: natures.expected },
  ];
  return (
    <div className="form-pair">
      <Form.Item name="kind" label={review.kind} extra={now("kind")}>
        <Select options={commitmentKinds.map((kind) => ({ value: kind, label: kinds[kind] }))} />
      </Form.Item>
      <Form.Item name="nature" label={review.nature} extra={now("nature")}>
        <Select options={natureOptions} />
      </Form.Item>
      <Form.Item
        name="period"
        label={review.period}
        extra={now("period") ?? edit.periodHint}
        rules={[checked((text) => (readPeriod(text) === null ? edit.errors.period : null))]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="deadline"
        label={review.deadline}
        extra={now("deadline") ?? edit.deadlineHint}
        rules={[checked((text) => (isDeadline(text) ? null : edit.errors.deadline))]}
      >
        <Input autoComplete="off" />
      </Form.Item>
    </div>
  );
};

/** Who leads, who cooperates, and why it is corrected. */
export const UnitFields = ({ correction }: ItemFieldsProps) => {
  const { review, edit } = useWords();
  const now = useNow({ correction });
  return (
    <>
      <Form.Item name="lead" label={review.lead} extra={now("lead")} rules={[unitsRule(20, edit.errors)]}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="cooperating"
        label={review.cooperating}
        extra={now("cooperating") ?? edit.unitsHint}
        rules={[unitsRule(40, edit.errors)]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="reason" label={edit.reason} rules={[longest(500, edit.errors)]}>
        <Input autoComplete="off" />
      </Form.Item>
    </>
  );
};
