import { Link, useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { type BriefingAddress, readBriefingAddress } from "../../address/warnings.ts";
import { daysBefore } from "../warnings/days.ts";
import { useBriefingWords } from "./words.ts";

interface DayChoiceProps {
  /** The day chosen last, which may still be on its way, and the day it is, ISO. */
  readonly on: string;
  readonly today: string;
  readonly address: BriefingAddress;
}

/** The day chosen, the days beside it, any other one, and the way back to today: there is no morning page of days to come. */
export const DayChoice = ({ on, today, address }: DayChoiceProps) => {
  const words = useBriefingWords();
  const navigate = useNavigate();
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.currentTarget));
    void navigate({ to: "/briefing", search: { ...address, day: readBriefingAddress(given).day } });
  };
  const next = daysBefore(on, -1);
  return (
    <form className="day-choice" onSubmit={choose}>
      <Link to="/briefing" search={{ ...address, day: daysBefore(on, 1) }} rel="prev">
        ← {words.earlier}
      </Link>
      {address.document === undefined ? null : <input type="hidden" name="document" value={address.document} />}
      {address.unit === undefined ? null : <input type="hidden" name="unit" value={address.unit} />}
      <label>
        <span className="visually-hidden">{words.day}</span>
        <input key={on} type="date" name="day" max={today} defaultValue={on} />
      </label>
      <button type="submit" className="button">
        {words.show}
      </button>
      {on >= today ? null : (
        <>
          <Link to="/briefing" search={{ ...address, day: next === today ? undefined : next }} rel="next">
            {words.later} →
          </Link>
          {next === today ? null : (
            <Link to="/briefing" search={{ ...address, day: undefined }}>
              {words.today}
            </Link>
          )}
        </>
      )}
    </form>
  );
};
