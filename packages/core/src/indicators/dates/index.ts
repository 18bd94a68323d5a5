export { impossibleDates } from "./impossible-dates.ts";
export type { DateFault, ToldDate } from "./told-date.ts";
