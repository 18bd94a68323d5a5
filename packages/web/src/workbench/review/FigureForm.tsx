import type { Figure, FigurePatch } from "@lantu/server/contract";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { useMessages } from "../../shell/preferences.tsx";
import { readPeriod, writePeriod } from "../description/period.ts";
import { useWords } from "../words/use-words.ts";
import { FormFrame } from "./FormFrame.tsx";
import { type FigureValues, figurePatch, figureValues, isNumber } from "./figure-values.ts";

interface FigureFormProps {
  readonly figure: Figure;
  readonly onSave: (patch: FigurePatch) => Promise<void>;
  readonly onClose: () => void;
}

const operators = ["=", ">=", ">", "<=", "<", "~"] as const;
const measures = ["level", "delta", "rate", "share"] as const;
const modalities = ["target", "actual", "estimate"] as const;

const Field = ({
  label,
  wrong,
  children,
}: {
  readonly label: string;
  readonly wrong?: string | null;
  readonly children: ReactNode;
}) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is its child.
  <label className="desk-field">
    <span>{label}</span>
    {children}
    {wrong == null ? null : (
      <span className="field-problem" role="alert">
        {wrong}
      </span>
    )}
  </label>
);

/** Corrects what was read of one number. */
export const FigureForm = ({ figure, onSave, onClose }: FigureFormProps) => {
  const { figure: names } = useMessages();
  const { figures: words, edit } = useWords();
  const [values, setValues] = useState<FigureValues>(() => figureValues(figure, writePeriod));
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.select(), []);
  const set = <K extends keyof FigureValues>(name: K, value: FigureValues[K]) =>
    setValues((before) => ({ ...before, [name]: value }));
  const text = (name: "subject" | "value" | "valueMax" | "unit" | "period" | "reason") => ({
    value: values[name],
    autoComplete: "off",
    onChange: (event: { readonly target: { readonly value: string } }) => set(name, event.target.value),
  });
  const wrongValue = isNumber(values.value) ? null : words.notNumber;
  const wrongMax = values.valueMax.trim() === "" || isNumber(values.valueMax) ? null : words.notNumber;
  const wrongPeriod = values.period.trim() === "" || readPeriod(values.period) !== null ? null : edit.errors.period;
  const patch = figurePatch(figure, values, readPeriod);
  const bad = wrongValue ?? wrongMax ?? wrongPeriod;
  return (
    <FormFrame
      title={words.title(figure.quote)}
      hint={words.hint}
      save={words.save}
      disabled={bad !== null || Object.keys(patch).length === 0}
      onSave={() => onSave(patch)}
      onClose={onClose}
    >
      <Field label={words.fields.subject}>
        <input ref={first} lang="zh-CN" maxLength={200} {...text("subject")} />
      </Field>
      <div className="form-pair">
        <Field label={words.fields.value} wrong={wrongValue}>
          <input inputMode="decimal" {...text("value")} />
        </Field>
        <Field label={words.fields.valueMax} wrong={wrongMax}>
          <input inputMode="decimal" {...text("valueMax")} />
        </Field>
        <Field label={words.fields.unit}>
          <input lang="zh-CN" maxLength={40} {...text("unit")} />
        </Field>
        <Field label={words.fields.op}>
          <select value={values.op} onChange={(event) => set("op", event.target.value as Figure["op"])}>
            {operators.map((op) => (
              <option key={op} value={op}>
                {words.ops[op]}
              </option>
            ))}
          </select>
        </Field>
        <Field label={words.fields.measure}>
          <select value={values.measure} onChange={(event) => set("measure", event.target.value as Figure["measure"])}>
            {measures.map((measure) => (
              <option key={measure} value={measure}>
                {names.measure[measure]}
              </option>
            ))}
          </select>
        </Field>
        <Field label={words.fields.modality}>
          <select
            value={values.modality}
            onChange={(event) => set("modality", event.target.value as Figure["modality"])}
          >
            {modalities.map((modality) => (
              <option key={modality} value={modality}>
                {names.modality[modality]}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <Field label={words.fields.period} wrong={wrongPeriod}>
        <input {...text("period")} />
      </Field>
      <Field label={edit.reason}>
        <input maxLength={500} {...text("reason")} />
      </Field>
    </FormFrame>
  );
};
