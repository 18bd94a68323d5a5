import { UnitSelect } from "../../report/UnitSelect.tsx";
import { useUnits } from "../../report/use-units.ts";
import { useSchedulesWords } from "../../words/calendar.ts";
import { useReportWords } from "../../words/report.ts";
import type { ScheduleForm } from "./schedule-form.ts";

const frequencies = ["month", "quarter", "half", "year"] as const;

interface ScheduleFieldsProps {
  readonly form: ScheduleForm;
  readonly wrong: boolean;
  readonly onChange: (form: ScheduleForm) => void;
}

/** How often, from when to when, with how many days. */
export const ScheduleFields = ({ form, wrong, onChange }: ScheduleFieldsProps) => {
  const words = useSchedulesWords();
  const { nobody } = useReportWords();
  const units = useUnits();
  const days = (text: string): number => Math.min(400, Math.max(0, Math.round(Number(text)) || 0));
  return (
    <>
      <label className="desk-field">
        <span>{words.frequency}</span>
        <select
          value={form.frequency}
          onChange={({ target }) => onChange({ ...form, frequency: target.value as ScheduleForm["frequency"] })}
        >
          {frequencies.map((one) => (
            <option key={one} value={one}>
              {words.frequencies[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="desk-field">
        <span>{words.from}</span>
        <input
          type="date"
          value={form.from}
          aria-invalid={wrong}
          onChange={({ target }) => onChange({ ...form, from: target.value })}
        />
        {wrong ? <span className="field-problem">{words.dateNeeded}</span> : null}
      </label>
      <label className="desk-field">
        <span>{words.until}</span>
        <input type="date" value={form.until} onChange={({ target }) => onChange({ ...form, until: target.value })} />
      </label>
      <label className="desk-field">
        <span>{words.delay}</span>
        <input
          {...{ type: "number", min: 0, max: 400, value: form.delay }}
          onChange={({ target }) => onChange({ ...form, delay: days(target.value) })}
        />
      </label>
      <label className="desk-field">
        <span>{words.grace}</span>
        <input
          {...{ type: "number", min: 0, max: 400, value: form.grace }}
          onChange={({ target }) => onChange({ ...form, grace: days(target.value) })}
        />
      </label>
      <div className="desk-field">
        <span aria-hidden="true">{words.beside}</span>
        <UnitSelect
          label={words.beside}
          units={units}
          value={form.beside}
          none={nobody}
          onChange={(beside) => onChange({ ...form, beside })}
        />
      </div>
    </>
  );
};
