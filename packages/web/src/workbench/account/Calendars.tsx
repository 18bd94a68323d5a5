import type { CalendarMade } from "@lantu/server/contract";
import { usePreferences } from "../../shell/preferences.tsx";
import { workAddressOf } from "../api/work-addresses.ts";
import { usePeopleWords } from "../words/people.ts";
import { Credentials } from "./Credentials.tsx";

/** Days an address of a calendar is good for. */
const days = 366;

/** Addresses calendar programs subscribe to; each shows when reports are due, and can be ended by itself. */
export const Calendars = () => {
  const { calendars: words } = usePeopleWords();
  const { language } = usePreferences();
  return (
    <Credentials<CalendarMade>
      words={words}
      list={workAddressOf.myCalendars}
      one={workAddressOf.myCalendar}
      asked={() => ({ days })}
      shown={({ url }) => `${url}?lang=${language}`}
    />
  );
};
