import type { ObservationImport } from "@lantu/server/contract";
import { Modal } from "antd";
import { type ReactNode, useId, useRef, useState } from "react";
import { usePreferences } from "../../../shell/preferences.tsx";
import { problemText } from "../../api/problem-text.ts";
import { send } from "../../api/send.ts";
import { useWords } from "../../words/use-words.ts";

/** A step that is asked about before it is taken. */
export interface Step {
  readonly title: string;
  readonly confirm: string;
  readonly address: string;
  /** What will happen. */
  readonly content: ReactNode;
  /** The reason that is asked for, and what is said where it is needed and missing. */
  readonly reason: { readonly label: string; readonly missing: string | null } | null;
  readonly onDone: (table: ObservationImport) => void;
}

interface StepDialogProps {
  readonly step: Step;
  readonly onClose: () => void;
}

/** Takes the step with its reason; what went wrong is said where the question stands, and nothing typed is lost. */
const useStep = ({ address, reason, onDone }: Step, onClose: () => void) => {
  const [given, setGiven] = useState("");
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const text = given.trim();
  const missing = text === "" ? (reason?.missing ?? null) : null;
  const take = async (): Promise<void> => {
    setAsked(true);
    if (missing !== null || busy) return;
    setBusy(true);
    setError(null);
    const body = reason === null ? {} : { body: text === "" ? {} : { reason: text } };
    try {
      onDone(await send<ObservationImport>(address, { method: "POST", ...body }));
      onClose();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return { given, setGiven, busy, error, missing: asked ? missing : null, take };
};

/** Asks before a step: what will happen, and why it is done. */
export const StepDialog = ({ step, onClose }: StepDialogProps) => {
  const words = useWords();
  const { language } = usePreferences();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { given, setGiven, busy, error, missing, take } = useStep(step, onClose);
  return (
    <Modal
      open
      title={step.title}
      width={480}
      okText={step.confirm}
      cancelText={words.cancel}
      confirmLoading={busy}
      onOk={() => void take()}
      onCancel={onClose}
      afterOpenChange={(open) => open && field.current?.focus()}
    >
      {step.content}
      {step.reason === null ? null : (
        <label className="desk-field" htmlFor={id}>
          <span>{step.reason.label}</span>
          <textarea
            ref={field}
            id={id}
            rows={2}
            maxLength={500}
            value={given}
            aria-invalid={missing !== null}
            aria-describedby={missing === null ? undefined : `${id}-missing`}
            onChange={({ target }) => setGiven(target.value)}
          />
        </label>
      )}
      {missing === null ? null : (
        <p id={`${id}-missing`} className="form-problem" role="alert">
          {missing}
        </p>
      )}
      {error === null ? null : (
        <p className="form-problem" role="alert">
          {problemText(error, language, words)}
        </p>
      )}
    </Modal>
  );
};
