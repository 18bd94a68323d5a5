import type { ObservationImport } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { App } from "antd";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { addressOf } from "../../api/addresses.ts";
import { send } from "../../api/send.ts";
import { useComplaint } from "../../frame/use-complaint.ts";
import { useWords } from "../../words/use-words.ts";
import { type Step, StepDialog } from "./StepDialog.tsx";
import { releasedBy } from "./table-list.ts";
import { useTableName } from "./use-table-name.ts";

/** What the steps need of the page they are taken on. */
interface Desk {
  /** Told of a table as it stands after a step. */
  readonly put: (table: ObservationImport) => void;
  /** Asks before a step. */
  readonly ask: (step: Step) => void;
  readonly nameOf: (one: ObservationImport) => string;
}

/** Seconds a notice that offers an undo stays, and one that only tells. */
const undoSeconds = 12;
const toldSeconds = 6;

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
const useEnds = ({ put, ask, nameOf }: Desk) => {
  const { publishing, discarding } = useWords().tables;
  const complain = useComplaint();
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
        ...{ title: publishing.title(file), confirm: publishing.confirm },
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
        ...{ title: discarding.title(file), confirm: discarding.confirm },
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
const useReleases = ({ put, ask, nameOf }: Desk) => {
  const { tables, undo } = useWords();
  const { withdrawing: words } = tables;
  const complain = useComplaint();
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
        ...{ title: words.title(file), confirm: words.confirm },
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

/** What can be done with tables, and the question before it; every refusal is said in words. */
export const useTableActions = (put: Desk["put"]) => {
  const nameOf = useTableName();
  const [asked, ask] = useState<Step | null>(null);
  const { stop, publish, discard } = useEnds({ put, ask, nameOf });
  const { withdraw, restore } = useReleases({ put, ask, nameOf });
  const actions = useMemo(
    () => ({ stop, publish, discard, withdraw, restore }),
    [stop, publish, discard, withdraw, restore],
  );
  const dialog = asked === null ? null : <StepDialog step={asked} onClose={() => ask(null)} />;
  return { actions, dialog };
};

export type TableActions = ReturnType<typeof useTableActions>["actions"];
