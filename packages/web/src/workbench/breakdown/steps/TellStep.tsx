import type { StepHeld } from "@lantu/server/contract";
import { type FormEvent, useState } from "react";
import { usePreferences } from "../../../shell/preferences.tsx";
import { problemText } from "../../api/problem-text.ts";
import { RestoredNotice } from "../../frame/CorrectionEnd.tsx";
import { isConflict } from "../../frame/field-errors.ts";
import { useKept } from "../../frame/use-kept.ts";
import { useOneAtATime } from "../../frame/use-one-at-a-time.ts";
import { useBreakdownWords } from "../../words/breakdown.ts";
import { useWords } from "../../words/use-words.ts";
import { breakdownAddress } from "../addresses.ts";
import type { BreakdownWrite } from "../use-breakdown.ts";

interface TellStepProps {
  readonly step: StepHeld;
  /** ISO date. */
  readonly today: string;
  readonly writes: BreakdownWrite;
  readonly onClose: () => void;
}

/** In which a unit says that its step is done: on which day, and what shows it. */
export const TellStep = ({ step, today, writes, onClose }: TellStepProps) => {
  const { language } = usePreferences();
  const [{ steps: words, notSaved, cancel }, all] = [useBreakdownWords(), useWords()];
  const { told, id, version } = step;
  const kept = useKept(`step-told.${id}`, { on: told?.on ?? today, proof: told?.proof ?? "" });
  const { typed: form, type } = kept;
  const [error, setError] = useState<unknown>(null);
  const [tried, setTried] = useState(false);
  const { busy, once } = useOneAtATime();
  const path = breakdownAddress.stepTold(id);
  const done = (): void => {
    kept.forget();
    onClose();
  };
  const write = (what: Parameters<BreakdownWrite["write"]>[0]) =>
    once(async () => {
      setError(null);
      try {
        await writes.write(what);
        done();
      } catch (failure) {
        setError(failure);
        // With what stands now in sight, it is said of that.
        if (isConflict(failure)) await writes.reload().catch(() => null);
      }
    });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (form.proof.trim() !== "") void write({ method: "PUT", path, body: { ...form, version } });
  };
  const wrong = tried && form.proof.trim() === "";
  return (
    <form className="step-editor" noValidate aria-label={words.tellOf(step.title)} aria-busy={busy} onSubmit={submit}>
      {kept.restored ? <RestoredNotice onReset={kept.reset} /> : null}
      <fieldset className="step-fields" disabled={busy}>
        <label className="desk-field">
          <span>{words.toldOn}</span>
          <input
            type="date"
            required
            max={today}
            value={form.on}
            onChange={({ target }) => type({ ...form, on: target.value })}
          />
        </label>
        <label className="desk-field wide">
          <span>{words.toldProof}</span>
          <input
            value={form.proof}
            maxLength={500}
            aria-invalid={wrong}
            onChange={({ target }) => type({ ...form, proof: target.value })}
          />
          {wrong ? <span className="field-problem">{words.toldProofMissing}</span> : null}
        </label>
      </fieldset>
      <p className="second wide">{words.toldHint}</p>
      {error === null ? null : (
        <p className="form-problem wide" role="alert">
          {notSaved} {problemText(error, language, all)}
        </p>
      )}
      <p className="form-actions wide">
        <button type="submit" className="button primary" disabled={busy}>
          {words.sayIt}
        </button>
        {told === null ? null : (
          <button
            type="button"
            className="button"
            disabled={busy}
            onClick={() => void write({ method: "DELETE", path: `${path}?version=${version}` })}
          >
            {words.untell}
          </button>
        )}
        <button type="button" className="quiet-button" disabled={busy} onClick={done}>
          {cancel}
        </button>
      </p>
    </form>
  );
};
