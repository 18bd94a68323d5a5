import { usePreferences } from "../../shell/preferences.tsx";
import { calendarEn, schedulesEn } from "./calendar.en.ts";
import { calendarZhCN, schedulesZhCN } from "./calendar.zh-CN.ts";
import type { Worded } from "./worded.ts";

/** Shape of the words of the calendar of reports. */
export type CalendarWords = Worded<typeof calendarZhCN>;
/** Shape of the words of schedules. */
export type SchedulesWords = Worded<typeof schedulesZhCN>;

/** The words of the calendar of reports, in the reader's language. */
export const useCalendarWords = (): CalendarWords => (usePreferences().language === "en" ? calendarEn : calendarZhCN);

/** The words of schedules, in the reader's language. */
export const useSchedulesWords = (): SchedulesWords =>
  usePreferences().language === "en" ? schedulesEn : schedulesZhCN;
