import type { Book, Import } from "@lantu/server/contract";
import { App } from "antd";
import { useCallback, useRef } from "react";
import { createApi } from "../../api/api.ts";
import { browserTransport } from "../../api/browser.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { addressOf } from "../api/addresses.ts";
import { problemText } from "../api/problem-text.ts";
import { send } from "../api/send.ts";
import { useWords } from "../words/use-words.ts";
import { restore, type Work, workIn } from "./discarded.ts";
import { isPublishable } from "./import-list.ts";
import { ProspectList, prospectOf } from "./publishing.tsx";

const api = createApi(browserTransport);

/** Seconds a notice that offers an undo stays. */
const undoSeconds = 12;

/** Name of an import for people: its document's title; of a file that brought no document its own name. */
export const titleOf = ({ state, summary, fileName }: Import): string =>
  summary === null || state === "duplicate" ? fileName : summary.title;

const workOf = async ({ document, summary }: Import): Promise<Work | null> =>
  document === null || summary === null ? null : workIn(await api.get<Book>(addressOf.book(document)));

/** What can be done with imports; every refusal is said in words, every step that can be taken back offers it. */
export const useImportActions = (put: (...imports: readonly Import[]) => void) => {
  const { modal, notification } = App.useApp();
  const { language } = usePreferences();
  const words = useWords();
  const works = useRef(new Map<string, Work>());

  const complain = useCallback(
    (title: string, error: unknown) =>
      notification.error({ title, description: problemText(error, language, words), duration: 0, role: "alert" }),
    [notification, language, words],
  );

  const stop = useCallback(
    async (one: Import) => {
      try {
        put(await send<Import>(addressOf.cancel(one.id), { method: "POST" }));
      } catch (error) {
        complain(one.fileName, error);
      }
    },
    [put, complain],
  );

  const bringBack = useCallback(
    async (one: Import) => {
      const title = titleOf(one);
      const key = `restore-${one.id}`;
      notification.info({ key, title: words.discarding.restoring(title), duration: 0, role: "status" });
      try {
        put(await restore(api, one, works.current.get(one.document ?? "") ?? null));
        notification.success({ key, title: words.discarding.restored(title), duration: 5, role: "status" });
      } catch (error) {
        notification.destroy(key);
        complain(words.discarding.failed(title), error);
      }
    },
    [notification, words, put, complain],
  );

  const discard = useCallback(
    async (one: Import) => {
      const key = `discard-${one.id}`;
      const undo = () => {
        notification.destroy(key);
        void bringBack(one);
      };
      try {
        const work = await workOf(one);
        put(await send<Import>(addressOf.discard(one.id), { method: "POST", body: {} }));
        if (work !== null && one.document !== null) works.current.set(one.document, work);
        notification.info({
          key,
          title: words.discarding.done(titleOf(one)),
          description: words.discarding.text,
          duration: undoSeconds,
          role: "status",
          actions: (
            <button type="button" className="button" onClick={undo}>
              {words.undo}
            </button>
          ),
        });
      } catch (error) {
        complain(titleOf(one), error);
      }
    },
    [notification, words, put, complain, bringBack],
  );

  const publishOne = useCallback(
    async (one: Import): Promise<boolean> => {
      try {
        put(await send<Import>(addressOf.publish(one.id), { method: "POST" }));
        return true;
      } catch (error) {
        complain(words.publishing.failed(titleOf(one)), error);
        return false;
      }
    },
    [put, complain, words],
  );

  const publish = useCallback(
    (imports: readonly Import[], onDone?: () => void) => {
      const ready = imports.filter(isPublishable);
      const prospect = prospectOf(imports);
      modal.confirm({
        title: words.publishing.title(prospect.files),
        content: <ProspectList prospect={prospect} words={words.publishing} />,
        icon: null,
        width: 480,
        okText: words.publishing.confirm,
        cancelText: words.cancel,
        onOk: async () => {
          let published = 0;
          for (const one of ready) published += (await publishOne(one)) ? 1 : 0;
          if (published === 0) return;
          const [only] = ready;
          const single = ready.length === 1 && only !== undefined;
          const title = single ? words.publishing.one(titleOf(only)) : words.publishing.done(published);
          notification.success({ title, duration: 5, role: "status" });
          onDone?.();
        },
      });
    },
    [modal, notification, words, publishOne],
  );
  return { stop, discard, bringBack, publish };
};

export type ImportActions = ReturnType<typeof useImportActions>;
