import type { FormInstance } from "antd";
import { useCallback, useState } from "react";
import { type Draft, dropDraft, keepDraft, readDraft } from "../../shell/draft.ts";
import { fieldErrors } from "./field-errors.ts";

export interface CorrectionOf<V> {
  /** Id of what is corrected; the draft is kept under it. */
  readonly subject: string;
  /** What it holds now, as the form shows it, and its version. */
  readonly held: V;
  readonly version: number;
  readonly form: FormInstance<V>;
  readonly onSave: (typed: V, version: number) => Promise<void>;
  /** Loads it anew and gives back its version. */
  readonly onReload: () => Promise<number>;
  readonly onClose: () => void;
}

const showErrors = <V>(form: FormInstance<V>, error: unknown): void => {
  const fields = [...fieldErrors(error)].map(([name, message]) => ({ name, errors: [message] }));
  form.setFields(fields as unknown as Parameters<FormInstance<V>["setFields"]>[0]);
};

/** The draft of a correction, and the version what is typed is meant for. */
const useDraft = <V>({ subject, held, version, form }: CorrectionOf<V>) => {
  const [draft, setDraft] = useState<Draft<V> | null>(() => readDraft<V>(subject));
  const [base, setBase] = useState(draft?.version ?? version);
  const keep = useCallback((values: V) => keepDraft(subject, { version: base, values }), [subject, base]);
  const reset = () => {
    dropDraft(subject);
    setDraft(null);
    setBase(version);
    form.setFieldsValue(held as Parameters<FormInstance<V>["setFieldsValue"]>[0]);
  };
  return { draft, base, setBase, keep, reset };
};

/**
 * What every form of a correction does: it begins with what was typed and not saved last time, keeps what is typed,
 * saves it for one version only, and loses nothing where the server refuses.
 */
export const useCorrection = <V>(of: CorrectionOf<V>) => {
  const { subject, held, form, onSave, onReload, onClose } = of;
  const { draft, base, setBase, keep, reset } = useDraft(of);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [reloaded, setReloaded] = useState(false);
  const save = async (typed: V): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await onSave(typed, base);
      dropDraft(subject);
      onClose();
    } catch (failure) {
      setError(failure);
      setReloaded(false);
      setBusy(false);
      showErrors(form, failure);
    }
  };
  const reload = async (): Promise<void> => {
    try {
      setBase(await onReload());
      setReloaded(true);
      setError(null);
    } catch (failure) {
      setError(failure);
    }
  };
  const cancel = (): void => {
    dropDraft(subject);
    onClose();
  };
  /** What the new version holds in a field, where that is not what was typed. */
  const other = (name: keyof V): V[keyof V] | undefined =>
    reloaded && form.getFieldsValue(true)[name] !== held[name] ? held[name] : undefined;
  const restored = draft !== null && !reloaded;
  return { initial: draft?.values ?? held, restored, reloaded, busy, error, keep, save, reload, reset, cancel, other };
};

export type Correction<V> = ReturnType<typeof useCorrection<V>>;
