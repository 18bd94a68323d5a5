import type { StepHeld } from "@lantu/server/contract";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { ApiError } from "../../../api/api.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { problemText } from "../../api/problem-text.ts";
import { RestoredNotice } from "../../frame/CorrectionEnd.tsx";
import { MergeView } from "../../frame/MergeView.tsx";
import { mergedOf } from "../../frame/merge-fields.ts";
import { useKept } from "../../frame/use-kept.ts";
import { useOneAtATime } from "../../frame/use-one-at-a-time.ts";
import { UnitSelect } from "../../report/UnitSelect.tsx";
import { useUnits } from "../../report/use-units.ts";
import { useBreakdownWords } from "../../words/breakdown.ts";
import { useWords } from "../../words/use-words.ts";
import { stepMergeFields } from "./merge.ts";
import { newStep, type StepForm, stepFormOf, stepOf } from "./step-form.ts";

interface StepEditorProps {
  /** The step that is changed; null for a new one. */
  readonly step: StepHeld | null;
  /** What is typed is kept under it. */
  readonly subject: string;
  readonly others: readonly StepHeld[];
  readonly onSave: (step: ReturnType<typeof stepOf>, version: number) => Promise<unknown>;
  /** Loads the step anew; null where it is gone. */
  readonly onReload: () => Promise<StepHeld | null>;
  readonly onClose: () => void;
}

/** The fields of a step. */
export const StepEditor = ({ step, subject, others, onSave, onReload, onClose }: StepEditorProps) => {
  const { language } = usePreferences();
  const [{ steps: words, notSaved, cancel }, all] = [useBreakdownWords(), useWords()];
  const units = useUnits();
  const kept = useKept(subject, step === null ? newStep : stepFormOf(step), step?.version);
  const { typed: form, type: setForm, base: version, theirs } = kept;
  const [error, setError] = useState<unknown>(null);
  const [tried, setTried] = useState(false);
  const { busy, once } = useOneAtATime();
  const title = useRef<HTMLInputElement>(null);
  useEffect(() => title.current?.focus(), []);
  const set = (part: Partial<StepForm>) => setForm({ ...form, ...part });
  const save = async (): Promise<void> => {
    setError(null);
    try {
      await onSave(stepOf(form), version);
      kept.forget();
      onClose();
    } catch (failure) {
      const stale = failure instanceof ApiError && failure.problem?.code === "stale";
      const now = stale ? await onReload().catch(() => null) : null;
      if (now === null) return setError(failure);
      kept.overtaken(now.version, stepFormOf(now));
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (form.title.trim() === "") title.current?.focus();
    else void once(save);
  };
  const wrong = tried && form.title.trim() === "";
  return (
    <form className="step-editor" noValidate aria-busy={busy} onSubmit={submit}>
      {kept.restored ? <RestoredNotice onReset={kept.reset} /> : null}
      {theirs === null ? null : (
        <MergeView
          title={words.stale}
          text={words.staleText}
          fields={stepMergeFields(form, theirs, { words, units, others })}
          onChosen={(taken) => kept.settle(mergedOf(form, theirs, taken))}
        />
      )}
      {/* It closes once it is saved: what was typed meanwhile would go with it. */}
      <fieldset className="step-fields" disabled={busy}>
        <label className="desk-field wide">
          <span>{words.name}</span>
          <input
            ref={title}
            value={form.title}
            maxLength={300}
            aria-invalid={wrong}
            onChange={({ target }) => set({ title: target.value })}
          />
          {wrong ? <span className="field-problem">{words.nameMissing}</span> : null}
        </label>
        <label className="desk-field">
          <span>{words.kind}</span>
          <select value={form.kind} onChange={({ target }) => set({ kind: target.value as StepForm["kind"] })}>
            <option value="subtask">{words.kinds.subtask}</option>
            <option value="milestone">{words.kinds.milestone}</option>
          </select>
        </label>
        <div className="desk-field">
          <span aria-hidden="true">{words.unit}</span>
          <UnitSelect
            label={words.unit}
            units={units}
            value={form.unit}
            none={words.nobody}
            onChange={(unit) => set({ unit })}
          />
        </div>
        {form.kind === "milestone" ? null : (
          <label className="desk-field">
            <span>{words.starts}</span>
            <input type="date" value={form.starts} onChange={({ target }) => set({ starts: target.value })} />
          </label>
        )}
        <label className="desk-field">
          <span>{words.due}</span>
          <input type="date" value={form.due} onChange={({ target }) => set({ due: target.value })} />
        </label>
        <label className="desk-field">
          <span>{words.done}</span>
          <input type="date" value={form.done} onChange={({ target }) => set({ done: target.value })} />
        </label>
        <label className="desk-field wide">
          <span>{words.proof}</span>
          <input value={form.proof} maxLength={500} onChange={({ target }) => set({ proof: target.value })} />
        </label>
        {others.length === 0 ? null : (
          <fieldset className="step-after wide">
            <legend>{words.after}</legend>
            {others.map((other) => (
              <label key={other.id} className="desk-check">
                <input
                  type="checkbox"
                  checked={form.after.includes(other.id)}
                  onChange={({ target }) =>
                    set({
                      after: target.checked ? [...form.after, other.id] : form.after.filter((id) => id !== other.id),
                    })
                  }
                />
                {other.title}
              </label>
            ))}
          </fieldset>
        )}
      </fieldset>
      {error === null ? null : (
        <p className="form-problem wide" role="alert">
          {notSaved} {problemText(error, language, all)}
        </p>
      )}
      <p className="form-actions wide">
        <button type="submit" className="button primary" disabled={busy || theirs !== null}>
          {words.save}
        </button>
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            kept.forget();
            onClose();
          }}
        >
          {cancel}
        </button>
      </p>
    </form>
  );
};
