import type { Warning, WarningResponse } from "@lantu/server/contract";
import { day } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useWarningsWords } from "./words.ts";

/** Until when an answer is due, or that it is late, or that the warning is over. */
export const Clock = ({ warning }: { readonly warning: Warning }) => {
  const { language } = usePreferences();
  const words = useWarningsWords();
  const { ended, late, answerBy } = warning;
  if (ended !== null) return <span className="second">{words.ended(day(ended, language))}</span>;
  if (answerBy === null) return null;
  return late ? (
    <span className="warning-late">{words.late(day(answerBy, language))}</span>
  ) : (
    <span className="second">{words.answerBy(day(answerBy, language))}</span>
  );
};

/** What people say of a warning now, in a word. */
export const StateWord = ({ response }: { readonly response: WarningResponse | null }) => {
  const { states } = useWarningsWords();
  return <span className={response === null ? "second" : undefined}>{states[response?.state ?? "none"]}</span>;
};
