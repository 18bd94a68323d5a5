import type { ReportContent } from "@lantu/server/contract";
import { useEffect, useRef } from "react";

interface ReportKeys {
  readonly onAnswer: (answer: ReportContent["answer"]) => void;
  readonly onSend: () => void;
}

const answers: Readonly<Record<string, ReportContent["answer"]>> = {
  ...{ "1": "progress", "2": "no-progress", "3": "cannot-be-measured" },
};

/** Whether a key goes into a field of words. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches("textarea, select, input:not([type=radio]):not([type=checkbox]), [contenteditable]");

/** Keys of the form: a digit chooses the answer, Ctrl and Enter sends. */
export const useReportKeys = (keys: ReportKeys): void => {
  const held = useRef(keys);
  held.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        held.current.onSend();
        return;
      }
      const answer = answers[event.key];
      if (answer === undefined || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      held.current.onAnswer(answer);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
};
