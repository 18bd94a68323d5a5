import { type ReactNode, useId } from "react";
import { type Acting, wrongAt } from "./use-act.ts";

interface LabelledProps {
  /** Its name in the form, which is the path the server names it by. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly acting: Acting;
  readonly wide?: boolean;
}

/** What ties a control to its label, its hint and what is wrong with it. */
interface Ties {
  readonly id: string;
  readonly name: string;
  readonly "aria-invalid": true | undefined;
  readonly "aria-describedby": string | undefined;
}

interface FieldProps extends LabelledProps {
  readonly children: (ties: Ties) => ReactNode;
}

/** A control with its label, its hint, and what the server found wrong with it. */
export const Field = ({ name, label, hint, acting, wide = false, children }: FieldProps) => {
  const id = useId();
  const wrong = wrongAt(acting, name);
  const described = [hint === undefined ? null : `${id}-hint`, wrong === null ? null : `${id}-wrong`];
  const describedBy = described.filter((one) => one !== null).join(" ");
  return (
    <div className={wide ? "act-field wide" : "act-field"}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        name,
        "aria-invalid": wrong === null ? undefined : true,
        "aria-describedby": describedBy === "" ? undefined : describedBy,
      })}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="second">
          {hint}
        </p>
      )}
      {wrong === null ? null : (
        <p id={`${id}-wrong`} className="act-wrong">
          {wrong}
        </p>
      )}
    </div>
  );
};

interface TextProps extends LabelledProps {
  readonly value?: string;
  readonly longest: number;
  readonly optional?: boolean;
  readonly lang?: "zh-CN" | "en";
}

/** A line of text; needed where nothing else is said. */
export const TextField = ({ value, longest, optional = false, lang, ...field }: TextProps) => (
  <Field {...field}>
    {(ties) => <input {...ties} defaultValue={value} maxLength={longest} required={!optional} lang={lang} />}
  </Field>
);

/** Several lines of text. */
export const LongField = ({ value, longest, optional = false, lang, ...field }: TextProps) => (
  <Field wide {...field}>
    {(ties) => (
      <textarea {...ties} rows={3} defaultValue={value} maxLength={longest} required={!optional} lang={lang} />
    )}
  </Field>
);

interface ChoiceProps extends LabelledProps {
  readonly value: string;
  readonly options: Readonly<Record<string, string>>;
}

/** One of a few. */
export const ChoiceField = ({ value, options, ...field }: ChoiceProps) => (
  <Field {...field}>
    {(ties) => (
      <select {...ties} defaultValue={value}>
        {Object.entries(options).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    )}
  </Field>
);
