import type {
  ScheduleGiven,
  ScheduleLine,
  SchedulesBulkActed,
  SchedulesBulkGiven,
  SchedulesDone,
} from "@lantu/server/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useState } from "react";
import type { SchedulesAddress } from "../../../address/work.ts";
import { todayResource } from "../../../api/series-resources.ts";
import { send } from "../../api/send.ts";
import { RestoredNotice } from "../../frame/CorrectionEnd.tsx";
import { useComplaint } from "../../frame/use-complaint.ts";
import { useKept } from "../../frame/use-kept.ts";
import { useSchedulesWords } from "../../words/calendar.ts";
import { Preview, type ShownChange } from "./Preview.tsx";
import { ScheduleFields } from "./ScheduleFields.tsx";
import { changesOf, newSchedule, type ScheduleForm, scheduleOf, setOf } from "./schedule-form.ts";

const schedulesPath = "/api/v1/schedules";
const bulkPath = `${schedulesPath}/bulk`;

/** Changes that were looked at, and how they are made. */
interface Looked {
  readonly changes: readonly ShownChange[];
  readonly total: number;
  readonly untouched: number;
  /** Makes them; answers how many, and the entry that takes them back. */
  readonly make: (reason: string) => Promise<{ readonly changed: number; readonly entry: number | null }>;
}

/** Lines that were ticked: each is sent with the version that was seen. */
const lookedAtLines = (
  lines: readonly ScheduleLine[],
  afterOf: (line: ScheduleLine) => ScheduleGiven | null,
): Looked => {
  const changes = changesOf(lines, afterOf);
  return {
    changes: changes.map(({ line, after }) => ({
      ...{ id: line.commitment.id, title: line.commitment.title },
      ...{ before: line.schedule, after },
    })),
    ...{ total: changes.length, untouched: 0 },
    make: (reason) => send<SchedulesDone>(schedulesPath, { method: "PUT", body: setOf(changes, reason) }),
  };
};

/** All that the filters leave: looked at by the server, and made only if it would still be the same. */
const lookedAtAll = async (
  { document, unit, commitment, has }: SchedulesAddress,
  to: SchedulesBulkGiven["to"],
): Promise<Looked> => {
  const filter = { document, unit, commitment, has };
  const look = await send<SchedulesBulkActed>(bulkPath, { method: "POST", body: { filter, to } });
  return {
    ...{ changes: look.preview, total: look.changed, untouched: look.untouched },
    make: async (reason) => {
      const said = reason.trim() === "" ? {} : { reason: reason.trim() };
      const body = { filter, to, dryRun: false, digest: look.digest, ...said };
      const { changed, entries } = await send<SchedulesBulkActed>(bulkPath, { method: "POST", body });
      return { changed, entry: entries[0]?.seq ?? null };
    },
  };
};

/** Seconds a notice with an undo stays. */
const undoSeconds = 20;

/** Saves schedules all at once and offers to take that back. */
const useSaving = (done: () => void) => {
  const { notification } = App.useApp();
  const words = useSchedulesWords();
  const complain = useComplaint();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const refresh = () =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith(schedulesPath) });
  const undo = (entry: number) => {
    notification.destroy(schedulesPath);
    send("/api/v1/work/undo", { method: "POST", body: { entries: [entry] } }).then(
      async () => {
        // What is set next must be meant for the versions the undoing made.
        await refresh();
        notification.success({ title: words.undone, duration: 4, role: "status" });
      },
      (error: unknown) => complain(words.notSaved, error),
    );
  };
  const save = async ({ make }: Looked, reason: string): Promise<void> => {
    setBusy(true);
    try {
      const { changed, entry } = await make(reason);
      // Lines that were not loaded anew would be sent again with the versions of before.
      await refresh();
      notification.success({
        ...{ key: schedulesPath, title: words.saved(changed), duration: undoSeconds, role: "status" as const },
        actions:
          entry === null ? undefined : (
            <button type="button" className="button" onClick={() => undo(entry)}>
              {words.undo}
            </button>
          ),
      });
      done();
    } catch (error) {
      complain(words.notSaved, error);
      await refresh();
    } finally {
      setBusy(false);
    }
  };
  return { save, busy };
};

interface SettingProps {
  readonly items: readonly ScheduleLine[];
  readonly chosen: ReadonlySet<string>;
  /** What the list is filtered by, and how many that leaves. */
  readonly address: SchedulesAddress;
  readonly total: number;
  readonly onDone: () => void;
}

/** Sets schedules of the lines ticked, or of all that the filters leave, with a look before. */
export const Setting = ({ items, chosen, address, total, onDone }: SettingProps) => {
  const words = useSchedulesWords();
  const complain = useComplaint();
  const { data: today = "2025-01-01" } = useQuery(todayResource);
  // What was typed; before that what a new schedule begins with, once the day is known.
  const kept = useKept<ScheduleForm | null>("schedules", null);
  const form = kept.typed ?? newSchedule(today);
  const [tried, setTried] = useState(false);
  const [every, setEvery] = useState(false);
  const [looked, setLooked] = useState<Looked | null>(null);
  const { save, busy } = useSaving(() => {
    kept.saved(kept.typed, kept.typed, 0);
    setLooked(null);
    setEvery(false);
    onDone();
  });
  const lines = items.filter(({ commitment }) => chosen.has(commitment.id));
  const proposed = lines.filter(({ proposal }) => proposal !== null);
  const look = (to: SchedulesBulkGiven["to"], ofLines: () => Looked): void => {
    if (every) lookedAtAll(address, to).then(setLooked, (error: unknown) => complain(words.notSaved, error));
    else setLooked(ofLines());
  };
  if (looked !== null) {
    const { changes, untouched } = looked;
    return (
      <Preview
        {...{ changes, total: looked.total, untouched, busy }}
        onSave={(reason) => void save(looked, reason)}
        onBack={() => setLooked(null)}
      />
    );
  }
  const takeProposals = () => look({ kind: "proposal" }, () => lookedAtLines(proposed, ({ proposal }) => proposal));
  return (
    <form
      className="schedule-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (form.from === "") return;
        const schedule = scheduleOf(form);
        look({ kind: "schedule", schedule }, () => lookedAtLines(lines, () => schedule));
      }}
    >
      {kept.restored ? <RestoredNotice onReset={kept.reset} /> : null}
      <ScheduleFields form={form} wrong={tried && form.from === ""} onChange={kept.type} />
      <label className="desk-check">
        <input type="checkbox" checked={every} onChange={({ target }) => setEvery(target.checked)} />{" "}
        {words.chooseEvery(total)}
      </label>
      <p className="form-actions">
        <span role="status">{words.chosen(every ? total : lines.length)}</span>
        <button type="submit" className="button primary" disabled={!every && lines.length === 0}>
          {words.preview}
        </button>
        {every || proposed.length > 0 ? (
          <button type="button" className="button" onClick={takeProposals}>
            {every ? words.takeAllProposals : words.takeProposals(proposed.length)}
          </button>
        ) : null}
        {every || lines.some(({ schedule }) => schedule !== null) ? (
          <button
            type="button"
            className="quiet-button"
            onClick={() => look({ kind: "none" }, () => lookedAtLines(lines, () => null))}
          >
            {words.end}
          </button>
        ) : null}
      </p>
    </form>
  );
};
