import type { Import, ReviewStand } from "@lantu/server/contract";
import { App } from "antd";
import { useCallback, useMemo } from "react";
import { createApi } from "../../api/api.ts";
import { browserTransport } from "../../api/browser.ts";
import { addressOf } from "../api/addresses.ts";
import { send } from "../api/send.ts";
import { useComplaint } from "../frame/use-complaint.ts";
import { useWords } from "../words/use-words.ts";
import { restore } from "./discarded.ts";
import { isPublishable, titleOf } from "./import-list.ts";
import { ProspectList, prospectOf } from "./publishing.tsx";

const api = createApi(browserTransport);

/** Told of imports as they stand after a step. */
type Put = (...imports: readonly Import[]) => void;

/** Seconds a notice that offers an undo stays, and one that only tells. */
const undoSeconds = 12;
const toldSeconds = 5;

const useStop = (put: Put) => {
  const complain = useComplaint();
  return useCallback(
    (one: Import) =>
      send<Import>(addressOf.cancel(one.id), { method: "POST" }).then(put, (error: unknown) =>
        complain(one.fileName, error),
      ),
    [put, complain],
  );
};

/** Brings a discarded document back with all that had been done to it. */
const useBringingBack = (put: Put) => {
  const { notification } = App.useApp();
  const { discarding } = useWords();
  const complain = useComplaint();
  return useCallback(
    async (one: Import): Promise<void> => {
      const title = titleOf(one);
      const key = `restore-${one.id}`;
      notification.info({ key, title: discarding.restoring(title), duration: 0, role: "status" });
      try {
        put(await restore(api, one));
        notification.success({ key, title: discarding.restored(title), duration: toldSeconds, role: "status" });
      } catch (error) {
        notification.destroy(key);
        complain(discarding.failed(title), error);
      }
    },
    [notification, discarding, put, complain],
  );
};

/** Discards, and offers to take it back with everything that had been reviewed. */
const useDiscarding = (put: Put) => {
  const { notification } = App.useApp();
  const { discarding, undo } = useWords();
  const complain = useComplaint();
  const bringBack = useBringingBack(put);
  const offerUndo = useCallback(
    (one: Import) => {
      const key = `discard-${one.id}`;
      const takeBack = () => {
        notification.destroy(key);
        void bringBack(one);
      };
      notification.info({
        ...{ key, title: discarding.done(titleOf(one)), description: discarding.text },
        ...{ duration: undoSeconds, role: "status" as const },
        actions: (
          <button type="button" className="button" onClick={takeBack}>
            {undo}
          </button>
        ),
      });
    },
    [notification, discarding, undo, bringBack],
  );
  const discard = useCallback(
    async (one: Import): Promise<void> => {
      try {
        put(await send<Import>(addressOf.discard(one.id), { method: "POST", body: {} }));
        offerUndo(one);
      } catch (error) {
        complain(titleOf(one), error);
      }
    },
    [put, offerUndo, complain],
  );
  return { discard, bringBack };
};

/** Publishes one after the other; resolves to those that were. */
const usePublishingAll = (put: Put) => {
  const { publishing } = useWords();
  const complain = useComplaint();
  return useCallback(
    async (imports: readonly Import[]): Promise<readonly Import[]> => {
      const published: Import[] = [];
      for (const one of imports) {
        await send<Import>(addressOf.publish(one.id), { method: "POST" }).then(
          (now) => {
            put(now);
            published.push(now);
          },
          (error: unknown) => complain(publishing.failed(titleOf(one)), error),
        );
      }
      return published;
    },
    [put, publishing, complain],
  );
};

/** Asks, with the counts, and publishes. */
const usePublish = (put: Put) => {
  const { modal, notification } = App.useApp();
  const { publishing, cancel } = useWords();
  const publishAll = usePublishingAll(put);
  return useCallback(
    (imports: readonly Import[], onDone?: () => void, stand: ReviewStand | null = null) => {
      const prospect = prospectOf(imports);
      const onOk = async () => {
        const published = await publishAll(imports.filter(isPublishable));
        const [first] = published;
        if (first === undefined) return;
        const title = published.length === 1 ? publishing.one(titleOf(first)) : publishing.done(published.length);
        notification.success({ title, duration: toldSeconds, role: "status" });
        onDone?.();
      };
      modal.confirm({
        ...{ title: publishing.title(prospect.files), icon: null, width: 480, onOk },
        ...{ okText: publishing.confirm, cancelText: cancel },
        content: <ProspectList prospect={prospect} stand={stand} words={publishing} />,
      });
    },
    [modal, notification, publishing, cancel, publishAll],
  );
};

/** Reads what was turned away because it does not look like a plan. */
const useInsistence = (put: Put) => {
  const complain = useComplaint();
  return useCallback(
    (one: Import) =>
      send<Import>(addressOf.insist(one.id), { method: "POST" }).then(put, (error: unknown) =>
        complain(one.fileName, error),
      ),
    [put, complain],
  );
};

/** What can be done with imports; every refusal is said in words, every step that can be taken back offers it. */
export const useImportActions = (put: Put) => {
  const stop = useStop(put);
  const { discard, bringBack } = useDiscarding(put);
  const publish = usePublish(put);
  const insist = useInsistence(put);
  return useMemo(() => ({ stop, discard, bringBack, publish, insist }), [stop, discard, bringBack, publish, insist]);
};

export type ImportActions = ReturnType<typeof useImportActions>;
