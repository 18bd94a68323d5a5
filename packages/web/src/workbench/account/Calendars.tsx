import type { CalendarMade, SessionList } from "@lantu/server/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Modal } from "antd";
import { type FormEvent, useState } from "react";
import { minute } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { deskApi } from "../api/desk-api.ts";
import { send } from "../api/send.ts";
import { workAddressOf } from "../api/work-addresses.ts";
import { Copied } from "../frame/Copied.tsx";
import { useComplaint } from "../frame/use-complaint.ts";
import { useTold } from "../frame/use-told.tsx";
import { usePeopleWords } from "../words/people.ts";

/** Days an address of a calendar is good for. */
const days = 366;

/** Addresses calendar programs subscribe to; each shows when reports are due, and can be ended by itself. */
export const Calendars = () => {
  const { calendars: words, sessions } = usePeopleWords();
  const { language } = usePreferences();
  const queries = useQueryClient();
  const complain = useComplaint();
  const told = useTold();
  const [made, setMade] = useState<CalendarMade | null>(null);
  const { data } = useQuery({
    queryKey: ["my-calendars"],
    queryFn: () => deskApi.get<SessionList>(workAddressOf.myCalendars),
    staleTime: 0,
  });
  const anew = () => queries.invalidateQueries({ queryKey: ["my-calendars"] });
  const make = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const label = String(new FormData(form).get("label") ?? "").trim();
    try {
      setMade(await send<CalendarMade>(workAddressOf.myCalendars, { method: "POST", body: { label, days } }));
      form.reset();
      await anew();
    } catch (error) {
      complain(words.make, error);
    }
  };
  const end = (id: string) =>
    send(workAddressOf.myCalendar(id), { method: "DELETE" }).then(
      () => {
        told(sessions.ended);
        return anew();
      },
      (error: unknown) => complain(words.title, error),
    );
  return (
    <>
      {data === undefined || data.items.length > 0 ? null : <p className="second">{words.none}</p>}
      <ul className="sessions">
        {data?.items.map(({ id, label, expiresAt, usedAt }) => (
          <li key={id}>
            <span>
              <strong>{label}</strong>
              <span className="second session-facts">
                {words.until(minute(expiresAt, language))} · {sessions.used(minute(usedAt, language))}
              </span>
            </span>
            <button type="button" className="quiet-button" aria-label={words.end(label)} onClick={() => void end(id)}>
              {sessions.end}
            </button>
          </li>
        ))}
      </ul>
      <form className="account-line" onSubmit={(event) => void make(event)}>
        <label className="desk-field">
          <span>{words.label}</span>
          <input name="label" maxLength={100} required autoComplete="off" />
        </label>
        <button type="submit" className="button">
          {words.make}
        </button>
      </form>
      {made === null ? null : (
        <Modal open title={words.made} footer={null} onCancel={() => setMade(null)} mask={{ closable: false }}>
          <p>{words.text}</p>
          <Copied text={`${made.url}?lang=${language}`} label={words.made} />
        </Modal>
      )}
    </>
  );
};
