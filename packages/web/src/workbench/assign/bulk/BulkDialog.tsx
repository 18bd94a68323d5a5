import type { BulkActed, BulkGiven, WorkFilter } from "@lantu/server/contract";
import { Modal } from "antd";
import { useState } from "react";
import { ApiError } from "../../../api/api.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { problemText } from "../../api/problem-text.ts";
import { send } from "../../api/send.ts";
import { RestoredNotice } from "../../frame/CorrectionEnd.tsx";
import { useKept } from "../../frame/use-kept.ts";
import { useAssignWords } from "../../words/assign.ts";
import { useWords } from "../../words/use-words.ts";
import { deskAddress } from "../addresses.ts";
import { Changes, type Prospect } from "../Changes.tsx";
import { deskFields } from "../fields.ts";
import { valuesOf } from "../held.ts";
import type { UnitIndex } from "../units/unit-search.ts";
import { BulkFields } from "./BulkFields.tsx";
import { type BulkForm, bulkSetOf, isUnfinished, keptForm } from "./bulk-form.ts";

interface BulkDialogProps {
  /** Which commitments are meant, and how many these are. */
  readonly filter: Partial<WorkFilter>;
  readonly count: number;
  readonly index: UnitIndex;
  readonly onDone: (acted: BulkActed) => void;
  readonly onClose: () => void;
}

const isStale = (error: unknown): boolean => error instanceof ApiError && error.problem?.code === "stale";

/** The two steps of a bulk act: what it would do, and doing exactly that. */
const useBulk = ({ filter, onDone }: BulkDialogProps) => {
  const kept = useKept("assign-many", { form: keptForm as BulkForm, reason: "" });
  const { form, reason } = kept.typed;
  const [preview, setPreview] = useState<BulkActed | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const act = async (digest: string | null): Promise<void> => {
    setBusy(true);
    setError(null);
    const body = {
      filter,
      set: bulkSetOf(form),
      ...(digest === null ? { dryRun: true } : { dryRun: false, digest }),
      ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
    } as BulkGiven;
    try {
      const acted = await send<BulkActed>(deskAddress.bulk, { method: "POST", body });
      if (digest === null) setPreview(acted);
      else {
        kept.forget();
        onDone(acted);
      }
    } catch (failure) {
      setError(failure);
      // What was shown is no longer what would be done.
      if (isStale(failure)) setPreview(null);
    } finally {
      setBusy(false);
    }
  };
  const change = (next: BulkForm) => {
    kept.type({ form: next, reason });
    setPreview(null);
  };
  const setReason = (next: string) => kept.type({ form, reason: next });
  return { kept, form, change, reason, setReason, preview, setPreview, error, busy, act };
};

const prospectsOf = ({ preview }: BulkActed): readonly Prospect[] =>
  preview.map(({ id, title, before, after }) => ({ id, title, before: valuesOf(before), after: valuesOf(after) }));

/** The same change for many commitments: chosen, previewed, then done as one act. */
export const BulkDialog = (props: BulkDialogProps) => {
  const { count, index } = props;
  const { language } = usePreferences();
  const words = useAssignWords();
  const all = useWords();
  const bulk = useBulk(props);
  const { form, preview, error, busy, act } = bulk;
  const onClose = () => {
    bulk.kept.forget();
    props.onClose();
  };
  const changed = deskFields.filter((field) => form[field].how !== "keep");
  const unfinished = changed.find((field) => isUnfinished(field, form[field]));
  const hint =
    changed.length === 0
      ? words.bulk.nothingChosen
      : unfinished === undefined
        ? null
        : words.bulk.empty(words.fields[unfinished]);
  return (
    <Modal
      open
      title={words.bulk.title(count)}
      footer={null}
      width={preview === null ? 640 : 860}
      onCancel={props.onClose}
    >
      <p className="second">{words.bulk.lead}</p>
      {bulk.kept.restored && preview === null ? <RestoredNotice onReset={bulk.kept.reset} /> : null}
      {preview === null ? (
        <div className="bulk-fields">
          <BulkFields form={form} index={index} onChange={bulk.change} />
          <label className="desk-field">
            <span>{words.bulk.reason}</span>
            <input
              value={bulk.reason}
              maxLength={500}
              autoComplete="off"
              onChange={({ target }) => bulk.setReason(target.value)}
            />
          </label>
        </div>
      ) : (
        <section className="bulk-preview" aria-live="polite">
          <p>
            <strong>
              {preview.changed === 0 ? words.bulk.same : words.bulk.changes(preview.changed, preview.chosen)}
            </strong>
            {preview.changed > preview.preview.length ? ` · ${words.bulk.first(preview.preview.length)}` : null}
          </p>
          <div className="changes-frame">
            <Changes prospects={prospectsOf(preview)} index={index} />
          </div>
        </section>
      )}
      {error === null ? null : (
        <p className="form-problem" role="alert">
          {isStale(error) ? words.bulk.stale : problemText(error, language, all)}
        </p>
      )}
      <p className="form-actions">
        {preview === null ? (
          <button
            type="button"
            className="button primary"
            disabled={busy || hint !== null}
            onClick={() => void act(null)}
          >
            {busy ? words.bulk.previewing : words.bulk.preview}
          </button>
        ) : (
          <>
            <button
              type="button"
              className="button primary"
              disabled={busy || preview.changed === 0}
              onClick={() => void act(preview.digest)}
            >
              {words.bulk.confirm(preview.changed)}
            </button>
            <button type="button" className="button" onClick={() => bulk.setPreview(null)}>
              {words.bulk.back}
            </button>
          </>
        )}
        <button type="button" className="quiet-button" onClick={onClose}>
          {all.cancel}
        </button>
        {hint === null ? null : <span className="second">{hint}</span>}
      </p>
    </Modal>
  );
};
