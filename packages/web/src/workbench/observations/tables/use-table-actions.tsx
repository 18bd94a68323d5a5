import type { ObservationImport } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { App } from "antd";
import { type ReactNode, useCallback, useMemo } from "react";
import { addressOf } from "../../api/addresses.ts";
import { send } from "../../api/send.ts";
import { useComplaint } from "../../frame/use-complaint.ts";
import { useWords } from "../../words/use-words.ts";
import { Question } from "./Question.tsx";
import { releasedBy } from "./table-list.ts";

/** Told of a table as it stands after a step. */
type Put = (table: ObservationImport) => void;

/** Seconds a notice that offers an undo stays, and one that only tells. */
const undoSeconds = 12;
const toldSeconds = 6;

/** What a step is called to, where to, and what is said of it. */
interface Step {
  readonly title: string;
  readonly confirm: string;
  readonly failed: string;
  readonly address: string;
  readonly content: ReactNode;
  readonly reason: { readonly label: string; readonly missing: string | null } | null;
  readonly onDone: (table: ObservationImport) => void;
}

/** Asks before a step, with its reason; where the server refuses, the question stays with what was typed. */
const useAsked = () => {
  const { modal, message } = App.useApp();
  const { cancel } = useWords();
  const complain = useComplaint();
  return useCallback(
    ({ title, confirm, failed, address, content, reason, onDone }: Step) => {
      let given = "";
      const note = (text: string) => {
        given = text;
      };
      const step = async (close: () => void) => {
        const body = reason === null ? {} : { body: given === "" ? {} : { reason: given } };
        try {
          const table = await send<ObservationImport>(address, { method: "POST", ...body });
          close();
          onDone(table);
        } catch (error) {
          complain(failed, error);
        }
      };
      // A question that is told how to close stays open until it is closed.
      const onOk = (close: () => void) => {
        const missing = given === "" ? (reason?.missing ?? null) : null;
        if (missing === null) void step(close);
        else void message.warning(missing);
      };
      modal.confirm({
        ...{ title, icon: null, width: 480, okText: confirm, cancelText: cancel, onOk },
        content:
          reason === null ? (
            content
          ) : (
            <Question label={reason.label} missing={reason.missing} onReason={note}>
              {content}
            </Question>
          ),
      });
    },
    [modal, message, cancel, complain],
  );
};

/** Says what was done, in a corner, with something to do about it. */
const useTold = () => {
  const { notification } = App.useApp();
  return useCallback(
    (title: string, duration: number, action?: (close: () => void) => ReactNode) => {
      const key = crypto.randomUUID();
      const actions = action?.(() => notification.destroy(key));
      notification.success({ key, title, duration, role: "status", actions });
    },
    [notification],
  );
};

/** Stops, publishes and discards. */
const useEnds = (put: Put, nameOf: (one: ObservationImport) => string) => {
  const { publishing, discarding } = useWords().tables;
  const complain = useComplaint();
  const ask = useAsked();
  const tell = useTold();
  const stop = useCallback(
    (one: ObservationImport) =>
      send<ObservationImport>(addressOf.cancelTable(one.id), { method: "POST" }).then(put, (error: unknown) =>
        complain(nameOf(one), error),
      ),
    [put, complain, nameOf],
  );
  const publish = useCallback(
    (one: ObservationImport) => {
      const { fresh, vintages, same } = one.counts ?? { fresh: 0, vintages: 0, same: 0 };
      const file = nameOf(one);
      ask({
        ...{ title: publishing.title(file), confirm: publishing.confirm, failed: publishing.failed(file) },
        address: addressOf.publishTable(one.id),
        content: (
          <>
            <ul className="prospect">
              <li>
                <strong>{publishing.fresh(fresh)}</strong>
              </li>
              {vintages === 0 ? null : <li>{publishing.vintages(vintages)}</li>}
              {same === 0 ? null : <li>{publishing.same(same)}</li>}
            </ul>
            <p className="second">{publishing.after}</p>
          </>
        ),
        reason: { label: publishing.reason, missing: null },
        onDone: (table) => {
          put(table);
          tell(publishing.done(file), toldSeconds, (close) => (
            <Link to="/import/observations/values" search={{ release: one.id }} className="button" onClick={close}>
              {publishing.see}
            </Link>
          ));
        },
      });
    },
    [ask, tell, put, publishing, nameOf],
  );
  const discard = useCallback(
    (one: ObservationImport) => {
      const file = nameOf(one);
      ask({
        ...{ title: discarding.title(file), confirm: discarding.confirm, failed: discarding.failed(file) },
        ...{ address: addressOf.discardTable(one.id), content: <p>{discarding.text}</p>, reason: null },
        onDone: (table) => {
          put(table);
          tell(discarding.done(file), toldSeconds);
        },
      });
    },
    [ask, tell, put, discarding, nameOf],
  );
  return { stop, publish, discard };
};

/** Takes a release back, with a reason and an undo, and brings it back. */
const useReleases = (put: Put, nameOf: (one: ObservationImport) => string) => {
  const { tables, undo } = useWords();
  const { withdrawing: words } = tables;
  const complain = useComplaint();
  const ask = useAsked();
  const tell = useTold();
  const restore = useCallback(
    (one: ObservationImport) =>
      send<ObservationImport>(addressOf.restoreTable(one.id), { method: "POST" }).then(
        (table) => {
          put(table);
          tell(words.restored(nameOf(one)), toldSeconds);
        },
        (error: unknown) => complain(words.notRestored(nameOf(one)), error),
      ),
    [put, tell, complain, words, nameOf],
  );
  const withdraw = useCallback(
    (one: ObservationImport) => {
      const file = nameOf(one);
      ask({
        ...{ title: words.title(file), confirm: words.confirm, failed: words.failed(file) },
        address: addressOf.withdrawTable(one.id),
        content: <p>{words.text(releasedBy(one))}</p>,
        reason: { label: words.reason, missing: words.needed },
        onDone: (table) => {
          put(table);
          tell(words.done(file), undoSeconds, (close) => (
            <button
              type="button"
              className="button"
              onClick={() => {
                close();
                void restore(one);
              }}
            >
              {undo}
            </button>
          ));
        },
      });
    },
    [ask, tell, put, restore, words, undo, nameOf],
  );
  return { withdraw, restore };
};

/** What can be done with tables; every refusal is said in words. */
export const useTableActions = (put: Put) => {
  const { list } = useWords().tables;
  const nameOf = useCallback(({ fileName }: ObservationImport) => fileName ?? list.manual, [list]);
  const { stop, publish, discard } = useEnds(put, nameOf);
  const { withdraw, restore } = useReleases(put, nameOf);
  return useMemo(() => ({ stop, publish, discard, withdraw, restore }), [stop, publish, discard, withdraw, restore]);
};

export type TableActions = ReturnType<typeof useTableActions>;
