import { type ReactNode, useId, useState } from "react";

interface QuestionProps {
  readonly children: ReactNode;
  readonly label: string;
  /** What is said where a reason is needed and none is given; null where none is needed. */
  readonly missing: string | null;
  /** Told of every change. */
  readonly onReason: (reason: string) => void;
}

/** What a dialog says before a step, and the reason for it, if any. */
export const Question = ({ children, label, missing, onReason }: QuestionProps) => {
  const id = useId();
  const [reason, setReason] = useState("");
  return (
    <div className="table-question">
      {children}
      <label className="desk-field" htmlFor={id}>
        <span>{label}</span>
        <textarea
          id={id}
          rows={2}
          maxLength={500}
          value={reason}
          required={missing !== null}
          onChange={({ target }) => {
            setReason(target.value);
            onReason(target.value.trim());
          }}
        />
      </label>
    </div>
  );
};
