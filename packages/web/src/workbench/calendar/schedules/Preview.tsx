import type { ScheduleGiven } from "@lantu/server/contract";
import { useState } from "react";
import { day } from "../../../format/time.ts";
import type { Language } from "../../../messages/catalogue.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { type SchedulesWords, useSchedulesWords } from "../../words/calendar.ts";

/** A schedule in words. */
export const scheduleText = (schedule: ScheduleGiven | null, words: SchedulesWords, language: Language): string => {
  if (schedule === null) return words.none;
  const { frequency, from, until, delay, grace } = schedule;
  const span = words.span(day(from, language), until === null ? words.deadline : day(until, language));
  return [words.frequencies[frequency], span, words.delays(delay, grace)].join(" · ");
};

/** Changes that are named; more are counted. */
const shownAtOnce = 20;

/** A change as it is shown before it is made. */
export interface ShownChange {
  readonly id: string;
  readonly title: string;
  readonly before: ScheduleGiven | null;
  readonly after: ScheduleGiven | null;
}

interface PreviewProps {
  /** The first of them at least. */
  readonly changes: readonly ShownChange[];
  readonly total: number;
  /** Of those chosen, how many stay as they are because there is nothing to make of them. */
  readonly untouched: number;
  readonly busy: boolean;
  readonly onSave: (reason: string) => void;
  readonly onBack: () => void;
}

/** Every schedule that would change, before and after; nothing is saved yet. */
export const Preview = ({ changes, total, untouched, busy, onSave, onBack }: PreviewProps) => {
  const { language } = usePreferences();
  const words = useSchedulesWords();
  const [reason, setReason] = useState("");
  return (
    <section className="schedule-preview" aria-labelledby="preview">
      <h2 id="preview">{total === 0 ? words.nothingToDo : words.previewTitle(total)}</h2>
      {changes.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        <section className="table-frame" aria-labelledby="preview" tabIndex={0}>
          <table className="data as-cards">
            <thead>
              <tr>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.after}</th>
              </tr>
            </thead>
            <tbody>
              {changes.slice(0, shownAtOnce).map(({ id, title, before, after }) => (
                <tr key={id}>
                  <th scope="row">{title}</th>
                  <td className="second" data-label={words.before}>
                    {scheduleText(before, words, language)}
                  </td>
                  <td data-label={words.after}>{scheduleText(after, words, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {total > shownAtOnce ? <p>{words.andMore(total - shownAtOnce)}</p> : null}
      {untouched > 0 ? <p className="second">{words.untouched(untouched)}</p> : null}
      <label className="desk-field">
        <span>{words.reason}</span>
        <input value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
      </label>
      <p className="form-actions">
        <button type="button" className="button primary" disabled={busy || total === 0} onClick={() => onSave(reason)}>
          {words.save(total)}
        </button>
        <button type="button" className="quiet-button" onClick={onBack}>
          {words.back}
        </button>
      </p>
    </section>
  );
};
