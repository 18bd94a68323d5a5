import type { SheetChecked, SheetKind } from "@lantu/server/contract";
import { useCallback, useState } from "react";
import { writeQuery } from "../../address/query.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { problemText } from "../api/problem-text.ts";
import { workAddressOf } from "../api/work-addresses.ts";
import { isConflict } from "../frame/field-errors.ts";
import { DropArea } from "../import/DropArea.tsx";
import { useSheetsWords } from "../words/sheets.ts";
import { useWords } from "../words/use-words.ts";
import { ChangesTold, CountsTold, RemarksTold } from "./SheetTold.tsx";
import { useSheet } from "./use-sheet.ts";
import "../observations/observations.css";
import "../admin/admin.css";
import "../journal/journal.css";
import "./sheets.css";

interface SheetDeskProps {
  readonly kind: SheetKind;
  /** Filters of what is exported, an encoded query string without `?`. */
  readonly query?: string;
  readonly onPublished?: (done: SheetChecked) => void;
}

const accepted = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface CheckedProps {
  readonly checked: SheetChecked;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onPublish: (reason: string) => void;
  readonly onCheckAgain: () => void;
  readonly onOther: () => void;
}

/** What a sheet would change: its errors by cell, or its changes, to be published in one step. */
const Checked = ({ checked, busy, error, onPublish, onCheckAgain, onOther }: CheckedProps) => {
  const words = useSheetsWords();
  const all = useWords();
  const { language } = usePreferences();
  const [reason, setReason] = useState("");
  const { counts, digest, errors, notes, changes, fileName } = checked;
  const total = counts.added + counts.changed;
  return (
    <section className="sheet-checked" aria-labelledby="sheet-checked">
      <h2 id="sheet-checked">{words.checked(fileName)}</h2>
      <CountsTold counts={counts} />
      {errors.length === 0 ? null : <RemarksTold title={words.errors} note={words.errorsNote} remarks={errors} wrong />}
      {notes.length === 0 ? null : <RemarksTold title={words.notes} note={null} remarks={notes} />}
      {changes.length === 0 ? null : <ChangesTold title={words.changes} changes={changes} />}
      {counts.errors === 0 && total === 0 ? <p className="second">{words.nothing}</p> : null}
      {error === null ? null : (
        <p className="form-problem" role="alert">
          {isConflict(error) ? words.stale : problemText(error, language, all)}
        </p>
      )}
      {digest === null || total === 0 ? null : (
        <label className="desk-field sheet-reason">
          <span>{words.reason}</span>
          <input value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
        </label>
      )}
      <p className="form-actions">
        {digest === null || total === 0 ? null : isConflict(error) ? (
          <button type="button" className="button primary" onClick={onCheckAgain}>
            {words.recheck}
          </button>
        ) : (
          <button type="button" className="button primary" disabled={busy} onClick={() => onPublish(reason.trim())}>
            {busy ? words.publishing : words.publish(total)}
          </button>
        )}
        <button type="button" className="quiet-button" disabled={busy} onClick={onOther}>
          {words.again}
        </button>
      </p>
    </section>
  );
};

/** A sheet out and back: exported, filled in elsewhere, checked here, published where nothing in it is wrong. */
export const SheetDesk = ({ kind, query = "", onPublished }: SheetDeskProps) => {
  const words = useSheetsWords();
  const all = useWords();
  const { language } = usePreferences();
  const { stand, check, publish, startAgain } = useSheet(kind, onPublished);
  const take = useCallback(
    (files: readonly File[]) => {
      const [file] = files;
      if (file !== undefined) void check(file);
    },
    [check],
  );
  const exported = [query, writeQuery({ lang: language })].filter((part) => part !== "").join("&");
  return (
    <div className="sheet-desk">
      <p>
        <a className="button" href={workAddressOf.sheet(kind, exported)} download>
          {words.export}
        </a>{" "}
        <span className="second">{words.exportNote}</span>
      </p>
      {stand.kind === "none" ? (
        <>
          <DropArea accepted={accepted} words={words} onFiles={take} />
          {stand.error === null ? null : (
            <p className="form-problem" role="alert">
              {problemText(stand.error, language, all)}
            </p>
          )}
        </>
      ) : null}
      <p className="second" role="status">
        {stand.kind === "checking" ? words.checking(stand.file.name) : null}
        {stand.kind === "published" ? words.published(stand.checked.counts.added + stand.checked.counts.changed) : null}
      </p>
      {stand.kind === "checked" || stand.kind === "publishing" ? (
        <Checked
          checked={stand.checked}
          busy={stand.kind === "publishing"}
          error={stand.kind === "checked" ? stand.error : null}
          onPublish={(reason) => void publish(stand.file, stand.checked, reason)}
          onCheckAgain={() => void check(stand.file)}
          onOther={startAgain}
        />
      ) : null}
      {stand.kind === "published" ? (
        <>
          <ChangesTold title={words.changesDone} changes={stand.checked.changes} />
          <button type="button" className="button" onClick={startAgain}>
            {words.again}
          </button>
        </>
      ) : null}
    </div>
  );
};
