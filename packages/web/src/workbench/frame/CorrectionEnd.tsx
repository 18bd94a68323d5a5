import type { ReactNode } from "react";
import { usePreferences } from "../../shell/preferences.tsx";
import { problemText } from "../api/problem-text.ts";
import { useWords } from "../words/use-words.ts";
import { Conflict } from "./Conflict.tsx";
import { isConflict } from "./field-errors.ts";
import type { Correction } from "./use-correction.ts";

interface CorrectionEndProps {
  readonly correction: Pick<
    Correction<object>,
    "error" | "reloaded" | "busy" | "reload" | "cancel" | "restored" | "reset"
  >;
  readonly save: string;
  readonly children?: ReactNode;
}

/** End of a form: what went wrong, if anything, then save and cancel. */
export const CorrectionEnd = ({ correction, save, children }: CorrectionEndProps) => {
  const { language } = usePreferences();
  const words = useWords();
  const { error, reloaded, busy, reload, cancel } = correction;
  const conflict = isConflict(error);
  return (
    <>
      {conflict || reloaded ? <Conflict reloaded={reloaded} onReload={() => void reload()} /> : null}
      {error === null || conflict ? null : (
        <p className="form-problem" role="alert">
          {problemText(error, language, words)}
        </p>
      )}
      <p className="form-actions">
        <button type="submit" className="button primary" disabled={busy}>
          {save}
        </button>
        <button type="button" className="quiet-button" onClick={cancel}>
          {words.cancel}
        </button>
        {children}
      </p>
    </>
  );
};

interface RestoredNoticeProps {
  readonly onReset: () => void;
}

/** Says that the form begins with what was not saved last time, and lets go of it. */
export const RestoredNotice = ({ onReset }: RestoredNoticeProps) => {
  const { edit } = useWords();
  return (
    <p className="notice">
      {edit.restored}{" "}
      <button type="button" className="link-button" onClick={onReset}>
        {edit.dropDraft}
      </button>
    </p>
  );
};
