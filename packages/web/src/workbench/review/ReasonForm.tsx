import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { useWords } from "../words/use-words.ts";

interface ReasonFormProps {
  readonly title: string;
  /** Whether it can be done without a reason. */
  readonly optional: boolean;
  /** Reasons to choose from; chosen by their number. */
  readonly reasons: readonly string[];
  readonly onChoose: (reason: string | null) => void;
  readonly onClose: () => void;
}

/** Asks why: a number chooses a reason of the list, own words can be typed, X goes on without one. */
export const ReasonForm = ({ title, optional, reasons, onChoose, onClose }: ReasonFormProps) => {
  const { review: words, cancel } = useWords();
  const [own, setOwn] = useState("");
  const frame = useRef<HTMLFormElement>(null);
  const typed = own.trim();
  const submit = () => {
    if (typed !== "" || optional) onChoose(typed === "" ? null : typed);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") return onClose();
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const reason = reasons[Number(event.key) - 1];
    if (reason !== undefined) onChoose(reason);
    else if (event.key.toLowerCase() === "x" && optional) onChoose(null);
    else return;
    event.preventDefault();
  };
  useLayoutEffect(() => frame.current?.querySelector<HTMLElement>("button, input")?.focus(), []);
  return (
    <form
      ref={frame}
      className="desk-form"
      aria-label={title}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2>{title}</h2>
      <ol className="reasons">
        {reasons.map((reason, index) => (
          <li key={reason}>
            <button type="button" onClick={() => onChoose(reason)}>
              <span className="key" aria-hidden="true">
                {index + 1}
              </span>{" "}
              {reason}
            </button>
          </li>
        ))}
      </ol>
      <label className="desk-field">
        <span>{optional ? words.ownReason : words.ownReasonNeeded}</span>
        <input value={own} maxLength={500} autoComplete="off" onChange={(event) => setOwn(event.target.value)} />
      </label>
      <p className="form-actions">
        <button type="submit" className="button primary" disabled={!optional && typed === ""}>
          {typed === "" && optional ? words.withoutReason : words.withReason}
        </button>
        <button type="button" className="quiet-button" onClick={onClose}>
          {cancel}
        </button>
      </p>
    </form>
  );
};
