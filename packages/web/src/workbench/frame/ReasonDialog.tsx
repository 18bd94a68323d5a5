import { Modal } from "antd";
import { type ReactNode, useState } from "react";
import { usePreferences } from "../../shell/preferences.tsx";
import { problemText } from "../api/problem-text.ts";
import { useWords } from "../words/use-words.ts";
import { RestoredNotice } from "./CorrectionEnd.tsx";
import { useKept } from "./use-kept.ts";

interface ReasonDialogProps {
  /** What is typed is kept under it. */
  readonly subject: string;
  readonly title: string;
  readonly children?: ReactNode;
  /** What the button says that does it. */
  readonly ok: string;
  readonly label: string;
  /** Whether it can be done without a reason. */
  readonly optional: boolean;
  /** Does it; where that is refused, the dialog stays with what was typed and says why. */
  readonly onOk: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks why something is done, and does it; what is typed outlives a reload. */
export const ReasonDialog = ({ subject, title, children, ok, label, optional, onOk, onClose }: ReasonDialogProps) => {
  const words = useWords();
  const { language } = usePreferences();
  const kept = useKept(subject, "");
  const reason = kept.typed;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const typed = reason.trim();
  const submit = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await onOk(typed);
      kept.forget();
      onClose();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={title}
      okText={ok}
      cancelText={words.cancel}
      confirmLoading={busy}
      okButtonProps={{ disabled: !optional && typed === "" }}
      onOk={() => void submit()}
      onCancel={() => {
        kept.forget();
        onClose();
      }}
    >
      {children}
      {kept.restored ? <RestoredNotice onReset={kept.reset} /> : null}
      <label className="desk-field">
        <span>{label}</span>
        <textarea value={reason} rows={2} maxLength={500} onChange={({ target }) => kept.type(target.value)} />
      </label>
      {error === null ? null : (
        <p className="form-problem" role="alert">
          {problemText(error, language, words)}
        </p>
      )}
    </Modal>
  );
};
