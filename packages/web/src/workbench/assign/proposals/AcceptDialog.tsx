import type { AssignmentsActed } from "@lantu/server/contract";
import { Modal } from "antd";
import { useEffect, useState } from "react";
import type { AssignAddress } from "../../../address/assign.ts";
import { ApiError } from "../../../api/api.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { problemText } from "../../api/problem-text.ts";
import { send } from "../../api/send.ts";
import { useAssignWords } from "../../words/assign.ts";
import { useWords } from "../../words/use-words.ts";
import { deskAddress } from "../addresses.ts";
import { Changes } from "../Changes.tsx";
import type { UnitIndex } from "../units/unit-search.ts";
import { type Acceptable, acceptance, collect, prospectOf } from "./collect.ts";

interface AcceptDialogProps {
  readonly address: AssignAddress;
  readonly index: UnitIndex;
  readonly onDone: (acted: AssignmentsActed) => void;
  readonly onClose: () => void;
}

/** Lines shown of what would be accepted. */
const shown = 20;

/** What can be accepted, looked up anew after every refusal. */
const useAcceptables = (address: AssignAddress) => {
  const [found, setFound] = useState<readonly Acceptable[] | null>(null);
  const [far, setFar] = useState({ done: 0, all: 0 });
  const [error, setError] = useState<unknown>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round looks everything up again.
  useEffect(() => {
    const ending = new AbortController();
    setFound(null);
    collect(address, (done, all) => setFar({ done, all }), ending.signal).then(
      (all) => ending.signal.aborted || setFound(all),
      (failure) => ending.signal.aborted || setError(failure),
    );
    return () => ending.abort();
  }, [address, round]);
  return { found, far, error, setError, again: () => setRound(round + 1) };
};

const isStale = (error: unknown): boolean => error instanceof ApiError && error.problem?.code === "stale";

/** Takes in what the text proposes wherever that is certain: previewed, then done as one act. */
export const AcceptDialog = ({ address, index, onDone, onClose }: AcceptDialogProps) => {
  const { language } = usePreferences();
  const { proposal: words, bulk } = useAssignWords();
  const all = useWords();
  const { found, far, error, setError, again } = useAcceptables(address);
  const [busy, setBusy] = useState(false);
  const accept = async () => {
    if (found === null) return;
    setBusy(true);
    setError(null);
    try {
      onDone(await send<AssignmentsActed>(deskAddress.assignments, { method: "POST", body: acceptance(found) }));
    } catch (failure) {
      setError(failure);
      if (isStale(failure)) again();
      setBusy(false);
    }
  };
  return (
    <Modal open title={words.title} footer={null} width={860} onCancel={onClose}>
      <p className="second">{words.lead}</p>
      {found === null ? (
        <p role="status">{words.collecting(far.done, far.all)}</p>
      ) : (
        <section className="bulk-preview" aria-live="polite">
          <p>
            <strong>{found.length === 0 ? words.nothing : words.found(found.length, far.all - found.length)}</strong>
            {found.length > shown ? ` · ${words.first(shown)}` : null}
          </p>
          {found.length === 0 ? null : (
            <div className="changes-frame">
              <Changes prospects={found.slice(0, shown).map(prospectOf)} index={index} />
            </div>
          )}
        </section>
      )}
      {error === null ? null : (
        <p className="form-problem" role="alert">
          {isStale(error) ? bulk.stale : problemText(error, language, all)}
        </p>
      )}
      <p className="form-actions">
        {found === null || found.length === 0 ? null : (
          <button type="button" className="button primary" disabled={busy} onClick={() => void accept()}>
            {words.confirm(found.length)}
          </button>
        )}
        <button type="button" className="quiet-button" onClick={onClose}>
          {all.cancel}
        </button>
      </p>
    </Modal>
  );
};
