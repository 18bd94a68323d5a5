import { App } from "antd";
import { useCallback } from "react";
import { usePreferences } from "../../shell/preferences.tsx";
import { problemText } from "../api/problem-text.ts";
import { useWords } from "../words/use-words.ts";

/** Says that something was not done and why, in words that stay until they are read. */
export const useComplaint = (): ((title: string, error: unknown) => void) => {
  const { notification } = App.useApp();
  const { language } = usePreferences();
  const words = useWords();
  return useCallback(
    (title, error) =>
      notification.error({ title, description: problemText(error, language, words), duration: 0, role: "alert" }),
    [notification, language, words],
  );
};
