import { type KeyboardEvent, type ReactNode, useState } from "react";
import { usePreferences } from "../../shell/preferences.tsx";
import { problemText } from "../api/problem-text.ts";
import { useWords } from "../words/use-words.ts";

interface FormFrameProps {
  readonly title: string;
  /** What to do, and with which keys. */
  readonly hint: string;
  readonly save: string;
  readonly disabled?: boolean;
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
  /** What the button does that gives it up, where that is more than leaving it. */
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}

/** A way of working on an item: a title, what it does, save and cancel; Escape leaves it, Ctrl + Enter saves. */
export const FormFrame = ({ title, hint, save, disabled = false, children, ...given }: FormFrameProps) => {
  const { onSave, onClose, onCancel = onClose } = given;
  const { language } = usePreferences();
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = () => {
    if (disabled || busy) return;
    setBusy(true);
    setError(null);
    onSave().catch((failure: unknown) => {
      setError(failure);
      setBusy(false);
    });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (event.key === "Escape" && !busy) onClose();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
  };
  return (
    <form
      className="desk-form"
      aria-label={title}
      aria-busy={busy}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2>{title}</h2>
      <p className="second">{hint}</p>
      {children}
      {error === null ? null : (
        <p className="form-problem" role="alert">
          {problemText(error, language, words)}
        </p>
      )}
      <p className="form-actions">
        <button type="submit" className="button primary" disabled={disabled || busy}>
          {save}
        </button>
        <button type="button" className="quiet-button" disabled={busy} onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
};
