import { App } from "antd";
import { useCallback } from "react";
import { ApiError } from "../../api/api.ts";
import { send } from "../api/send.ts";
import { useComplaint } from "../frame/use-complaint.ts";
import { useAssignWords } from "../words/assign.ts";
import { deskAddress } from "./addresses.ts";
import { useRefresh } from "./use-desk.ts";

/** Seconds a notice stays that needs no answer, and one that offers to take an act back. */
const shortSeconds = 4;
const offerSeconds = 20;

interface Undoing {
  /** Takes the last act done here back, if there is one. */
  readonly undoLast: () => Promise<void>;
  /** Says that an act was done, and offers to take it back. */
  readonly offer: (title: string, entries: readonly number[]) => void;
}

interface DoneActs {
  readonly pop: () => readonly number[] | undefined;
  readonly forget: (entries: readonly number[]) => void;
}

const isStale = (error: unknown): boolean => error instanceof ApiError && error.status === 409;

/** Taking acts back: the last one by a key, any just done by the button of its notice. */
export const useUndo = ({ pop, forget }: DoneActs): Undoing => {
  const { undo: words } = useAssignWords();
  const { notification } = App.useApp();
  const complain = useComplaint();
  const refresh = useRefresh();
  const takeBack = useCallback(
    async (entries: readonly number[]) => {
      try {
        await send(deskAddress.undo, { method: "POST", body: { entries } });
        // What is typed next must be meant for the versions the undoing made.
        await refresh();
        notification.success({ title: words.undone, duration: shortSeconds, role: "status" });
      } catch (error) {
        complain(isStale(error) ? words.stale : words.failed, error);
      }
    },
    [notification, complain, refresh, words],
  );
  const undoLast = useCallback(async () => {
    const entries = pop();
    if (entries === undefined) notification.info({ title: words.nothing, duration: shortSeconds, role: "status" });
    else await takeBack(entries);
  }, [pop, takeBack, notification, words]);
  const offer = useCallback(
    (title: string, entries: readonly number[]) => {
      const key = entries.join();
      const undo = () => {
        notification.destroy(key);
        forget(entries);
        void takeBack(entries);
      };
      const button = (
        <button type="button" className="link-button" onClick={undo}>
          {words.button}
        </button>
      );
      notification.success({ key, title, actions: button, duration: offerSeconds, role: "status" });
    },
    [notification, forget, takeBack, words],
  );
  return { undoLast, offer };
};
