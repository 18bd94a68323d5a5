import { App } from "antd";
import { useCallback } from "react";
import { useWords } from "../words/use-words.ts";
import { useComplaint } from "./use-complaint.ts";

/** Seconds a notice that offers an undo stays, and one that only tells. */
const undoSeconds = 12;
const toldSeconds = 5;

/** Says that something was done; where it can be taken back, offers that. */
export const useTold = (): ((title: string, undo?: () => Promise<unknown>) => void) => {
  const { notification } = App.useApp();
  const { undo: undoWord } = useWords();
  const complain = useComplaint();
  return useCallback(
    (title, undo) => {
      const key = `told-${title}`;
      const takeBack = () => {
        notification.destroy(key);
        undo?.().catch((error: unknown) => complain(title, error));
      };
      notification.success({
        ...{ key, title, role: "status" as const, duration: undo === undefined ? toldSeconds : undoSeconds },
        actions:
          undo === undefined ? undefined : (
            <button type="button" className="button" onClick={takeBack}>
              {undoWord}
            </button>
          ),
      });
    },
    [notification, undoWord, complain],
  );
};
