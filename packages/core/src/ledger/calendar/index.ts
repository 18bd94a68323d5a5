export type { HolidayYear } from "./holiday-year.ts";
export { HOLIDAY_YEARS } from "./holidays.ts";
export * from "./periods.ts";
export * from "./working-days.ts";
