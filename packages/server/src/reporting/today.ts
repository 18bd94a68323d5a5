const BEIJING = 8 * 3_600_000;

/** The day in Beijing, ISO: working days, due days and digests go by its clock wherever the server stands. */
export const beijingDay = (now: Date): string => new Date(now.getTime() + BEIJING).toISOString().slice(0, 10);

/** The hour of the day in Beijing, 0 to 23. */
export const beijingHour = (now: Date): number => new Date(now.getTime() + BEIJING).getUTCHours();
